"""The picture of the timeline: a line for each milestone, drawn as long as its date is uncertain."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..catalogue.dates import PartialDate
from ..catalogue.events import Milestone
from ..catalogue.text import Shown
from .labels import Label, label, mirrored
from .scope import Scope

FIRST, LAST = 2011, 2016
_HEAD, _ROW = 34, 26
_EDGE = 1.5  # percent of the width kept free on either side
_SHAPES = {"events": "meeting", "talks": "meeting", "cases": "initiative"}
_WIDTH = 26


@dataclass(frozen=True)
class Moment:
    """A milestone: from ``start`` to ``end`` of the width, in percent from the left; equal when the month is known."""

    anchor: str
    shape: str
    shape_word: str
    y: int
    start: float
    end: float
    label: Label
    label_x: float
    label_shift: int
    when: str
    text: Shown


@dataclass(frozen=True)
class TimelinePicture:
    """The picture: a grid of years, and the moments in their order. ``shapes`` are the key: shape and word."""

    height: int
    years: tuple[tuple[int, float, float], ...]
    moments: tuple[Moment, ...]
    shapes: tuple[tuple[str, str], ...]


def timeline_picture(scope: Scope, milestones: Iterable[Milestone]) -> TimelinePicture:
    """The milestones of 2011 to 2016, the earliest first."""
    within = [milestone for milestone in milestones if FIRST <= milestone.date.year <= LAST]
    moments = tuple(_moment(scope, milestone, _HEAD + _ROW * row) for row, milestone in enumerate(within))
    words = {moment.shape: moment.shape_word for moment in moments}
    return TimelinePicture(
        height=_HEAD + _ROW * len(moments),
        years=tuple(_year(scope, year) for year in range(FIRST, LAST + 1)),
        moments=moments,
        shapes=tuple((shape, words[shape]) for shape in ("writing", "initiative", "meeting") if shape in words),
    )


def _year(scope: Scope, year: int) -> tuple[int, float, float]:
    """A year, where it begins, and its middle."""
    begins, ends = _place(year), _place(year + 1)
    return year, mirrored(begins, 100, scope.language), mirrored((begins + ends) / 2, 100, scope.language)


def _moment(scope: Scope, milestone: Milestone, y: int) -> Moment:
    begins, ends = _span(milestone.date, milestone.until)
    is_late = ends > 56  # the label then stands before it, where there is room
    side = begins if is_late else ends
    grows_right = is_late == (scope.language.direction == "rtl")
    shape = _SHAPES.get(milestone.about[0].partition("/")[0] if milestone.about else "", "writing")
    return Moment(
        anchor=milestone.id,
        shape=shape,
        shape_word=scope.word(f"overview.shapes.{shape}"),
        y=y,
        start=min(mirrored(begins, 100, scope.language), mirrored(ends, 100, scope.language)),
        end=max(mirrored(begins, 100, scope.language), mirrored(ends, 100, scope.language)),
        label=label(scope.name(milestone.short or milestone.text), width=_WIDTH, grows_right=grows_right, most=1),
        label_x=mirrored(side, 100, scope.language),
        label_shift=12 if grows_right else -12,
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
    share = (year - FIRST) / (LAST + 1 - FIRST)
    return round(_EDGE + share * (100 - 2 * _EDGE), 2)
