"""The programme of an event: its talks by day and hour, with track and room, as far as the hours are known."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from ..catalogue.dates import PartialDate
from ..catalogue.events import Event, Registration, Stage, Strand
from ..catalogue.text import Shown
from ..catalogue.works import Talk
from .parts import LinkView, When
from .scope import Scope


@dataclass(frozen=True)
class TalkLine:
    """A talk in a programme: who, and what."""

    talk: LinkView
    speakers: tuple[LinkView, ...]
    as_named: Shown | None
    summary: Shown | None


@dataclass(frozen=True)
class Slot:
    """A talk at its hour; ``hours`` are ``09:30`` or ``09:30–10:15``, ``iso`` its beginning with its day."""

    hours: str
    iso: str
    line: TalkLine
    format: str
    track: Shown | None
    room: Shown | None


@dataclass(frozen=True)
class Day:
    """The talks of a day, the earliest first."""

    when: When | None
    slots: tuple[Slot, ...]


@dataclass(frozen=True)
class RegistrationView:
    """Where one registers."""

    url: str
    until: str
    note: Shown | None


@dataclass(frozen=True)
class StrandView:
    """A room, and what one should know to get there."""

    name: Shown
    note: Shown | None


def days(scope: Scope, event: Event, talks: Iterable[Talk]) -> tuple[Day, ...]:
    """The days of ``event`` with those of ``talks`` whose hour is known."""
    timed = sorted((talk for talk in talks if talk.begins), key=lambda talk: _order(event, talk))
    grouped = groupby(timed, key=lambda talk: talk.starts or event.starts)
    return tuple(
        Day(scope.date(day), tuple(_slot(scope, event, talk, day) for talk in group)) for day, group in grouped
    )


def _order(event: Event, talk: Talk) -> tuple[tuple[int, int, int], str, str]:
    day = talk.starts or event.starts
    return (day.sort_key if day else (0, 0, 0), talk.begins or "", talk.id)


def _slot(scope: Scope, event: Event, talk: Talk, day: PartialDate | None) -> Slot:
    return Slot(
        hours=hours(talk),
        iso=f"{day}T{talk.begins}" if day and day.day else str(talk.begins),
        line=talk_line(scope, talk),
        format=scope.word(f"formats.{talk.format}") if talk.format else "",
        track=strand(scope, event.tracks, talk.track),
        room=strand(scope, event.rooms, talk.room),
    )


def hours(talk: Talk) -> str:
    """The hours of a talk; empty where none is known."""
    return "–".join(hour for hour in (talk.begins, talk.ends) if hour)


def strand(scope: Scope, strands: Iterable[Strand], wanted: str | None) -> Shown | None:
    """The name of the track or room with the id ``wanted``."""
    return next((scope.name(each.name) for each in strands if each.id == wanted), None)


def talk_line(scope: Scope, talk: Talk) -> TalkLine:
    """A talk as a line of a programme."""
    return TalkLine(
        scope.link_to(talk),
        scope.links("people", talk.speakers),
        scope.show(talk.speaker_as_named),
        scope.show(talk.summary),
    )


def rooms(scope: Scope, event: Event) -> tuple[StrandView, ...]:
    """The rooms of which there is something to know."""
    return tuple(StrandView(scope.name(room.name), scope.show(room.note)) for room in event.rooms if room.note)


def registration(scope: Scope, event: Event) -> RegistrationView | None:
    """Where one registers, while the event is still to come."""
    found: Registration | None = event.registration if event.stage is Stage.ANNOUNCED else None
    if found is None:
        return None
    until = scope.date(found.until)
    return RegistrationView(found.url, until.words if until else "", scope.show(found.note))
