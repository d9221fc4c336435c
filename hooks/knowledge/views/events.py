"""Events: the day, what led to it, what came after, and what nobody has told us yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalogue.addresses import record_address
from ..catalogue.catalogue import key_of
from ..catalogue.events import Account, Event, NamedBody
from ..catalogue.language import LANGUAGES
from ..catalogue.organisations import Organisation
from ..catalogue.record import Record
from ..catalogue.text import Shown
from ..catalogue.works import Certainty, Talk, TalkFormat
from .index_pages import dated_list, entry, index_page
from .parts import LinkView, Near, PageView, Section, SourceView, StatementView, When
from .programme import Day, RegistrationView, StrandView, TalkLine, days, registration, rooms, talk_line
from .record_pages import record_page, same_topic
from .scope import Scope


@dataclass(frozen=True)
class BodyView:
    """An organisation, and how the source names it here."""

    organisation: LinkView | None
    as_named: Shown | None
    note: Shown | None
    cites: tuple[int, ...]


@dataclass(frozen=True)
class PartView:
    """A part of the day."""

    name: Shown
    note: Shown | None
    cites: tuple[int, ...]


@dataclass(frozen=True)
class AccountView:
    """What somebody who was there wrote."""

    author: LinkView | None
    title: Shown | None
    published: str
    url: str
    summary: Shown
    certainty: str
    certainty_note: Shown | None
    cites: tuple[int, ...]


@dataclass(frozen=True)
class QuotationView:
    """A source's own words, the term they define, and the first source they are taken from."""

    text: Shown
    term: LinkView | None
    note: Shown | None
    cites: tuple[int, ...]
    source: SourceView | None


@dataclass(frozen=True)
class EventView:
    """What the page of an event shows."""

    stage: str
    starts: When | None
    ends: When | None
    registration: RegistrationView | None
    days: tuple[Day, ...]
    rooms: tuple[StrandView, ...]
    place: Shown | None
    venue: Shown | None
    participants: int | None
    participants_who: Shown | None
    organisers: tuple[BodyView, ...]
    definition: QuotationView | None
    parts: tuple[PartView, ...]
    talks: tuple[TalkLine, ...]
    greetings: tuple[TalkLine, ...]
    background: tuple[StatementView, ...]
    after: tuple[StatementView, ...]
    accounts: tuple[AccountView, ...]
    issues: tuple[LinkView, ...]
    unknown: tuple[Shown, ...]
    calendar: str


def pages(scope: Scope) -> Iterator[PageView]:
    """The index and a page for every event."""
    events = scope.catalogue.all(Event)
    rows = []
    for event in events:
        starts = scope.date(event.starts)
        place = scope.show(event.place)
        row = entry(
            scope, key_of(event), event, lines=[place], summary=event.summary, when=starts.words if starts else ""
        )
        rows.append((event.starts.sort_key if event.starts else (0, 0, 0), row))
    yield index_page(scope, "events", dated_list(rows))
    for event in events:
        content = view(scope, event)
        near = (
            Near(scope.word("near.essays"), scope.links("essays", scope.indexes.mentioning(key_of(event), "essays"))),
            Near(scope.word("near.topic"), same_topic(scope, event)),
        )
        page = record_page(
            scope, event, content=content, summary=event.summary, near=near, sections=_sections(scope, content)
        )
        yield page


def _sections(scope: Scope, content: EventView) -> Iterator[Section]:
    present = {
        "definition": content.definition,
        "programme": content.parts or content.talks or content.days,
        "greetings": content.greetings,
        "background": content.background,
        "after": content.after,
        "accounts": content.accounts,
        "unknown": content.unknown,
    }
    for anchor, shown in present.items():
        if shown:
            yield Section(anchor, scope.word(f"events.{anchor}"))


def view(scope: Scope, event: Event) -> EventView:
    """The content of an event's page."""
    talks = [talk for talk in scope.catalogue.all(Talk) if talk.event == event.id]
    greetings = [talk for talk in talks if talk.format is TalkFormat.GREETING]
    participants = event.participants
    return EventView(
        stage=event.stage.value,
        starts=scope.date(event.starts),
        registration=registration(scope, event),
        days=days(scope, event, talks),
        rooms=rooms(scope, event),
        ends=scope.date(event.ends),
        place=scope.show(event.place),
        venue=scope.show(event.venue),
        participants=participants.count if participants else None,
        participants_who=scope.show(participants.who) if participants else None,
        organisers=bodies(scope, event, event.organisers),
        definition=_definition(scope, event),
        parts=tuple(
            PartView(scope.name(part.name), scope.show(part.note), scope.numbers(event, part.cites))
            for part in event.parts
        ),
        talks=tuple(talk_line(scope, talk) for talk in talks if not talk.begins and talk not in greetings),
        greetings=tuple(talk_line(scope, talk) for talk in greetings if not talk.begins),
        background=scope.statements(event, event.background),
        after=scope.statements(event, event.after),
        accounts=tuple(_account(scope, event, account) for account in event.accounts),
        issues=scope.links("issues", scope.indexes.mentioning(key_of(event), "issues")),
        unknown=tuple(shown for shown in map(scope.show, event.unknown) if shown),
        calendar=calendar_address(event),
    )


def calendar_address(event: Event) -> str:
    """Where the event stands as a calendar takes it; empty when its day is not known."""
    return f"{record_address(key_of(event))}event.ics" if event.starts and event.starts.day else ""


def bodies(scope: Scope, record: Record, named: tuple[NamedBody, ...]) -> tuple[BodyView, ...]:
    """Organisations in a role."""
    return tuple(
        BodyView(
            scope.link(("organisations", body.organisation)),
            _named_otherwise(scope, body),
            scope.show(body.note),
            scope.numbers(record, body.cites),
        )
        for body in named
    )


def _named_otherwise(scope: Scope, body: NamedBody) -> Shown | None:
    """How the source names the body, where that is no part of a name it has here."""
    organisation, named = scope.catalogue.find(Organisation, body.organisation), scope.show(body.as_named)
    own = [name.text for language in LANGUAGES if organisation and (name := organisation.name.show(language))]
    return None if named and any(_bare(named.text) in _bare(name) for name in own) else named


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").replace(" – ", " ").strip()


def _definition(scope: Scope, event: Event) -> QuotationView | None:
    quotation = event.definition
    if quotation is None:
        return None
    term = scope.link(("glossary", quotation.term)) if quotation.term else None
    cites = scope.numbers(event, quotation.cites)
    source = scope.sources(event)[cites[0] - 1] if cites else None
    return QuotationView(scope.name(quotation.text), term, scope.show(quotation.note), cites, source)


def _account(scope: Scope, event: Event, account: Account) -> AccountView:
    published = scope.date(account.published)
    certain = account.certainty is Certainty.CONFIRMED
    return AccountView(
        author=scope.link(("people", account.author)) if account.author else None,
        title=scope.show(account.title),
        published=published.words if published else "",
        url=account.url or "",
        summary=scope.name(account.summary),
        certainty="" if certain else scope.word(f"certainty.{account.certainty}"),
        certainty_note=scope.show(account.certainty_note),
        cites=scope.numbers(event, account.cites),
    )
