"""Where the cases are: named places on land and sea, without borders. Maps keep west on the left in both languages.

Coordinates are those of GeoNames; each place names its entry there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import hypot

from ..catalogue.cases import Case, Place, Region
from ..catalogue.catalogue import key_of
from ..catalogue.text import Shown
from .cases import between
from .coast import Albers, Sheet, coast, sheet_of
from .labels import Label, anchor, label, short
from .parts import LinkView
from .placing import Point, Spot, placed
from .scope import Scope

_WIDTH = 340
_NEAR = 7  # units of the picture within which places are one dot
Located = tuple[Place, float, float]


@dataclass(frozen=True)
class Town:
    """A town to find one's way by: its key of the words ``overview.places.``, entry of GeoNames, WGS 84 degrees."""

    key: str
    geonames: str
    latitude: float
    longitude: float


@dataclass(frozen=True)
class _Ground:
    """What a region is drawn on. ``holds`` is south, west, north and east of what can be on it; ``always`` what is."""

    projection: Albers
    holds: tuple[float, float, float, float]
    margin: tuple[float, float]
    scale: int
    towns: tuple[Town, ...]
    seas: tuple[tuple[str, float, float], ...]
    always: tuple[tuple[float, float], ...] = ()


_GROUNDS = {
    Region.ISRAEL: _Ground(
        Albers(31, 33, 35),
        (29.4, 34.2, 33.4, 35.9),
        (84, 36),
        50,
        (
            Town("haifa", "294801", 32.81303, 34.99928),
            Town("tel-aviv", "293397", 32.08088, 34.78057),
            Town("jerusalem", "281184", 31.76904, 35.21633),
        ),
        (("mediterranean", 32.66, 34.4),),
    ),
    Region.ABROAD: _Ground(
        Albers(29.5, 45.5, -96),
        (15, -170, 72, -50),
        (42, 14),
        1000,
        (
            Town("vancouver", "6173331", 49.24966, -123.11934),
            Town("denver", "5419384", 39.73915, -104.9847),
            Town("new-york", "5128581", 40.71427, -74.00597),
        ),
        (("pacific", 36, -126.5), ("atlantic", 33, -71)),
        ((40.4, -124.4), (25.1, -81.1), (25.9, -97.2), (57, -100), (46, -60)),
    ),
}


@dataclass(frozen=True)
class Sea:
    """The name of a sea, and its middle."""

    label: Label
    x: float
    y: float


@dataclass(frozen=True)
class Named:
    """A place in the table; ``is_approximate`` when its coordinates are no gazetteer's.

    ``comma`` follows it, before the next of its kind.
    """

    anchor: str
    name: Shown
    is_approximate: bool = False
    comma: str = ""


@dataclass(frozen=True)
class PlaceRow:
    """A line of the table: places that share their cases, those that joined later apart."""

    first: tuple[Named, ...]
    later: tuple[Named, ...]
    cases: tuple[LinkView, ...]


@dataclass(frozen=True)
class Scale:
    """A stretch of the map: how many kilometres, how long in the picture, and how its words are anchored."""

    kilometres: int
    length: float
    anchor: str


@dataclass(frozen=True)
class MapPicture:
    """One map, where there are points to draw, and its table; ``wider`` are places that are more than a point.

    ``caption`` says what part of the region is drawn, when that is not all of it.
    """

    region: str
    name: str
    caption: str
    width: int
    height: float
    land: str
    seas: tuple[Sea, ...]
    scale: Scale
    points: tuple[Point, ...]
    known: tuple[Point, ...]
    rows: tuple[PlaceRow, ...]
    wider: tuple[PlaceRow, ...]
    wider_name: str


def maps(scope: Scope, cases: Iterable[Case]) -> tuple[MapPicture, ...]:
    """A map for each region in which a case has a place."""
    found = tuple(cases)
    return tuple(_map(scope, region, found) for region in Region if any(_places(region, found)))


def towns() -> tuple[Town, ...]:
    """The towns that serve to find one's way."""
    return tuple(town for ground in _GROUNDS.values() for town in ground.towns)


def _places(region: Region, cases: Iterable[Case]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(place for case in cases if case.region is region for place in case.places))


def _located(region: Region, cases: Iterable[Case]) -> tuple[Located, ...]:
    """The places of a region's cases that its map holds, with their coordinates, from north to south."""
    south, west, north, east = _GROUNDS[region].holds
    found = [
        (place, place.latitude, place.longitude)
        for place in _places(region, cases)
        if place.latitude is not None and place.longitude is not None
    ]
    held = [each for each in found if south <= each[1] <= north and west <= each[2] <= east]
    return tuple(sorted(held, key=lambda each: (-each[1], each[2], str(each[0].name))))


