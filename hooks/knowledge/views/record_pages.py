"""The frame all pages of records share."""

from collections.abc import Iterable
from dataclasses import replace

from ..catalogue.addresses import file_of, record_address
from ..catalogue.catalogue import key_of
from ..catalogue.record import Record
from ..catalogue.text import Shown, Text
from ..catalogue.works import Body, Work
from .counterparts import with_counterparts
from .parts import LinkView, Near, PageView, Section
from .scope import Scope
from .terms import with_terms


def record_page(
    scope: Scope,
    record: Record,
    *,
    content: object,
    summary: Text | None = None,
    near: Iterable[Near] = (),
    sections: Iterable[Section] = (),
    template: str = "",
) -> PageView:
    """The page of ``record``; its template is that of the kind unless another is named."""
    key = key_of(record)
    return PageView(
        address=record_address(key),
        template=template or f"{key[0]}.html",
        language=scope.language,
        title=scope.name(record.label),
        summary=scope.show(summary),
        kind=key[0],
        key=key,
        content=content,
        topics=scope.topics(record),
        sources=scope.sources(record),
        near=tuple(group for group in near if group.links),
        sections=tuple(sections),
        version=scope.version(record),
        added=scope.date(record.added),
        updated=scope.date(record.updated),
        files=tuple(dict.fromkeys(file_of(key, language) for language in (scope.language, scope.language.other))),
    )


def work_page(scope: Scope, work: Work, *, content: object, near: Iterable[Near] = ()) -> PageView:
    """The page of a work: the frame of its record, and the text of its body where there is one."""
    page = record_page(scope, work, content=content, summary=work.summary, near=[*near, *ways_on(scope, work)])
    body = work.bodies.get(scope.language)
    if body is None:
        return page
    markdown, tips = with_terms(scope, body.markdown)
    markdown = with_counterparts(scope, work, markdown)
    file = file_of(key_of(work), scope.language)
    return replace(page, sections=body_sections(body), markdown=markdown, markdown_file=file, tips=tips)


def body_sections(body: Body) -> tuple[Section, ...]:
    """The headings of a body that have an address, to the third level."""
    return tuple(
        Section(heading.anchor, heading.text, heading.level)
        for heading in body.headings
        if heading.anchor and 2 <= heading.level <= 3
    )


def ways_on(scope: Scope, work: Work) -> tuple[Near, ...]:
    """Where a reader of ``work`` may go from here: what it names, and what stands near it."""
    key = key_of(work)
    essays = scope.indexes.mentioning(key, "essays")
    return (
        Near(scope.word("near.people"), scope.links("people", work.people)),
        Near(scope.word("near.cases"), scope.links("cases", work.cases)),
        Near(scope.word("near.terms"), scope.links("glossary", work.terms)),
        Near(scope.word("near.references"), scope.links("literature", work.references)),
        Near(scope.word("near.essays"), scope.links("essays", essays)),
        Near(scope.word("near.topic"), same_topic(scope, work)),
    )


def same_topic(scope: Scope, record: Record, limit: int = 6) -> tuple[LinkView, ...]:
    """Works, talks and cases that share most topics with ``record``."""
    own, key = set(scope.topic_ids(record)), key_of(record)
    scored = [
        (-len(own & set(other.topics)), key_of(other))
        for kind in ("essays", "articles", "talks", "cases")
        for other in scope.catalogue.records[kind].values()
        if own & set(other.topics) and key_of(other) != key
    ]
    found = (scope.link(other_key) for _, other_key in sorted(scored)[:limit])
    return tuple(link for link in found if link)


def plain(scope: Scope, text: str) -> Shown:
    """A word of the interface as a text of the page's language."""
    return Shown(text=text, language=scope.language)
