"""Dates in words."""

from ..catalogue.dates import PartialDate
from ..catalogue.language import Language

_HEBREW = "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"
_ENGLISH = "January February March April May June July August September October November December"
_MONTHS = {Language.HE: tuple(_HEBREW.split()), Language.EN: tuple(_ENGLISH.split())}


def in_words(date: PartialDate, language: Language) -> str:
    """``30 במרץ 2015``, ``March 2015`` or ``2015``."""
    if date.month is None:
        return str(date.year)
    month = _MONTHS[language][date.month - 1]
    if date.day is None:
        return f"{month} {date.year}"
    return f"{date.day} ב{month} {date.year}" if language is Language.HE else f"{date.day} {month} {date.year}"


def span_in_words(start: PartialDate | None, end: PartialDate | None, language: Language) -> str:
    """A span with an en dash; open ends are left open. Empty when nothing is known."""
    if start and end and str(start) != str(end):
        return f"{in_words(start, language)}–{in_words(end, language)}"
    if start:
        return in_words(start, language)
    return f"–{in_words(end, language)}" if end else ""
