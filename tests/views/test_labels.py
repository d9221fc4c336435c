"""Names as a picture writes them."""

import pytest
from knowledge.catalogue.language import Language
from knowledge.catalogue.text import Shown
from knowledge.views.labels import anchor, label, mirrored, short


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Fiction: a partnership of many", "Fiction"),
        ("Fictionville (Nowhere), Fictionland", "Fictionville"),
        ("Fictionville (later)", "Fictionville"),
        ("Fay (Fayette) Fiction", "Fay (Fayette) Fiction"),
        ("יוזמת בדיה (לימים בדיון)", "יוזמת בדיה"),
        ("5x2", "5x2"),
    ],
)
def test_a_name_is_shortened_only_where_it_goes_on(name: str, shown: str) -> None:
    assert short(name) == shown


def test_a_text_grows_to_the_wanted_side_in_its_own_direction() -> None:
    assert anchor("ltr", grows_right=True) == anchor("rtl", grows_right=False) == "start"
    assert anchor("rtl", grows_right=True) == anchor("ltr", grows_right=False) == "end"


def test_a_long_name_says_that_it_goes_on() -> None:
    found = label(Shown(text="one two three four five six", language=Language.EN), width=9, grows_right=True)
    assert len(found.lines) == 3
    assert found.lines[-1].endswith("…")
    assert found.whole.text == "one two three four five six"


def test_hebrew_begins_at_the_right() -> None:
    assert (mirrored(10, 100, Language.HE), mirrored(10, 100, Language.EN)) == (90, 10)
