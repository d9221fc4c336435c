"""Chicago style, notes and bibliography: The Chicago Manual of Style, 18th edition (2024), chapters 13 and 14; the
entry of the bibliography.

In Hebrew as Tel Aviv University's central library gives the same edition ("מדריך שיקגו", cenlib.tau.ac.il): full
names, the first one turned; articles in quotation marks with the point inside; ``גיליון`` for the issue.
"""

from ..catalogue.language import Language
from ..catalogue.literature import CslType
from .apa import described
from .bylines import cited_language, forms, listed, straight, turned
from .item import Credit, Item, clean
from .runs import Run, Runs, address, finished, joined, stopped, text
from .terms import BLOG, EDITED_BY, IN, ISSUE, NO_DATE, OTHERS, TRANSLATED_BY, date_in_words, ordinal, page_range, word
from .titles import quoted, shown, title

_MOST, _FIRST = 6, 3
_EDITORS = {Language.EN: ("ed.", "eds."), Language.HE: ("עריכה", "עורכים")}
_QUOTED = (
    CslType.ARTICLE_JOURNAL, CslType.ARTICLE_MAGAZINE, CslType.ARTICLE_NEWSPAPER,
    CslType.POST_WEBLOG, CslType.WEBPAGE, CslType.CHAPTER, CslType.SPEECH, CslType.THESIS,
)  # fmt: skip


def chicago(item: Item) -> Runs:
    """``item`` as an entry of a bibliography."""
    language = cited_language(item)
    who = stopped(_who(item, language), language)
    sentences = [stopped(part, language) for part in (*_details(item, language), *_where(item, language))]
    return finished(joined([who, _title(item, language), *sentences, _address(item, language)], text(language, " ")))


def _who(item: Item, language: Language) -> Runs:
    if item.authors:
        return _names(item.authors, language)
    if not item.editors or item.type is CslType.CHAPTER:
        return ()
    return (*_names(item.editors, language), *text(language, f", {_EDITORS[language][len(item.editors) > 1]}"))


def _names(credited: tuple[Credit, ...], language: Language) -> Runs:
    """All up to six, the first one turned; of more the first three (13.78). After a name that is not turned there is no
    comma before the second of two."""
    found = forms(credited, language)
    kept = found if len(found) <= _MOST else found[:_FIRST]
    names = (turned(kept[0]), *(straight(form) for form in kept[1:]))
    if len(kept) == len(found):
        return listed(names, language, last=", and ", pair=" and " if found[0].literal else "")
    mark = ", " if language is Language.EN else " "
    return (*joined(names, text(language, ", ")), *text(language, f"{mark}{word(OTHERS, language)}"))


def _title(item: Item, language: Language) -> Runs:
    if item.type is CslType.SPEECH and item.is_title_ours:
        return stopped(shown(item.title, language), language)
    if item.type in _QUOTED:
        return quoted(item, language, ".")
    return stopped(title(item, language, is_set_off=True), language)


def _details(item: Item, language: Language) -> tuple[Runs, ...]:
    translators = tuple(straight(form) for form in forms(item.translators, language))
    by = text(language, f"{word(TRANSLATED_BY, language)} ")
    edition = ordinal(item.edition, language) if item.type is not CslType.CHAPTER and item.edition else ""
    return (
        (*by, *listed(translators, language, last=", and ", pair=" and ")) if translators else (),
        text(language, edition),
    )


def _where(item: Item, language: Language) -> tuple[Runs, ...]:
    if item.type is CslType.ARTICLE_JOURNAL:
        return (_in_journal(item, language),)
    if item.type is CslType.CHAPTER:
        return (_in_book(item, language), _published(item, language))
    if item.type is CslType.SPEECH:
        return (_at_event(item, language),)
    if item.type is CslType.WEBPAGE:
        return (_site(item, language), _date(item, language))
    if item.type in (CslType.ARTICLE_MAGAZINE, CslType.ARTICLE_NEWSPAPER, CslType.POST_WEBLOG, CslType.PERIODICAL):
        return (_in_magazine(item, language),)
    return (_published(item, language),)


def _date(item: Item, language: Language) -> Runs:
    return text(language, date_in_words(item, language))


def _year(item: Item, language: Language) -> str:
    return str(item.issued.year) if item.issued else word(NO_DATE, language)


def _in_journal(item: Item, language: Language) -> Runs:
    """``Journal 46, no. 4 (2015): 420–435`` (14.67 to 14.70); without either number the date stands alone."""
    issue = f"{word(ISSUE, language)} {clean(item.issue)}" if item.issue else ""
    year, page = _year(item, language), page_range(clean(item.page))
    after = ", " if issue and not item.volume else " "
    numbers = ", ".join(part for part in (clean(item.volume), issue) if part)
    dated = f"{after}{numbers} ({year})" if numbers else f", {date_in_words(item, language)}"
    journal = shown(item.container, language, is_set_off=True)
    if not journal:
        return text(language, dated.strip(", "))
    return (*journal, *text(language, dated), *(_colon(page, language) if page else ()))


def _colon(page: str, language: Language) -> Runs:
    return (Run(": ", language), Run(page, Language.EN))


def _in_magazine(item: Item, language: Language) -> Runs:
    """``Magazine, Winter 2011`` (14.87); a blog says that it is one (14.105)."""
    name = shown(item.container, language, is_set_off=True)
    says_so = any(word(BLOG, run.language).lower() in run.text.lower() for run in name)
    is_blog = item.type is CslType.POST_WEBLOG and name and not says_so
    kind = text(language, f" ({word(BLOG, language)})") if is_blog else ()
    issue = text(language, f"{word(ISSUE, language)} {clean(item.issue)}" if item.issue else "")
    return joined([(*name, *kind), issue, _date(item, language)], text(language, ", "))


def _site(item: Item, language: Language) -> Runs:
    """The site; not where it is the author too."""
    found = shown(item.container, language)
    authors = {clean(form.whole) for form in forms(item.authors, language)}
    return () if found and found[0].text in authors else found


def _in_book(item: Item, language: Language) -> Runs:
    """``In Book, edited by A and B`` (14.8; the pages are no longer wanted)."""
    book = shown(item.container, language, is_set_off=True)
    editors = listed(
        tuple(straight(form) for form in forms(item.editors, language)), language, last=", and ", pair=" and "
    )
    by = (*text(language, f"{word(EDITED_BY, language)} "), *editors) if editors else ()
    inside = (*text(language, f"{word(IN, language)} "), *book) if book else ()
    return joined([inside, by], text(language, ", "))


def _published(item: Item, language: Language) -> Runs:
    """``Publisher, 2016``; in Hebrew with the place, which the manual no longer asks for (14.30)."""
    place = shown(item.place, language) if language is Language.HE else ()
    publisher = joined([place, shown(item.publisher, language)], text(language, ": "))
    return joined([publisher, text(language, _year(item, language))], text(language, ", "))


def _at_event(item: Item, language: Language) -> Runs:
    """``Lecture, Event, Place, March 30, 2015`` (14.115); the kind where it is known and is not said already."""
    kind = () if item.is_title_ours else shown(item.genre, language)
    parts = [kind, shown(item.event, language), shown(item.event_place, language)]
    return joined([*parts, _date(item, language)], text(language, ", "))


def _address(item: Item, language: Language) -> Runs:
    found = f"https://doi.org/{item.doi}" if item.doi else item.url
    if not found:
        return ()
    before = () if item.doi else described(item, language)
    return stopped((*before, *address(found)), language)
