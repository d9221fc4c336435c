"""Ways on from a page: four at a glance, the rest to be opened, none lost."""

import pytest
from knowledge.catalogue.language import Language
from knowledge.catalogue.text import Shown
from knowledge.views.parts import LinkView, Near


@pytest.mark.parametrize(("count", "first", "rest"), [(1, 1, 0), (4, 4, 0), (5, 4, 1), (19, 4, 15)])
def test_a_group_shows_four_and_keeps_the_rest(count: int, first: int, rest: int) -> None:
    links = tuple(LinkView(Shown(text=str(each), language=Language.EN), f"{each}/") for each in range(count))
    group = Near("Cases", links)
    assert (len(group.first), len(group.rest)) == (first, rest)
    assert group.first + group.rest == links
