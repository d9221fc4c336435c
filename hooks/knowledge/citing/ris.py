"""RIS (Research Information Systems, "RIS Format Specifications", 2011; ``TT`` and ``TA`` as EndNote has them)."""

from collections.abc import Iterable, Iterator

from ..catalogue.literature import CslType
from ..catalogue.text import Text
from .item import Credit, Item, NameForm, clean
from .season import NAMES

_TYPES = {
    CslType.ARTICLE_JOURNAL: "JOUR",
    CslType.ARTICLE_MAGAZINE: "MGZN",
    CslType.ARTICLE_NEWSPAPER: "NEWS",
    CslType.BOOK: "BOOK",
    CslType.CHAPTER: "CHAP",
    CslType.REPORT: "RPRT",
    CslType.POST_WEBLOG: "BLOG",
    CslType.WEBPAGE: "ELEC",
    CslType.SPEECH: "CPAPER",
    CslType.THESIS: "THES",
    CslType.DOCUMENT: "GEN",
    CslType.PERIODICAL: "JFULL",
}
_END = "\r\n"


def ris(items: Iterable[Item]) -> str:
    """Several items as an ``.ris`` file. What is unknown has no line."""
    return _END.join(_record(item) for item in items)


def _record(item: Item) -> str:
    lines = [f"TY  - {_type(item)}"]
    lines += [f"{tag}  - {clean(value)}" for tag, value in _tags(item) if clean(value)]
    return _END.join([*lines, "ER  - ", ""])


def _type(item: Item) -> str:
    is_collected = item.type is CslType.BOOK and item.editors and not item.authors
    return "EDBOOK" if is_collected else _TYPES[item.type]


def _tags(item: Item) -> Iterator[tuple[str, str]]:
    yield "ID", item.id
    yield from _people(item)
    yield "TI", item.own(item.title)
    yield "TT", item.other_title.text if item.other_title else ""
    yield "T2", item.own(item.container if item.type is not CslType.SPEECH else item.event)
    yield "T3", item.own(item.collection)
    yield from _dates(item)
    yield from _numbers(item)
    yield "PB", item.own(item.publisher)
    yield "CY", item.own(item.place if item.type is not CslType.SPEECH else item.event_place)
    yield "M3", item.own(item.genre)
    yield "LA", item.language
    yield "SN", item.isbn or item.issn
    yield "DO", item.doi
    # Readers take a semicolon for the end of an address.
    yield "UR", item.url.replace(";", "%3B")
    yield "DP", item.own(item.described_at)
    yield "N1", item.note


def _people(item: Item) -> Iterator[tuple[str, str]]:
    for tag, credited in (("AU", item.authors), ("A2", item.editors), ("A4", item.translators)):
        yield from ((tag, _name(credit.own)) for credit in credited)
    yield "TA", "; ".join(_other(credit) for credit in item.authors if credit.other)


def _other(credit: Credit) -> str:
    return _name(credit.other) if credit.other else ""


def _name(form: NameForm) -> str:
    """``Family, Given``; a comma after the name of a body keeps readers from taking its last word for a family's."""
    return f"{form.literal}," if form.literal else ", ".join(part for part in (form.family, form.given) if part)


def _dates(item: Item) -> Iterator[tuple[str, str]]:
    """``PY`` is the year; ``DA`` is ``YYYY/MM/DD/other``, its slashes always there."""
    if item.issued is None:
        return
    month, day = (f"{part:02d}" if part else "" for part in (item.issued.month, item.issued.day))
    season = _in(NAMES[item.season], item) if item.season else ""
    yield "PY", f"{item.issued.year:04d}"
    if month or season:
        yield "DA", f"{item.issued.year:04d}/{month}/{day}/{season}"


def _in(text: Text, item: Item) -> str:
    return text.get(item.script) or ""


def _numbers(item: Item) -> Iterator[tuple[str, str]]:
    first, _, last = item.page.replace("–", "-").partition("-")
    yield "VL", item.volume
    yield "IS", item.issue or item.number
    extent = item.number_of_pages if item.type in (CslType.BOOK, CslType.REPORT) else ""
    yield "SP", first or item.page_first or extent
    yield "EP", last
    yield "ET", item.edition
