"""Who spoke, at which event, on what."""

from collections.abc import Iterator

from ..catalogue.catalogue import key_of
from ..catalogue.names import Names, names_in_parts
from ..catalogue.people import Person
from ..catalogue.text import Shown
from ..catalogue.works import Talk
from .index_pages import entry, index_page
from .lists import Entry, Filter, Group, ListView, filter_of, place_in
from .parts import PageView
from .people import filed
from .scope import Scope


def pages(scope: Scope) -> Iterator[PageView]:
    """The list of speakers, grouped by event."""
    talks = scope.catalogue.all(Talk)
    groups = tuple(_group(scope, event, talks) for event in dict.fromkeys(talk.event for talk in talks))
    entries = [row for group in groups for row in group.entries]
    content = ListView(groups, len({row.anchor for row in entries}), _filters(scope, entries))
    yield index_page(scope, "speakers", content)


def _group(scope: Scope, event: str, talks: tuple[Talk, ...]) -> Group:
    names = names_in_parts(scope.catalogue)
    rows = [_entry(scope, talk, speaker, names) for talk in talks if talk.event == event for speaker in talk.speakers]
    link = scope.link(("events", event))
    entries = sorted((row for row in rows if row), key=lambda row: place_in(scope.language, row.filed))
    return Group(event, link.label if link else None, tuple(entries))


def _entry(scope: Scope, talk: Talk, speaker: str, names: Names) -> Entry | None:
    person = scope.catalogue.find(Person, speaker)
    if person is None:
        return None
    role = scope.show(talk.speaker_as_named) or next((scope.show(role.title) for role in person.roles), None)
    format_word = Shown(text=scope.word(f"formats.{talk.format or 'unknown'}"), language=scope.language)
    row = entry(
        scope,
        key_of(person),
        person,
        lines=[role, format_word],
        summary=talk.summary,
        marks=[("format", [talk.format or "unknown"]), ("event", [talk.event])],
    )
    return filed(person, row, names)


def _filters(scope: Scope, entries: list[Entry]) -> tuple[Filter, ...]:
    def format_word(value: str) -> Shown:
        return Shown(text=scope.word(f"formats.{value}"), language=scope.language)

    return (filter_of("format", scope.word("filters.format"), entries, format_word),)
