"""APA style: Publication Manual of the American Psychological Association, 7th edition (2020), chapters 9 and 10.

In Hebrew by the rules Israeli colleges derive from it: the Kibbutzim College library ("APA, מהדורה שביעית",
smkb.ac.il/library/services/quote-apa), with Oranim and Zefat: initials with geresh or gershayim, "and" joined to the
last author without a comma, sources set off by weight instead of italics, ``(ח״ת)`` for no date. Titles in Hebrew
stay in Hebrew letters in English lists too; the manual's wish for transliteration (9.38) is left to who has one.
"""

from ..catalogue.language import Language
from ..catalogue.literature import CslType
from ..catalogue.text import Text
from .bylines import cited_language, forms, listed, straight, with_initials
from .item import Credit, Item, NameForm, clean
from .runs import Run, Runs, address, finished, joined, plain, stopped, text
from .season import NAMES
from .terms import DESCRIBED_AT, IN, TALK, day_in_words, ordinal, page_range, pages_word, word
from .titles import shown, title

_MOST = 20
_NO_DATE = Text(he="ח״ת", en="n.d.")
_EDITORS = {Language.EN: ("Ed.", "Eds."), Language.HE: ("עריכה", "עורכים")}
_PARTS = (CslType.ARTICLE_JOURNAL, CslType.ARTICLE_MAGAZINE, CslType.ARTICLE_NEWSPAPER, CslType.POST_WEBLOG)
_YEAR_ONLY = (CslType.ARTICLE_JOURNAL, CslType.BOOK, CslType.CHAPTER, CslType.THESIS)


def apa(item: Item) -> Runs:
    """``item`` as an entry of a list of references."""
    language = cited_language(item)
    who, what, when = _who(item, language), _title(item, language), text(language, _when(item, language))
    head = (who, when, what) if who else (what, when)
    sentences = [stopped(part, language) for part in (*head, _where(item, language))]
    tail = _address(item, language)
    return finished(joined([*sentences, tail], text(language, " ")))


def _who(item: Item, language: Language) -> Runs:
    if item.authors:
        return _authors(item.authors, language)
    if not item.editors or item.type is CslType.CHAPTER:
        return ()
    return (*_authors(item.editors, language), *text(language, f" ({_editors(item, language)})"))


def _authors(credited: tuple[Credit, ...], language: Language) -> Runs:
    """All up to twenty; of more the first nineteen and the last (9.8)."""
    names = tuple(with_initials(form) for form in forms(credited, language))
    if len(names) <= _MOST:
        return listed(names, language, last=", & ")
    comma = text(language, ", ")
    return (*joined(names[: _MOST - 1], comma), *text(language, ", . . . "), *names[-1])


def _editors(item: Item, language: Language) -> str:
    return _EDITORS[language][len(item.editors) > 1]


def _when(item: Item, language: Language) -> str:
    """``(2015, March 30)``: the day or season for what appears by the day, the year for the rest (9.14)."""
    date = item.issued
    if date is None:
        return f"({word(_NO_DATE, language)})"
    within = "" if item.type in _YEAR_ONLY else day_in_words(date, language)
    if item.season and not within:
        within = word(NAMES[item.season], language)
    return f"({date.year}, {within})" if within else f"({date.year})"


def _title(item: Item, language: Language) -> Runs:
    if item.type is CslType.SPEECH:
        return _speech_title(item, language)
    is_part = item.type in (*_PARTS, CslType.CHAPTER)
    found = title(item, language, is_set_off=not is_part)
    details = [] if item.type is CslType.CHAPTER else [_edition(item, language)]
    details += [_translators(item, language)]
    return joined([found, *details], text(language, " "))


def _speech_title(item: Item, language: Language) -> Runs:
    """Title and kind in brackets; a description of ours, where there is no title, is in brackets itself (9.22)."""
    if item.is_title_ours:
        return (Run("[", language), *shown(item.title, language), Run("]", language))
    kind = shown(item.genre, language) or text(language, word(TALK, language))
    brackets = (Run(" [", language), *kind, Run("]", language))
    return (*title(item, language, is_set_off=True), *brackets)


