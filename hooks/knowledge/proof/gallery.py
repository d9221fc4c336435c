"""Pictures of every template in both languages, and the table of them in the README."""

import argparse
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from ..catalogue.language import Language
from ..finding.browsing import chromium
from .examples import Example, examples
from .hosting import hosted

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FOLDER = Path(".github/images/gallery")
README = Path("README.md")
_PLACE = re.compile(r"(?<=<!-- gallery -->\n).*?(?=<!-- /gallery -->)", re.DOTALL)
_VIEWS = {"wide": (1440, 900, 0.5, "light"), "phone": (360, 740, 0.75, "dark")}


def command(argv: Sequence[str]) -> int:
    """Takes the pictures from the built site into .github/images/gallery and writes the table into README.md."""
    parser = argparse.ArgumentParser(prog="python -m knowledge gallery", description=command.__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=Path("site"), help="the built site (site)")
    arguments = parser.parse_args(argv)
    FOLDER.mkdir(parents=True, exist_ok=True)
    found = list(examples())
    with hosted(arguments.site) as origin, chromium() as browser:
        for example in found:
            for view in _VIEWS:
                picture_of(browser, origin, example, view, FOLDER / _file(example, view))
    text = README.read_text(encoding="utf-8")
    README.write_text(_PLACE.sub(lambda _: "".join(_table(found)), text), encoding="utf-8")
    return 0


def picture_of(browser: "Browser", origin: str, example: Example, view: str, target: Path) -> None:
    """Writes one picture: ``wide`` in the light scheme, ``phone`` in the dark one."""
    width, height, scale, scheme = _VIEWS[view]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=scale,
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(origin + example.path, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    page.screenshot(path=target, type="jpeg", quality=70)
    context.close()


def _file(example: Example, view: str) -> str:
    return f"{example.template}-{example.language}-{view}.jpg"


def _table(found: Sequence[Example]) -> Iterator[str]:
    yield "| | עברית | | English | |\n|---|---|---|---|---|\n"
    for template, group in groupby(found, key=lambda example: example.template):
        by_language = {example.language: example for example in group}
        cells = [
            f"![{template}, {language}, {view}]({FOLDER}/{_file(by_language[language], view)})"
            for language in (Language.HE, Language.EN)
            for view in _VIEWS
        ]
        yield f"| {template} | {' | '.join(cells)} |\n"
