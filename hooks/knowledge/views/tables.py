"""The catalogue as tables: one of each kind, and those of what records have several of."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from ..catalogue.cases import Case, Evidence, Place, Result
from ..catalogue.catalogue import Catalogue, key_of
from ..catalogue.glossary import Term, Variant
from ..catalogue.kinds import KINDS
from ..catalogue.language import LANGUAGES
from ..catalogue.literature import CslName, Reference
from ..catalogue.people import Person, Role
from ..catalogue.record import Record, Source
from .columns import Column, cell, columns
from .frame import absolute
from .scope import Scope

Row = tuple[str, ...]
Items = Iterable[tuple[tuple[str, ...], BaseModel]]


@dataclass(frozen=True)
class Table:
    """A table: its name, columns and rows. The first ``keys`` columns say which row it is."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    keys: int = 1


def tables(scope: Scope, site_url: str) -> tuple[Table, ...]:
    """Every table. Addresses in them are absolute where the site has one."""
    kinds = [_of_kind(kind.name, kind.record, scope, site_url) for kind in KINDS]
    return (*kinds, *_parts(scope.catalogue), _sources(scope.catalogue), _links(scope))


def _of_kind(name: str, kind: type[Record], scope: Scope, site_url: str) -> Table:
    own = tuple(columns(kind))
    addresses = tuple(Column(f"address_{language}", (), "anyURI") for language in LANGUAGES)
    rows = []
    for record in scope.catalogue.records[name].values():
        address = scope.address(key_of(record))
        found = [absolute(site_url, language, address) for language in LANGUAGES]
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
    found = {(*link.source, link.field, *target) for target, links in scope.indexes.backlinks.items() for link in links}
    names = ("from_kind", "from_id", "field", "to_kind", "to_id")
    return Table("links", tuple(Column(name, ()) for name in names), tuple(sorted(found)), keys=5)
