"""What every page of the real site owes its reader."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from knowledge.building import Build, make_build
from knowledge.catalogue.language import LANGUAGES, Language
from knowledge.views.home import HomeView
from knowledge.views.parts import PageView
from selectolax.lexbor import LexborHTMLParser

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


def test_no_page_is_reachable_only_by_search(own_site: Path) -> None:
    """Links alone, from the two home pages on and never through the search, lead to every page."""
    pages = {path.relative_to(own_site).as_posix() for path in own_site.rglob("index.html")}
    reached: set[str] = set()
    ahead = {"index.html", "en/index.html"}
    while ahead:
        reached |= ahead
        followed = (linked_pages(own_site, page) for page in ahead if "search/" not in page)
        ahead = set().union(*followed) & pages - reached
    assert pages - reached == set()


def linked_pages(site: Path, page: str) -> set[str]:
    """The pages that a page links to, as files of the site."""
    document = LexborHTMLParser((site / page).read_text("utf-8"))
    hrefs = (link.attributes["href"] or "" for link in document.css("a[href]"))
    targets = (urlsplit(urljoin(f"http://site/{page}", href)) for href in hrefs)
    paths = (unquote(target.path).lstrip("/") for target in targets if target.netloc == "site")
    return {f"{path}index.html" if path.endswith("/") or not path else path for path in paths}


def test_what_a_topic_lists_stands_in_the_alphabet_of_the_page(own_site: Path) -> None:
    """In Hebrew too, where ids are English: the names of a group are sorted as their letters are."""
    plain = str.maketrans("ךםןףץ", "כמנפצ", "״׳")
    for page in (own_site / "topics").glob("*/index.html"):
        tree = LexborHTMLParser(page.read_text("utf-8"))
        for group in tree.css(".topic > section:not(.sources) ul"):
            names = [re.findall(r"\w+", link.text(strip=True).translate(plain)) for link in group.css("a")]
            hebrew = [words for words in names if "א" <= words[0][0] <= "ת"]
            assert hebrew == sorted(hebrew), page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_home_page_leads_each_audience_to_its_place(build: Build, language: Language) -> None:
    home = build.pages[language][""].content
    assert isinstance(home, HomeView)
    assert len(home.doors) == 3
    for door in home.doors:
        assert door.links, door.title
        assert {link.address for link in door.links} <= set(build.pages[language]), door.title


@pytest.mark.parametrize(("language", "marks"), [(Language.HE, "״״"), (Language.EN, "“”")])
def test_home_quotes_the_definition_in_marks_and_names_its_source(build: Build, language: Language, marks: str) -> None:
    home = LexborHTMLParser(build.document(language, "", ""))
    quotation = home.css_first(".day blockquote").text(strip=True)
    assert marks[0] in quotation
    assert quotation.endswith(f"{marks[1]}.")
    assert home.css(".day blockquote + p a[href^=http]")


def test_insights_stays_unidentified() -> None:
    text = Path(ROOT, "docs", "organisations", "insights.yml").read_text("utf-8")
    assert "kind: unidentified" in text
    for path in Path(ROOT, "docs").rglob("*.*"):
        if path.suffix in (".md", ".yml"):
            assert "ארגון תובנות" not in path.read_text("utf-8")


def test_every_page_has_a_title_of_its_own(own_site: Path) -> None:
    pages = [path for path in own_site.rglob("index.html") if 'http-equiv="refresh"' not in path.read_text("utf-8")]
    titles = Counter(LexborHTMLParser(path.read_text("utf-8")).css_first("head > title").text() for path in pages)
    assert [title for title, count in titles.items() if count > 1] == []
