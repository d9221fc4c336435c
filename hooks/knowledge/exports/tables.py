"""The catalogue as tables: CSV (RFC 4180) with a description (CSV on the Web, W3C 2015).

Each begins with the mark of UTF-8 (U+FEFF), without which spreadsheets show Hebrew as signs. A cell of words that a
spreadsheet would run as a formula has an apostrophe before it; the JSON has the words as they are.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from ..catalogue.addresses import DATA
from ..catalogue.cases import Case, Evidence, Place, Result
from ..catalogue.catalogue import Catalogue, key_of
from ..catalogue.glossary import Term, Variant
from ..catalogue.kinds import KINDS
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.literature import CslName, Reference
from ..catalogue.people import Person, Role
from ..catalogue.record import Record, Source
from ..views.frame import SiteView, absolute
from ..views.scope import Scope
from .columns import SEPARATOR, Column, cell, columns
from .data import LICENCE, as_json
from .plain import one_line

DESCRIPTION = f"{DATA}csv-metadata.json"
_FORMULA = re.compile(r"[=+\-@\t\r\n'＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
Row = tuple[str, ...]
Items = Iterable[tuple[tuple[str, ...], BaseModel]]


@dataclass(frozen=True)
class Table:
    """A table: its name, columns and rows. The first ``keys`` columns say which row it is."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    keys: int = 1


def tables(scopes: Mapping[Language, Scope], site: SiteView) -> tuple[Table, ...]:
    """Every table: one of each kind, and those of what records have several of."""
    scope = scopes[LANGUAGES[0]]
    kinds = [_of_kind(kind.name, kind.record, scope, site) for kind in KINDS]
    return (*kinds, *_parts(scope.catalogue), _sources(scope.catalogue), _links(scope))


def _of_kind(name: str, kind: type[Record], scope: Scope, site: SiteView) -> Table:
    own = tuple(columns(kind))
    addresses = tuple(Column(f"address_{language}", (), "anyURI") for language in LANGUAGES)
    rows = []
    for record in scope.catalogue.records[name].values():
        address = scope.address(key_of(record))
        found = [absolute(site.url, language, address) for language in LANGUAGES]
        rows.append((record.id, *found, *(cell(record, column) for column in own[1:])))
    return Table(name, (own[0], *addresses, *own[1:]), tuple(rows))


def _part(
    name: str, owner: type[Record], key: str, part: type[BaseModel], of: Callable[[Any], Items]
) -> Callable[[Catalogue], Table]:
    """A table of what each record of a kind has several of: the record's id, what tells them apart, and the rest."""

    def made(catalogue: Catalogue) -> Table:
        own = tuple(columns(part))
        rows = [
            (record.id, *keys, *(cell(item, column) for column in own))
            for record in catalogue.all(owner)
            for keys, item in of(record)
        ]
        datatype = "integer" if key == "number" else "string"
        return Table(name, (Column("id", ()), Column(key, (), datatype), *own), tuple(rows), keys=2)

    return made


def _numbered(items: Iterable[BaseModel]) -> Items:
    return [((str(number),), item) for number, item in enumerate(items, 1)]


_PARTS = (
    _part("people-roles", Person, "number", Role, lambda person: _numbered(person.roles)),
    _part(
        "cases-conditions",
        Case,
        "condition",
        Evidence,
        lambda case: [((condition.value,), evidence) for condition, evidence in case.conditions.items()],
    ),
    _part("cases-results", Case, "number", Result, lambda case: _numbered(case.results)),
    _part("cases-places", Case, "number", Place, lambda case: _numbered(case.places)),
    _part("literature-authors", Reference, "number", CslName, lambda reference: _numbered(reference.csl.author)),
    _part("glossary-variants", Term, "number", Variant, lambda term: _numbered(term.variants)),
)


def _parts(catalogue: Catalogue) -> Iterator[Table]:
    for made in _PARTS:
        yield made(catalogue)


def _sources(catalogue: Catalogue) -> Table:
    own = tuple(columns(Source))
    rows = [
        (*key_of(record), str(number), *(cell(source, column) for column in own))
        for record in catalogue
        for number, source in enumerate(record.sources, 1)
    ]
    keys = (Column("kind", ()), Column("id", ()), Column("number", (), "integer"))
    return Table("sources", (*keys, *(_renamed(column) for column in own)), tuple(rows), keys=3)


def _renamed(column: Column) -> Column:
    """The kind of a source, beside that of the record."""
    return Column("source_kind", column.path, values=column.values) if column.name == "kind" else column


def _links(scope: Scope) -> Table:
    """Which record names which, and in which field."""
    found = {
        (*link.source, link.field, *target) for target, links in scope.indexes.backlinks.items() for link in links
    }
    names = ("from_kind", "from_id", "field", "to_kind", "to_id")
    return Table("links", tuple(Column(name, ()) for name in names), tuple(sorted(found)), keys=5)


def table_files(made: Iterable[Table], scopes: Mapping[Language, Scope], site: SiteView) -> Iterator[tuple[str, bytes]]:
    """Path and content of every table, and of their description."""
    known = tuple(made)
    for table in known:
        yield f"{DATA}{table.name}.csv", as_csv(table)
    yield DESCRIPTION, as_json(_description(known, scopes, site))


def as_csv(table: Table) -> bytes:
    """The table in UTF-8 with its mark, lines ending as RFC 4180 wants."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([[guarded(one_line(value)) for value in row] for row in table.rows])
    return written.getvalue().encode("utf-8-sig")


def guarded(value: str) -> str:
    """``value``, with an apostrophe before what a spreadsheet would run; read back by taking one apostrophe away."""
    is_safe = not _FORMULA.match(value) or _NUMBER.fullmatch(value)
    return value if is_safe else f"'{value}"


def _description(made: Iterable[Table], scopes: Mapping[Language, Scope], site: SiteView) -> dict[str, Any]:
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": _both(scopes, "data.title"),
        "dc:license": {"@id": LICENCE},
        "dc:source": site.url,
        "dialect": {"encoding": "utf-8-sig", "header": True, "doubleQuote": True},
        "tables": [_described(table, scopes) for table in made],
    }


def _described(table: Table, scopes: Mapping[Language, Scope]) -> dict[str, Any]:
    schema = {
        "columns": [_column(column) for column in table.columns],
        "primaryKey": [column.name for column in table.columns[: table.keys]],
    }
    return {
        "url": f"{table.name}.csv",
        "dc:description": _both(scopes, f"data.tables.{table.name}"),
        "tableSchema": schema,
    }


def _both(scopes: Mapping[Language, Scope], key: str) -> list[dict[str, str]]:
    """A word in both languages, as JSON-LD has it."""
    return [{"@value": scope.word(key), "@language": language.value} for language, scope in scopes.items()]


def _column(column: Column) -> dict[str, Any]:
    pattern = column.pattern or "|".join(re.escape(value).replace("\\-", "-") for value in column.values)
    described: dict[str, Any] = {"name": column.name, "titles": column.name}
    described["datatype"] = {"base": column.datatype, "format": pattern} if pattern else column.datatype
    if column.is_list:
        described["separator"] = SEPARATOR
    if column.language:
        described["lang"] = column.language.value
    return described
