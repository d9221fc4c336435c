"""The page of the open data: every file, what its columns hold, and how to use it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalogue.addresses import DATA
from ..catalogue.releases import Changes, Release, Releases, changes
from .dates import in_words
from .parts import LinkView, Near, PageView
from .scope import Scope
from .tables import Table, tables

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_FILES = ("catalogue.json", "schema.json", "changes.json", "csv-metadata.json")
_CITATIONS = ("citations.bib", "citations.ris", "citations.json")


@dataclass(frozen=True)
class DataFile:
    """A file: its address under the root of the site, and what it holds."""

    address: str
    name: str
    about: str


@dataclass(frozen=True)
class TableFile:
    """A table: its file, how many rows it has, and the names of its columns."""

    file: DataFile
    rows: int
    columns: tuple[str, ...]


@dataclass(frozen=True)
class ReleaseView:
    """A release: version, day, and how many records came, changed and went."""

    version: str
    date: str
    added: int
    changed: int
    removed: int


@dataclass(frozen=True)
class DataView:
    """What the page shows. The first of ``changes`` is what changed after the last release; it has no version."""

    licence: str
    files: tuple[DataFile, ...]
    citations: tuple[DataFile, ...]
    tables: tuple[TableFile, ...]
    has_releases: bool
    changes: tuple[ReleaseView, ...]
    home: str


def pages(scope: Scope, releases: Releases, site_url: str) -> Iterator[PageView]:
    """One page."""
    yield PageView(
        address=DATA,
        template="data.html",
        language=scope.language,
        title=scope.shown_word("data.title"),
        summary=scope.shown_word("data.summary"),
        kind="index",
        content=view(scope, releases, site_url),
        near=(Near(scope.word("near.site"), tuple(_ways(scope))),),
    )


def view(scope: Scope, releases: Releases, site_url: str) -> DataView:
    """The files and what they hold."""
    found = changes(releases.fingerprints, scope.catalogue)
    return DataView(
        licence=LICENCE,
        files=tuple(_file(scope, name) for name in _FILES),
        citations=tuple(_file(scope, name) for name in _CITATIONS),
        tables=tuple(_table(scope, table) for table in tables(scope, site_url)),
        has_releases=bool(releases.history),
        changes=(_release("", "", found), *(_of(scope, release) for release in releases.history)),
        home=site_url,
    )


def _file(scope: Scope, name: str) -> DataFile:
    word = name.replace(".", "-") if name in _CITATIONS else name.partition(".")[0]
    return DataFile(f"{DATA}{name}", name, scope.word(f"data.files.{word}"))


def _table(scope: Scope, table: Table) -> TableFile:
    about = scope.word(f"data.tables.{table.name}")
    names = tuple(column.name for column in table.columns)
    return TableFile(DataFile(f"{DATA}{table.name}.csv", f"{table.name}.csv", about), len(table.rows), names)


def _of(scope: Scope, release: Release) -> ReleaseView:
    return _release(release.version, in_words(release.date, scope.language), release)


def _release(version: str, date: str, found: Changes) -> ReleaseView:
    return ReleaseView(version, date, len(found.added), len(found.changed), len(found.removed))


def _ways(scope: Scope) -> Iterator[LinkView]:
    wanted = ("about", "licences", "privacy")
    yield from scope.links("pages", [page for page in wanted if scope.catalogue.get(("pages", page))])
