"""Events, issues of the journal, and the milestones between them."""

from enum import StrEnum
from typing import ClassVar

from .dates import PartialDate
from .record import Alias, Claim, Frozen, Record, Statement
from .references import AnyRef, EventRef, Id, OrganisationRef, PersonRef, TermRef, Url
from .text import EMPTY, Text
from .works import Certainty


class NamedBody(Claim):
    """An organisation in a role, as the source names it there."""

    organisation: OrganisationRef
    as_named: Text | None = None
    note: Text | None = None


class Part(Claim):
    """A part of an event's day, as far as it is known."""

    name: Text
    note: Text | None = None


class Participants(Claim):
    """How many took part, and who."""

    count: int | None = None
    who: Text | None = None


class Quotation(Claim):
    """Words that are a source's own, shown as a quotation."""

    text: Text
    term: TermRef | None = None
    note: Text | None = None


class Account(Claim):
    """What somebody who was there wrote."""

    author: PersonRef | None = None
    title: Text | None = None
    published: PartialDate | None = None
    url: Url | None = None
    summary: Text
    certainty: Certainty = Certainty.CONFIRMED
    certainty_note: Text | None = None


class Stage(StrEnum):
    """Where an event stands. Its keepers say so, not the clock: a page that is not built anew must not be wrong."""

    ANNOUNCED = "announced"
    HELD = "held"
    ARCHIVED = "archived"


class Strand(Frozen):
    """A room or a track of an event; talks name it by its id."""

    id: Id
    name: Text
    note: Text | None = None


class Registration(Frozen):
    """Where one registers, until when, and what one should know before."""

    url: Url
    until: PartialDate | None = None
    note: Text | None = None


class Event(Record):
    """A conference or another gathering. ``timezone`` is that of the hours of its talks (IANA Time Zone Database)."""

    sourced: ClassVar[bool] = True

    name: Text
    summary: Text = EMPTY
    aliases: tuple[Alias, ...] = ()
    stage: Stage = Stage.ARCHIVED
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    timezone: str = "Asia/Jerusalem"
    place: Text | None = None
    venue: Text | None = None
    registration: Registration | None = None
    tracks: tuple[Strand, ...] = ()
    rooms: tuple[Strand, ...] = ()
    participants: Participants | None = None
    organisers: tuple[NamedBody, ...] = ()
    definition: Quotation | None = None
    parts: tuple[Part, ...] = ()
    background: tuple[Statement, ...] = ()
    after: tuple[Statement, ...] = ()
    accounts: tuple[Account, ...] = ()
    unknown: tuple[Text, ...] = ()

    @property
    def label(self) -> Text:
        """The name."""
        return self.name


class Foreword(Claim):
    """The foreword of an issue: its title and what it says, in our words."""

    title: Text
    summary: Text
    programmes_named: tuple[Text, ...] = ()


class Issue(Record):
    """An issue of a journal."""

    sourced: ClassVar[bool] = True

    title: Text
    summary: Text = EMPTY
    journal: Text
    journal_subtitle: Text | None = None
    publisher: OrganisationRef | None = None
    number: int | None = None
    published: PartialDate | None = None
    language: str | None = None
    pages: Statement | None = None
    issn: str | None = None
    produced_by: tuple[NamedBody, ...] = ()
    also_named: tuple[NamedBody, ...] = ()
    event: EventRef | None = None
    cover: Statement | None = None
    foreword: Foreword | None = None
    contents: Text | None = None
    notes: tuple[Statement, ...] = ()
    unknown: tuple[Text, ...] = ()

    @property
    def label(self) -> Text:
        """The title."""
        return self.title


class Milestone(Record):
    """Something that happened on the way, for the timeline; ``about`` are records it belongs to, as kind/id.

    ``short`` is what the picture of the timeline calls it, in two or three words.
    """

    sourced: ClassVar[bool] = True

    text: Text
    short: Text | None = None
    date: PartialDate
    until: PartialDate | None = None
    about: tuple[AnyRef, ...] = ()

    @property
    def label(self) -> Text:
        """What happened."""
        return self.text
