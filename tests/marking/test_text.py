"""Text of prose as it is printed; code and addresses stay as they were typed."""

import pytest
from knowledge.catalogue.language import Language

from tests.marking.test_notes import tree_of


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        (Language.EN, 'It\'s "**so**" said.', "It’s “so” said."),
        (Language.HE, 'מנכ"לית **"עמותה"**, "*גוף*", ב-2013', "מנכ״לית ״עמותה״, ״גוף״, ב־2013"),
        (Language.HE, "יוזמת 5 פי 2", "יוזמת 5\u00a0פי\u00a02"),
    ],
)
def test_text_is_typeset(language: Language, typed: str, printed: str) -> None:
    paragraph = tree_of(typed, language).css_first("p")
    assert paragraph is not None
    assert paragraph.text() == printed


def test_code_and_addresses_stay_as_typed() -> None:
    tree = tree_of("`it's` [it's](https://example.org/it's)")
    assert [node.text() for node in tree.css("code, a")] == ["it's", "it’s"]
    link = tree.css_first("a")
    assert link is not None
    assert link.attributes["href"] == "https://example.org/it's"
