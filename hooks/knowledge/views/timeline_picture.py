"""The picture of the timeline: a row for each milestone, with a dot where its month is known and a bar where it is not.

Names stand in a column of their own, so that no line runs through them; time runs with the reading direction.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ..catalogue.dates import PartialDate
from ..catalogue.events import Milestone
from ..catalogue.text import Shown
from .labels import Label, label, mirrored
from .scope import Scope

FIRST, LAST = 2011, 2016
_HEAD, _ROW = 40, 26
_WIDTH = 26


@dataclass(frozen=True)
class Moment:
    """A milestone: from ``start`` to ``end`` of the years, in percent from the left; equal when the month is known.

    ``near`` is the end towards its name.
    """

    anchor: str
    y: int
    start: float
    end: float
    near: float
    label: Label
    when: str
    text: Shown

    @property
    def is_point(self) -> bool:
        """Whether its month is known."""
        return self.start == self.end


@dataclass(frozen=True)
class Year:
    """A year, where it begins, and its middle."""

    year: int
    begins: float
    middle: float


@dataclass(frozen=True)
class TimelinePicture:
    """The picture: years, and the moments in their order. ``names`` is the side of the names, in percent."""

    height: int
    names: int
    years: tuple[Year, ...]
    moments: tuple[Moment, ...]


def timeline_picture(scope: Scope, milestones: Iterable[Milestone]) -> TimelinePicture:
    """The milestones of 2011 to 2016, the earliest first."""
    within = [milestone for milestone in milestones if FIRST <= milestone.date.year <= LAST]
    return TimelinePicture(
        height=_HEAD + _ROW * len(within),
        names=round(mirrored(0, 100, scope.language)),
        years=tuple(_year(scope, year) for year in range(FIRST, LAST + 1)),
        moments=tuple(_moment(scope, milestone, _HEAD + _ROW * row) for row, milestone in enumerate(within)),
    )


def _year(scope: Scope, year: int) -> Year:
    begins, ends = _place(year), _place(year + 1)
    return Year(year, mirrored(begins, 100, scope.language), mirrored((begins + ends) / 2, 100, scope.language))


def _moment(scope: Scope, milestone: Milestone, y: int) -> Moment:
    near, far = (mirrored(place, 100, scope.language) for place in _span(milestone.date, milestone.until))
    name = scope.name(milestone.short or milestone.text)
    return Moment(
        anchor=milestone.id,
        y=y,
        start=min(near, far),
        end=max(near, far),
        near=near,
        label=label(name, width=_WIDTH, grows_right=scope.language.direction == "ltr", most=1),
        when=scope.span(milestone.date, milestone.until),
        text=scope.name(milestone.text),
    )


def _span(date: PartialDate, until: PartialDate | None) -> tuple[float, float]:
    """Where a date begins and ends. One known to the month or the day is a point, one known to the year a line."""
    last = until or date
    if until is None and date.month:
        middle = _place(date.year + (date.month - 0.5) / 12)
        return middle, middle
    return _place(date.year + ((date.month or 1) - 1) / 12), _place(min(last.year, LAST) + (last.month or 12) / 12)


def _place(year: float) -> float:
    return round((year - FIRST) / (LAST + 1 - FIRST) * 100, 2)