def _edition(item: Item, language: Language) -> Runs:
    return text(language, f"({ordinal(item.edition, language)})" if item.edition else "")


def _translators(item: Item, language: Language) -> Runs:
    """``(D. Smith, Trans.)`` (10.2, example 28)."""
    names = tuple(_upright(form) for form in forms(item.translators, language))
    if not names:
        return ()
    after = ", Trans.)" if language is Language.EN else ", תרגום)"
    return (Run("(", language), *listed(names, language, last=", & ", pair=" & "), Run(after, language))


def _upright(form: NameForm) -> Runs:
    """``G. N. Family``, as names stand that do not begin the entry; in Hebrew the full name."""
    if form.literal or form.language is Language.HE:
        return straight(form)
    family, _, initial = with_initials(form)[0].text.partition(", ")
    return text(form.language, f"{initial} {family}".strip())


def _where(item: Item, language: Language) -> Runs:
    if item.type in _PARTS or item.type is CslType.PERIODICAL:
        return _in_periodical(item, language)
    if item.type is CslType.CHAPTER:
        return _in_book(item, language)
    if item.type is CslType.SPEECH:
        return joined([shown(item.event, language), shown(item.event_place, language)], text(language, ", "))
    publisher = item.container if item.type is CslType.WEBPAGE else item.publisher
    return _publisher(item, publisher, language)


def _publisher(item: Item, publisher: Text, language: Language) -> Runs:
    """The publisher, or the site; not where it is the author too, or the authors together are (9.29)."""
    found = shown(publisher, language)
    names = [clean(form.whole) for form in forms(item.authors, language)]
    together = plain(listed(tuple(straight(form) for form in forms(item.authors, language)), language, last=" and "))
    return () if found and found[0].text in (*names, together) else found


def _in_periodical(item: Item, language: Language) -> Runs:
    """``Journal, 46(4), 420–435``: journal and volume set off, the issue not (9.25)."""
    issue = f"({item.issue})" if item.issue else ""
    numbers = (
        *((Run(clean(item.volume), language, is_title=True),) if item.volume else ()),
        *text(language, clean(issue)),
    )
    parts = [shown(item.container, language, is_set_off=True), numbers, text(Language.EN, page_range(clean(item.page)))]
    return joined(parts, text(language, ", "))


def _in_book(item: Item, language: Language) -> Runs:
    """``In E. Editor (Ed.), Book (2nd ed., pp. 15–29). Publisher`` (10.3)."""
    page = page_range(clean(item.page))
    pages = f"{word(pages_word(page), language)} {page}" if page else ""
    details = ", ".join(part for part in (ordinal(item.edition, language) if item.edition else "", pages) if part)
    editors = listed(tuple(_upright(form) for form in forms(item.editors, language)), language, last=", & ", pair=" & ")
    role = text(language, f" ({_editors(item, language)}), ") if editors else ()
    book = shown(item.container, language, is_set_off=True)
    if not book:
        return shown(item.publisher, language)
    whole = (*text(language, f"{word(IN, language)} "), *editors, *role, *book)
    inside = (*whole, *text(language, f" ({details})" if details else ""))
    return joined([stopped(inside, language), shown(item.publisher, language)], text(language, " "))


def _address(item: Item, language: Language) -> Runs:
    """The DOI as an address, else the address (9.34, 9.35); of a work only described here, that it is."""
    if item.doi or not item.url:
        return address(f"https://doi.org/{item.doi}" if item.doi else "")
    return (*described(item, language), *address(item.url))


def described(item: Item, language: Language, *, is_inside: bool = False) -> Runs:
    """``Described at Site: `` before an address that leads to a description and not to the work.

    ``is_inside`` a sentence it begins with a small letter.
    """
    site = shown(item.described_at, language)
    words = word(DESCRIBED_AT, language).lower() if is_inside else word(DESCRIBED_AT, language)
    return (*text(language, f"{words} "), *site, *text(language, ": ")) if site else ()
