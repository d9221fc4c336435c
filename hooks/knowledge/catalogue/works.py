"""Works in prose: articles, essays, talks and pages. Facts once, words in each language."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import StringConstraints

from .dates import Hour, PartialDate
from .language import LANGUAGES, Language
from .record import Frozen, Link, Record
from .references import (
    AuthorRef,
    CaseRef,
    EventRef,
    Id,
    IssueRef,
    PersonRef,
    ReferenceRef,
    TermRef,
    Url,
)
from .text import EMPTY, Text


class Heading(Frozen):
    """A heading of a body: level 2 and deeper, its explicit anchor, its plain text."""

    level: int
    anchor: str
    text: str


class Body(Frozen):
    """The Markdown of a work in one language, the line of its file it starts at, and its headings."""

    markdown: str
    first_line: int = 1
    headings: tuple[Heading, ...] = ()


class State(StrEnum):
    """What of a work there is in one language."""

    DESCRIBED = "described"
    FULL = "full"
    STUB = "stub"


class Certainty(StrEnum):
    """How sure a statement about a work is."""

    CONFIRMED = "confirmed"
    PROBABLE = "probable"
    UNCERTAIN = "uncertain"


class Translation(Frozen):
    """Who translated a work, and the fingerprints of the original's sections it was made from."""

    by: AuthorRef
    date: PartialDate | None = None
    sections: dict[str, str] = {}


class Words(Frozen):
    """What the file of one language carries: its own words, never a fact."""

    title: str | None = None
    summary: str | None = None
    body: Body | None = None
    translation: Translation | None = None
    ours: tuple[str, ...] = ()


class Work(Record):
    """A text. ``title`` and ``summary`` come from the files of both languages, as do the bodies."""

    title: Text
    summary: Text = EMPTY
    bodies: dict[Language, Body] = {}
    translations: dict[Language, Translation] = {}
    original: Language = Language.HE
    authors: tuple[AuthorRef, ...] = ()
    terms: tuple[TermRef, ...] = ()
    cases: tuple[CaseRef, ...] = ()
    references: tuple[ReferenceRef, ...] = ()
    people: tuple[PersonRef, ...] = ()
    published: PartialDate | None = None
    licence: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9.+-]+$")] | None = None
    available: tuple[Link, ...] = ()

    @property
    def label(self) -> Text:
        """The title."""
        return self.title

    def state(self, language: Language) -> State:
        """What there is in ``language``: described (no body at all), full, or a stub of the other's."""
        if not self.bodies:
            return State.DESCRIBED
        return State.FULL if language in self.bodies else State.STUB

    @property
    def full_languages(self) -> tuple[Language, ...]:
        """The languages the work can be read in, Hebrew first."""
        return tuple(language for language in LANGUAGES if language in self.bodies)


class Article(Work):
    """An article of the journal, or one that belongs with it."""

    sourced: ClassVar[bool] = True

    issue: IssueRef | None = None
    issue_certainty: Certainty = Certainty.CONFIRMED
    issue_note: Text | None = None
    pages: str | None = None
    more_authors_possible: bool = False
    unknown: tuple[Text, ...] = ()


class Essay(Work):
    """A text written for this site."""


class TalkFormat(StrEnum):
    """How something was said at an event."""

    LECTURE = "lecture"
    PANEL = "panel"
    WORKSHOP = "workshop"
    GREETING = "greeting"


class Material(Frozen):
    """Something that remains of a talk: slides, a recording, a transcript."""

    kind: str
    url: Url
    language: Language | None = None


class Talk(Work):
    """What somebody said at an event, or will say. Each of format, start, place and materials may be unknown.

    ``starts`` is the day where it is not the event's own; ``begins`` and ``ends`` are hours; ``track`` and ``room``
    are ids of the event's.
    """

    sourced: ClassVar[bool] = True

    event: EventRef
    speakers: tuple[PersonRef, ...]
    speaker_as_named: Text | None = None
    format: TalkFormat | None = None
    starts: PartialDate | None = None
    begins: Hour | None = None
    ends: Hour | None = None
    track: Id | None = None
    room: Id | None = None
    place: Text | None = None
    materials: tuple[Material, ...] = ()


class Page(Work):
    """A page of the site itself: about, accessibility, contribute."""
