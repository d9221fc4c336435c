"""Files for reference managers: beside each page that can be cited, and for the whole collection.

Beside a page: ``cite.bib``, ``cite.ris``, ``cite.json`` (CSL-JSON). The collection: ``data/citations.`` the same. The
files under ``en/`` are those for readers of English.
"""

from collections.abc import Callable, Iterable, Iterator

from ..citing.bibtex import bibtex
from ..citing.csl import csl_json
from ..citing.item import Item
from ..citing.making import Desk, items
from ..citing.ris import ris
from ..views.citing import COLLECTION, FORMATS
from ..views.frame import absolute

_WRITERS: dict[str, Callable[[list[Item]], str]] = {"bib": bibtex, "ris": ris, "json": csl_json}


def citation_files(desks: Iterable[Desk]) -> Iterator[tuple[str, bytes]]:
    """Path and content of every file of citations."""
    for desk in desks:
        found = list(items(desk))
        for ending in FORMATS:
            write = _WRITERS[ending]
            yield _path(desk, f"data/{COLLECTION}.{ending}"), write(found).encode()
            for item in found:
                kind, _, record = item.id.partition("-")
                yield _path(desk, f"{kind}/{record}/cite.{ending}"), write([item]).encode()


def _path(desk: Desk, path: str) -> str:
    return absolute("", desk.reader, path).lstrip("/")
