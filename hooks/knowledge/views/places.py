"""The places the navigation can lead to, as far as the catalogue has them."""

from collections.abc import Iterator

from ..catalogue.addresses import DATA, OVERVIEW, SPEAKERS, STATUS, TIMELINE, index_address
from ..catalogue.catalogue import key_of
from ..catalogue.events import Event, Issue
from ..catalogue.works import Page
from .feeds import feed_address
from .scope import Scope

_INDEXES = ("essays", "cases", "people", "organisations", "literature", "glossary", "topics")


def places(scope: Scope) -> dict[str, tuple[str, str]]:
    """Label and address by key of the words ``navigation.``."""
    return {key: (scope.word(f"navigation.{key}"), address) for key, address in (*_addresses(scope), *_issue(scope))}


def _issue(scope: Scope) -> Iterator[tuple[str, str]]:
    """The issue that came with the first event; its own name says nothing to who does not know the journal."""
    first = _events(scope)[:1]
    issues = [issue for issue in scope.catalogue.all(Issue) if first and issue.event == first[0].id]
    yield from (("issue", scope.address(key_of(issue))) for issue in issues[:1])


def _events(scope: Scope) -> list[Event]:
    """The events by date."""
    return sorted(scope.catalogue.all(Event), key=lambda event: event.starts.sort_key if event.starts else (9999, 0, 0))


def _addresses(scope: Scope) -> Iterator[tuple[str, str]]:
    yield from (("conference", scope.address(key_of(event))) for event in _events(scope)[:1])
    for kind in _INDEXES:
        if scope.catalogue.records[kind]:
            yield kind, index_address(kind)
    yield "speakers", SPEAKERS
    yield "timeline", TIMELINE
    yield "overview", OVERVIEW
    yield "data", DATA
    yield "status", STATUS
    if feed_address(scope):
        yield "feed", feed_address(scope)
    for page in scope.catalogue.all(Page):
        if page.id in ("about", "contribute", "organisers", "accessibility", "privacy", "licences"):
            yield page.id, scope.address(key_of(page))
