"""Where the cases are: named places in their true directions and distances, without borders.

Maps keep west on the left in both languages. The projection is equirectangular about the middle of each map.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil, cos, floor, radians

from ..catalogue.cases import Case, Place, Region
from ..catalogue.catalogue import key_of
from ..catalogue.text import Shown
from .labels import Label, label, short
from .parts import LinkView
from .scope import Scope

_WIDTH = 340
_MARGIN = {Region.ISRAEL: (84, 36), Region.ABROAD: (60, 44)}  # at the sides, for names; above and below
_STEP = {Region.ISRAEL: 1, Region.ABROAD: 10}  # degrees between the lines of the grid
_LETTER, _HEIGHT, _DOT = 6.4, 15, 9
# Places to find one's way by: key of the words ``overview.places.``, latitude and longitude (WGS 84 degrees).
_KNOWN = {
    Region.ISRAEL: (("haifa", 32.794, 34.99), ("tel-aviv", 32.08, 34.78), ("jerusalem", 31.778, 35.22)),
    Region.ABROAD: (("vancouver", 49.26, -123.11), ("denver", 39.74, -104.99), ("new-york", 40.71, -74.01)),
}
# Where a name may stand beside its point: to the right or the left, and how far up or down.
_SIDES = [(right, shift) for shift in (0, -9, 9, -16, 16, -24, 24) for right in (True, False)]


@dataclass(frozen=True)
class Point:
    """A place on a map; ``anchor`` leads to its line of the table, and is empty where no case is."""

    anchor: str
    label: Label
    x: float
    y: float
    text_x: float
    text_y: float


@dataclass(frozen=True)
class GridLine:
    """A parallel or a meridian: its degrees, and where it is."""

    degrees: str
    at: float


@dataclass(frozen=True)
class PlaceRow:
    """A line of the table: a place as the case records it, and its cases."""

    anchor: str
    name: Shown
    cases: tuple[LinkView, ...]


@dataclass(frozen=True)
class MapPicture:
    """One map, its table, and the places that are more than a point."""

    region: str
    name: str
    width: int
    height: float
    points: tuple[Point, ...]
    known: tuple[Point, ...]
    parallels: tuple[GridLine, ...]
    meridians: tuple[GridLine, ...]
    rows: tuple[PlaceRow, ...]
    wider: tuple[PlaceRow, ...]


@dataclass(frozen=True)
class _Spot:
    anchor: str
    latitude: float
    longitude: float
    name: Shown


@dataclass(frozen=True)
class _Sheet:
    """How degrees become units of the picture, and the degrees it ends at."""

    west: float
    east: float
    south: float
    north: float
    margin: tuple[int, int]

    @property
    def scale(self) -> float:
        """Units of the picture for a degree of latitude."""
        return (_WIDTH - 2 * self.margin[0]) / max(0.1, (self.east - self.west) * self._narrowing)

    @property
    def height(self) -> float:
        return round((self.north - self.south) * self.scale + 2 * self.margin[1], 1)

    @property
    def _narrowing(self) -> float:
        return cos(radians((self.south + self.north) / 2))

    def x(self, longitude: float) -> float:
        return round(self.margin[0] + (longitude - self.west) * self._narrowing * self.scale, 1)

    def y(self, latitude: float) -> float:
        return round(self.margin[1] + (self.north - latitude) * self.scale, 1)


def maps(scope: Scope, cases: Iterable[Case]) -> tuple[MapPicture, ...]:
    """A map for each region in which a case has a place with coordinates."""
    by_region = [(region, [case for case in cases if case.region is region]) for region in Region]
    return tuple(_map(scope, region, found) for region, found in by_region if any(_spots(scope, region, found)))


def _map(scope: Scope, region: Region, cases: list[Case]) -> MapPicture:
    spots = tuple(_spots(scope, region, cases))
    known = tuple(
        _Spot("", north, east, scope.shown_word(f"overview.places.{key}")) for key, north, east in _KNOWN[region]
    )
    sheet = _sheet((*spots, *known), _MARGIN[region])
    points = _points((*spots, *known), sheet)
    return MapPicture(
        region=region.value,
        name=scope.word(f"overview.regions.{region}"),
        width=_WIDTH,
        height=sheet.height,
        points=tuple(point for point in points if point.anchor),
        known=tuple(point for point in points if not point.anchor),
        parallels=tuple(GridLine(f"{at}°", sheet.y(at)) for at in _steps(sheet.south, sheet.north, _STEP[region])),
        meridians=tuple(GridLine(f"{abs(at)}°", sheet.x(at)) for at in _steps(sheet.west, sheet.east, _STEP[region])),
        rows=tuple(_row(scope, cases, spot) for spot in spots),
        wider=tuple(_wider(scope, cases)),
    )


def _spots(scope: Scope, region: Region, cases: Iterable[Case]) -> Iterator[_Spot]:
    """The places with coordinates, from north to south; those at the same ones are one, by the shortest name."""
    found: dict[tuple[float, float], list[Shown]] = {}
    for case in cases:
        for place in case.places:
            if place.latitude is not None and place.longitude is not None:
                found.setdefault((place.latitude, place.longitude), []).append(scope.name(place.name))
    for number, ((latitude, longitude), names) in enumerate(sorted(found.items(), reverse=True), 1):
        shortest = min(names, key=lambda name: (len(short(name.text)), name.text))
        yield _Spot(f"place-{region}-{number}", latitude, longitude, shortest)


def _row(scope: Scope, cases: Iterable[Case], spot: _Spot) -> PlaceRow:
    def is_here(place: Place) -> bool:
        return (place.latitude, place.longitude) == (spot.latitude, spot.longitude)

    links = (scope.link(key_of(case)) for case in cases if any(is_here(place) for place in case.places))
    return PlaceRow(spot.anchor, spot.name, tuple(link for link in links if link))


def _wider(scope: Scope, cases: Iterable[Case]) -> Iterator[PlaceRow]:
    """Places without coordinates, by their name."""
    found: dict[str, tuple[Shown, list[LinkView]]] = {}
    for case in cases:
        for place in case.places:
            if place.latitude is None:
                name = scope.name(place.name)
                found.setdefault(name.text, (name, []))[1].append(scope.link_to(case))
    for name, links in found.values():
        yield PlaceRow("", name, tuple(links))


def _sheet(spots: tuple[_Spot, ...], margin: tuple[int, int]) -> _Sheet:
    latitudes, longitudes = [spot.latitude for spot in spots], [spot.longitude for spot in spots]
    return _Sheet(min(longitudes), max(longitudes), min(latitudes), max(latitudes), margin)


def _steps(first: float, last: float, step: int) -> range:
    return range(ceil(first / step) * step, floor(last / step) * step + 1, step)


def _points(spots: tuple[_Spot, ...], sheet: _Sheet) -> list[Point]:
    """Each name goes to the first side where it covers no point and no earlier name."""
    taken = [_box(sheet.x(spot.longitude), sheet.y(spot.latitude), 0, is_right=None) for spot in spots]
    points = []
    for spot in spots:
        x, y = sheet.x(spot.longitude), sheet.y(spot.latitude)
        length = len(short(spot.name.text)) * _LETTER
        sides = [(right, shift, _box(x, y + shift, length, is_right=right)) for right, shift in _SIDES]
        free = [side for side in sides if _fits(side[2]) and not any(_overlap(side[2], other) for other in taken)]
        right, shift, box = (free or sides)[0]
        taken.append(box)
        name = label(spot.name, width=40, grows_right=right)
        points.append(Point(spot.anchor, name, x, y, x + (_DOT if right else -_DOT), y + shift))
    return points


_Box = tuple[float, float, float, float]


def _box(x: float, y: float, length: float, *, is_right: bool | None) -> _Box:
    """Left, top, right and bottom of a name beside a point, or (None) of the point itself."""
    if is_right is None:
        return x - 5, y - 5, x + 5, y + 5
    left = x + _DOT if is_right else x - _DOT - length
    return left, y - _HEIGHT / 2, left + length, y + _HEIGHT / 2


def _fits(box: _Box) -> bool:
    return box[0] >= 0 and box[2] <= _WIDTH


def _overlap(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
