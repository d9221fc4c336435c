"""Every address of the site that stands anywhere in it leads to a file, and its fragment to an element there."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from .built import Site
from .documents import Link
from .faults import Fault, line_of
from .indexing import searched

_SCHEMES = ("http", "https")
_ELSEWHERE = ("canonical", "license", "author", "me")
_STYLE = re.compile(r"""(?:\burl\(\s*|@import\s+)["']?([^"')\s;]+)""")
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_IMPORT = re.compile(r"""\b(?:from|import)\s*\(?\s*["']([^"'\s]+)["']""")
_FOLD = re.compile(r"\r?\n[ \t]")
_END = ".,;:!?"


@dataclass(frozen=True, slots=True)
class Reference:
    """An address that stands in a file. In data a fragment names a thing, not a place on the page about it."""

    file: str
    address: str
    is_data: bool = False


def references(site: Site) -> Iterator[Reference]:
    """Every address to be answered by the site itself, where it stands."""
    for path, page in site.documents.items():
        yield from (Reference(path, link.address) for link in page.links if _is_asked(link))
        yield from (Reference(path, address) for text in page.styles for address in in_style(text))
        yield from (Reference(path, url, is_data=True) for text in page.data for url in own_addresses(site, text))
        if page.refresh:
            yield Reference(path, page.refresh)
    for path, text in site.texts.items():
        if path.endswith(".css"):
            yield from (Reference(path, address) for address in in_style(text))
        elif path.endswith(".js"):
            yield from (Reference(path, address) for address in imports(text))
        elif path.endswith(".webmanifest"):
            yield from (Reference(path, address) for address in in_manifest(text))
        elif not path.endswith(".html"):
            is_data = path.endswith(".json")
            yield from (Reference(path, url, is_data) for url in own_addresses(site, text))
    yield from (Reference(path, url) for path, url in searched(site))


def _is_asked(link: Link) -> bool:
    """What names languages and the page's own address is looked at by itself, in ``indexing``."""
    return not (link.tag == "link" and set(link.rel.split()) & {"canonical", "alternate"} and "://" in link.address)


def in_style(text: str) -> Iterator[str]:
    """The addresses a style loads."""
    for match in _STYLE.finditer(_REMARK.sub("", text)):
        if not match.group(1).startswith(("data:", "#")):
            yield match.group(1)


def imports(text: str) -> Iterator[str]:
    """The modules a script imports by a fixed name."""
    return (match.group(1) for match in _IMPORT.finditer(_REMARK.sub("", text)))


def in_manifest(text: str) -> Iterator[str]:
    """Where an installed site begins, and its pictures; nothing of a manifest that cannot be read."""
    try:
        manifest = json.loads(text)
    except ValueError:
        return
    yield from (manifest[name] for name in ("start_url", "scope") if name in manifest)
    yield from (picture["src"] for name in ("icons", "screenshots") for picture in manifest.get(name, ()))


def own_addresses(site: Site, text: str) -> Iterator[str]:
    """Each full address of the site in a text of any format; lines folded as in calendars are joined.

    A comma ends one: in tables it parts cells, and no address of the site holds any.
    """
    if site.root:
        pattern = re.compile(re.escape(site.root) + r"""[^\s"'<>\\{}|^`,]*""")
        for match in pattern.finditer(_FOLD.sub("", text)):
            yield match.group().partition("?")[0].rstrip(_END)


def looked(site: Site) -> dict[str, int]:
    """How many addresses stand in how many files."""
    found = list(references(site))
    return {"addresses": len(found), "files": len({reference.file for reference in found})}


def faults(site: Site) -> Iterator[Fault]:
    """Addresses that nothing answers, fragments that are not there, addresses that are script."""
    for reference in dict.fromkeys(references(site)):
        yield from _faults(site, reference)


def _faults(site: Site, reference: Reference) -> Iterator[Fault]:
    scheme = urlsplit(reference.address).scheme.lower()
    text = site.texts[reference.file]
    if scheme == "javascript":
        yield Fault(reference.file, line_of(text, reference.address), "links.script", reference.address)
    if scheme and scheme not in _SCHEMES:
        return
    url = site.resolved(reference.file, reference.address)
    if urlsplit(reference.address).netloc and not site.is_inside(url):
        return
    target = site.file_at(url)
    line = line_of(text, f'"{reference.address}"', reference.address)
    if target is None:
        yield Fault(reference.file, line, "links.dead", reference.address, urlsplit(url).path)
    elif not reference.is_data and not _has(site, target, unquote(urlsplit(url).fragment)):
        yield Fault(reference.file, line, "links.fragment", reference.address, target)


def _has(site: Site, target: str, fragment: str) -> bool:
    page = site.documents.get(target)
    name = fragment.partition(":~:")[0]
    return page is None or name in ("", "top") or name in page.ids
