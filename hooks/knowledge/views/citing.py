"""How a page is cited: formatted citations, files to take away, and what reference managers find in its head."""

from collections.abc import Iterator
from dataclasses import replace

from ..catalogue.record import Record
from ..citing.bylines import cited_language
from ..citing.embedded import embedded
from ..citing.item import Item
from ..citing.making import KINDS, Desk, item_for
from ..citing.styles import Style, citation
from .cited import CiteView, DownloadView, FormattedView
from .parts import PageView

FORMATS = ("bib", "ris", "json")
_TOLD = ("articles", "essays", "talks", "cases")


def with_citation(page: PageView, desk: Desk) -> PageView:
    """``page`` with its ways to be cited, where it is about something that is cited.

    The head of a page tells of it only where the page is the work, or the one place a described work is known by: not
    on a page that points to another language, nor on that of a publication of others.
    """
    record = desk.catalogue.get(page.key) if page.key and page.key[0] in KINDS else None
    if record is None or not _is_own(page, record):
        return page
    item = item_for(desk, record)
    is_told = page.is_indexed and page.kind in _TOLD
    return replace(page, cite=replace(_view(item), meta=embedded(item) if is_told else ()))


def _is_own(page: PageView, record: Record) -> bool:
    """Whether the page is that of the record, and not a list or both languages of it side by side."""
    return page.address == f"{page.key[0]}/{record.id}/" if page.key else False


def _view(item: Item) -> CiteView:
    downloads = tuple(DownloadView(ending, f"cite.{ending}") for ending in FORMATS)
    return CiteView(tuple(_formatted(item)), downloads, item.note if item.is_uncertain else "")


def _formatted(item: Item) -> Iterator[FormattedView]:
    for style in Style:
        yield FormattedView(style, cited_language(item), citation(item, style, item.reader))

