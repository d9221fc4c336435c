"""How a page is cited: formatted citations, files to take away, and what reference managers find in its head."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalogue.addresses import index_address, record_address
from ..catalogue.catalogue import key_of
from ..catalogue.language import Language
from ..catalogue.text import Text
from ..citing.bylines import cited_language, forms, straight, turned
from ..citing.embedded import Meta, embedded
from ..citing.item import Item
from ..citing.making import KINDS, CitedSite, Desk, desk_for, item_for
from ..citing.runs import Runs, plain
from ..citing.styles import Style, citation
from .parts import PageView
from .scope import Scope

COLLECTION = "citations"
FORMATS = ("bib", "ris", "json")
_TOLD = ("articles", "essays", "talks", "cases")


@dataclass(frozen=True)
class FormattedView:
    """A citation in one style: its runs, and the language it is in, which is that of its direction."""

    style: Style
    language: Language
    runs: Runs


@dataclass(frozen=True)
class DownloadView:
    """A file to take away, by its address under the language's root; ``format`` is the ending of its name."""

    format: str
    address: str


@dataclass(frozen=True)
class CreditView:
    """Somebody who made a work: the name as it is said and as it is filed, and a role by its code (MARC relators)."""

    name: str
    filed: str
    language: Language
    role: str = "aut"


@dataclass(frozen=True)
class CiteView:
    """All ways to cite the thing a page is about. ``note`` says what of it is not confirmed; ``name`` is the id of the
    citation, and the name its files are saved by."""

    name: str
    formatted: tuple[FormattedView, ...] = ()
    downloads: tuple[DownloadView, ...] = ()
    note: str = ""
    meta: tuple[Meta, ...] = ()
    credits: tuple[CreditView, ...] = ()


def desk(scope: Scope, name: Text, url: str) -> Desk:
    """The desk at which the site called ``name`` cites for the reader of ``scope``."""
    return desk_for(scope.catalogue, CitedSite(name, url), scope.language)


def cite(desk: Desk, page: PageView, pdf: str = "") -> CiteView | None:
    """The ways to cite what ``page`` is about; None where that is nothing one cites. The list of the literature leads
    to the files of the whole collection. ``pdf`` is the absolute address of the text of the page as PDF.

    The head of a page tells of it only where the page is the work, or the one place a described work is known by: not
    on a page that points to another language, nor on that of a publication of others.
    """
    if page.address == index_address("literature"):
        return CiteView(name=COLLECTION, downloads=_downloads(f"data/{COLLECTION}"))
    record = desk.catalogue.get(page.key) if page.key and page.key[0] in KINDS else None
    if record is None or page.address != record_address(key_of(record)):
        return None
    item = item_for(desk, record)
    is_told = page.is_indexed and page.kind in _TOLD
    return CiteView(
        name=item.id,
        formatted=tuple(_formatted(item)),
        downloads=_downloads(f"{page.address}cite"),
        note=item.note if item.is_uncertain else "",
        meta=embedded(item, pdf) if is_told else (),
        credits=tuple(_credits(item)),
    )


def _downloads(path: str) -> tuple[DownloadView, ...]:
    return tuple(DownloadView(ending, f"{path}.{ending}") for ending in FORMATS)


def _credits(item: Item) -> Iterator[CreditView]:
    for role, credited in (("aut", item.authors), ("trl", item.translators)):
        for form in forms(credited, item.reader):
            yield CreditView(plain(straight(form)), plain(turned(form)), form.language, role)


def _formatted(item: Item) -> Iterator[FormattedView]:
    for style in Style:
        yield FormattedView(style, cited_language(item), citation(item, style, item.reader))
