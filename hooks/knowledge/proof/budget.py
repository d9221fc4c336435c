"""Sizes: every template as a reader loads it, in the languages by turns, and every file by itself."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..finding.browsing import chromium
from .built import Site
from .examples import Example, examples
from .faults import Fault
from .hosting import hosted
from .weight import DESK, FONTS, STILL, TEXT, TOTAL, Weight, weigh

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_KB = 1024
# The largest a file of a kind may be, compressed or not; longest endings first.
FILES = ((".html", 400 * _KB), (".css", 60 * _KB), (".js", 60 * _KB), (".png", 300 * _KB), ("", 5 * _KB * _KB))


def looked(site: Site) -> dict[str, int]:
    """How many pages are loaded, and how many files measured."""
    return {"loaded": len(_visited(site.docs)), "files": len(site.files)}


def faults(site: Site) -> Iterator[Fault]:
    """Pages that weigh or move too much, files that are too large."""
    for path, content in site.files.items():
        limit = next(limit for ending, limit in FILES if path.endswith(ending))
        if len(content) > limit:
            yield Fault(path, 0, "budget.file", f"{len(content) // _KB} kB", f"{limit // _KB} kB")
    with hosted(site.folder) as origin, chromium() as browser:
        for example in _visited(site.docs):
            for found, allowed in _over(_weight(browser, origin + example.path)):
                yield Fault(f"{example.path}index.html", 0, "budget.page", found, allowed)


def _weight(browser: "Browser", url: str) -> Weight:
    """A visit; when the page moved, which on a busy machine it may by chance, the stillest of three."""
    weight = weigh(browser, url, DESK)
    if weight.shift <= STILL:
        return weight
    return min([weight, *(weigh(browser, url, DESK) for _ in range(2))], key=lambda each: each.shift)


def _visited(docs: Path) -> Sequence[Example]:
    """Of each template one page: Hebrew and English by turns, which share all but text and fonts."""
    found = list(examples(docs))
    return [example for number, example in enumerate(found) if number % 4 in (0, 3)]


def _over(weight: Weight) -> Iterator[tuple[str, str]]:
    for name, value, limit in (
        ("total", weight.total, TOTAL), ("text", weight.text, TEXT), ("fonts", weight.fonts, FONTS),
    ):  # fmt: skip
        if value > limit:
            yield f"{name} {value // _KB} kB", f"{limit // _KB} kB"
    if weight.shift > STILL:
        yield f"shift {weight.shift:.3f}", f"{STILL}"
    if len(weight.hosts) > 1:
        yield ", ".join(sorted(weight.hosts)), "1"
