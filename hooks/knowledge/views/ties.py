"""The picture of who works with whom: organisations with their people, cases beside them, lines between.

Lines run only between the two columns and through rows that hold no name, so that no line strikes one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from ..catalogue.catalogue import Key
from ..catalogue.text import Shown
from .labels import Label, anchor, label, mirrored
from .lists import sort_key
from .ordering import Edges, apart, groups, neighbours, ordered
from .scope import Scope

_HEAD, _GAP = 36, 8
PEOPLE, ORGANISATIONS, CASES = "people", "organisations", "cases"
_Places = dict[tuple[Key, Key], float]  # the middle of a name, by what it names and the block it stands in


@dataclass(frozen=True)
class Columns:
    """Where things stand, measured from where reading begins; ``characters`` make a line of text in each column,
    ``pitch`` is the least height of a name, for fingers.

    People stand in a column before the organisations, or under them, when theirs is the same.
    """

    width: int
    people: int
    organisations: int
    bend: int
    cases: int
    characters: tuple[int, int, int]
    letter: float
    line: int
    pitch: int

    @property
    def has_people_beside(self) -> bool:
        """Whether people have a column of their own."""
        return self.people < self.organisations


@dataclass(frozen=True)
class Ties:
    """What is drawn: people of organisations, and what joins organisations or people to cases."""

    members: Mapping[Key, tuple[Key, ...]]
    edges: Edges
    leads: frozenset[tuple[Key, Key]]

    def within(self, one: Key, case: Key) -> Key:
        """The organisation whose block ``one`` is joined to ``case`` from: one that is joined to it too, if any."""
        homes = [one] if one in self.members else [home for home, every in self.members.items() if one in every]
        return next((home for home in homes if (home, case) in self.edges), homes[0] if homes else one)

    def tied(self, home: Key) -> dict[Key, set[Key]]:
        """Who of a block is joined to which cases."""
        found: dict[Key, set[Key]] = {}
        for one, case in self.edges:
            if self.within(one, case) == home:
                found.setdefault(one, set()).add(case)
        return found

    def homes(self, group: Iterable[Key]) -> list[Key]:
        """The organisations of a group, and its people who are at none."""
        placed = {one for every in self.members.values() for one in every}
        return [key for key in group if key[0] == ORGANISATIONS or (key[0] == PEOPLE and key not in placed)]


@dataclass(frozen=True)
class Head:
    """What stands in a column."""

    word: Shown
    x: float
    anchor: str


@dataclass(frozen=True)
class Node:
    """A name, where it stands, the first of its lines of text, and the organisation it stands with."""

    key: str
    within: str
    address: str
    label: Label
    x: float
    y: float
    text_y: float


@dataclass(frozen=True)
class Line:
    """A line, as an SVG path, and the two names it joins."""

    path: str
    ends: tuple[str, str]
    is_lead: bool


@dataclass(frozen=True)
class TiesPicture:
    """The picture; ``brackets`` are SVG paths that hold people together with their organisation."""

    width: int
    height: float
    heads: tuple[Head, ...]
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    brackets: tuple[str, ...]


@dataclass(frozen=True)
class _Name:
    """A name in lines, how high it is and how long."""

    label: Label
    height: float
    length: float


@dataclass(frozen=True)
class _Block:
    """An organisation, or people without one: who stands where, measured from the top, and how high all is."""

    rows: tuple[tuple[Key, float], ...]
    height: float


def ties_picture(scope: Scope, ties: Ties, columns: Columns) -> TiesPicture:
    """Group under group, each case as level as can be with those it is joined to."""
    drawing = _Drawing(scope, ties, columns)
    nodes: list[Node] = []
    lines: list[Line] = []
    brackets: list[str] = []
    top: float = _HEAD
    joined = neighbours(ties.edges + tuple((one, other) for one, every in ties.members.items() for other in every))
    for group in groups(sorted(joined, key=drawing.order), joined):
        places, height = drawing.places(group, top)
        nodes += [drawing.node(*each, y) for each, y in places.items()]
        brackets += drawing.brackets(places)
        lines += drawing.lines(places)
        top += height + _GAP
    return TiesPicture(columns.width, top, drawing.heads(), tuple(nodes), tuple(lines), tuple(brackets))


@dataclass(frozen=True)
class _Drawing:
    scope: Scope
    ties: Ties
    columns: Columns

    def order(self, key: Key) -> tuple[str, tuple[str, str]]:
        return key[0], sort_key(self.shown(key).text)

    def shown(self, key: Key) -> Shown:
        link = self.scope.link(key)
        return link.label if link else self.scope.shown_word("overview.no-organisation")

    def name(self, key: Key) -> _Name:
        width = self.columns.characters[(PEOPLE, ORGANISATIONS, CASES).index(key[0])]
        found = label(self.shown(key), width=width, grows_right=self.scope.language.direction == "ltr")
        height = max(self.columns.pitch, self.columns.line * len(found.lines) + 11)
        return _Name(found, height, self.columns.letter * max(len(line) for line in found.lines))

    def places(self, group: list[Key], top: float) -> tuple[_Places, float]:
        """Where each name of a group stands, and how high the group is."""
        homes, cases = self.ties.homes(group), [key for key in group if key[0] == CASES]
        reached = {home: set().union(*self.ties.tied(home).values()) for home in homes}
        beside = neighbours(tuple((home, case) for home, every in reached.items() for case in sorted(every)))
        homes, cases = ordered(homes, cases, beside)
        found: _Places = {}
        bottom = top
        for home in homes:
            block = self.block(home)
            found |= {(key, home): bottom + down for key, down in block.rows}
            bottom += block.height
        middles = self.middles(cases, found, top)
        found |= {(case, case): middle for case, middle in middles.items()}
        return found, max([bottom, *(middle + self.name(case).height / 2 for case, middle in middles.items())]) - top

    def middles(self, cases: list[Key], places: _Places, top: float) -> dict[Key, float]:
        """Each case as level with what it is joined to as the others allow, none above ``top``."""
        joined = neighbours(self.ties.edges)
        wanted = [
            fmean(places[one, self.ties.within(one, case)] for one in sorted(joined[case])) if joined[case] else top
            for case in cases
        ]
        heights = [self.name(case).height for case in cases]
        middles = apart(wanted, heights)
        shift = max([0.0, *(top + heights[0] / 2 - middle for middle in middles[:1])])
        return {case: round(middle + shift, 1) for case, middle in zip(cases, middles, strict=True)}

    def block(self, home: Key) -> _Block:
        """People joined to cases themselves come last, and beside the others only under the organisation's name."""
        own, tied = self.name(home).height, self.ties.tied(home)
        rows, down = [(home, own / 2)], 0.0 if self.columns.has_people_beside else own
        for key in sorted(self.ties.members.get(home, ()), key=lambda key: (key in tied, self.order(key))):
            down = max(down, own) if key in tied else down
            height = self.name(key).height
            rows.append((key, down + height / 2))
            down += height
        return _Block(tuple(rows), max(own, down))

    def brackets(self, places: _Places) -> list[str]:
        """A line along the people of each organisation."""
        x = self.x(self.columns.organisations + (-12 if self.columns.has_people_beside else 3))
        found: dict[Key, list[float]] = {}
        for (key, within), y in places.items():
            if key[0] == PEOPLE and key != within:
                found.setdefault(within, []).append(y)
        return [f"M{x:g} {min(every) - 9:g}V{max(every) + 9:g}" for every in found.values()]

    def start(self, key: Key, within: Key) -> int:
        """Where a name begins."""
        if key[0] == CASES:
            return self.columns.cases
        if key[0] == ORGANISATIONS or key == within:
            return self.columns.organisations
        return self.columns.people if self.columns.has_people_beside else self.columns.people + 12

    def node(self, key: Key, within: Key, y: float) -> Node:
        name = self.name(key)
        return Node(
            key="/".join(key),
            within="/".join(within) if within != key else "",
            address=self.scope.address(key),
            label=name.label,
            x=self.x(self.start(key, within)),
            y=round(y, 1),
            text_y=round(y - self.columns.line * (len(name.label.lines) - 1) / 2, 1),
        )

    def lines(self, places: _Places) -> list[Line]:
        """Level from the end of a name to the bend, then over to the case."""
        found = []
        for one, case in self.ties.edges:
            within = self.ties.within(one, case)
            if (case, case) in places:
                y, other = places[one, within], places[case, case]
                begins = self.x(self.start(one, within) + self.name(one).length + 6)
                bend, ends = self.x(self.columns.bend), self.x(self.columns.cases - 8)
                middle = round((bend + ends) / 2, 1)
                path = f"M{begins:g} {y:g}H{bend:g}C{middle:g} {y:g} {middle:g} {other:g} {ends:g} {other:g}"
                found.append(Line(path, ("/".join(one), "/".join(case)), (one, case) in self.ties.leads))
        return found

    def heads(self) -> tuple[Head, ...]:
        side = anchor(self.scope.language.direction, grows_right=self.scope.language.direction == "ltr")
        starts = {ORGANISATIONS: self.columns.organisations, CASES: self.columns.cases}
        if self.columns.has_people_beside:
            starts = {PEOPLE: self.columns.people, **starts}
        return tuple(
            Head(self.scope.shown_word(f"navigation.{kind}"), self.x(start), side) for kind, start in starts.items()
        )

    def x(self, start: float) -> float:
        return mirrored(start, self.columns.width, self.scope.language)
