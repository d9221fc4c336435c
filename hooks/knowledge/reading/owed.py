"""What every page owes its reader: a short summary, a topic, and ways on. Every check yields problems."""

from collections.abc import Iterator, Mapping

from ..catalogue.addresses import linked
from ..catalogue.catalogue import Catalogue, Key, targets
from ..catalogue.indexes import Indexes, build_indexes, topic_ids
from ..catalogue.markdown import links
from ..catalogue.people import Person
from ..catalogue.record import Record
from ..catalogue.text import EMPTY, Text
from ..catalogue.walking import mentions
from ..catalogue.works import Work
from .problems import Problem
from .written import Written

SUMMARY_LENGTH = 160
WAYS_ON = 2

_SUMMARIES = ("summary", "annotation", "description")
_WORKS = ("essays", "articles", "talks", "cases")
_PAGED = (*_WORKS, "organisations", "literature", "events", "issues")

Everything = Mapping[Key, Written]


def owed(written: Everything, catalogue: Catalogue) -> Iterator[Problem]:
    """Everything that a page should have and has not."""
    indexes = build_indexes(catalogue)
    by_topic = _works_by_topic(catalogue)
    for item in written.values():
        yield from long_summaries(item)
        if item.record is not None and _has_page(item.record, item.key, indexes):
            topics = topic_ids(catalogue, indexes, item.record)
            if not topics:
                yield Problem(item.file, *item.position(()), "missing-topics", "topics")
            same_topic = (by_topic.get(topic, frozenset()) for topic in topics)
            near = _near(item, item.record, indexes).union(*same_topic) - {item.key}
            if len(near) < WAYS_ON:
                yield Problem(item.file, *item.position(()), "few-ways-on", found=str(len(near)))


def long_summaries(item: Written) -> Iterator[Problem]:
    """Summaries of records that are longer than a list or a search result shows; works have a check of their own.

    Some kinds use another field as their summary: a reference its annotation, an organisation its description.
    """
    for name in () if isinstance(item.record, Work) else _SUMMARIES:
        found = getattr(item.record, name, None)
        text = found if isinstance(found, Text) else EMPTY
        for language in text.languages:
            length = len(text.get(language) or "")
            if length > SUMMARY_LENGTH:
                position = item.position((name, language.value))
                yield Problem(item.file, *position, "long-summary", f"{name}.{language}", str(length))


def _has_page(record: Record, key: Key, indexes: Indexes) -> bool:
    """Whether a record has a page of its own: who is merely listed, and a body nobody names, has an entry in a list."""
    if isinstance(record, Person):
        return any(not role.listing for role in record.roles)
    return key[0] in _PAGED and (key[0] != "organisations" or key in indexes.backlinks)


def _works_by_topic(catalogue: Catalogue) -> dict[str, frozenset[Key]]:
    found: dict[str, set[Key]] = {}
    for kind in _WORKS:
        for record_id, record in catalogue.records[kind].items():
            for topic in record.topics:
                found.setdefault(topic, set()).add((kind, record_id))
    return {topic: frozenset(keys) for topic, keys in found.items()}


def _near(item: Written, record: Record, indexes: Indexes) -> frozenset[Key]:
    """The records that this one names, in its fields or its text, and those that name it; topics aside."""
    named = {key for mention in mentions(record) for key in targets(mention.mark, mention.value)}
    targeted = [linked(part.file, link.target) for part in item.prose.values() for link in links(part.markdown)]
    in_prose = {target[2] for target in targeted if target and target[2]}
    naming = {link.source for link in indexes.backlinks.get(item.key, ())}
    return frozenset(key for key in named | in_prose | naming if key[0] != "topics")
