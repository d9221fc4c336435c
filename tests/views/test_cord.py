"""The cord of the five conditions: where its strands end, and how they lie over one another."""

import re
from itertools import pairwise

import pytest
from knowledge.views.cord import Plait, branch, fan, side

PLACE = re.compile(r"(-?[\d.]+) (-?[\d.]+)")


def last(path: str) -> tuple[float, float]:
    x, y = PLACE.findall(path)[-1]
    return float(x), float(y)


def places(path: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in PLACE.findall(path)]


def test_on_a_wide_page_each_strand_ends_over_the_middle_of_its_column() -> None:
    assert [last(path) for path in fan().strands] == [(100, 300), (300, 300), (500, 300), (700, 300), (900, 300)]


def test_at_the_side_a_strand_runs_on_from_the_plait_until_it_leaves() -> None:
    ends = [last(path)[0] for path in side().strands]
    for number in range(1, 6):
        leaving = branch(number)
        assert leaving.way.startswith(f"M{ends[number - 1]:.0f} 0")
        assert leaving.others == tuple(f"{end / 100:g}rem" for end in ends[number:])


@pytest.mark.parametrize("plait", [fan(), side()])
def test_a_strand_goes_over_one_and_under_the_next(plait: Plait) -> None:
    """Between two pieces of it that lie on top, it is below."""
    for path in plait.over:
        pieces = [places(piece) for piece in path.split("M")[1:]]
        for above, below in pairwise(pieces):
            assert below[0][1] > above[-1][1]


def test_the_drawing_stays_in_its_frame() -> None:
    for plait in (fan(), side()):
        for path in plait.strands:
            assert all(-1 <= x <= plait.width + 1 and 0 <= y <= plait.height for x, y in places(path))
