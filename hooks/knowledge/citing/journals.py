"""The style of Hebrew journals in the humanities: a full note, by the guidelines of "Moreshet" (moreshet.org, "הנחיות
למחברים", June 2021) and the like: names in their order, articles in quotation marks, titles of books and journals set
off, place and year in parentheses, commas between; the publisher stands there too, as in many of them.

In English as these journals list a work in Hebrew: its title in English, and ``[in Hebrew]`` at the end.
"""

from dataclasses import replace

from ..catalogue.language import Language
from ..catalogue.literature import CslType
from .apa import described
from .bylines import cited_language, forms, listed, straight
from .item import Credit, Item, clean
from .runs import Run, Runs, address, finished, joined, stopped, text
from .terms import IN, IN_HEBREW, OTHERS, date_in_words, page_range, pages_word, word
from .titles import in_quotes, shown, translated_only

_MOST = 3
_BOOKS = (CslType.BOOK, CslType.REPORT, CslType.DOCUMENT, CslType.PERIODICAL)
_EDITORS = {Language.EN: ("ed.", "eds."), Language.HE: ("עריכה", "עורכים")}


def journals(item: Item) -> Runs:
    """``item`` as a full note."""
    language = cited_language(item)
    head = [_who(item, language), _title(item, language), _translators(item, language)]
    book = _imprint(item, language) if item.type in _BOOKS else ()
    inside = joined([part for part in head if part], text(language, ", "))
    whole = (*inside, *((Run(" ", language), *book) if book else ()))
    work = joined([whole, *_where(item, language)], text(language, ", "))
    note = joined([(*work, *_in_hebrew(item, language)), _address(item, language)], text(language, ", "))
    return finished(stopped(note, language))


def _who(item: Item, language: Language) -> Runs:
    if item.authors:
        return _names(item.authors, language)
    return () if item.type is CslType.CHAPTER else _editors(item, language)


def _names(credited: tuple[Credit, ...], language: Language) -> Runs:
    """Up to three; of more the first and "others"."""
    found = tuple(straight(form) for form in forms(credited, language))
    if len(found) <= _MOST:
        return listed(found, language, last=" and ")
    return (*found[0], *text(language, f" {word(OTHERS, language)}"))


def _editors(item: Item, language: Language) -> Runs:
    if not item.editors:
        return ()
    role = _EDITORS[language][len(item.editors) > 1]
    return (*_names(item.editors, language), *text(language, f" ({role})"))


def _title(item: Item, language: Language) -> Runs:
    found, of = translated_only(item, language)
    if item.type is CslType.SPEECH and item.is_title_ours:
        return shown(item.title, language)
    return (Run(found, of, is_title=True),) if item.type in _BOOKS else in_quotes(found, of, language)


def _translators(item: Item, language: Language) -> Runs:
    names = tuple(straight(form) for form in forms(item.translators, language))
    if not names:
        return ()
    by = "trans. " if language is Language.EN else "תרגום: "
    return (*text(language, by), *listed(names, language, last=" and "))


def _imprint(item: Item, language: Language) -> Runs:
    """``(Place: Publisher, 2013)``; of an issue of a journal, ``(Journal 15, March 2015)``."""
    date = text(language, date_in_words(item, language))
    if item.type is CslType.PERIODICAL:
        inside = [_journal(item, language), date]
    else:
        place = shown(item.place, language) if language is Language.HE else ()
        inside = [joined([place, shown(item.publisher, language)], text(language, ": ")), date]
    return (Run("(", language), *joined(inside, text(language, ", ")), Run(")", language))


def _where(item: Item, language: Language) -> tuple[Runs, ...]:
    if item.type in _BOOKS:
        return ()
    page = page_range(clean(item.page))
    pages = (*text(language, f"{word(pages_word(page), language)} "), Run(page, Language.EN)) if page else ()
    if item.type is CslType.CHAPTER:
        return (_in_book(item, language), pages)
    if item.type is CslType.SPEECH:
        date = text(language, date_in_words(item, language))
        genre = () if item.is_title_ours else shown(item.genre, language)
        kind = tuple(replace(run, text=run.text.lower()) for run in genre)
        return (kind, shown(item.event, language), shown(item.event_place, language), date)
    return (_dated(item, language), pages)


def _journal(item: Item, language: Language) -> Runs:
    numbers = ", ".join(part for part in (clean(item.volume), clean(item.issue)) if part)
    return joined([shown(item.container, language, is_set_off=True), text(language, numbers)], text(language, " "))


def _dated(item: Item, language: Language) -> Runs:
    """``Journal 46, 4 (2015)``."""
    date = date_in_words(item, language)
    site = shown(item.container, language)
    authors = {clean(form.whole) for form in forms(item.authors, language)}
    if item.type is CslType.WEBPAGE:
        name = () if site and site[0].text in authors else site
        return joined([name, text(language, date)], text(language, ", "))
    journal = _journal(item, language)
    return (*journal, *text(language, f" ({date})")) if journal else text(language, date)


def _in_book(item: Item, language: Language) -> Runs:
    book = shown(item.container, language, is_set_off=True)
    if not book:
        return _imprint(item, language)
    mark = " " if language is Language.EN else ": "
    name = word(IN, language).lower()
    inside = joined([_editors(item, language), book], text(language, ", "))
    return (*text(language, f"{name}{mark}"), *inside, Run(" ", language), *_imprint(item, language))


def _address(item: Item, language: Language) -> Runs:
    found = f"https://doi.org/{item.doi}" if item.doi else item.url
    if not found:
        return ()
    return (*(() if item.doi else described(item, language, is_inside=True)), *address(found))


def _in_hebrew(item: Item, language: Language) -> Runs:
    """Said where only the English title of a work in Hebrew is given."""
    _, of = translated_only(item, language)
    is_hebrew = item.script is Language.HE and item.language == Language.HE.value
    return text(language, f" [{word(IN_HEBREW, language)}]") if is_hebrew and of is not item.script else ()
