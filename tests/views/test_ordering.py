"""Two columns joined by lines: what hangs together, in which order, how far apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from knowledge.catalogue.catalogue import Key
from knowledge.views.ordering import apart, groups, neighbours, ordered


def organisation(number: int) -> Key:
    return ("organisations", f"fiction-{number}")


def case(number: int) -> Key:
    return ("cases", f"fiction-{number}")


def test_what_hangs_together_is_one_group_and_the_largest_comes_first() -> None:
    edges = ((organisation(1), case(1)), (organisation(2), case(2)), (organisation(3), case(2)))
    keys = [organisation(1), organisation(2), organisation(3), organisation(4), case(1), case(2)]
    assert groups(keys, neighbours(edges)) == [
        [organisation(2), organisation(3), case(2)],
        [organisation(1), case(1)],
        [organisation(4)],
    ]


@given(st.permutations(range(6)), st.permutations(range(6)))
def test_a_chain_is_drawn_without_a_crossing_in_whatever_order_it_comes(one: list[int], other: list[int]) -> None:
    edges = tuple(
        (organisation(number), case(number + step)) for number in range(6) for step in (0, 1) if number + step < 6
    )
    first, second = ordered([organisation(n) for n in one], [case(n) for n in other], neighbours(edges))
    places = [(first.index(left), second.index(right)) for left, right in edges]
    crossings = [(a, b) for a in places for b in places if a[0] < b[0] and a[1] > b[1]]
    assert crossings == []


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(10, 60)), max_size=12))
def test_boxes_keep_apart_and_in_order(boxes: list[tuple[float, float]]) -> None:
    wanted, heights = sorted(place for place, _ in boxes), [height for _, height in boxes]
    middles = apart(wanted, heights)
    for number in range(1, len(middles)):
        room = middles[number] - middles[number - 1]
        assert room >= (heights[number] + heights[number - 1]) / 2 - 1e-6


def test_boxes_with_room_stand_where_they_want() -> None:
    assert apart([10, 100, 200], [20, 20, 20]) == pytest.approx([10, 100, 200])
    assert apart([50, 50], [20, 20]) == pytest.approx([40, 60])
