"""When what a page shows last changed, by the dates of the records: never by the clock or by files."""

from collections.abc import Iterable, Iterator

from ..catalogue.addresses import DATA, OVERVIEW, SEARCH, SPEAKERS, STATUS, index_address
from ..catalogue.catalogue import Key
from ..catalogue.dates import PartialDate
from ..catalogue.kinds import KINDS
from ..catalogue.record import Record
from .parts import PageView
from .scope import Scope

_ALL = tuple(kind.name for kind in KINDS if kind.name not in ("pages", "milestones"))
_LISTS = {
    SPEAKERS: ("talks", "people"),
    SEARCH: ("glossary",),
    OVERVIEW: ("cases", "people", "organisations"),
    **{index_address(kind.name): (kind.name,) for kind in KINDS},
    **dict.fromkeys(("", DATA, STATUS, index_address("topics")), _ALL),
}
# Pages of records that are lists too: by kind, the field by which other records belong to them.
_BELONGING = {"topics": "topics", "events": "event", "issues": "issue"}


def last_change(scope: Scope, page: PageView) -> PartialDate | None:
    """The date of the newest record a page shows or, if it is a list, lists; None when none has a date."""
    shown = _of_record(scope, page.key) if page.key else _of_kinds(scope, _LISTS.get(page.address, ()))
    return max((date for record in shown if (date := record.updated or record.added)), default=None)


def _of_kinds(scope: Scope, kinds: Iterable[str]) -> Iterator[Record]:
    for kind in kinds:
        yield from scope.catalogue.records[kind].values()


def _of_record(scope: Scope, key: Key) -> Iterator[Record]:
    """The record, and those that name it as what they belong to."""
    field = _BELONGING.get(key[0])
    belonging = [link.source for link in scope.indexes.backlinks.get(key, ()) if link.field == field]
    for found in (key, *belonging):
        record = scope.catalogue.get(found)
        if record:
            yield record
