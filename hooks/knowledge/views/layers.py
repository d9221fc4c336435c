"""A picture in columns: names in each, lines between them, crossing as little as a few sweeps can bring about.

The order within a column follows the mean place of the neighbours (the barycentre method of Sugiyama, Tagawa and
Toda, 1981); what hangs together stands together.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from ..catalogue.catalogue import Key
from ..catalogue.language import Language
from ..catalogue.text import Shown
from .labels import Label, label, mirrored
from .lists import sort_key
from .scope import Scope

Edges = tuple[tuple[Key, Key], ...]

_SWEEPS = 12
_HEAD, _LINE, _PAD, _GAP = 44, 15, 11, 14


@dataclass(frozen=True)
class Columns:
    """Where columns stand, measured from where reading begins: their texts, and where lines reach and leave them.

    A column without ``starts`` grows back from its text, one without ``ends`` on from it, any other to both sides.
    ``characters`` is how many of them make a line of text.
    """

    width: int
    texts: tuple[float, ...]
    starts: tuple[float | None, ...]
    ends: tuple[float | None, ...]
    characters: tuple[int, ...]

    def grows_right(self, number: int, language: Language) -> bool | None:
        """Whether the names of a column grow to the right; None for both sides."""
        if self.starts[number] is not None and self.ends[number] is not None:
            return None
        return (self.ends[number] is None) == (language.direction == "ltr")


@dataclass(frozen=True)
class Head:
    """What stands in a column."""

    word: Shown
    x: float
    anchor: str


@dataclass(frozen=True)
class Node:
    """A name, where it stands, where lines meet it, and the first of its lines of text."""

    key: str
    address: str
    label: Label
    x: float
    y: float
    text_y: float
    dots: tuple[float, ...]


@dataclass(frozen=True)
class Edge:
    """A line, as an SVG path, the two names it joins, and the two points it joins them at."""

    path: str
    ends: tuple[str, str]
    points: tuple[tuple[float, float], tuple[float, float]]


@dataclass(frozen=True)
class Layers:
    """A picture of so many columns."""

    kinds: tuple[str, ...]
    width: int
    height: float
    heads: tuple[Head, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    dots: tuple[tuple[float, float], ...]


def layers(scope: Scope, kinds: tuple[str, ...], edges: Edges, columns: Columns) -> Layers:
    """Draws what ``edges`` join; each key stands in the column of its kind."""
    keys = sorted({key for edge in edges for key in edge}, key=lambda key: (key[0], _name(scope, key)))
    labels = {
        key: label(_shown(scope, key), width=columns.characters[kinds.index(key[0])], grows_right=grows)
        for key in keys
        for grows in [columns.grows_right(kinds.index(key[0]), scope.language)]
    }
    heights = {key: _LINE * len(labels[key].lines) + _PAD for key in keys}
    places, height = _places(keys, edges, heights)
    nodes = {key: _node(scope, key, columns, kinds.index(key[0]), labels[key], places[key]) for key in keys}
    joined = tuple(_edge(nodes[one], nodes[other]) for one, other in edges)
    return Layers(
        kinds=kinds,
        width=columns.width,
        height=height,
        heads=tuple(_head(scope, kind, number, columns) for number, kind in enumerate(kinds)),
        nodes=tuple(nodes[key] for key in sorted(keys, key=lambda key: (kinds.index(key[0]), places[key]))),
        edges=joined,
        dots=tuple(sorted({point for edge in joined for point in edge.points})),
    )


def _shown(scope: Scope, key: Key) -> Shown:
    link = scope.link(key)
    return link.label if link else Shown(text=key[1], language=Language.EN)


def _name(scope: Scope, key: Key) -> tuple[str, str]:
    return sort_key(_shown(scope, key).text)


def _head(scope: Scope, kind: str, number: int, columns: Columns) -> Head:
    word = scope.shown_word(f"navigation.{kind}")
    grows = columns.grows_right(number, scope.language)
    return Head(word, _x(scope, columns, columns.texts[number]), label(word, width=40, grows_right=grows).anchor)


def _node(scope: Scope, key: Key, columns: Columns, number: int, name: Label, y: float) -> Node:
    dots = (columns.starts[number], columns.ends[number])
    return Node(
        key="/".join(key),
        address=scope.address(key),
        label=name,
        x=_x(scope, columns, columns.texts[number]),
        y=y,
        text_y=y - _LINE * (len(name.lines) - 1) / 2,
        dots=tuple(_x(scope, columns, dot) for dot in dots if dot is not None),
    )


def _x(scope: Scope, columns: Columns, x: float) -> float:
    return mirrored(x, columns.width, scope.language)


def _edge(one: Node, other: Node) -> Edge:
    start, end = one.dots[-1], other.dots[0]
    middle = (start + end) / 2
    path = f"M{start:g} {one.y:g}C{middle:g} {one.y:g} {middle:g} {other.y:g} {end:g} {other.y:g}"
    return Edge(path, (one.key, other.key), ((start, one.y), (end, other.y)))


def _places(keys: list[Key], edges: Edges, heights: Mapping[Key, int]) -> tuple[dict[Key, float], float]:
    """The middle of each name, and the height of all: group under group, each column centred in its group."""
    neighbours = _neighbours(edges)
    places: dict[Key, float] = {}
    top: float = _HEAD
    for group in _groups(keys, neighbours):
        columns = _ordered(group, neighbours)
        tallest = max(sum(heights[key] for key in column) for column in columns)
        for column in columns:
            y = top + (tallest - sum(heights[key] for key in column)) / 2
            for key in column:
                places[key] = y + heights[key] / 2
                y += heights[key]
        top += tallest + _GAP
    return places, top


def _neighbours(edges: Edges) -> dict[Key, set[Key]]:
    found: dict[Key, set[Key]] = defaultdict(set)
    for one, other in edges:
        found[one].add(other)
        found[other].add(one)
    return found


def _groups(keys: list[Key], neighbours: Mapping[Key, set[Key]]) -> list[list[Key]]:
    """What hangs together, the largest first."""
    left, groups = set(keys), []
    for key in keys:
        group: set[Key] = set()
        reached = {key} & left
        while reached:
            group |= reached
            reached = {other for one in reached for other in neighbours[one]} - group
        left -= group
        groups += [[other for other in keys if other in group]] if group else []
    return sorted(groups, key=len, reverse=True)


def _ordered(group: Iterable[Key], neighbours: Mapping[Key, set[Key]]) -> list[list[Key]]:
    columns: dict[str, list[Key]] = defaultdict(list)
    for key in group:
        columns[key[0]].append(key)
    for sweep in range(_SWEEPS):
        for kind in sorted(columns, reverse=sweep % 2 == 1):
            shares = {
                key: number / max(1, len(column) - 1)
                for column in columns.values()
                for number, key in enumerate(column)
            }
            columns[kind].sort(key=lambda key: fmean(shares[other] for other in sorted(neighbours[key])))
    return list(columns.values())
