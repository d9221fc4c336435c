"""What browsers and devices are told of the site: its search, and what it is called on a home screen."""

import json
import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT, SITE_URL
from tests.exports.conftest import Changed, Files

_OPENSEARCH = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
ROOTS = (("", "he", "rtl"), ("en/", "en", "ltr"))


def description(files: Files, root: str) -> dict[str, str]:
    found = ElementTree.fromstring(files[f"{root}opensearch.xml"])
    return {child.tag.partition("}")[2]: child.text or "" for child in found}


@pytest.mark.parametrize(("root", "language", "direction"), ROOTS)
def test_a_browser_can_add_the_search_of_a_language(files: Files, root: str, language: str, direction: str) -> None:
    tree = ElementTree.fromstring(files[f"{root}opensearch.xml"])
    templates = {url.get("type"): url.get("template") for url in tree.iterfind("o:Url", _OPENSEARCH)}
    assert templates["text/html"] == f"{SITE_URL}{root}search/?q={{searchTerms}}"
    assert templates["application/opensearchdescription+xml"] == f"{SITE_URL}{root}opensearch.xml"
    found = description(files, root)
    assert (found["Language"], found["InputEncoding"]) == (language, "UTF-8")
    assert 0 < len(found["ShortName"]) <= 16
    assert 0 < len(found["LongName"]) <= 48
    assert 0 < len(found["Description"]) <= 1024


def test_a_long_name_is_cut_between_words_and_a_short_one_given_is_taken(changed: Changed) -> None:
    name = (
        "name: {he: אתר בדיה, en: Fictitious Site}",
        'name: {he: "אתר <בדוי> שיש לו שם ארוך", en: "A & B of the fictitious site"}',
    )
    made = changed({"site.yml": (name[0], name[1] + "\nshort_name: {en: Fiction}")})
    assert description(made, "")["ShortName"] == "אתר <בדוי> שיש"
    assert description(made, "en/")["ShortName"] == "Fiction"
    assert description(made, "en/")["LongName"] == "A & B of the fictitious site"
    assert json.loads(made["en/manifest.webmanifest"])["short_name"] == "Fiction"
    assert json.loads(made["manifest.webmanifest"])["name"] == "אתר <בדוי> שיש לו שם ארוך"


@pytest.mark.parametrize(("root", "language", "direction"), ROOTS)
def test_a_device_is_told_name_language_and_where_to_begin(
    files: Files, root: str, language: str, direction: str
) -> None:
    manifest = json.loads(files[f"{root}manifest.webmanifest"])
    own = f"{SITE_URL}{root}manifest.webmanifest"
    assert (manifest["lang"], manifest["dir"]) == (language, direction)
    assert manifest["name"]
    assert manifest["short_name"]
    assert urljoin(own, manifest["start_url"]) == f"{SITE_URL}{root}"
    assert urljoin(own, manifest["scope"]) == SITE_URL
    for icon in manifest["icons"]:
        assert (ROOT / "docs" / urljoin(own, icon["src"]).removeprefix(SITE_URL)).is_file()


def test_the_colours_are_those_of_the_pages(files: Files) -> None:
    style = (ROOT / "docs" / "assets" / "css" / "site.css").read_text("utf-8")
    paper = re.search(r"--paper: (#[0-9a-f]{6});", style)
    manifest = json.loads(files["manifest.webmanifest"])
    assert paper is not None
    assert manifest["theme_color"] == manifest["background_color"] == paper.group(1)


def test_every_page_leads_to_both(site: Path) -> None:
    for address, path in (
        ("", "./"),
        ("en", "../en/"),
        ("talks/fictitious-talk", "../../"),
        ("en/glossary", "../../en/"),
    ):
        tree = LexborHTMLParser((site / address / "index.html").read_text("utf-8"))
        links = {node.attributes["rel"]: node.attributes["href"] for node in tree.css("link[rel]")}
        assert (links["search"], links["manifest"]) == (f"{path}opensearch.xml", f"{path}manifest.webmanifest")


def test_without_an_address_of_the_site_no_search_is_offered(changed: Changed) -> None:
    made = changed(site_url="")
    assert [path for path in made if path.endswith("opensearch.xml")] == []
    assert b"opensearch" not in made["404.html"]
    assert b"manifest.webmanifest" in made["404.html"]
