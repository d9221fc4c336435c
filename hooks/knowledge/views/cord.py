"""The cord of the five conditions: five strands, plaited over and under, that part for what they stand for.

A flat plait of an odd number of strands is a curve of Lissajous: across as the cosine of an angle, and over or under
by the sine of four times that angle, so that each strand goes over one and under the next. Paths are of SVG; drawn
for reading from left to right, they are mirrored for the other direction.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, radians

STRANDS = 5
_ROW = 36  # degrees from one row of crossings to the next
_STEP = 18
_OVER = ((0, 54), (90, 126), (180, 234), (270, 306))  # degrees of its turn at which a strand lies on top
_PART = 46  # hundredths of a rem between strands that run side by side
_EDGE = 24
_SMALL = 0.01
_SHORTER = 5  # degrees by which the rim ends before what it stands around


@dataclass(frozen=True)
class Plait:
    """A drawing ``width`` by ``height``: the whole of each strand, and the pieces of each that lie on top.

    The strands stand in the order of the conditions. ``rim`` parts what lies on top from what it crosses; ``binding``
    holds the cord together where it begins.
    """

    width: int
    height: int
    strands: tuple[str, ...]
    over: tuple[str, ...]
    rim: str
    binding: str


@dataclass(frozen=True)
class Branch:
    """Where one strand leaves the cord that runs down the side: its way to the text, and where the others run on."""

    way: str
    others: tuple[str, ...]


@dataclass(frozen=True)
class _Shape:
    middle: float
    reach: float
    top: float
    bottom: float
    rows: int
    neck: float

    def at(self, strand: int, degrees: float) -> tuple[float, float]:
        """The place of a strand when the plait has turned by ``degrees``; it begins narrow, where it is bound."""
        turned = radians(degrees + _STEP + 360 / STRANDS * strand)
        return self.middle + self.reach * _swell(degrees) * cos(turned), self.top + self._pace * degrees

    def along(self, strand: int, degrees: float) -> tuple[float, float]:
        """How the place changes there with each degree."""
        before, after = self.at(strand, degrees - _SMALL), self.at(strand, degrees + _SMALL)
        return (after[0] - before[0]) / (2 * _SMALL), self._pace

    @property
    def _pace(self) -> float:
        return (self.bottom - self.top) / self.end

    @property
    def end(self) -> int:
        """How far the plait turns in all."""
        return self.rows * _ROW


def _swell(degrees: float) -> float:
    """How wide the plait is: half at the binding, whole from the second row on, without a corner between."""
    part = min(1.0, max(0.0, degrees / (2 * _ROW)))
    return 0.5 + 0.5 * part * part * (3 - 2 * part)


def fan() -> Plait:
    """The cord in the middle of a wide page, its strands led to five columns below."""
    shape = _Shape(middle=500, reach=31, top=34, bottom=174, rows=10, neck=205)
    return _plait(shape, 1000, 300, [1000 * (2 * column + 1) / (2 * STRANDS) for column in range(STRANDS)])


def side() -> Plait:
    """The cord at the edge of a narrow page, its strands side by side in the end, the nearest to the text first."""
    shape = _Shape(middle=_EDGE + 2 * _PART, reach=2.1 * _PART, top=84, bottom=500, rows=10, neck=595)
    return _plait(shape, 320, 600, [_EDGE + _PART * (STRANDS - 1 - place) for place in range(STRANDS)])


def branch(number: int) -> Branch:
    """Where strand ``number``, counted from 1, leaves the cord at the side; lengths of the others are in rem."""
    places = [_EDGE + _PART * (STRANDS - each) for each in range(1, STRANDS + 1)]
    own = places[number - 1]
    others = tuple(f"{place / 100:g}rem" for place in places[number:])
    return Branch(f"M{own} 0V60Q{own} 130 {own + 70} 130H305", others)


def _plait(shape: _Shape, width: int, height: int, ends: list[float]) -> Plait:
    across = sorted(range(STRANDS), key=lambda strand: shape.at(strand, shape.end)[0])
    order = across if ends[0] < ends[-1] else across[::-1]
    half = shape.reach * 0.66
    near = min(1.0, 0.95 * shape.reach / max(abs(end - shape.middle) for end in ends))
    bands = (f"M{shape.middle - half:.0f} {shape.top * part:.1f}h{2 * half:.0f}" for part in (0.6, 0.84, 1.08))
    return Plait(
        width,
        height,
        tuple(_whole(shape, strand, end, height, near) for strand, end in zip(order, ends, strict=True)),
        tuple("".join(_pieces_over(shape, strand)) for strand in order),
        "".join(piece for strand in order for piece in _pieces_over(shape, strand, _SHORTER)),
        "".join(bands),
    )


def _whole(shape: _Shape, strand: int, end: float, height: int, near: float) -> str:
    """A strand from its loose end through the plait, and through the neck, ``near`` of its way out, to its end."""
    x, y = shape.at(strand, 0)
    loose = f"M{x + (x - shape.middle) * 0.25:.1f} 0L{x:.1f} {y:.1f}"
    x, y = shape.at(strand, shape.end)
    dx, dy = shape.along(strand, shape.end)
    neck = shape.middle + (end - shape.middle) * near
    below = (shape.neck - y) / 2
    tail = f"C{x + 20 * dx:.1f} {y + 20 * dy:.1f} {neck:.1f} {y + below:.1f} {neck:.1f} {shape.neck:.1f}"
    half = (shape.neck + height) / 2
    tail += f"C{neck:.1f} {half:.1f} {end:.1f} {half - below:.1f} {end:.1f} {height}"
    return loose + "".join(_curve(shape, strand, 0, shape.end)) + tail


def _pieces_over(shape: _Shape, strand: int, shorter: int = 0) -> Iterator[str]:
    """The pieces of a strand that lie on top of the others, less ``shorter`` degrees at both ends."""
    phase = _STEP + 360 // STRANDS * strand
    for turn in range(0, shape.end + phase, 360):
        for first, last in _OVER:
            begin = max(0, turn + first - phase) + shorter
            end = min(shape.end, turn + last - phase) - shorter
            if begin < end:
                x, y = shape.at(strand, begin)
                yield f"M{x:.1f} {y:.1f}" + "".join(_curve(shape, strand, begin, end))


def _curve(shape: _Shape, strand: int, begin: float, end: float) -> Iterator[str]:
    """The plait's curve between two turns as cubic Bézier curves, a third of each step along the tangents."""
    steps = max(1, round((end - begin) / _ROW))
    step = (end - begin) / steps
    for number in range(steps):
        here, there = begin + number * step, begin + (number + 1) * step
        (x1, y1), (x2, y2) = shape.at(strand, here), shape.at(strand, there)
        (dx1, dy1), (dx2, dy2) = shape.along(strand, here), shape.along(strand, there)
        third = step / 3
        first, second = (x1 + third * dx1, y1 + third * dy1), (x2 - third * dx2, y2 - third * dy2)
        yield f"C{first[0]:.1f} {first[1]:.1f} {second[0]:.1f} {second[1]:.1f} {x2:.1f} {y2:.1f}"
