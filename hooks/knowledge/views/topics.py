"""Topics: what stands under one subject."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..catalogue.catalogue import key_of
from ..catalogue.glossary import Topic
from .feeds import feed_address
from .index_pages import entry, index_page, plain_list
from .lists import Entry
from .parts import LinkView, Near, PageView
from .record_pages import record_page
from .scope import Scope

_KINDS = ("essays", "articles", "talks", "cases", "events", "issues", "literature", "organisations")


@dataclass(frozen=True)
class TopicView:
    """A topic's terms, and its records by kind."""

    terms: tuple[LinkView, ...]
    groups: tuple[Near, ...]
    counted: str


def pages(scope: Scope) -> Iterator[PageView]:
    """The index and a page for every topic."""
    topics = scope.catalogue.all(Topic)
    views = {topic.id: _view(scope, topic) for topic in topics}
    rows = [_entry(scope, topic, views[topic.id]) for topic in topics]
    yield index_page(scope, "topics", replace(plain_list(scope, rows), is_wide=True))
    for topic in topics:
        others = scope.by_name(scope.link_to(other) for other in topics if other.id != topic.id)
        near = [Near(scope.word("near.topics"), others)]
        page = record_page(scope, topic, content=views[topic.id], summary=topic.summary, near=near)
        yield replace(page, feed=feed_address(scope, topic.id))


def _entry(scope: Scope, topic: Topic, view: TopicView) -> Entry:
    return entry(scope, key_of(topic), topic, summary=topic.summary, when=view.counted)


def _view(scope: Scope, topic: Topic) -> TopicView:
    key = key_of(topic)
    groups = [Near(scope.word(f"indexes.{kind}.title"), scope.mentioning(key, kind, ["topics"])) for kind in _KINDS]
    filled = tuple(group for group in groups if group.links)
    count = sum(len(group.links) for group in filled)
    return TopicView(scope.links("glossary", topic.terms), filled, scope.counted("items", count))
