"""Pages that list the records of a kind."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..catalogue.addresses import index_address
from ..catalogue.catalogue import Key
from ..catalogue.record import Record
from ..catalogue.text import Shown, Text
from ..catalogue.works import Work
from .lists import Entry, Filter, Group, ListView, by_letter, place_in
from .parts import PageView
from .scope import Scope


def index_page(scope: Scope, kind: str, content: object, template: str = "list.html") -> PageView:
    """The index of ``kind``, with title and summary from the words ``indexes.``."""
    if isinstance(content, ListView):
        content = replace(content, counted=scope.counted(kind, content.count), notes=tuple(_notes(scope, content)))
    return PageView(
        address=index_address(kind),
        template=template,
        language=scope.language,
        title=Shown(text=scope.word(f"indexes.{kind}.title"), language=scope.language),
        summary=Shown(text=scope.word(f"indexes.{kind}.summary"), language=scope.language),
        kind="index",
        content=content,
    )


def _notes(scope: Scope, content: ListView) -> Iterator[str]:
    """How the list is to be read: what it is ordered by, and what a name without a link means."""
    entries = [row for group in content.groups for row in group.entries]
    if any(row.family for row in entries):
        yield scope.word("lists.by-family")
    if not all(row.address for row in entries):
        yield scope.word("lists.no-page")


def entry(
    scope: Scope,
    key: Key,
    record: Record,
    *,
    lines: Iterable[Shown | None] = (),
    summary: Text | None = None,
    when: str = "",
    marks: Iterable[tuple[str, Iterable[str]]] = (),
) -> Entry:
    """The line of a record in an index; ``also`` is its name in the other language where there is one."""
    label = scope.name(record.label)
    other = record.label.show(scope.language.other)
    is_stub = isinstance(record, Work) and scope.version(record).is_stub
    return Entry(
        anchor=key[1],
        label=label,
        address=scope.address(key) if scope.has_page(key) else "",
        also=other if other and other.text != label.text and not other.fallback else None,
        lines=tuple(line for line in lines if line and line.text),
        when=when,
        summary=scope.show(summary),
        marks=tuple((name, tuple(sorted(set(values)))) for name, values in marks),
        is_stub=is_stub,
    )


def letter_list(scope: Scope, entries: Iterable[Entry], filters: tuple[Filter, ...] = ()) -> ListView:
    """Entries under their letters."""
    rows = tuple(entries)
    return ListView(by_letter(rows, scope.language), len(rows), filters, by_letter=True)


def plain_list(scope: Scope, entries: Iterable[Entry], filters: tuple[Filter, ...] = ()) -> ListView:
    """Entries in the order of their names, without headings."""
    rows = tuple(sorted(entries, key=lambda row: place_in(scope.language, row.label.text)))
    return ListView((Group("all", None, rows),), len(rows), filters)


def dated_list(entries: Iterable[tuple[tuple[int, int, int], Entry]]) -> ListView:
    """Entries by date, the newest first."""
    rows = tuple(row for _, row in sorted(entries, key=lambda pair: (pair[0], pair[1].anchor), reverse=True))
    return ListView((Group("all", None, rows),), len(rows))
