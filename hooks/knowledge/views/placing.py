"""Names beside points: each goes to the first side where it covers no point and no earlier name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..catalogue.text import Shown
from .labels import Label, label, short

_LETTER, _HEIGHT, _DOT = 6.4, 15, 9  # of a name in units of the picture: of a letter, of a line, beside a point
# Where a name may stand: to the right of its point, to the left, or (None) above or below, and how far down.
_Side = tuple[bool | None, float]
_SIDES: tuple[_Side, ...] = (
    *((right, shift) for shift in (0, -5, 5, -9, 9, -13, 13) for right in (True, False)),
    *((None, -15), (None, 15), (True, -20), (False, -20), (True, 20), (False, 20)),
)
_Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Spot:
    """A point and its name; ``anchor`` is where it leads, if anywhere."""

    anchor: str
    name: Shown
    x: float
    y: float


@dataclass(frozen=True)
class Point:
    """A spot, with its name in lines and where that stands."""

    anchor: str
    label: Label
    x: float
    y: float
    text_x: float
    text_y: float


def placed(spots: Iterable[Spot], width: float, height: float) -> Iterator[Point]:
    """The points with their names inside a picture of ``width`` and ``height``; the first spots choose first."""
    given = tuple(spots)
    taken = [(spot.x - 5, spot.y - 5, spot.x + 5, spot.y + 5) for spot in given]
    for spot in given:
        sides = [(side, _box(spot, side)) for side in _SIDES]
        inside = [each for each in sides if _fits(each[1], width, height)] or sides
        (right, shift), box = min(inside, key=lambda each: sum(_shared(each[1], other) for other in taken))
        taken.append(box)
        name = label(spot.name, width=40, grows_right=right)
        across = 0 if right is None else _DOT if right else -_DOT
        yield Point(spot.anchor, name, spot.x, spot.y, spot.x + across, spot.y + shift)


def _box(spot: Spot, side: _Side) -> _Box:
    """Left, top, right and bottom of the name."""
    right, shift = side
    length = len(short(spot.name.text)) * _LETTER
    left = spot.x - length / 2 if right is None else spot.x + _DOT if right else spot.x - _DOT - length
    return left, spot.y + shift - _HEIGHT / 2, left + length, spot.y + shift + _HEIGHT / 2


def _fits(box: _Box, width: float, height: float) -> bool:
    return box[0] >= 2 and box[1] >= 2 and box[2] <= width - 2 and box[3] <= height - 2


def _shared(one: _Box, other: _Box) -> float:
    """The area two boxes share."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    along = min(one[3], other[3]) - max(one[1], other[1])
    return max(0.0, across) * max(0.0, along)
