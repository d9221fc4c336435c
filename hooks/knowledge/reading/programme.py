"""What must hold in the programme of an event: its own tracks and rooms, hours in order, one talk in a room."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from zoneinfo import available_timezones

from ..catalogue.catalogue import Catalogue, Key, key_of
from ..catalogue.events import Event, Strand
from ..catalogue.works import Talk
from .nearest import nearest
from .problems import Problem
from .written import Written


def programme_problems(written: Mapping[Key, Written], catalogue: Catalogue) -> Iterator[Problem]:
    """Every fault in the programmes of all events."""
    for event in catalogue.all(Event):
        if event.timezone not in available_timezones():
            near = nearest(event.timezone, sorted(available_timezones()))
            yield _problem(written, event, "timezone", "unknown-timezone", near)
        talks = [talk for talk in catalogue.all(Talk) if talk.event == event.id]
        for talk in talks:
            yield from _strand(written, talk, "track", event.tracks)
            yield from _strand(written, talk, "room", event.rooms)
            if talk.begins and talk.ends and talk.ends <= talk.begins:
                yield _problem(written, talk, "ends", "ends-before-it-begins", talk.begins)
        for one, other in combinations(talks, 2):
            if _meet(one, other, event):
                yield _problem(written, other, "room", "room-taken", one.id)


def _strand(written: Mapping[Key, Written], talk: Talk, field: str, strands: tuple[Strand, ...]) -> Iterator[Problem]:
    value, known = getattr(talk, field), [strand.id for strand in strands]
    if value is not None and value not in known:
        yield _problem(written, talk, field, f"unknown-{field}", nearest(value, known))


def _meet(one: Talk, other: Talk, event: Event) -> bool:
    """Whether two talks would stand in one room at once; one without an end ends as it begins."""
    if not (one.room and one.room == other.room and one.begins and other.begins):
        return False
    if (one.starts or event.starts) != (other.starts or event.starts):
        return False
    if one.begins == other.begins:
        return True
    first, second = sorted((one, other), key=lambda talk: talk.begins or "")
    return (first.ends or "") > (second.begins or "")


def _problem(written: Mapping[Key, Written], record: Event | Talk, field: str, code: str, suggestion: str) -> Problem:
    item = written[key_of(record)]
    return Problem(item.file, *item.position((field,)), code, field, str(getattr(record, field)), suggestion)
