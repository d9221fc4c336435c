"""Files for reference managers, read back: BibTeX by bibtexparser, RIS by rispy, CSL-JSON as its schema asks."""

import json
import logging
from collections.abc import Iterator

from .built import Site

_CSL = ("id", "type", "title")


def bibtex(site: Site, path: str) -> Iterator[tuple[str, str]]:
    """Every block is an entry with a title; no key stands twice."""
    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415 - only proof and tests need it

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(site.texts[path])
    for block in library.failed_blocks:
        yield "unreadable", " ".join((block.raw or "").split())[:60]
    if not library.blocks:
        yield "unreadable", "BibTeX"
    for entry in library.entries:
        if "title" not in entry.fields_dict:
            yield "lacks", f"{entry.key}/title"


def ris(site: Site, path: str) -> Iterator[tuple[str, str]]:
    """Every record begins with its type, or readers pass over it in silence."""
    import rispy  # noqa: PLC0415 - only proof and tests need it

    text = site.texts[path]
    records = rispy.loads(text)
    if not records or len(records) != text.count("\nER  -"):
        yield "unreadable", "RIS"
    for record in records:
        yield from (("lacks", name) for name in ("type_of_reference", "title") if not record.get(name))


def csl(site: Site, path: str) -> Iterator[tuple[str, str]]:
    """CSL-JSON is a list of items, each with id and type; a title is what a reader needs."""
    data = json.loads(site.texts[path])
    items = data if isinstance(data, list) else []
    if not items:
        yield "unreadable", "CSL-JSON"
    for item in items:
        yield from (("lacks", f"{item.get('id', '')}/{name}") for name in _CSL if not item.get(name))
