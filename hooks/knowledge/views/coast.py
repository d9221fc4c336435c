"""The ground of a map: how degrees become kilometres on paper, and the coast. Land and sea only, no borders.

The coast is Natural Earth's, cut and simplified by ``contributing/coast.py``.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians, sin, sqrt
from pathlib import Path

from ..catalogue.cases import Region

_EARTH = 6371.0  # kilometres, the mean radius (IUGG)
Position = tuple[float, float]


@dataclass(frozen=True)
class Albers:
    """The equal-area conic projection between two parallels about a meridian (Snyder 1987, equations 14-1 to 14-6)."""

    south: float
    north: float
    meridian: float

    def place(self, latitude: float, longitude: float) -> Position:
        """Kilometres to the east of the meridian, and to the south of an arbitrary line."""
        one, other = sin(radians(self.south)), sin(radians(self.north))
        cone = (one + other) / 2
        constant = cos(radians(self.south)) ** 2 + 2 * cone * one
        radius = _EARTH * sqrt(constant - 2 * cone * sin(radians(latitude))) / cone
        angle = cone * radians(longitude - self.meridian)
        return radius * sin(angle), radius * cos(angle)


@dataclass(frozen=True)
class Sheet:
    """A picture ``width`` units wide that holds the given kilometres, with margins at the sides and above and below."""

    projection: Albers
    width: float
    margin: Position
    west: float
    east: float
    top: float
    bottom: float

    @property
    def scale(self) -> float:
        """Units of the picture for a kilometre."""
        return (self.width - 2 * self.margin[0]) / max(1.0, self.east - self.west)

    @property
    def height(self) -> float:
        """How high the picture is."""
        return round((self.bottom - self.top) * self.scale + 2 * self.margin[1], 1)

    def at(self, latitude: float, longitude: float) -> Position:
        """Where a place is in the picture."""
        x, y = self.projection.place(latitude, longitude)
        across = self.margin[0] + (x - self.west) * self.scale
        return round(across, 1), round(self.margin[1] + (y - self.top) * self.scale, 1)


def sheet_of(projection: Albers, places: Iterable[Position], *, width: float, margin: Position) -> Sheet:
    """The sheet that holds ``places``, given as latitude and longitude."""
    across, down = zip(*(projection.place(*place) for place in places), strict=True)
    return Sheet(projection, width, margin, min(across), max(across), min(down), max(down))


def coast(region: Region, sheet: Sheet) -> str:
    """The land of a map as an SVG path; what lies beyond the sheet is for the picture to cut off."""
    rings = json.loads(Path(__file__).with_name("coast.json").read_text("utf-8"))[region.value]
    return "".join(_path([sheet.at(latitude, longitude) for longitude, latitude in ring]) for ring in rings)


def _path(ring: list[Position]) -> str:
    first, *others = ring
    return f"M{_pair(first)}L{' '.join(_pair(each) for each in others)}z"


def _pair(position: Position) -> str:
    return f"{position[0]:.0f} {position[1]:.0f}"
