"""The words that styles of citation put between what they cite, in both languages, and dates as they want them."""

from ..catalogue.dates import MONTHS, PartialDate
from ..catalogue.language import Language
from ..catalogue.text import Text
from .item import Item
from .season import NAMES

TRANSLATED_BY = Text(he="תרגום:", en="Translated by")
EDITED_BY = Text(he="בעריכת", en="edited by")
IN = Text(he="בתוך", en="In")
OTHERS = Text(he="ואחרים", en="et al.")
NO_DATE = Text(he="ללא תאריך", en="n.d.")
BLOG = Text(he="בלוג", en="blog")
PAGES = Text(he="עמ׳", en="pp.")
PAGE = Text(he="עמ׳", en="p.")
ISSUE = Text(he="גיליון", en="no.")
DESCRIBED_AT = Text(he="מתואר באתר", en="Described at")
IN_HEBREW = Text(he="בעברית", en="in Hebrew")
TALK = Text(he="דברים בכנס", en="Conference session")


def word(term: Text, language: Language) -> str:
    """A term in a language; terms have both."""
    return term.get(language) or ""


def ordinal(number: str, language: Language) -> str:
    """``2`` as the number of an edition; what is no number stays as it is."""
    if not number.isdigit():
        return number
    if language is Language.HE:
        return f"מהדורה {number}"
    teen = 10 <= int(number) % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(int(number) % 10, 'th')} ed."


def pages_word(page: str) -> Text:
    """``p.`` or ``pp.``."""
    return PAGES if any(sign in page for sign in "-–,") else PAGE


def page_range(page: str) -> str:
    """A range of pages with the dash between numbers."""
    return page.replace("-", "–")


def day_in_words(date: PartialDate, language: Language) -> str:
    """Month and day as far as known, without the year: ``March 30``, ``30 במרס``."""
    if date.month is None:
        return ""
    month = MONTHS[language][date.month - 1]
    if date.day is None:
        return month
    return f"{month} {date.day}" if language is Language.EN else f"{date.day} ב{month}"


def date_in_words(item: Item, language: Language) -> str:
    """A whole date in the order of running text: ``March 30, 2015``, ``30 במרס 2015``, ``Winter 2011``."""
    date = item.issued
    if date is None:
        return word(NO_DATE, language)
    if item.season and date.month is None:
        return f"{word(NAMES[item.season], language)} {date.year}"
    within = day_in_words(date, language)
    comma = "," if date.day and language is Language.EN else ""
    return f"{within}{comma} {date.year}".strip()
