"""The state of the site: what waits for somebody. Without a clock, so that equal content makes an equal page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..catalogue.addresses import STATUS
from ..catalogue.catalogue import Catalogue, key_of
from ..catalogue.dates import PartialDate
from ..catalogue.kinds import KINDS
from ..catalogue.language import LANGUAGES
from ..catalogue.record import Record
from ..catalogue.text import Shown, Text
from ..catalogue.works import State, Work
from ..translating.sections import changed_sections
from .parts import LinkView, Near, PageView
from .scope import Scope

_MOST = 25
_OLDEST = 10
_NOT_SOURCED = ("topics", "pages", "essays")  # subjects have none; texts of the site have notes instead


@dataclass(frozen=True)
class Keeper:
    """A task of the organisers and who has it; ``who`` is None where nobody has been named."""

    task: str
    who: Shown | None


@dataclass(frozen=True)
class StatusGroup:
    """Records that wait for the same thing: how many, the first of them, and how many more there are."""

    name: str
    title: str
    help: str
    count: int
    links: tuple[LinkView, ...]
    more: int


@dataclass(frozen=True)
class SourcesOfKind:
    """The sources of the records of a kind: how many, opened by nobody, without an archived copy."""

    kind: str
    sources: int
    unopened: int
    unarchived: int


@dataclass(frozen=True)
class StatusView:
    """What the page shows. ``oldest`` are the records nobody has looked at for longest, with the day somebody did.

    ``sources_read`` says how the sources were read. Where all are alike in that, their number says it all.
    """

    groups: tuple[StatusGroup, ...]
    sources: tuple[SourcesOfKind, ...]
    sources_read: str
    sources_are_alike: bool
    oldest: tuple[LinkView, ...]
    keepers: tuple[Keeper, ...]


def pages(scope: Scope, keepers: Iterable[tuple[Text, Text | None]]) -> Iterator[PageView]:
    """One page; ``keepers`` are tasks and who has them."""
    yield PageView(
        address=STATUS,
        template="status.html",
        language=scope.language,
        title=scope.shown_word("status.title"),
        summary=scope.shown_word("status.summary"),
        kind="index",
        content=view(scope, keepers),
        near=(Near(scope.word("near.site"), _ways(scope)),),
    )


def view(scope: Scope, keepers: Iterable[tuple[Text, Text | None]]) -> StatusView:
    """What waits, as far as the records say so."""
    sources = tuple(_sources(scope))
    alike = all(row.sources == row.unopened == row.unarchived for row in sources)
    every = tuple(record for kind in KINDS for record in scope.catalogue.all(kind.record))
    return StatusView(
        groups=tuple(
            _group(scope, name, [record for record in every if waits(record)]) for name, waits in WAITING.items()
        ),
        sources=sources,
        sources_read=scope.word("status.sources-unopened" if alike else "status.sources-differ"),
        sources_are_alike=alike,
        oldest=tuple(scope.link_to(record, note=str(last)) for record, last in oldest(scope.catalogue)),
        keepers=tuple(Keeper(scope.name(task).text, scope.show(who)) for task, who in keepers),
    )


def _is_behind(record: Record) -> bool:
    return isinstance(record, Work) and any(changed_sections(record, language) for language in LANGUAGES)


def _is_in_one_language(record: Record) -> bool:
    return isinstance(record, Work) and any(record.state(language) is State.STUB for language in LANGUAGES)


def _is_described(record: Record) -> bool:
    return isinstance(record, Work) and not record.bodies


def _has_questions(record: Record) -> bool:
    return any(isinstance(item, Text) for item in getattr(record, "unknown", ()))


def _is_unsourced(record: Record) -> bool:
    return not record.sources and key_of(record)[0] not in _NOT_SOURCED


def _is_named_by_us(record: Record) -> bool:
    return bool(record.label.ours)


def _has_one_name(record: Record) -> bool:
    return not all(record.label.has(language) for language in LANGUAGES)


WAITING: dict[str, Callable[[Record], bool]] = {
    "behind": _is_behind,
    "one-language": _is_in_one_language,
    "described": _is_described,
    "questions": _has_questions,
    "unsourced": _is_unsourced,
    "one-name": _has_one_name,
    "named-by-us": _is_named_by_us,
}


def _group(scope: Scope, name: str, records: list[Record]) -> StatusGroup:
    return StatusGroup(
        name=name,
        title=scope.word(f"status.groups.{name}.title"),
        help=scope.word(f"status.groups.{name}.help"),
        count=len(records),
        links=tuple(scope.link_to(record) for record in records[:_MOST]),
        more=max(0, len(records) - _MOST),
    )


def _sources(scope: Scope) -> Iterator[SourcesOfKind]:
    for kind in KINDS:
        sources = [source for record in scope.catalogue.all(kind.record) for source in record.sources]
        if sources:
            yield SourcesOfKind(
                kind=scope.word(f"indexes.{kind.name}.title") if kind.name != "pages" else scope.word("kinds.pages"),
                sources=len(sources),
                unopened=sum(source.accessed is None for source in sources),
                unarchived=sum(source.archived is None for source in sources),
            )


def last_seen(record: Record) -> PartialDate | None:
    """When somebody last wrote the record or opened one of its sources, where that is known."""
    dates = [record.added, record.updated, *(source.accessed for source in record.sources)]
    return max((each for each in dates if each), default=None)


def oldest(catalogue: Catalogue) -> tuple[tuple[Record, PartialDate], ...]:
    """The records nobody has looked at for longest, and when somebody did."""
    seen = [(record, last) for record in catalogue if (last := last_seen(record))]
    return tuple(sorted(seen, key=lambda pair: (pair[1].sort_key, key_of(pair[0])))[:_OLDEST])


def _ways(scope: Scope) -> tuple[LinkView, ...]:
    wanted = [page for page in ("contribute", "organisers", "about") if scope.catalogue.get(("pages", page))]
    return scope.links("pages", wanted)
