"""What every page of the real site owes its reader."""

from pathlib import Path

import pytest
from knowledge.building import Build, make_build
from knowledge.catalogue.language import LANGUAGES, Language
from knowledge.catalogue.works import Page
from knowledge.views.parts import PageView

from tests.conftest import ROOT

SUMMARY_LENGTH = 160


@pytest.fixture(scope="module")
def build() -> Build:
    return make_build(str(ROOT / "docs"), str(ROOT / "overrides"), "https://example.org/", is_serving=False)


def record_pages(build: Build, language: Language) -> list[PageView]:
    return [page for page in build.pages[language].values() if page.key and not page.address.endswith("both/")]


def test_nothing_keeps_the_site_from_being_published(build: Build) -> None:
    assert list(build.stopping()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_short_summary_in_its_language(build: Build, language: Language) -> None:
    for page in record_pages(build, language):
        assert page.summary, page.address
        assert len(page.summary.text) <= SUMMARY_LENGTH, page.address
        assert page.summary.language is language, page.address


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_topic_and_two_ways_on(build: Build, language: Language) -> None:
    for page in record_pages(build, language):
        links = {link.address for group in page.near for link in group.links} | {link.address for link in page.topics}
        assert len(links) >= 2, page.address
        assert page.topics or page.kind in ("topics", "pages"), page.address


def test_no_page_is_reachable_only_by_search(build: Build) -> None:
    """Every page is in an index, in the navigation, or a page of the site that the foot leads to."""
    listed = {address for _, address in build.places[Language.HE].values()}
    pages = {f"{page.id}/" for page in build.reading.catalogue.all(Page)}
    assert pages <= listed


def test_insights_stays_unidentified() -> None:
    text = Path(ROOT, "docs", "organisations", "insights.yml").read_text("utf-8")
    assert "kind: unidentified" in text
    for path in Path(ROOT, "docs").rglob("*.*"):
        if path.suffix in (".md", ".yml"):
            assert "ארגון תובנות" not in path.read_text("utf-8")
