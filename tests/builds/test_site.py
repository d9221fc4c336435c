"""Whole builds of the fictitious site, read as HTML."""

import filecmp
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from knowledge.proof.hosting import hosted
from mkdocs.exceptions import Abort
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import FICTION, SITE_URL, built_site

_XML = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def page(site: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / address / "index.html").read_text("utf-8"))


def text(tree: LexborHTMLParser, selector: str) -> str:
    found = tree.css_first(selector)
    assert found is not None, selector
    return " ".join(found.text().split())


def test_hebrew_at_the_root_and_english_under_en(site: Path) -> None:
    for address, language, direction in (("", "he", "rtl"), ("en", "en", "ltr")):
        root = page(site, address).css_first("html")
        assert root is not None
        assert (root.attributes["lang"], root.attributes["dir"]) == (language, direction)


def test_a_hidden_person_is_nowhere(site: Path) -> None:
    for path in site.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for trace in ("hidden-person", "נסתרת", "Concealed"):
                assert trace.encode() not in content, path
            assert "hidden-person" not in str(path)


def test_a_person_has_names_roles_talks_works_and_sources(site: Path) -> None:
    tree = page(site, "en/people/fictitious-speaker")
    assert text(tree, "h1") == "Fictitious Speaker"
    names = text(tree, ".names")
    assert "דוברת בדויה" in names
    assert "Ficticious Speaker" in names
    assert "Our transliteration" in text(tree, ".opening .ours")
    assert "Fictitious Speaker" not in names
    assert "2001 to May 2003" in text(tree, ".roles")
    assert "The Fictitious Institute" in text(tree, ".roles")
    assert "According to sources of 1 March 2002 and 2004" in text(tree, ".roles")
    assert tree.css_first('a[href$="en/talks/fictitious-talk/"]') is not None
    assert tree.css_first('a[href="https://orcid.org/0000-0002-1825-0097"]') is not None
    assert "we read a saved copy" in text(tree, ".sources")


def test_dates_of_sources_are_a_sentence_in_hebrew_too(site: Path) -> None:
    assert "לפי מקורות מ־1 במרס 2002 ומ־2004" in text(page(site, "people/fictitious-speaker"), ".roles")


def test_a_person_is_introduced_once(site: Path) -> None:
    opening = text(page(site, "en/people/fictitious-speaker"), "main > article")
    role = text(page(site, "en/people/fictitious-speaker"), ".opening .roles li").partition(",")[0]
    assert role
    assert opening.count(role) == 1


def test_related_people_carry_the_reason(site: Path) -> None:
    related = text(page(site, "en/people/fictitious-speaker"), ".related")
    assert "Fictitious Author" in related
    assert "at the same organisation: The Fictitious Institute" in related


def test_a_mere_listing_has_an_entry_and_no_page(site: Path) -> None:
    assert not (site / "people" / "merely-listed").exists()
    entry = page(site, "people").css_first("#merely-listed")
    assert entry is not None
    assert entry.css_first(".entry-name a") is None


def test_a_link_to_a_mere_listing_leads_to_its_entry(site: Path) -> None:
    links = [a.attributes["href"] for a in page(site, "articles/hebrew-article").css(".prose a")]
    assert "../../people/#merely-listed" in links


def test_people_stand_by_family_name_in_the_order_of_each_language(site: Path) -> None:
    hebrew = [node.text(strip=True) for node in page(site, "people").css("section[data-group] h2")]
    english = [node.text(strip=True) for node in page(site, "en/people").css("section[data-group] h2")]
    assert hebrew == ["ב", "O"]
    assert english == ["A", "L", "O", "S"]
    speaker = page(site, "en/people").css_first("#fictitious-speaker .entry-name a")
    assert speaker is not None
    assert (" ".join(speaker.text().split()), speaker.css_first("b").text()) == ("Fictitious Speaker", "Speaker")


def test_a_name_in_one_script_is_marked_with_its_language(site: Path) -> None:
    label = page(site, "people").css_first("#latin-only .entry-name bdi")
    assert label is not None
    assert (label.attributes["lang"], label.attributes["dir"]) == ("en", "ltr")


def test_speakers_say_what_is_not_known(site: Path) -> None:
    assert "Not known whether a lecture or a panel" in text(page(site, "en/speakers"), "#fictitious-speaker")


def test_the_event_lists_what_is_unknown_and_asks_for_help(site: Path) -> None:
    unknown = text(page(site, "en/events/fictitious-day"), ".unknown")
    assert "The programme" in unknown
    assert "Were you there?" in unknown


