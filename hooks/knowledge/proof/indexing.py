"""What search engines are told: each page's own address and languages, the sitemap both ways, stubs nowhere.

The rules: Google, "Localized versions" and "Consolidate duplicate URLs"; sitemaps.org 0.9.
"""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from xml.etree import ElementTree

from ..catalogue.language import LANGUAGES
from .built import Site, language_of
from .documents import Document
from .faults import Fault, line_of

SITEMAP = "sitemap.xml"
SEARCHED = "assets/search/index/texts/"
_DEFAULT = "x-default"
_NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
_ATOM = {"a": "http://www.w3.org/2005/Atom"}

Alternates = frozenset[tuple[str, str]]


def indexed(site: Site) -> dict[str, Document]:
    """The pages that ask to be found."""
    return {path: page for path, page in site.pages.items() if page.is_indexed}


def canonical_looked(site: Site) -> dict[str, int]:
    """How many pages ask to be found, and how many versions they name."""
    found = indexed(site).values()
    return {"indexed": len(found), "versions": sum(len(page.alternates) for page in found)}


def canonical_faults(site: Site) -> Iterator[Fault]:
    """Pages whose own address is another's or none, and ``hreflang`` that is not answered alike."""
    for path, page in site.pages.items():
        if page.is_indexed and page.canonical != (site.address(path),):
            line = line_of(site.texts[path], 'rel="canonical"')
            yield Fault(path, line, "canonical.other", " ".join(page.canonical), site.address(path))
        yield from _alternate_faults(site, path, page)


def _alternate_faults(site: Site, path: str, page: Document) -> Iterator[Fault]:
    """Both pages of a pair are held to the same versions, so that each names the other and itself."""
    wanted, given = _versions(site, path), frozenset(page.alternates)
    line = line_of(site.texts[path], "hreflang=")
    for language, url in sorted(wanted - given):
        yield Fault(path, line, "canonical.version-missing", f"{language}: {url}")
    for language, url in sorted(given - wanted):
        yield Fault(path, line, "canonical.version-extra", f"{language}: {url}")


def _versions(site: Site, path: str) -> Alternates:
    """What a page must say of its languages: all of them where it is full in both, else nothing."""
    plain = path.removeprefix("en/") if language_of(path) == "en" else path
    paths = {language: plain if language is LANGUAGES[0] else f"{language}/{plain}" for language in LANGUAGES}
    if not all((page := site.pages.get(each)) and page.is_indexed for each in paths.values()):
        return frozenset()
    found = {(language.value, site.address(each)) for language, each in paths.items()}
    return frozenset(found | {(_DEFAULT, site.address(plain))})


@lru_cache(maxsize=64)
def _tree(text: str) -> ElementTree.Element | None:
    """A text as XML; None where it is none, which ``formats`` tells."""
    try:
        return ElementTree.fromstring(text)
    except ElementTree.ParseError:
        return None


def _listed(site: Site) -> list[tuple[str, Alternates, str]]:
    """The rows of the sitemap: address, versions, date."""
    tree = _tree(site.texts.get(SITEMAP, ""))
    rows = () if tree is None else tree.iterfind("s:url", _NAMES)
    return [
        (
            row.findtext("s:loc", "", _NAMES).strip(),
            frozenset((link.get("hreflang", ""), link.get("href", "")) for link in row.iterfind("x:link", _NAMES)),
            row.findtext("s:lastmod", "", _NAMES),
        )
        for row in rows
    ]


def sitemap_looked(site: Site) -> dict[str, int]:
    """How many addresses the sitemap has, and how many entries feeds and search have."""
    feeds = sum(len(list(_entries(text))) for _, text in site.ending("feed.xml"))
    return {"listed": len(_listed(site)), "feed-entries": feeds, "search-entries": len(list(searched(site)))}


def sitemap_faults(site: Site) -> Iterator[Fault]:
    """What is in the sitemap and should not be, what is missing in it; stubs in feeds and in the search."""
    if SITEMAP not in site.texts:
        yield Fault(SITEMAP, 0, "sitemap.none")
        return
    rows, text = _listed(site), site.texts[SITEMAP]
    wanted = {site.address(path): path for path in indexed(site)}
    counts = Counter(row[0] for row in rows)
    yield from (Fault(SITEMAP, line_of(text, url), "sitemap.twice", url) for url in counts if counts[url] > 1)
    for url, versions, day in rows:
        page = indexed(site).get(wanted.get(url, ""))
        if page is None:
            yield Fault(SITEMAP, line_of(text, f">{url}<"), "sitemap.extra", url)
        elif versions != _versions(site, wanted[url]):
            yield Fault(SITEMAP, line_of(text, f">{url}<"), "sitemap.versions", url, wanted[url])
        if day and not _is_day(day):
            yield Fault(SITEMAP, line_of(text, f">{day}<"), "sitemap.date", day)
    yield from (Fault(wanted[url], 0, "sitemap.missing", url) for url in sorted(set(wanted) - set(counts)))
    yield from _stubs(site)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _stubs(site: Site) -> Iterator[Fault]:
    hidden = {site.address(path) for path, page in site.pages.items() if not page.is_indexed}
    for path, text in site.ending("feed.xml"):
        for url in sorted(set(_entries(text)) & hidden):
            yield Fault(path, line_of(text, url), "sitemap.stub", url)
    for path, url in searched(site):
        if url in hidden:
            yield Fault(path, 1, "sitemap.stub", url)


def _entries(text: str) -> Iterator[str]:
    """The addresses of the entries of a feed and their versions."""
    tree = _tree(text)
    for entry in () if tree is None else tree.iterfind("a:entry", _ATOM):
        yield from (link.get("href", "") for link in entry.iterfind("a:link", _ATOM))


def searched(site: Site) -> Iterator[tuple[str, str]]:
    """What the search finds: the file that says so, and the address; fragments name entries of a list."""
    for path, text in site.ending(".json"):
        head = data_of(text) if path.startswith(SEARCHED) else None
        if isinstance(head, dict) and "address" in head:
            yield path, site.root + head["address"]


def data_of(text: str) -> object:
    """A text as JSON; None where it is none, which ``formats`` tells."""
    try:
        found: object = json.loads(text)
    except ValueError:
        return None
    return found
