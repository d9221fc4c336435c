"""The title in the head of a page."""

import pytest
from knowledge.catalogue.language import Language
from knowledge.catalogue.text import Shown
from knowledge.views.parts import PageView


@pytest.mark.parametrize(
    ("text", "language", "mark"),
    [
        ("FSG, בדיה", Language.HE, "\u200f"),
        ("360° – בדיה", Language.HE, ""),
        ("15 2015", Language.HE, ""),
        ("בדיה FSG", Language.HE, ""),
        ("עט השדה, a fiction", Language.EN, "\u200e"),
        ("Fiction, עט השדה", Language.EN, ""),
    ],
)
def test_a_title_that_begins_in_the_other_language_has_a_mark_of_direction(
    text: str, language: Language, mark: str
) -> None:
    page = PageView("x/", "page.html", language, title=Shown(text=text, language=language))
    assert page.title_mark == mark