class TestStates:
    """Described, full and stub, in page, sitemap and ``hreflang``."""

    @pytest.mark.parametrize(
        ("address", "is_indexed"),
        [
            ("articles/described-article", True),
            ("en/articles/described-article", True),
            ("articles/hebrew-article", True),
            ("en/articles/hebrew-article", False),
            ("essays/english-essay", False),
            ("en/essays/english-essay", True),
            ("talks/fictitious-talk", True),
            ("en/talks/fictitious-talk", True),
        ],
    )
    def test_only_stubs_are_kept_out(self, site: Path, address: str, is_indexed: bool) -> None:
        tree = page(site, address)
        locations = {node.text for node in _sitemap(site).iterfind(".//s:loc", _XML)}
        assert (urljoin(SITE_URL, f"{address}/") in locations) is is_indexed
        assert (tree.css_first('meta[name="robots"][content="noindex"]') is None) is is_indexed
        assert (tree.css_first(".stub") is None) is is_indexed

    def test_a_stub_shows_the_original_title_in_its_own_language(self, site: Path) -> None:
        title = page(site, "en/articles/hebrew-article").css_first("h1 bdi")
        assert title is not None
        assert (title.text(), title.attributes["lang"]) == ("מאמר בעברית בלבד", "he")

    def test_a_work_full_in_one_language_has_no_alternates(self, site: Path) -> None:
        for address in ("articles/hebrew-article", "en/articles/hebrew-article"):
            assert page(site, address).css("link[hreflang]") == []

    def test_alternates_are_absolute_reciprocal_and_have_a_default(self, site: Path) -> None:
        sets = []
        for address in ("talks/fictitious-talk", "en/talks/fictitious-talk"):
            links = page(site, address).css("link[hreflang]")
            sets.append({(a.attributes["hreflang"], a.attributes["href"]) for a in links})
        assert sets[0] == sets[1]
        assert sets[0] == {
            ("he", f"{SITE_URL}talks/fictitious-talk/"),
            ("en", f"{SITE_URL}en/talks/fictitious-talk/"),
            ("x-default", f"{SITE_URL}talks/fictitious-talk/"),
        }

    def test_every_address_of_the_sitemap_is_a_page(self, site: Path) -> None:
        for node in _sitemap(site).iterfind(".//s:loc", _XML):
            path = (node.text or "").removeprefix(SITE_URL)
            assert (site / path / "index.html").is_file(), path


def _sitemap(site: Path) -> ElementTree.Element:
    return ElementTree.fromstring((site / "sitemap.xml").read_text("utf-8"))


def test_every_page_has_its_counterpart_and_the_switcher_leads_there(site: Path) -> None:
    pages = [path for path in site.rglob("index.html") if "en" not in path.relative_to(site).parts]
    assert len(pages) > 20
    for path in pages:
        address = path.parent.relative_to(site).as_posix().removeprefix(".")
        switcher = page(site, address).css_first("a.language")
        assert switcher is not None
        target = (path.parent / (switcher.attributes["href"] or "")).resolve() / "index.html"
        assert target == (site / "en" / address / "index.html").resolve()
        assert target.is_file()


def test_every_inner_link_leads_to_a_file(site: Path) -> None:
    for path in site.rglob("index.html"):
        tree = LexborHTMLParser(path.read_text("utf-8"))
        for node in tree.css("a[href], link[href], script[src]"):
            target = node.attributes.get("href") or node.attributes.get("src") or ""
            if "//" in target or target.startswith(("#", "mailto:")) or not target:
                continue
            if node.attributes.get("rel") in ("preload", "icon", "stylesheet") or node.tag == "script":
                continue
            file, _, anchor = target.partition("#")
            goal = (path.parent / file.partition("?")[0]).resolve()
            goal = goal / "index.html" if goal.is_dir() else goal
            assert goal.is_file(), (path, target)
            if anchor:
                ids = {n.attributes.get("id") for n in LexborHTMLParser(goal.read_text("utf-8")).css("[id]")}
                assert anchor in ids, (path, target)


def test_headings_have_the_same_latin_anchors_in_both_languages(site: Path) -> None:
    for address in ("talks/fictitious-talk", "cases/fictitious-case", "people/fictitious-speaker", "glossary"):
        hebrew = [node.attributes.get("id") for node in page(site, address).css("main h2[id]")]
        english = [node.attributes.get("id") for node in page(site, f"en/{address}").css("main h2[id]")]
        assert hebrew == english
        assert hebrew


