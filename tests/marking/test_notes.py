"""Notes of a text: their order, their numbers, and the ways back from them."""

import pytest
from knowledge.catalogue.language import LANGUAGES, Language
from knowledge.marking.extension import ProseExtension
from knowledge.marking.notes import NoteWords
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

_WORDS = {Language.HE: NoteWords("הערה", "חזרה"), Language.EN: NoteWords("Note", "Back")}
_DEFINED = "\n\n[^a]: About A\n[^b]: About B\n[^c]: About C\n"


def tree_of(markdown: str, language: Language = Language.EN) -> LexborHTMLParser:
    names = ["attr_list", "footnotes", "tables", "pymdownx.blocks.html"]
    return LexborHTMLParser(
        Markdown(extensions=[*names, ProseExtension(language, _WORDS, {key: {} for key in Language})]).convert(markdown)
    )


def marks(tree: LexborHTMLParser, within: str = "") -> list[str]:
    return [node.text() for node in tree.css(f"{within} .footnote-ref")]


@pytest.mark.parametrize(
    ("text", "numbers", "notes"),
    [
        ("One.[^c] Two.[^a]", ["1", "2"], ["c", "a", "b"]),
        ("One.[^b] Two.[^c][^b] Three.[^a]", ["1", "1", "2", "3"], ["b", "c", "a"]),
        ("- One.[^b]\n- Two.[^c]\n\nThree.[^a]", ["1", "2", "3"], ["b", "c", "a"]),
        ("**One.[^c]** Two *and[^b] three*.[^a]", ["1", "2", "3"], ["c", "b", "a"]),
        ("None.", [], ["a", "b", "c"]),
    ],
)
def test_notes_are_numbered_as_they_are_called(text: str, numbers: list[str], notes: list[str]) -> None:
    tree = tree_of(text + _DEFINED)
    assert marks(tree) == numbers
    assert [node.attributes["id"] for node in tree.css(".footnote li")] == [f"fn:{name}" for name in notes]


@pytest.mark.parametrize(
    ("language", "texts", "names"),
    [
        (Language.EN, ["a", "b", "c"], ["Back (1 a)", "Back (1 b)", "Back (1 c)"]),
        (Language.HE, ["א", "ב", "ג"], ["חזרה (1 א)", "חזרה (1 ב)", "חזרה (1 ג)"]),
    ],
)
def test_ways_back_are_told_apart(language: Language, texts: list[str], names: list[str]) -> None:
    tree = tree_of("One.[^b] Two.[^b]\n\nThree.[^b][^a]" + _DEFINED, language)
    ways = tree.css("li[id='fn:b'] .footnote-backref")
    assert [way.text() for way in ways] == texts
    assert [way.attributes["aria-label"] for way in ways] == names
    ids = [node.attributes["id"] for node in tree.css("sup")]
    assert [way.attributes["href"] for way in ways] == [f"#{name}" for name in ids[:3]]
    assert [way.text() for way in tree.css("li[id='fn:a'] .footnote-backref")] == ["↑"]


def test_a_call_says_what_it_is() -> None:
    call = tree_of("אחת.[^c]" + _DEFINED, Language.HE).css_first(".footnote-ref")
    assert call is not None
    assert (call.attributes["href"], call.attributes["aria-label"]) == ("#fn:c", "הערה 1")


def test_each_language_has_numbers_and_a_list_of_its_own() -> None:
    blocks = "".join(
        f"/// html | div[lang={language} dir={language.direction}]\n\n{text}\n\n///\n\n"
        for language, text in ((Language.EN, "A.[^b]"), (Language.HE, "א.[^c] ב.[^a]"), (Language.EN, "C.[^d][^b]"))
    )
    tree = tree_of(blocks + _DEFINED + "[^d]: About D\n")
    assert (marks(tree, "[lang=en]"), marks(tree, "[lang=he]")) == (["1", "1", "2"], ["1", "2"])
    lists = {str(node.attributes["lang"]): node for node in tree.css(".footnote ol")}
    assert list(lists) == [language.value for language in (Language.EN, Language.HE)]
    assert [node.attributes["id"] for node in lists["he"].css("li")] == ["fn:c", "fn:a"]
    assert (lists["he"].attributes["dir"], lists["en"].attributes["dir"]) == ("rtl", "ltr")
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))


def test_a_text_in_one_language_has_one_list() -> None:
    for language in LANGUAGES:
        lists = tree_of("One.[^a]" + _DEFINED, language).css(".footnote > ol")
        assert [node.attributes for node in lists] == [{}]


def test_marks_that_stand_together_have_nothing_between_them_and_know_what_is_before() -> None:
    tree = tree_of("[A](a.md)[^a] [^b] then [B](b.md), c.[^c] End." + _DEFINED)
    assert [mark.attributes.get("class") for mark in tree.css("p > sup")] == ["linked", "beside", None]
    assert tree.css_first("p").text() == "A12 then B, c.3 End."
