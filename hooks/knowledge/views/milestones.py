"""The timeline."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalogue.events import Milestone
from ..catalogue.text import Shown
from .dates import within_year
from .index_pages import index_page
from .parts import LinkView, PageView, SourceView
from .scope import Scope
from .timeline_picture import TimelinePicture, timeline_picture


@dataclass(frozen=True)
class MilestoneView:
    """Something that happened under the heading of its year, and the records it belongs to, each name once."""

    anchor: str
    when: str
    iso: str
    text: Shown
    links: tuple[LinkView, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class TimelineView:
    """Milestones by year."""

    years: tuple[tuple[int, tuple[MilestoneView, ...]], ...]
    count: int
    picture: TimelinePicture


def pages(scope: Scope) -> Iterator[PageView]:
    """One page."""
    yield index_page(scope, "milestones", timeline(scope), "timeline.html")


def timeline(scope: Scope) -> TimelineView:
    """All milestones, the earliest first."""
    years: dict[int, list[MilestoneView]] = {}
    found = sorted(scope.catalogue.all(Milestone), key=lambda milestone: (milestone.date.sort_key, milestone.id))
    for milestone in found:
        years.setdefault(milestone.date.year, []).append(_view(scope, milestone))
    return TimelineView(
        tuple((year, tuple(rows)) for year, rows in years.items()), len(found), timeline_picture(scope, found)
    )


def _view(scope: Scope, milestone: Milestone) -> MilestoneView:
    keys = [tuple(value.split("/", 1)) for value in milestone.about]
    links = (scope.link((kind, record_id)) for kind, record_id in keys)
    return MilestoneView(
        anchor=milestone.id,
        when=_when(scope, milestone),
        iso=str(milestone.date),
        text=scope.name(milestone.text),
        links=tuple({link.label.text: link for link in reversed(tuple(links)) if link}.values())[::-1],
        sources=scope.sources(milestone),
    )


def _when(scope: Scope, milestone: Milestone) -> str:
    """The date under its year."""
    if milestone.until:
        return scope.span(milestone.date, milestone.until)
    return within_year(milestone.date, scope.language) or scope.word("overview.in-the-year")