def test_foreign_phrases_in_prose_are_isolated(site: Path) -> None:
    isolates = {node.text(): node.attributes for node in page(site, "talks/fictitious-talk").css(".prose bdi")}
    assert isolates["-15%"]["dir"] == "ltr"
    assert "lang" not in isolates["12–15"]
    assert isolates["C++"]["lang"] == "en"
    english = page(site, "en/talks/fictitious-talk").css_first(".prose bdi")
    assert english is not None
    assert (english.text(), english.attributes["dir"]) == ("סדר יום משותף", "rtl")


def test_notes_lead_back_in_words_of_the_language(site: Path) -> None:
    for address, word in (
        ("talks/fictitious-talk", "לחזור לטקסט (1)"),
        ("en/talks/fictitious-talk", "Back to the text (1)"),
    ):
        back = page(site, address).css_first("a.footnote-backref")
        assert back is not None
        assert (back.attributes["aria-label"], back.text()) == (word, "↑")


def test_side_by_side_each_text_has_its_language(site: Path) -> None:
    tree = page(site, "en/talks/fictitious-talk/both")
    blocks = [(node.attributes["lang"], node.attributes["dir"]) for node in tree.css(".prose .pair > div")]
    assert blocks == [("en", "ltr"), ("he", "rtl")]
    headings = [node.text() for node in tree.css(".prose .pair h2")]
    assert headings == ["What was said", "מה נאמר"]
    assert [node.text() for node in tree.css(".prose .in-language")] == ["English", "עברית"]
    assert [node.text() for node in tree.css("[lang] .footnote-ref")] == ["1", "1"]
    assert [len(node.css("li")) for node in tree.css(".footnote ol[lang]")] == [1, 1]
    link = page(site, "talks/fictitious-talk").css_first('a[href="../../talks/fictitious-talk/both/"]')
    assert link is not None


def test_the_first_use_of_a_term_is_explained(site: Path) -> None:
    tree = page(site, "talks/fictitious-talk")
    term = tree.css_first('.prose a.gloss[href="../../glossary/#common-agenda"]')
    assert term is not None
    assert "common agenda" in text(tree, "#tip-common-agenda")


def test_tables_carry_no_style(site: Path) -> None:
    html = (site / "articles" / "hebrew-article" / "index.html").read_text("utf-8")
    assert "style=" not in html
    assert 'class="align-right"' in html


def test_a_page_offers_to_edit_the_record_it_comes_from(site: Path) -> None:
    edit = page(site, "en/talks/fictitious-talk").css_first("a.edit")
    assert edit is not None
    expected = "https://example.org/fictitious/repository/edit/main/docs/talks/fictitious-talk.en.md"
    assert edit.attributes["href"] == expected


def test_without_a_repository_there_is_no_edit_link(tmp_path: Path) -> None:
    docs = shutil.copytree(FICTION, tmp_path / "docs")
    (docs / "site.yml").write_text("name: {he: א, en: A}\ntagline: {he: ב, en: B}\n", "utf-8")
    site = built_site(docs, tmp_path / "site")
    assert page(site, "people/fictitious-speaker").css_first("a.edit") is None
    for address, expected in (("en", "../en/data/#changes"), ("people/fictitious-speaker", "../../data/#changes")):
        assert page(site, address).css_first(f'aside.tools a[href="{expected}"]') is not None


_COMMITS = "https://example.org/fictitious/repository/commits/main/docs"


@pytest.mark.parametrize("root", ["", "en/"])
@pytest.mark.parametrize(
    ("address", "changed", "history"),
    [
        ("", "2004-05-06", _COMMITS),
        ("articles/", "2002-06-01", f"{_COMMITS}/articles"),
        ("topics/", "2004-05-06", f"{_COMMITS}/topics.yml"),
        ("topics/fiction/", "2004-05-06", f"{_COMMITS}/topics.yml"),
        ("glossary/", None, f"{_COMMITS}/glossary.yml"),
        ("speakers/", "2001-02-05", _COMMITS),
        ("data/", "2004-05-06", _COMMITS),
        ("status/", "2004-05-06", _COMMITS),
        ("cases/fictitious-case/", "2004-05-06", f"{_COMMITS}/cases/fictitious-case"),
        ("issues/fictitious-issue/", "2001-12-31", f"{_COMMITS}/issues/fictitious-issue.yml"),
    ],
)
def test_every_page_tells_when_it_changed_and_where_its_history_is(
    site: Path, root: str, address: str, changed: str | None, history: str
) -> None:
    tools = page(site, root + address).css_first("aside.tools")
    assert tools is not None
    dates = [node.attributes["datetime"] for node in tools.css("time")]
    assert (dates or [None])[-1] == changed
    links = [node.attributes["href"] or "" for node in tools.css("a")]
    assert [link for link in links if link.removesuffix(".he.md").removesuffix(".en.md") == history]


