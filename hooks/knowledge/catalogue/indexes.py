"""Indexes over the catalogue: who is mentioned where, and who belongs with whom and why.

Each maps an id to a sorted tuple and is equal for equal records in any order.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import permutations

from .cases import Case, Condition
from .catalogue import Catalogue, Key, key_of, targets
from .glossary import Topic
from .literature import Reference
from .people import Person
from .record import Record
from .references import CitesSource
from .walking import mentions
from .works import Talk, Work


@dataclass(frozen=True, order=True)
class Backlink:
    """A record that mentions another, and the field it does so in."""

    source: Key
    field: str


class Reason(StrEnum):
    """Why two people belong together."""

    SAME_WORK = "same-work"
    SAME_PUBLICATION = "same-publication"
    SAME_EVENT = "same-event"
    SAME_CASE = "same-case"
    SAME_ORGANISATION = "same-organisation"


@dataclass(frozen=True, order=True)
class Relation:
    """Another person, why, and the record that is the reason."""

    person: str
    reason: Reason
    via: Key


@dataclass(frozen=True)
class Indexes:
    """What belongs to what. Keys are ``(kind, id)``; missing keys mean nothing is there."""

    backlinks: dict[Key, tuple[Backlink, ...]]
    related_people: dict[str, tuple[Relation, ...]]
    cases_by_condition: dict[Condition, tuple[str, ...]]

    def mentioning(self, key: Key, kind: str, fields: Iterable[str] = ()) -> tuple[str, ...]:
        """Ids of the records of ``kind`` that mention ``key``, in one of ``fields`` if any are given."""
        wanted = frozenset(fields)
        found = {
            link.source[1]
            for link in self.backlinks.get(key, ())
            if link.source[0] == kind and (not wanted or link.field in wanted)
        }
        return tuple(sorted(found))


def build_indexes(catalogue: Catalogue) -> Indexes:
    """The indexes of ``catalogue``."""
    links: dict[Key, set[Backlink]] = defaultdict(set)
    for record in catalogue:
        for target, link in _backlinks(catalogue, key_of(record)):
            links[target].add(link)
    backlinks = {key: tuple(sorted(found)) for key, found in sorted(links.items())}
    return Indexes(backlinks, _related(catalogue), _by_condition(catalogue))


def topic_ids(catalogue: Catalogue, indexes: Indexes, record: Record, *, limit: int = 3) -> tuple[str, ...]:
    """The topics a record names, else the most frequent ones of the records it belongs with."""
    if record.topics or isinstance(record, Topic):
        return record.topics
    sources = {link.source for link in indexes.backlinks.get(key_of(record), ())}
    if isinstance(record, Person):
        sources |= {("organisations", role.organisation) for role in record.roles if role.organisation}
    found = (catalogue.get(source) for source in sorted(sources))
    counts = Counter(topic for other in found if other for topic in other.topics)
    return tuple(sorted(counts, key=lambda topic: (-counts[topic], topic))[:limit])


def _backlinks(catalogue: Catalogue, source: Key) -> Iterator[tuple[Key, Backlink]]:
    record = catalogue.get(source)
    for mention in mentions(record) if record else ():
        if isinstance(mention.mark, CitesSource):
            continue
        for target in targets(mention.mark, mention.value):
            if catalogue.get(target) is not None:
                yield target, Backlink(source, str(mention.path[0]))


def _related(catalogue: Catalogue) -> dict[str, tuple[Relation, ...]]:
    found: dict[str, set[Relation]] = defaultdict(set)
    for reason, via, people in _circles(catalogue):
        for one, other in permutations(sorted(set(people)), 2):
            found[one].add(Relation(other, reason, via))
    return {person: tuple(sorted(relations)) for person, relations in sorted(found.items())}


def _circles(catalogue: Catalogue) -> Iterator[tuple[Reason, Key, tuple[str, ...]]]:
    """Groups of people who have something in common, and what it is."""
    known = {person.id for person in catalogue.all(Person)}
    speakers: dict[str, list[str]] = defaultdict(list)
    for record in catalogue:
        if isinstance(record, Talk):
            speakers[record.event] += record.speakers
        if isinstance(record, Work):
            yield Reason.SAME_WORK, key_of(record), tuple(a for a in record.authors if a in known)
        if isinstance(record, Reference):
            authors = tuple(name.person for name in record.csl.author if name.person)
            yield Reason.SAME_PUBLICATION, key_of(record), authors
        if isinstance(record, Case):
            yield Reason.SAME_CASE, key_of(record), record.people
    for event, people in speakers.items():
        yield Reason.SAME_EVENT, ("events", event), tuple(people)
    for organisation, members in _members(catalogue).items():
        yield Reason.SAME_ORGANISATION, ("organisations", organisation), tuple(members)


def _members(catalogue: Catalogue) -> dict[str, list[str]]:
    members: dict[str, list[str]] = defaultdict(list)
    for person in catalogue.all(Person):
        for role in person.roles:
            if role.organisation and not role.listing:
                members[role.organisation].append(person.id)
    return members


def _by_condition(catalogue: Catalogue) -> dict[Condition, tuple[str, ...]]:
    cases = catalogue.all(Case)
    return {condition: tuple(case.id for case in cases if condition in case.conditions) for condition in Condition}
