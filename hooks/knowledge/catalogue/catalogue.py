"""All that is known: every record by kind and id."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from .kinds import BY_NAME, KINDS
from .people import Consent, Person
from .record import Record
from .references import PROJECT, CitesSource, To
from .walking import Mark, keeping

R = TypeVar("R", bound=Record)
Key = tuple[str, str]

_NAME_OF = {kind.record: kind.name for kind in KINDS}


def key_of(record: Record) -> Key:
    """The kind's name and the id of ``record``."""
    return (_NAME_OF[type(record)], record.id)


@dataclass(frozen=True)
class Catalogue:
    """Records by kind and id, each kind sorted by id. Equal for equal records in any order."""

    records: dict[str, dict[str, Record]] = field(default_factory=dict)

    def all(self, record_type: type[R]) -> tuple[R, ...]:
        """Every record of a type, by id."""
        found = self.records.get(_NAME_OF[record_type], {})
        return tuple(record for record in found.values() if isinstance(record, record_type))

    def find(self, record_type: type[R], record_id: str | None) -> R | None:
        """The record of a type with this id, or None."""
        found = self.records.get(_NAME_OF[record_type], {}).get(record_id or "")
        return found if isinstance(found, record_type) else None

    def get(self, key: Key) -> Record | None:
        """The record at kind and id, or None."""
        return self.records.get(key[0], {}).get(key[1])

    def __iter__(self) -> Iterator[Record]:
        for of_kind in self.records.values():
            yield from of_kind.values()


def catalogue_of(records: Iterable[Record]) -> Catalogue:
    """A catalogue of ``records``; of two with one key the first stays."""
    sorted_records: dict[str, dict[str, Record]] = {kind.name: {} for kind in KINDS}
    for record in sorted(records, key=key_of):
        sorted_records[_NAME_OF[type(record)]].setdefault(record.id, record)
    return Catalogue(sorted_records)


def targets(mark: Mark, value: str) -> tuple[Key, ...]:
    """The keys a mention may mean: one for each kind it allows."""
    if isinstance(mark, To):
        return tuple((kind, value) for kind in mark.kinds)
    kind, _, record_id = value.partition("/")
    return ((kind, record_id),)


def is_known(catalogue: Catalogue, mark: Mark, value: str) -> bool:
    """Whether a mention means a record that is there. Addresses of sources are not looked at."""
    if isinstance(mark, CitesSource):
        return True
    if isinstance(mark, To) and value in mark.also:
        return True
    return any(catalogue.get(key) is not None for key in targets(mark, value))


def without_dangling(catalogue: Catalogue) -> Catalogue:
    """``catalogue`` without mentions of records that are not there, nor records that cannot do without."""
    kept = (keeping(record, lambda mark, value: is_known(catalogue, mark, value)) for record in catalogue)
    smaller = catalogue_of(record for record in kept if record is not None)
    return smaller if smaller == catalogue else without_dangling(smaller)


def published(catalogue: Catalogue) -> Catalogue:
    """What may be shown: without people whose consent is ``hidden`` and every mention of them."""
    shown = catalogue_of(
        record for record in catalogue if not (isinstance(record, Person) and record.consent is Consent.HIDDEN)
    )
    return shown if shown == catalogue else without_dangling(shown)


def kind_names() -> tuple[str, ...]:
    """The names of the kinds, in their order."""
    return tuple(BY_NAME)


__all__ = [
    "PROJECT",
    "Catalogue",
    "Key",
    "catalogue_of",
    "is_known",
    "key_of",
    "kind_names",
    "published",
    "targets",
    "without_dangling",
]
