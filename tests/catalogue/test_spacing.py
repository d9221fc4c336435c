"""Phrases of numbers that no line ends inside."""

import pytest
from knowledge.catalogue.language import script_language
from knowledge.catalogue.spacing import bound


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("יוזמת 5 פי 2 (לימים)", "יוזמת 5~פי~2 (לימים)"),
        ("ב־2012, פי 3 מ־2010", "ב־2012, פי~3 מ־2010"),
        ("2008 to 2017", "2008~to~2017"),
        ("יולי 2013 עד 2023", "יולי 2013~עד~2023"),
        ("1 or 2 or 3", "1~or~2~or~3"),
        ("16,000 students in 150 schools", "16,000 students in 150 schools"),
        ("כפי 2", "כפי 2"),
        ("", ""),
    ],
)
def test_numbers_keep_to_the_word_between_them(text: str, expected: str) -> None:
    language = script_language(text)
    assert bound(text, language) == expected.replace("~", "\u00a0")
    assert bound(bound(text, language), language) == bound(text, language)
