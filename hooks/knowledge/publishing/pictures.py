"""Pictures of the pages that a proposal changes: before and after, both languages, a phone and a wide screen."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..catalogue.language import LANGUAGES, Language
from ..finding.browsing import chromium
from ..proof.hosting import hosted
from ..words import Words, load_words
from .changes import MOST_PAGES, Change, Pair, State, changes, shown_pairs
from .checking import append_summary
from .templating import written

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SIZES = {"phone": (360, 740), "wide": (1280, 800)}
_MOST_HEIGHT = 8000
_WORDS = ("title", "none", "before", "after", "missing", "download", "more", "phone", "wide", *State)


@dataclass(frozen=True)
class Picture:
    """A page on one screen: the files of its pictures, empty where there was no such page; whether they are alike."""

    size: str
    before: str
    after: str
    is_alike: bool


@dataclass(frozen=True)
class Shown:
    """A page in one language, with its pictures."""

    change: Change
    pictures: tuple[Picture, ...]


def command(argv: Sequence[str]) -> int:
    """Compares two built sites; writes pictures of the pages that differ and index.html, which shows them together."""
    parser = argparse.ArgumentParser(prog="python -m knowledge pictures", description=command.__doc__)
    parser.add_argument("before", type=Path, help="the site as it was")
    parser.add_argument("after", type=Path, nargs="?", default=Path("site"), help="the site as it would be (site)")
    parser.add_argument("--into", type=Path, default=Path("pictures"), help="the folder to write (pictures)")
    parser.add_argument("--most", type=int, default=MOST_PAGES, help=f"how many pages at most ({MOST_PAGES})")
    arguments = parser.parse_args(argv)
    found = changes(arguments.before, arguments.after)
    pairs = shown_pairs(arguments.before, arguments.after, found, arguments.most)
    words = load_words()
    append_summary(pages_summary(found, words))
    print(f"{len(found)} pages differ, {len(pairs)} are shown")
    if pairs:
        arguments.into.mkdir(parents=True, exist_ok=True)
        shown = tuple(_taken(pairs, arguments.before, arguments.after, arguments.into))
        sheet = written("pictures.html", shown=shown, **both(words))
        (arguments.into / "index.html").write_text(sheet, "utf-8")
    return 0


def both(words: Words) -> dict[str, dict[str, str]]:
    """The words of the sheet in both languages."""

    def of(language: Language) -> dict[str, str]:
        return {key: words.get(f"publishing.pictures.{key}", language) for key in _WORDS}

    return {"hebrew": of(LANGUAGES[0]), "english": of(LANGUAGES[1])}


def pages_summary(found: Sequence[Change], words: Words, most: int = 50) -> str:
    """The pages that differ as Markdown."""
    order = sorted(found, key=lambda each: (each.state is State.CHANGED, -each.lines, each.path))
    return written("pages.md", rows=order[:most], total=len(found), more=max(0, len(found) - most), **both(words))


def _taken(pairs: Sequence[Pair], before: Path, after: Path, into: Path) -> Iterator[Shown]:
    with hosted(before) as old, hosted(after) as new, chromium() as browser:
        origins = {"before": (before, old), "after": (after, new)}
        for number, pair in enumerate(pairs, 1):
            for version in pair.versions:
                name = f"{number:02}-{version.language}"
                yield Shown(version, tuple(_pictures(browser, version, name, origins, into)))


def _pictures(
    browser: "Browser", version: Change, name: str, origins: dict[str, tuple[Path, str]], into: Path
) -> Iterator[Picture]:
    for size in SIZES:
        files = {"before": "", "after": ""}
        for moment, (site, origin) in origins.items():
            if (site / version.path / "index.html").is_file():
                files[moment] = f"{name}-{size}-{moment}.jpg"
                _take(browser, origin + version.path, size, into / files[moment])
        alike = all(files.values()) and len({(into / file).read_bytes() for file in files.values()}) == 1
        yield Picture(size, files["before"], files["after"], alike)


def _take(browser: "Browser", url: str, size: str, target: Path) -> None:
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    whole = min(page.evaluate("document.documentElement.scrollHeight"), _MOST_HEIGHT)
    page.screenshot(
        path=target,
        type="jpeg",
        quality=70,
        full_page=True,
        clip={"x": 0, "y": 0, "width": width, "height": whole},
    )
    context.close()
