"""The heads of built pages, read by the rules of Zotero's "Embedded Metadata" and "RDF" translators.

The rules: Dublin Core is read first and HighWire's tags replace what they know; the type is that of ``DC.type`` where
it names an item type, else what HighWire's tags suggest; ``citation_author`` may be repeated; one with words on both
sides of a comma is taken for two people; of other tags several are run together.
"""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from knowledge.catalogue.language import Language
from knowledge.citing.embedded import embedded
from knowledge.citing.item import Credit, NameForm
from selectolax.lexbor import LexborHTMLParser

from tests.citing.records import item
from tests.conftest import SITE_URL

_TYPES = {"journalArticle", "webpage", "presentation"}
_FIELDS = {
    "citation_title": "title",
    "citation_publication_date": "date",
    "citation_journal_title": "publicationTitle",
    "citation_volume": "volume",
    "citation_issue": "issue",
    "citation_publisher": "publisher",
    "citation_doi": "DOI",
    "citation_conference_title": "conferenceName",
    "citation_language": "language",
}
_DC = {"title": "title", "date": "date", "language": "language", "rights": "rights", "publisher": "publisher"}
_GUESSES = {"citation_journal_title": "journalArticle", "citation_conference_title": "conferencePaper"}


@dataclass
class Imported:
    """What the reference manager makes of a page."""

    type: str = ""
    creators: list[tuple[str, str]] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    pdf: str = ""


def metas(page: LexborHTMLParser) -> list[tuple[str, str]]:
    found = [
        (meta.attributes.get("name") or "", meta.attributes.get("content") or "") for meta in page.css("head meta")
    ]
    return [(name, content) for name, content in found if re.match(r"citation_|DC", name)]


def people(content: str) -> list[tuple[str, str]]:
    halves = re.split(r"\s*,\s*", content)
    if len(halves) > 1 and " " in halves[0] and " " in halves[1]:
        return [("", half) for half in halves]
    return [(halves[1] if len(halves) > 1 else "", halves[0])]


def imported(page: LexborHTMLParser) -> Imported:
    made, found = Imported(), metas(page)
    for name, content in found:
        prefix, _, property_name = name.partition(".")
        if prefix == "DC" and property_name in _DC:
            made.fields.setdefault(_DC[property_name], content)
    for name, zotero in _FIELDS.items():
        contents = [content for one, content in found if one == name]
        if contents:
            made.fields[zotero] = ", ".join(contents)
    made.creators = [person for name, content in found if name == "citation_author" for person in people(content)]
    named = next((content for name, content in found if name == "DC.type"), "")
    guesses = [_GUESSES[name] for name, _ in found if name in _GUESSES]
    made.type = named if named in _TYPES else guesses[0] if guesses else "journalArticle"
    urls = ("citation_abstract_html_url", "citation_fulltext_html_url")
    made.fields["url"] = next((content for name, content in found if name in urls), "")
    made.pdf = next((content for name, content in found if name == "citation_pdf_url"), "")
    return made


def test_a_name_of_two_words_on_each_side_is_one_person() -> None:
    credit = Credit(NameForm(Language.EN, family="Ploni Almoni", given="Jennifer D."))
    tags = embedded(replace(item("by-the-site", Language.EN), authors=(credit,)))
    contents = [tag.content for tag in tags if tag.name == "citation_author"]
    assert [people(content) for content in contents] == [[("Jennifer\u00a0D.", "Ploni Almoni")]]


def test_a_pdf_is_named_only_where_there_is_one() -> None:
    one = item("by-the-site", Language.EN)
    assert "citation_pdf_url" not in {tag.name for tag in embedded(one)}
    pdf = "https://example.org/a.pdf"
    assert [tag.content for tag in embedded(one, pdf) if tag.name == "citation_pdf_url"] == [pdf]


def test_pages_of_an_article_are_first_and_last() -> None:
    tags = {tag.name: tag.content for tag in embedded(item("without-latin-name", Language.HE))}
    assert (tags["citation_firstpage"], tags["citation_lastpage"]) == ("12", "20")
    assert (tags["citation_journal_title"], tags["citation_issue"], tags["citation_publication_date"]) == (
        "עט הבדיה",
        "7",
        "2001/03",
    )