def _map(scope: Scope, region: Region, cases: tuple[Case, ...]) -> MapPicture:
    ground, places = _GROUNDS[region], _located(region, cases)
    held = {place for place, *_ in places}
    all_of_it = [
        *ground.always,
        *((town.latitude, town.longitude) for town in ground.towns),
        *((north, east) for _, north, east in places),
    ]
    sheet = sheet_of(ground.projection, all_of_it, width=_WIDTH, margin=ground.margin)
    groups = [(f"place-{region}-{number}", group) for number, group in enumerate(_groups(places, sheet), 1)]
    spots = [_spot(scope, place, group, sheet) for place, group in groups]
    points = tuple(placed((*spots, *(_town(scope, town, sheet) for town in ground.towns)), _WIDTH, sheet.height))
    return MapPicture(
        region=region.value,
        name=scope.word(f"overview.regions.{region}"),
        caption=scope.word(f"overview.drawn.{region}") if region is Region.ABROAD else "",
        width=_WIDTH,
        height=sheet.height,
        land=coast(region, sheet),
        seas=tuple(_sea(scope, sea, sheet) for sea in ground.seas),
        scale=Scale(ground.scale, round(ground.scale * sheet.scale, 1), anchor(scope.language.direction, True)),
        points=tuple(point for point in points if point.anchor),
        known=tuple(point for point in points if not point.anchor),
        rows=tuple(_rows(scope, cases, groups)),
        wider=tuple(_row(scope, cases, [(place, "")]) for place in _places(region, cases) if place not in held),
        wider_name=scope.word(f"overview.wider.{region}"),
    )


def _groups(places: Iterable[Located], sheet: Sheet) -> list[list[Located]]:
    """Places so near each other that they are one dot."""
    groups: list[list[Located]] = []
    for each in places:
        x, y = sheet.at(*each[1:])
        near = [
            group for group in groups if hypot(x - sheet.at(*group[0][1:])[0], y - sheet.at(*group[0][1:])[1]) < _NEAR
        ]
        if near:
            near[0].append(each)
        else:
            groups.append([each])
    return groups


def _spot(scope: Scope, spot: str, group: list[Located], sheet: Sheet) -> Spot:
    """A dot, called by its northernmost place, with the shortest of that place's names."""
    _, latitude, longitude = group[0]
    names = [scope.name(place.name) for place, *at in group if at == [latitude, longitude]]
    return Spot(spot, min(names, key=lambda name: (len(short(name.text)), name.text)), *sheet.at(latitude, longitude))


def _town(scope: Scope, town: Town, sheet: Sheet) -> Spot:
    return Spot("", scope.shown_word(f"overview.places.{town.key}"), *sheet.at(town.latitude, town.longitude))


def _sea(scope: Scope, sea: tuple[str, float, float], sheet: Sheet) -> Sea:
    key, latitude, longitude = sea
    name = label(scope.shown_word(f"overview.seas.{key}"), width=12, grows_right=None)
    return Sea(name, *sheet.at(latitude, longitude))


def _rows(scope: Scope, cases: tuple[Case, ...], groups: Iterable[tuple[str, list[Located]]]) -> Iterator[PlaceRow]:
    """A row for each set of cases, in the order of the northernmost place."""
    rows: dict[tuple[str, ...], list[tuple[Place, str]]] = {}
    for spot, group in groups:
        for number, (place, *_) in enumerate(group):
            here = tuple(case.id for case in _cases_at(place, cases))
            rows.setdefault(here, []).append((place, "" if number else spot))
    yield from (_row(scope, cases, places) for places in rows.values())


def _row(scope: Scope, cases: tuple[Case, ...], places: list[tuple[Place, str]]) -> PlaceRow:
    links = (scope.link(key_of(case)) for case in _cases_at(places[0][0], cases))
    first, later = (
        tuple(_named(scope, [each for each in places if each[0].joined_later is is_later]))
        for is_later in (False, True)
    )
    return PlaceRow(first, later, tuple(link for link in links if link))


def _named(scope: Scope, places: list[tuple[Place, str]]) -> Iterator[Named]:
    names = [scope.name(place.name) for place, _ in places]
    comma = between(name.text for name in names)
    for number, ((place, spot), name) in enumerate(zip(places, names, strict=True), 1):
        is_approximate = place.latitude is not None and place.geonames is None
        yield Named(spot, name, is_approximate, comma if number < len(places) else "")


def _cases_at(place: Place, cases: tuple[Case, ...]) -> list[Case]:
    return [case for case in cases if place in case.places]
