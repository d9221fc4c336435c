"""Dates in words."""

from ..catalogue.dates import MONTHS, PartialDate
from ..catalogue.language import Language

_TO = {Language.HE: " עד ", Language.EN: " to "}
_UNTIL = {Language.HE: "עד", Language.EN: "until"}


def in_words(date: PartialDate, language: Language) -> str:
    """``30 במרס 2015``, ``March 2015`` or ``2015``."""
    if date.month is None:
        return str(date.year)
    return f"{within_year(date, language)} {date.year}"


def within_year(date: PartialDate, language: Language) -> str:
    """``30 במרס`` or ``March``, where the year is said already; empty when only that is known."""
    if date.month is None:
        return ""
    month = MONTHS[language][date.month - 1]
    if date.day is None:
        return month
    return f"{date.day} ב{month}" if language is Language.HE else f"{date.day} {month}"


def span_in_words(start: PartialDate | None, end: PartialDate | None, language: Language) -> str:
    """``2008–2013``, or ``2008 to May 2013`` when a word is in it; ``2008`` or ``until 2013`` when one end is open.

    A dash between a number and a day would read as a range of days, and so would a line that ends inside one of the
    two dates: it can end only before or after the word.
    """
    if start and end and str(start) != str(end):
        dash = "–" if start.month is None and end.month is None else _TO[language]
        return dash.join(in_words(date, language).replace(" ", "\u00a0") for date in (start, end))
    if start:
        return in_words(start, language)
    return f"{_UNTIL[language]} {in_words(end, language)}" if end else ""


def years_in_words(start: PartialDate | None, end: PartialDate | None, language: Language) -> str:
    """``2008–2013`` whatever is known of months and days; ``2008`` or ``until 2013`` when one end is open."""
    first, last = (PartialDate(year=date.year) if date else None for date in (start, end))
    return span_in_words(first, last, language)
