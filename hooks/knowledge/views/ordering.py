"""The order of two columns that are joined by lines, so that the lines cross little and run nearly level.

The order is that of the places on a line which make the squares of the lines' lengths least in sum (Hall 1970);
the final places are the nearest to the wanted ones that keep everything apart (isotonic regression, Barlow et al.,
1972).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

from ..catalogue.catalogue import Key

Edges = tuple[tuple[Key, Key], ...]
_ROUNDS = 300


def neighbours(edges: Edges) -> dict[Key, set[Key]]:
    """What each key is joined to."""
    found: dict[Key, set[Key]] = defaultdict(set)
    for one, other in edges:
        found[one].add(other)
        found[other].add(one)
    return found


def groups(keys: Sequence[Key], joined: Mapping[Key, set[Key]]) -> list[list[Key]]:
    """What hangs together, the largest first."""
    left, found = set(keys), []
    for key in keys:
        group: set[Key] = set()
        reached = {key} & left
        while reached:
            group |= reached
            reached = {other for one in reached for other in joined.get(one, ())} - group
        left -= group
        found += [[other for other in keys if other in group]] if group else []
    return sorted(found, key=len, reverse=True)


def ordered(one: Sequence[Key], other: Sequence[Key], joined: Mapping[Key, set[Key]]) -> tuple[list[Key], list[Key]]:
    """Both columns in an order in which their lines are short; what is joined to nothing comes last."""
    tied = [key for key in (*one, *other) if joined.get(key)]
    places = {key: float(number) for number, key in enumerate(tied)}
    for _ in range(_ROUNDS):
        for column in (other, one):
            places |= {key: fmean(places[near] for near in sorted(joined[key])) for key in column if key in places}
        places = _centred(places, joined)

    def by_place(key: Key) -> tuple[bool, float]:
        return key not in places, places.get(key, 0.0)

    return sorted(one, key=by_place), sorted(other, key=by_place)


def _centred(places: dict[Key, float], joined: Mapping[Key, set[Key]]) -> dict[Key, float]:
    """About their middle, weighed by their lines, and as far apart as before: else all would come to one place."""
    weight = sum(len(joined[key]) for key in places) or 1
    middle = sum(place * len(joined[key]) for key, place in places.items()) / weight
    widest = max((abs(place - middle) for place in places.values()), default=0) or 1
    return {key: round((place - middle) / widest, 9) for key, place in places.items()}


def apart(wanted: Sequence[float], heights: Sequence[float]) -> list[float]:
    """The middles nearest to the wanted ones, in their order, of boxes of these heights that do not overlap."""
    offsets, run = [], 0.0
    for height in heights:
        offsets.append(run + height / 2)
        run += height
    pools: list[list[float]] = []
    for number, place in enumerate(wanted):
        pools.append([place - offsets[number]])
        while len(pools) > 1 and fmean(pools[-2]) > fmean(pools[-1]):
            pools[-2:] = [pools[-2] + pools[-1]]
    return [fmean(pool) + offset for pool, offset in zip(_spread(pools), offsets, strict=True)]


def _spread(pools: Iterable[list[float]]) -> list[list[float]]:
    return [pool for pool in pools for _ in pool]
