"""The sitemap, held against sitemaps.org, its schema (sitemap.xsd), and the dates that are written."""

from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from lxml import etree

from tests.conftest import FICTION, SITE_URL
from tests.exports.conftest import Changed, Files, files_of

_S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_LINK = "{http://www.w3.org/1999/xhtml}link"


def urls(files: Files) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(files["sitemap.xml"])
    assert root.tag == f"{_S}urlset"
    return list(root)


def changes(files: Files) -> dict[str, str | None]:
    return {
        (url.findtext(f"{_S}loc") or "").removeprefix(SITE_URL): url.findtext(f"{_S}lastmod") for url in urls(files)
    }


def faults(content: bytes) -> list[str]:
    """What the schema says of a sitemap."""
    schema = etree.XMLSchema(file=Path(__file__).parent / "schemas" / "sitemap.xsd")
    schema.validate(etree.fromstring(content))
    return [str(entry.message) for entry in schema.error_log]


def test_it_keeps_the_schema(files: Files) -> None:
    assert faults(files["sitemap.xml"]) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b"<lastmod>2004-05-06<", b"<lastmod>2004-05<"),
        (b"<loc>", b"<location>x</location><loc>"),
        (b'hreflang="he"', b'hreflang=""'),
        (b"<loc>https:", b"<lastmod>2004-05-06</lastmod><loc>https:"),
    ],
)
def test_the_schema_tells_what_is_wrong(files: Files, good: bytes, bad: bytes) -> None:
    assert good in files["sitemap.xml"]
    assert faults(files["sitemap.xml"].replace(good, bad, 1)) != []


def test_it_is_as_large_as_a_crawler_takes_and_names_each_page_of_the_site_once(files: Files) -> None:
    found = urls(files)
    assert 0 < len(found) <= 50_000
    assert len(files["sitemap.xml"]) <= 50 * 1024 * 1024
    for url in found:
        location = url.findtext(f"{_S}loc") or ""
        assert location.startswith(SITE_URL)
        assert urlsplit(location).fragment == ""
    assert len(changes(files)) == len(found)


def test_alternates_are_reciprocal_name_the_page_itself_and_are_in_the_sitemap(files: Files) -> None:
    alternates = {
        url.findtext(f"{_S}loc"): {link.get("hreflang"): link.get("href") for link in url.iterfind(_LINK)}
        for url in urls(files)
    }
    for location, links in alternates.items():
        if links:
            assert set(links) == {"he", "en", "x-default"}
            assert location in (links["he"], links["en"])
            assert links["x-default"] == links["he"]
            assert alternates[links["he"]] == alternates[links["en"]] == links
    assert alternates[f"{SITE_URL}articles/hebrew-article/"] == {}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("cases/fictitious-case/", "2004-05-06"),
        ("cases/", "2004-05-06"),
        ("talks/fictitious-talk/", "2001-02-05"),
        ("articles/", "2002-06-01"),
        ("issues/fictitious-issue/", "2001-12-31"),
        ("topics/fiction/", "2004-05-06"),
        ("speakers/", "2001-02-05"),
        ("essays/", "2003-04-05"),
        ("", "2004-05-06"),
        ("people/fictitious-speaker/", None),
        ("glossary/", None),
        ("timeline/", None),
    ],
)
def test_a_page_changed_when_the_newest_of_what_it_shows_did(files: Files, address: str, expected: str | None) -> None:
    found = changes(files)
    assert (found[address], found[f"en/{address}"]) == (expected, expected)


def test_a_date_known_to_the_month_is_not_made_a_day(changed: Changed) -> None:
    made = changed({"cases/fictitious-case.he.md": ("updated: 2004-05-06\n", "")})
    assert changes(made)["cases/fictitious-case/"] is None


def test_no_clock(files: Files) -> None:
    assert files_of(FICTION)["sitemap.xml"] == files["sitemap.xml"]


def test_without_an_address_of_the_site_there_is_no_sitemap(changed: Changed) -> None:
    assert "sitemap.xml" not in changed(site_url="")