def test_every_page_of_records_has_a_way_to_its_history(site: Path) -> None:
    for path in site.rglob("index.html"):
        tree = LexborHTMLParser(path.read_text("utf-8"))
        assert [link for link in tree.css("aside.tools a") if "/commits/" in (link.attributes["href"] or "")], path


def test_one_error_page_speaks_both_languages(site: Path) -> None:
    tree = LexborHTMLParser((site / "404.html").read_text("utf-8"))
    assert [node.attributes["lang"] for node in tree.css("main div[lang]")] == ["he", "en"]
    assert tree.css_first('a[href="/sub/en/people/"]') is not None
    assert not (site / "en" / "404.html").exists()


@pytest.mark.parametrize("root", ["", "en/"])
def test_the_examples_for_the_data_run_as_they_stand(tmp_path: Path, root: str) -> None:
    """Programs on the page about open data, run as a reader copies them, from the site they are on."""
    target = tmp_path / "site"
    target.mkdir()
    with hosted(target) as address:
        site = built_site(FICTION, target, site_url=address)
        programs = [node.text() for node in page(site, f"{root}data").css("pre code")]
        said = [
            subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
            for program in programs
        ]
    assert "fictitious-speaker דוברת בדויה" in said[0]
    assert all(said)


def test_records_are_not_copied_to_the_site(site: Path) -> None:
    assert [path for path in site.rglob("*") if path.suffix in (".yml", ".md")] == []


def test_a_build_with_errors_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    docs = shutil.copytree(FICTION, tmp_path / "docs")
    (docs / "people" / "fictitious-speaker.yml").write_text("name: {he: א\n", "utf-8")
    target = tmp_path / "site"
    with pytest.raises(Abort):
        built_site(docs, target)
    assert not target.exists() or list(target.iterdir()) == []
    printed = capsys.readouterr().out
    assert "docs/people/fictitious-speaker.yml:2" in printed
    assert "talks/fictitious-talk.he.md" in printed


def test_builds_in_one_process_leak_nothing(site: Path, tmp_path: Path) -> None:
    again = built_site(FICTION, tmp_path / "again", languages=("en", "he"))
    comparison = filecmp.dircmp(site, again)
    assert _differences(comparison) == []


def _differences(comparison: "filecmp.dircmp[str]") -> list[str]:
    found = [*comparison.left_only, *comparison.right_only]
    _, different, errors = filecmp.cmpfiles(comparison.left, comparison.right, comparison.common_files, shallow=False)
    found += [*different, *errors]
    for below in comparison.subdirs.values():
        found += _differences(below)
    return found


def test_the_accessibility_statement_names_whom_to_ask(site: Path) -> None:
    reach = text(page(site, "en/accessibility"), ".reach")
    assert "A fictitious coordinator" in reach
    assert "nobody@example.org" in reach
    assert "רכזת בדויה" in text(page(site, "accessibility"), ".reach")


@pytest.mark.parametrize(("address", "name"), [("people", "גיליון כתב העת"), ("en/people", "The journal issue")])
def test_the_menu_says_what_the_issue_of_the_journal_is(site: Path, address: str, name: str) -> None:
    """Its own name, which the menu once had, says nothing to who does not know the journal."""
    links = {link.text(strip=True): link.attributes["href"] or "" for link in page(site, address).css(".menu a")}
    assert links[name].endswith("issues/fictitious-issue/")


def test_the_coordinator_stands_in_the_statement_of_accessibility(site: Path) -> None:
    assert page(site, "accessibility").css_matches("article .prose > .reach:last-child")
    assert not page(site, "about").css_matches(".reach")


def test_lists_say_how_many_of_what_there_are(site: Path) -> None:
    assert text(page(site, "en/topics"), ".count") == "one topic"
    assert text(page(site, "glossary"), "#terms") == "כל המונחים 2 מונחים"
