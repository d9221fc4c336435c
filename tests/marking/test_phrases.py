"""What stays on one line of a text, and the mark beside a heading that leads to the other language."""

import pytest
from knowledge.catalogue.language import Language
from selectolax.lexbor import LexborHTMLParser

from tests.marking.test_notes import tree_of

COUNTERPART = 'data-counterpart="../en/x/#a" data-counterpart-label="הפרק באנגלית" data-counterpart-mark="EN"'


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("לכתוב `new-case.he.md`.", ["new-case.he.md"]),
        ("לבחור Create pull request.", ["Create pull request"]),
        ("להריץ `make new KIND=case ID=my-case`.", []),
        ("בספר The Fictitious History of Everything That Never Was.", []),
    ],
)
def test_short_code_and_phrases_are_not_broken(text: str, whole: list[str]) -> None:
    tree = tree_of(text, Language.HE)
    assert [node.text() for node in tree.css(".word")] == whole


def named(tree: LexborHTMLParser, link_ids: str) -> str:
    found = [tree.css_first(f"[id='{part}']") for part in link_ids.split()]
    return " ".join(" ".join(node.text().split()) for node in found if node)


@pytest.mark.parametrize("level", [2, 3])
def test_a_heading_has_its_counterpart_beside_it_and_not_in_its_name(level: int) -> None:
    tree = tree_of(f"{'#' * level} כותרת {{#a {COUNTERPART}}}\n\nטקסט.", Language.HE)
    heading, link = tree.css_first(f".headed > h{level}"), tree.css_first(".headed > a")
    assert heading
    assert link
    assert heading.text() == "כותרת"
    assert not [name for name in heading.attributes if name.startswith("data-")]
    assert link.attributes["href"] == "../en/x/#a"
    assert named(tree, link.attributes["aria-labelledby"] or "") == "EN הפרק באנגלית כותרת"
    assert [node.text() for node in tree.css("p")] == ["טקסט."]
