"""Feeds: what is new in a language, and what is new under one topic."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..catalogue.addresses import record_address
from ..catalogue.catalogue import key_of
from ..catalogue.dates import PartialDate
from ..catalogue.events import Event, Issue
from ..catalogue.glossary import Topic
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.record import Record
from ..catalogue.references import PROJECT
from ..catalogue.text import Shown
from ..catalogue.works import State, Work
from .frame import SiteView
from .parts import LinkView
from .scope import Scope

FEED = "feed.xml"
LIMIT = 50
_NEWS = ("articles", "essays", "talks", "cases", "events", "issues")


@dataclass(frozen=True)
class NewsView:
    """A page as a feed tells of it. ``languages`` are those it is a full page in; ``authors`` may be nobody."""

    address: str
    title: Shown
    summary: Shown | None
    languages: tuple[Language, ...]
    authors: tuple[LinkView, ...]
    topics: tuple[tuple[str, LinkView], ...]
    added: PartialDate | None
    updated: PartialDate


@dataclass(frozen=True)
class FeedView:
    """A feed: where it is, the page it belongs to, and its news, the newest first."""

    address: str
    page: str
    language: Language
    title: Shown
    subtitle: Shown | None
    news: tuple[NewsView, ...]


def feed_address(scope: Scope, topic: str = "") -> str:
    """The address of the feed of the language, or of a topic; empty when there is nothing to tell."""
    if not newest(scope, topic):
        return ""
    return f"{record_address(('topics', topic)) if topic else ''}{FEED}"


def feeds(scope: Scope, site: SiteView) -> Iterator[FeedView]:
    """The feed of the language, and one of every topic, where there is something to tell."""
    whole = feed_address(scope)
    if whole:
        yield FeedView(whole, "", scope.language, site.name, site.tagline, _news(scope, site))
    for topic in scope.catalogue.all(Topic):
        address = feed_address(scope, topic.id)
        if address:
            yield _of_topic(scope, site, topic, address)


def _of_topic(scope: Scope, site: SiteView, topic: Topic, address: str) -> FeedView:
    label = scope.name(topic.label)
    title = label.model_copy(update={"text": f"{label.text} · {site.name.text}"})
    page = record_address(key_of(topic))
    return FeedView(address, page, scope.language, title, scope.show(topic.summary), _news(scope, site, topic.id))


def _news(scope: Scope, site: SiteView, topic: str = "") -> tuple[NewsView, ...]:
    return tuple(_view(scope, site, record, date) for date, record in newest(scope, topic)[:LIMIT])


def newest(scope: Scope, topic: str = "") -> list[tuple[PartialDate, Record]]:
    """What has a date, the newest first; of one date in the order of kinds and ids."""
    found = [
        (date, record)
        for kind in _NEWS
        for record in scope.catalogue.records[kind].values()
        if (date := record.updated or record.added)
        and not scope.version(record).is_stub
        and (not topic or topic in record.topics)
    ]
    return sorted(found, key=lambda pair: pair[0], reverse=True)


def _view(scope: Scope, site: SiteView, record: Record, date: PartialDate) -> NewsView:
    summary = record.summary if isinstance(record, Work | Event | Issue) else None
    topics = ((topic, scope.link(("topics", topic))) for topic in record.topics)
    return NewsView(
        address=record_address(key_of(record)),
        title=scope.name(record.label),
        summary=scope.show(summary),
        languages=_languages(scope, record),
        authors=tuple(_authors(scope, site, record)),
        topics=tuple((topic, link) for topic, link in topics if link),
        added=record.added,
        updated=date,
    )


def _languages(scope: Scope, record: Record) -> tuple[Language, ...]:
    version = scope.version(record)
    return LANGUAGES if version.state is State.DESCRIBED else version.languages or LANGUAGES


def _authors(scope: Scope, site: SiteView, record: Record) -> Iterator[LinkView]:
    """The authors; where the project itself is one, a reader of the feed is told the site's name."""
    for author in record.authors if isinstance(record, Work) else ():
        link = scope.author(author)
        if link:
            yield replace(link, label=site.name) if author == PROJECT else link
