"""BibTeX as biblatex reads it (Lehman, Kime, Wemheuer and others, "The biblatex Package", 3.20, sections 2.1 to 2.3).

Text stays UTF-8, as biber wants it; what TeX would act on becomes a command. Braces that are not in pairs become
commands too, since programs count braces without looking at the backslash before them. Styles turn titles in English
into sentences: names in them stand in braces of their own where capitals tell what is a name.
"""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from ..catalogue.language import Language
from ..catalogue.literature import CslType
from .item import Credit, Item, NameForm, clean
from .season import NAMES
from .terms import DESCRIBED_AT, word

_COMMANDS = str.maketrans(
    {
        "\\": "\\textbackslash{}",
        "{": "\\lbrace{}",
        "}": "\\rbrace{}",
        "~": "\\textasciitilde{}",
        "^": "\\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
_BRACES = str.maketrans({"{": "\\{", "}": "\\}"})
# Between signs that TeX sets as one other: -- is a dash, two primes or grave accents a quotation mark, ?` and !` turn.
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=[?!])(?=`)")
_VERBATIM = re.compile(r"[\\{}\s]")
_TYPES = {
    CslType.ARTICLE_JOURNAL: "article",
    CslType.ARTICLE_MAGAZINE: "article",
    CslType.ARTICLE_NEWSPAPER: "article",
    CslType.BOOK: "book",
    CslType.CHAPTER: "incollection",
    CslType.REPORT: "report",
    CslType.POST_WEBLOG: "online",
    CslType.WEBPAGE: "online",
    CslType.SPEECH: "unpublished",
    CslType.THESIS: "thesis",
    CslType.DOCUMENT: "misc",
    CslType.PERIODICAL: "periodical",
}
_SUBTYPES = {CslType.ARTICLE_MAGAZINE: "magazine", CslType.ARTICLE_NEWSPAPER: "newspaper"}
# babel's names of the languages, which the fields ``langid`` and ``language`` take.
_LANGUAGES = {Language.HE: "hebrew", Language.EN: "english"}
_WORD = re.compile(r"[^\W\d_][\w'’]*")


def bibtex(items: Iterable[Item]) -> str:
    """Several items as a ``.bib`` file. What is unknown has no field."""
    return "\n".join(_entry(item) for item in items)


def _entry(item: Item) -> str:
    fields = {name: value for name, value in _fields(item).items() if value}
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@{_type(item)}{{{item.id},", *lines, "}"]) + "\n"


def _type(item: Item) -> str:
    is_collected = item.type is CslType.BOOK and item.editors and not item.authors
    return "collection" if is_collected else _TYPES[item.type]


def _fields(item: Item) -> dict[str, str]:
    return {**_people(item), **_titles(item), **_places(item), **_addresses(item)}


def _people(item: Item) -> dict[str, str]:
    credited = item.authors or item.editors
    others = [credit.other.whole for credit in credited if credit.other]
    return {
        "author": _names(item.authors),
        "nameaddon": escaped("; ".join(others)),
        "editor": _names(item.editors),
        "translator": _names(item.translators),
    }


def _titles(item: Item) -> dict[str, str]:
    other = item.other_title.text if item.other_title else ""
    return {
        "title": _cased(item.own(item.title)) if item.script is Language.EN else escaped(item.own(item.title)),
        "titleaddon": "" if item.is_translation else escaped(other),
        "origtitle": escaped(other) if item.is_translation else "",
        "date": str(item.issued or ""),
        "issue": (NAMES[item.season].get(item.script) or "") if item.season else "",
        "language": _LANGUAGES[item.script] if item.language else "",
        "langid": _LANGUAGES[item.script] if item.language else "",
        "origlanguage": _LANGUAGES[item.script.other] if item.is_translation else "",
    }


def _places(item: Item) -> dict[str, str]:
    container = {
        CslType.CHAPTER: "booktitle",
        CslType.WEBPAGE: "organization",
        CslType.POST_WEBLOG: "organization",
    }.get(item.type, "journaltitle")
    publisher = "institution" if item.type in (CslType.REPORT, CslType.THESIS) else "publisher"
    texts = {
        container: item.container,
        "eventtitle": item.event,
        "venue": item.event_place,
        "series": item.collection,
        publisher: item.publisher,
        "location": item.place,
        "type": item.genre,
    }
    plain = {
        "entrysubtype": _SUBTYPES.get(item.type, ""),
        "volume": item.volume,
        "number": item.issue or item.number,
        "edition": item.edition,
        "pages": item.page,
        "pagetotal": item.number_of_pages,
        "isbn": item.isbn,
        "issn": item.issn,
        "note": item.note,
        "addendum": _described(item),
    }
    # The dash of a range is meant to be set as one.
    page = item.page or (f"{item.page_first}-" if item.page_first else "")
    pages = {"pages": escaped(page.replace("–", "-")).replace("-", "--")}
    return {name: escaped(item.own(text)) for name, text in texts.items()} | _escaped(plain) | pages


def _described(item: Item) -> str:
    """That the address leads to a description of the thing, where it does."""
    site = item.described_at.get(item.reader)
    return f"{word(DESCRIBED_AT, item.reader)} {site}" if site else ""


def _escaped(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: escaped(value) for name, value in fields.items()}


def _addresses(item: Item) -> dict[str, str]:
    """Fields read letter by letter: TeX acts on nothing in them, so what would end them is percent-encoded."""
    return {"doi": _verbatim(item.doi), "url": _verbatim(item.url)}


def _verbatim(address: str) -> str:
    return _VERBATIM.sub(lambda found: quote(found.group()), clean(address))


def escaped(text: str) -> str:
    """``text`` as the value of a field, cleaned."""
    made = clean(text)
    return _LIGATURE.sub("{}", made.translate(_COMMANDS | _BRACES if _is_paired(made) else _COMMANDS))


def _is_paired(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


def _cased(title: str) -> str:
    """A title whose names stay as they are when a style makes a sentence of it.

    In a title with few capitals each tells a name; where nearly all longer words have one, those inside words do.
    """
    long = [word for word in _WORD.findall(title)[1:] if len(word) > 3]
    is_headline = 5 * sum(word[0].isupper() for word in long) > 4 * len(long)
    if "{" in title or "}" in title:
        return escaped(title)
    words = enumerate(clean(title).split(" "))
    return " ".join(_kept(word, is_first=number == 0 or is_headline) for number, word in words)


def _kept(word: str, *, is_first: bool) -> str:
    """A word, in braces where a capital in it is that of a name; the first one of a sentence has its own."""
    parts = [part[1:] if is_first else part for part in _WORD.findall(word)]
    is_name = any(letter.isupper() for part in parts for letter in part)
    return f"{{{escaped(word)}}}" if is_name else escaped(word)


def _names(credited: tuple[Credit, ...]) -> str:
    return " and ".join(_name(credit.own) for credit in credited)


def _name(form: NameForm) -> str:
    """``Family, Given``; what is no person's, or would be taken apart, stands in braces of its own."""
    if form.literal:
        return f"{{{escaped(form.literal)}}}"
    return ", ".join(_part(part) for part in (form.family, form.given) if clean(part))


def _part(part: str) -> str:
    """A word without capitals, as all are in Hebrew, would be taken for a particle, like "von"."""
    text = escaped(part)
    is_apart = "," in text or " and " in f" {text.lower()} " or (" " in text and not text[0].isupper())
    return f"{{{text}}}" if is_apart else text
