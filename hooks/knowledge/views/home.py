"""The home page: what this is, three doors, the day in Tel Aviv, the five conditions."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from ..catalogue.addresses import index_address, record_address
from ..catalogue.cases import Condition
from ..catalogue.catalogue import Key, key_of
from ..catalogue.events import Event, Issue
from ..catalogue.glossary import Term
from ..catalogue.text import Shown, Text
from ..catalogue.works import Essay
from .cord import Branch, Plait, branch, fan, side
from .events import EventView
from .events import view as event_view
from .feeds import newest
from .parts import LinkView, PageView, When
from .scope import Scope


@dataclass(frozen=True)
class Door:
    """A way in for one audience."""

    title: str
    text: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True)
class Strand:
    """One of the five conditions: its term, its meaning, where to read of it, how many cases show it and where.

    ``branch`` is its way out of the cord.
    """

    number: int
    name: str
    term: LinkView | None
    meaning: Shown | None
    essay: str
    cases: int
    cases_address: str
    branch: Branch


@dataclass(frozen=True)
class Count:
    """How many there are of a kind, and where."""

    number: int
    label: str
    address: str


@dataclass(frozen=True)
class Crowd:
    """As many dots as people: a picture of a gathering, in rows, as an SVG path."""

    count: int
    width: int
    height: int
    path: str


@dataclass(frozen=True)
class News:
    """Something new: its kind in a word, where it is, since when."""

    kind: str
    link: LinkView
    when: When


@dataclass(frozen=True)
class HomeView:
    """What the home page shows."""

    event: EventView | None
    event_link: LinkView | None
    crowd: Crowd | None
    issue: LinkView | None
    doors: tuple[Door, ...]
    fan: Plait
    side: Plait
    strands: tuple[Strand, ...]
    essays: tuple[tuple[LinkView, Shown | None], ...]
    news: tuple[News, ...]
    counts: tuple[Count, ...]


_CONDITIONS = ("essays", "five-conditions")
_IN_A_ROW, _NEW = 50, 5
_COUNTED = ("cases", "people", "organisations", "literature", "glossary")


def page(scope: Scope, name: Text, tagline: Text) -> PageView:
    """The home page, with the site's own name and sentence."""
    return PageView(
        address="",
        template="home.html",
        language=scope.language,
        title=scope.name(name),
        summary=scope.show(tagline),
        kind="home",
        content=_view(scope),
    )


def _view(scope: Scope) -> HomeView:
    events = sorted(scope.catalogue.all(Event), key=lambda event: event.starts.sort_key if event.starts else (0, 0, 0))
    event = events[0] if events else None
    issues = [issue for issue in scope.catalogue.all(Issue) if event and issue.event == event.id]
    return HomeView(
        event=event_view(scope, event) if event else None,
        event_link=scope.link_to(event) if event else None,
        crowd=_crowd(event.participants.count) if event and event.participants and event.participants.count else None,
        issue=scope.link_to(issues[0]) if issues else None,
        doors=tuple(_doors(scope)),
        fan=fan(),
        side=side(),
        strands=tuple(_strand(scope, condition, number) for number, condition in enumerate(Condition, 1)),
        essays=tuple((scope.link_to(essay), scope.show(essay.summary)) for essay in scope.catalogue.all(Essay)),
        news=tuple(_news(scope)),
        counts=tuple(_counts(scope)),
    )


def _crowd(count: int) -> Crowd:
    rows = ceil(count / _IN_A_ROW)
    places = [((number % _IN_A_ROW) * 10 + 5, (number // _IN_A_ROW) * 10 + 5) for number in range(count)]
    return Crowd(count, _IN_A_ROW * 10, rows * 10, "".join(f"M{x} {y}h0" for x, y in places))


def _news(scope: Scope) -> Iterator[News]:
    for date, record in newest(scope)[:_NEW]:
        when = scope.date(date)
        if when:
            yield News(scope.word(f"kinds.{key_of(record)[0]}"), scope.link_to(record), when)


def _doors(scope: Scope) -> Iterator[Door]:
    ways: dict[str, tuple[str | Key, ...]] = {
        "practice": (("essays", "how-to-begin"), "cases", "glossary"),
        "study": (("essays", "what-collective-impact-is-and-is-not"), "literature", "issues"),
        "share": (("pages", "contribute"), "people", ("pages", "about")),
    }
    for door, targets in ways.items():
        links = [_index(scope, target) if isinstance(target, str) else scope.link(target) for target in targets]
        found = tuple(link for link in links if link)
        yield Door(scope.word(f"home.doors.{door}.title"), scope.word(f"home.doors.{door}.text"), found)


def _index(scope: Scope, kind: str) -> LinkView:
    return LinkView(Shown(text=scope.word(f"indexes.{kind}.title"), language=scope.language), index_address(kind))


def _strand(scope: Scope, condition: Condition, number: int) -> Strand:
    term = scope.catalogue.find(Term, condition.term)
    return Strand(
        number=number,
        name=scope.word(f"conditions.{condition}"),
        term=scope.link_to(term) if term else None,
        meaning=scope.show(term.meaning) if term else None,
        essay=f"{record_address(_CONDITIONS)}#{condition.term}" if scope.catalogue.get(_CONDITIONS) else "",
        cases=len(scope.indexes.cases_by_condition[condition]),
        cases_address=f"{index_address('cases')}?condition={condition}",
        branch=branch(number),
    )


def _counts(scope: Scope) -> Iterator[Count]:
    for kind in _COUNTED:
        number = len(scope.catalogue.records[kind])
        if number:
            yield Count(number, scope.word(f"indexes.{kind}.title"), _index(scope, kind).address)