def test_an_issue_that_is_not_confirmed_is_not_told() -> None:
    tags = {tag.name for tag in embedded(item("uncertain-issue", Language.HE))}
    assert not tags & {"citation_journal_title", "citation_issue", "citation_publication_date", "DC.date"}


def parsed(site: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / address / "index.html").read_text("utf-8"))


@pytest.fixture(scope="module")
def kinds(site: Path) -> dict[str, list[str]]:
    """Addresses of the pages with such a head, by kind."""
    found: dict[str, list[str]] = {}
    for path in sorted(site.rglob("index.html")):
        address = path.parent.relative_to(site).as_posix()
        if metas(LexborHTMLParser(path.read_text("utf-8"))):
            found.setdefault(address.removeprefix("en/").split("/")[0], []).append(address)
    return found


def test_works_and_nothing_else_tell_of_themselves(kinds: dict[str, list[str]]) -> None:
    assert set(kinds) == {"articles", "essays", "talks", "cases"}
    assert all(address.removeprefix("en/").count("/") == 1 for found in kinds.values() for address in found)


def test_pages_that_are_not_indexed_tell_nothing(site: Path, kinds: dict[str, list[str]]) -> None:
    for found in kinds.values():
        for address in found:
            assert parsed(site, address).css_first('meta[name="robots"]') is None
    stubs = [path for path in site.rglob("index.html") if 'content="noindex"' in path.read_text("utf-8")]
    assert stubs
    assert not [path for path in stubs if "citation_" in path.read_text("utf-8")]


def test_each_kind_is_imported_as_what_it_is(site: Path, kinds: dict[str, list[str]]) -> None:
    expected = {"articles": "journalArticle", "essays": "webpage", "cases": "webpage", "talks": "presentation"}
    for kind, found in kinds.items():
        for address in found:
            assert imported(parsed(site, address)).type == expected[kind], address


def test_every_page_has_a_title_somebody_and_its_address(site: Path, kinds: dict[str, list[str]]) -> None:
    for address in (address for found in kinds.values() for address in found):
        one = imported(parsed(site, address))
        assert one.fields["title"]
        assert one.creators
        assert one.fields["url"].startswith(SITE_URL)
        assert one.fields["url"] == SITE_URL + address + "/"
        assert re.fullmatch(r"\d{4}(/\d{2}(/\d{2})?)?|", one.fields.get("date", "")), address
        assert one.pdf == ""


def test_of_what_can_be_had_once_there_is_one(site: Path, kinds: dict[str, list[str]]) -> None:
    for address in (address for found in kinds.values() for address in found):
        names = [name for name, _ in metas(parsed(site, address)) if name not in ("citation_author", "DC.creator")]
        assert len(names) == len(set(names)), address


def test_a_page_tells_in_its_own_language(site: Path) -> None:
    hebrew, english = (parsed(site, f"{folder}cases/fictitious-case") for folder in ("", "en/"))
    for page, language in ((hebrew, "he"), (english, "en")):
        heading = page.css_first("h1")
        assert heading is not None
        one = imported(page)
        assert (one.fields["language"], one.fields["title"]) == (language, " ".join(heading.text().split()))


@pytest.mark.parametrize("folder", ["", "en/"])
def test_files_for_reference_managers_are_where_links_say(site: Path, folder: str) -> None:
    found = {path.relative_to(site).as_posix() for path in site.rglob("*.ris")}
    for path in sorted((site / folder).rglob("index.html")):
        for link in LexborHTMLParser(path.read_text("utf-8")).css('.cite a[href$=".ris"]'):
            target = (path.parent / (link.attributes["href"] or "")).resolve()
            found.discard(target.relative_to(site.resolve()).as_posix())
            assert target.is_file()
    other = "en/" if not folder else ""
    assert not [one for one in found if one.startswith(folder) and not (other and one.startswith(other))]
