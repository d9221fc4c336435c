"""Every format the site publishes can be read by programs we did not write, and says what its standard asks."""

import gzip
import json
import struct
import zlib
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from xml.etree import ElementTree

from . import citation_files, open_data
from .built import Site
from .faults import Fault, line_of

_Reader = Callable[[Site, str], Iterator[tuple[str, str]]]
_OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
_LONGEST_NAME, _LONGEST_LINE = 16, 75
_CARD = (1200, 630)
_BEGINNINGS = {
    ".png": b"\x89PNG\r\n\x1a\n", ".woff2": b"wOF2", ".jpg": b"\xff\xd8\xff", ".pdf": b"%PDF-", ".epub": b"PK\x03\x04",
}  # fmt: skip


def _feed(site: Site, path: str) -> Iterator[tuple[str, str]]:
    """Atom (RFC 4287), as feedparser reads it."""
    import feedparser  # noqa: PLC0415 - only proof and tests need it

    feed = feedparser.parse(site.files[path], response_headers={"content-type": "application/atom+xml; charset=utf-8"})
    if feed.bozo:
        yield "unreadable", str(feed.bozo_exception)
    for name in ("id", "title", "updated"):
        if not feed.feed.get(name):
            yield "lacks", f"feed/{name}"
        yield from (("lacks", f"{entry.get('id', 'entry')}/{name}") for entry in feed.entries if not entry.get(name))
    own = [link.href for link in feed.feed.get("links", ()) if link.rel == "self"]
    if own != [site.address(path)]:
        yield "wrong", f"self: {', '.join(own)}"
    ids = [entry.get("id") for entry in feed.entries]
    yield from (("twice", str(name)) for name in dict.fromkeys(ids) if ids.count(name) > 1)


def _calendar(site: Site, path: str) -> Iterator[tuple[str, str]]:
    """iCalendar (RFC 5545), as icalendar reads it."""
    from icalendar import Calendar  # noqa: PLC0415 - only proof and tests need it

    content = site.files[path]
    try:
        found = Calendar.from_ical(content)
    except ValueError as error:
        yield "unreadable", str(error)
        return
    yield from (("lacks", name) for name in ("VERSION", "PRODID") if name not in found)
    for event in found.walk("VEVENT"):
        yield from (("lacks", name) for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY") if name not in event)
        yield from (("wrong", f"{name}: {why}") for name, why in event.errors)
    if any(len(line) > _LONGEST_LINE for line in content.split(b"\r\n")) or b"\n" in content.replace(b"\r\n", b""):
        yield "wrong", "CRLF, 75"


def _search_description(site: Site, path: str) -> Iterator[tuple[str, str]]:
    """OpenSearch 1.1."""
    root = ElementTree.fromstring(site.texts[path])
    if root.tag != f"{_OPENSEARCH}OpenSearchDescription":
        yield "wrong", root.tag
    for name in ("ShortName", "Description"):
        if not root.findtext(f"{_OPENSEARCH}{name}"):
            yield "lacks", name
    if len(root.findtext(f"{_OPENSEARCH}ShortName", "")) > _LONGEST_NAME:
        yield "wrong", "ShortName"
    templates = [
        url.get("template", "") for url in root.iterfind(f"{_OPENSEARCH}Url") if url.get("type") == "text/html"
    ]
    if not any("{searchTerms}" in template for template in templates):
        yield "lacks", "{searchTerms}"


def _xml(site: Site, path: str) -> Iterator[tuple[str, str]]:
    try:
        ElementTree.fromstring(site.texts[path])
    except ElementTree.ParseError as error:
        yield "unreadable", str(error)
        return
    if fnmatch(path, "*opensearch.xml"):
        yield from _search_description(site, path)


def _json(site: Site, path: str) -> Iterator[tuple[str, str]]:
    try:
        data = json.loads(site.files[path])
    except ValueError as error:
        yield "unreadable", str(error)
        return
    yield from open_data.by_schema(site, path)
    if path.endswith(".webmanifest"):
        yield from (
            ("lacks", name) for name in ("name", "short_name", "start_url", "icons", "lang") if not data.get(name)
        )


def _linked_data(site: Site, path: str) -> Iterator[tuple[str, str]]:
    """JSON-LD: an object of schema.org that says what it is."""
    for text in site.documents[path].data:
        try:
            data = json.loads(text)
        except ValueError as error:
            yield "unreadable", f"JSON-LD: {error}"
            continue
        if not str(data.get("@context", "")).startswith("https://schema.org"):
            yield "lacks", "JSON-LD/@context"
        if not all("@type" in each for each in data.get("@graph", [data])):
            yield "lacks", "JSON-LD/@type"


def _beginning(site: Site, path: str) -> Iterator[tuple[str, str]]:
    """Pictures, fonts and books begin as their format does, and cards have the size that pages say."""
    content = site.files[path]
    ending = path[path.rindex(".") :]
    if not content.startswith(_BEGINNINGS[ending]):
        yield "unreadable", content[:8].hex()
    elif fnmatch(path, "assets/cards/*.png") and struct.unpack(">II", content[16:24]) != _CARD:
        yield "wrong", "{}×{}".format(*struct.unpack(">II", content[16:24]))


def _search_index(site: Site, path: str) -> Iterator[tuple[str, str]]:
    """The search: every document its filters name can be shown."""
    data = json.loads(site.files[path])
    texts = path.replace("filters.json", "texts/{}.json")
    yield from (("lacks", texts.format(name)) for name in data["ids"] if texts.format(name) not in site.files)


def _compressed(site: Site, path: str) -> Iterator[tuple[str, str]]:
    """A compressed copy (RFC 1952) is of the file beside it, as that stands."""
    try:
        content = gzip.decompress(site.files[path])
    except (OSError, EOFError, zlib.error) as error:
        yield "unreadable", str(error)
        return
    if content != site.files.get(path.removesuffix(".gz")):
        yield "wrong", path.removesuffix(".gz")


# By name: what reads it.
READERS: tuple[tuple[str, _Reader], ...] = (
    ("*feed.xml", _feed),
    ("*.xml", _xml),
    ("*.svg", _xml),
    ("*.ics", _calendar),
    ("*.json", _json),
    ("*.csv", open_data.table),
    ("*.bib", citation_files.bibtex),
    ("*.ris", citation_files.ris),
    ("*/cite.json", citation_files.csl),
    ("*data/citations.json", citation_files.csl),
    ("*.webmanifest", _json),
    ("*.html", _linked_data),
    ("*.gz", _compressed),
    ("assets/search/index/filters.json", _search_index),
    *((f"*{ending}", _beginning) for ending in _BEGINNINGS),
)


def looked(site: Site) -> dict[str, int]:
    """How many files are read."""
    return {"files": sum(any(fnmatch(path, name) for name, _ in READERS) for path in site.files)}


def faults(site: Site) -> Iterator[Fault]:
    """Files that their format's readers refuse, and what they lack."""
    for path in site.files:
        for name, reader in READERS:
            if fnmatch(path, name):
                for kind, found in reader(site, path):
                    yield Fault(path, line_of(site.texts.get(path, ""), found), f"formats.{kind}", found)
