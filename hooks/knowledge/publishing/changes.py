"""Which pages of the site a proposal changes: two built sites, compared."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from ..catalogue.language import LANGUAGES, Language

MOST_PAGES = 12
_LOOKS = ("*.css", "*.js", "*.woff2", "*.svg")


class State(StrEnum):
    """What became of a page."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True)
class Change:
    """A page in one language: its path under the site, what became of it, how many lines of HTML differ."""

    path: str
    state: State
    lines: int

    @property
    def language(self) -> Language:
        """The language of the page."""
        return LANGUAGES[1] if self.path.startswith(f"{LANGUAGES[1]}/") else LANGUAGES[0]

    @property
    def subject(self) -> str:
        """The path without its language: the same for both versions of a page."""
        return self.path.removeprefix(f"{self.language}/")


@dataclass(frozen=True)
class Pair:
    """A page in both languages; a version that neither site has is left out."""

    subject: str
    versions: tuple[Change, ...]


def changes(before: Path, after: Path) -> tuple[Change, ...]:
    """Every page that differs, by path."""
    paths = sorted({*_pages(before), *_pages(after)})
    found = (change(before, after, path) for path in paths)
    return tuple(each for each in found if each.state is not State.SAME)


def _pages(site: Path) -> Iterator[str]:
    for file in site.rglob("index.html"):
        path = file.parent.relative_to(site).as_posix()
        yield "" if path == "." else f"{path}/"


def change(before: Path, after: Path, path: str) -> Change:
    """What became of the page at ``path``."""
    old, new = (_lines(site / path / "index.html") for site in (before, after))
    if old is None or new is None:
        return Change(path, State.ADDED if old is None else State.REMOVED, sum((old or new or Counter()).values()))
    differing = max(sum((old - new).values()), sum((new - old).values()))
    return Change(path, State.CHANGED if differing else State.SAME, differing)


def _lines(file: Path) -> Counter[str] | None:
    return Counter(file.read_text("utf-8").splitlines()) if file.is_file() else None


def looks_changed(before: Path, after: Path) -> bool:
    """Whether styles, scripts, fonts or drawings differ: then pages may look different with the same HTML."""
    return _looks(before) != _looks(after)


def _looks(site: Path) -> dict[str, bytes]:
    files = [file for pattern in _LOOKS for file in (site / "assets").rglob(pattern)]
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files if "index" not in file.parts}


def shown_pairs(before: Path, after: Path, found: Sequence[Change], most: int = MOST_PAGES) -> tuple[Pair, ...]:
    """At most ``most`` pages to show in both languages: new and removed ones first, then those that differ most.

    When styles differ, the first page of every kind follows.
    """
    order = sorted(found, key=lambda each: (each.state is State.CHANGED, -each.lines, each.path))
    subjects = list(dict.fromkeys(each.subject for each in order))
    if looks_changed(before, after):
        subjects += [subject for subject in _one_of_each(after) if subject not in subjects]
    return tuple(_pair(before, after, subject) for subject in subjects[:most])


def _one_of_each(site: Path) -> Iterator[str]:
    """The first page of each folder of pages of the first language."""
    first: dict[tuple[str, int], str] = {}
    for path in sorted(_pages(site)):
        parts = PurePosixPath(path).parts
        if parts[:1] != (LANGUAGES[1].value,):
            first.setdefault((parts[0] if parts else "", len(parts)), path)
    yield from first.values()


def _pair(before: Path, after: Path, subject: str) -> Pair:
    paths = (subject, f"{LANGUAGES[1]}/{subject}")
    there = (path for path in paths if any((site / path / "index.html").is_file() for site in (before, after)))
    return Pair(subject, tuple(change(before, after, path) for path in there))
