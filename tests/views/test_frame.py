"""Every page tells in the navigation where it is."""

import pytest
from knowledge.building import make_build
from knowledge.catalogue.language import LANGUAGES
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import FICTION, ROOT

HERE = {
    "talks/fictitious-talk/": ("events/fictitious-day/", "true"),
    "events/fictitious-day/": ("events/fictitious-day/", "page"),
    "speakers/": ("events/fictitious-day/", "true"),
    "timeline/": ("events/fictitious-day/", "true"),
    "articles/described-article/": ("issues/fictitious-issue/", "true"),
    "issues/": ("issues/fictitious-issue/", "true"),
    "cases/fictitious-case/": ("cases/", "true"),
    "overview/": ("cases/", "true"),
    "organisations/": ("people/", "true"),
    "people/": ("people/", "page"),
    "about/": ("about/", "page"),
    "status/": ("about/", "true"),
}


@pytest.fixture(scope="module")
def documents() -> dict[tuple[str, str], LexborHTMLParser]:
    build = make_build(str(FICTION), str(ROOT / "overrides"), "https://example.org/", is_serving=False)
    return {
        (language.value, address): LexborHTMLParser(build.document(language, address, ""))
        for language in LANGUAGES
        for address in build.pages[language]
    }


def test_a_page_marks_the_section_it_belongs_to(documents: dict[tuple[str, str], LexborHTMLParser]) -> None:
    for (language, address), tree in documents.items():
        if address not in HERE:
            continue
        marked = tree.css("#menu [aria-current]")
        target, how = HERE[address]
        assert [node.attributes["aria-current"] for node in marked] == [how], (language, address)
        assert (marked[0].attributes["href"] or "").endswith(target), (language, address)


def test_no_page_leaves_its_reader_without_a_mark(documents: dict[tuple[str, str], LexborHTMLParser]) -> None:
    bare = [
        key
        for key, tree in documents.items()
        if not tree.css(".site-header [aria-current], .site-footer [aria-current]")
    ]
    assert len(documents) > 40
    assert bare == []
