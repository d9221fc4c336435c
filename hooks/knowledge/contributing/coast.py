"""How the coasts under the maps were made: ``python -m knowledge.contributing.coast WORLD_ATLAS > coast.json``.

WORLD_ATLAS is the npm package ``world-atlas`` 2.0.2: land and sea of Natural Earth 4.1 as TopoJSON
(public domain; https://www.naturalearthdata.com/about/terms-of-use/). Land only: nothing political is read.
The result is ``views/coast.json``: for each map the rings of its land, as longitude and latitude in degrees.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from math import hypot
from pathlib import Path
from typing import Any

Position = tuple[float, float]
Ring = list[Position]


@dataclass(frozen=True)
class Cut:
    """A piece of the world: the file it is taken from, its west, south, east and north, and how fine, in degrees."""

    file: str
    box: tuple[float, float, float, float]
    finest: float
    digits: int


CUTS = {
    "israel": Cut("land-10m.json", (33.0, 29.0, 37.0, 34.2), 0.005, 3),
    "abroad": Cut("land-50m.json", (-150.0, 14.0, -45.0, 66.0), 0.25, 2),
}


def coasts(atlas: Path) -> dict[str, list[Ring]]:
    """The rings of land of each map."""
    return {name: list(_cut(json.loads((atlas / cut.file).read_text("utf-8")), cut)) for name, cut in CUTS.items()}


def written(found: dict[str, list[Ring]]) -> str:
    """The file, a ring on each line."""
    rings = {name: ",\n".join(json.dumps(ring, separators=(",", ":")) for ring in each) for name, each in found.items()}
    return "{\n" + ",\n".join(f'"{name}": [\n{each}\n]' for name, each in rings.items()) + "\n}\n"


def _cut(topology: dict[str, Any], cut: Cut) -> Iterator[Ring]:
    for ring in _rings(topology):
        kept = _simple(_within(ring, cut.box), cut.finest)
        if _area(kept) > 9 * cut.finest**2:
            yield [(round(x, cut.digits), round(y, cut.digits)) for x, y in kept]


def _rings(topology: dict[str, Any]) -> Iterator[Ring]:
    """TopoJSON 1.0, 2.1: arcs are quantized steps, and a negative number is an arc taken backwards."""
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for numbers in polygon:
                parts = (arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers)
                yield [position for part in parts for position in part[:-1]]


def _arc(steps: Iterable[Position], transform: dict[str, Position]) -> Ring:
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    places = accumulate(steps, lambda one, step: (one[0] + step[0], one[1] + step[1]))
    return [(x * sx + tx, y * sy + ty) for x, y in places]


def _within(ring: Ring, box: tuple[float, float, float, float]) -> Ring:
    """What lies outside comes to the edge of the box, which the map's own frame cuts off; inside nothing changes."""
    west, south, east, north = box
    return [(min(max(x, west), east), min(max(y, south), north)) for x, y in ring]


def _simple(ring: Ring, finest: float) -> Ring:
    """The ring without points that its other points tell within ``finest`` (Douglas and Peucker, 1973)."""
    far = max(range(len(ring)), key=lambda number: hypot(ring[number][0] - ring[0][0], ring[number][1] - ring[0][1]))
    return _line(ring[: far + 1], finest)[:-1] + _line([*ring[far:], ring[0]], finest)[:-1]


def _line(line: Ring, finest: float) -> Ring:
    if len(line) < 3:
        return line
    number = max(range(1, len(line) - 1), key=lambda each: _distance(line[each], line[0], line[-1]))
    if _distance(line[number], line[0], line[-1]) <= finest:
        return [line[0], line[-1]]
    return _line(line[: number + 1], finest)[:-1] + _line(line[number:], finest)


def _distance(point: Position, one: Position, other: Position) -> float:
    """From ``point`` to the stretch between two others."""
    along, across = other[0] - one[0], other[1] - one[1]
    length = along**2 + across**2
    share = ((point[0] - one[0]) * along + (point[1] - one[1]) * across) / length if length else 0
    share = min(1.0, max(0.0, share))
    return hypot(point[0] - one[0] - share * along, point[1] - one[1] - share * across)


def _area(ring: Ring) -> float:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairs)) / 2


if __name__ == "__main__":
    sys.stdout.write(written(coasts(Path(sys.argv[1]))))
