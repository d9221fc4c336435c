"""Talks: who said what at which event, and what is not known of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalogue.catalogue import key_of
from ..catalogue.events import Event
from ..catalogue.text import Shown
from ..catalogue.works import Material, Talk
from .articles import WorkView, work_view
from .index_pages import entry, index_page, plain_list
from .lists import Entry
from .noted import with_noted_sources
from .parts import LinkView, Near, PageView
from .programme import hours, strand
from .record_pages import work_page
from .scope import Scope


@dataclass(frozen=True)
class MaterialView:
    """Something that remains of a talk."""

    kind: str
    url: str
    language: str


@dataclass(frozen=True)
class TalkView:
    """What a talk shows; empty means unknown, and the template says so."""

    work: WorkView
    event: LinkView | None
    speakers: tuple[LinkView, ...]
    as_named: Shown | None
    as_printed: Shown | None
    format: str
    is_format_known: bool
    starts: str
    hours: str
    track: Shown | None
    room: Shown | None
    place: Shown | None
    materials: tuple[MaterialView, ...]


def pages(scope: Scope) -> Iterator[PageView]:
    """The index and a page for every talk."""
    talks = scope.catalogue.all(Talk)
    yield index_page(scope, "talks", plain_list(scope, [_entry(scope, talk) for talk in talks]))
    for talk in talks:
        others = [other.id for other in talks if other.event == talk.event and other.id != talk.id]
        near = [Near(scope.word("near.talks"), scope.links("talks", others))]
        page = work_page(scope, talk, content=_view(scope, talk), near=near)
        yield with_noted_sources(scope, page)


def _view(scope: Scope, talk: Talk) -> TalkView:
    starts = scope.date(talk.starts)
    event = scope.catalogue.find(Event, talk.event)
    return TalkView(
        work=work_view(scope, talk),
        event=scope.link(("events", talk.event)),
        speakers=scope.links("people", talk.speakers),
        as_named=scope.show(talk.speaker_as_named),
        as_printed=_as_printed(scope, talk),
        format=scope.word(f"formats.{talk.format or 'unknown'}"),
        is_format_known=talk.format is not None,
        starts=starts.words if starts else "",
        hours=hours(talk),
        track=strand(scope, event.tracks, talk.track) if event else None,
        room=strand(scope, event.rooms, talk.room) if event else None,
        place=scope.show(talk.place),
        materials=tuple(_material(scope, material) for material in talk.materials),
    )


def _as_printed(scope: Scope, talk: Talk) -> Shown | None:
    """The speaker's title in the source's own language, where the reader's wording is this site's."""
    named = talk.speaker_as_named
    return named.show(scope.language.other) if named and scope.language in named.ours else None


def _material(scope: Scope, material: Material) -> MaterialView:
    language = scope.word(f"languages.{material.language}") if material.language else ""
    return MaterialView(material.kind, material.url, language)


def _entry(scope: Scope, talk: Talk) -> Entry:
    speakers = [link.label for link in scope.links("people", talk.speakers)]
    word = Shown(text=scope.word(f"formats.{talk.format or 'unknown'}"), language=scope.language)
    return entry(scope, key_of(talk), talk, lines=[*speakers, word], summary=talk.summary)
