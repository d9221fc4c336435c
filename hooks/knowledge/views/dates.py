"""Dates in words."""

from ..catalogue.dates import MONTHS, PartialDate
from ..catalogue.language import Language

_TO = {Language.HE: " עד ", Language.EN: " to "}
_UNTIL = {Language.HE: "עד", Language.EN: "until"}


def in_words(date: PartialDate, language: Language) -> str:
    """``30 במרס 2015``, ``March 2015`` or ``2015``."""
    if date.month is None:
        return str(date.year)
    month = MONTHS[language][date.month - 1]
    if date.day is None:
        return f"{month} {date.year}"
    return f"{date.day} ב{month} {date.year}" if language is Language.HE else f"{date.day} {month} {date.year}"


def span_in_words(start: PartialDate | None, end: PartialDate | None, language: Language) -> str:
    """``2008–2013``, or ``2008 to May 2013`` when a word is in it; ``2008`` or ``until 2013`` when one end is open.

    A dash between a number and a day would read as a range of days.
    """
    if start and end and str(start) != str(end):
        dash = "–" if start.month is None and end.month is None else _TO[language]
        return f"{in_words(start, language)}{dash}{in_words(end, language)}"
    if start:
        return in_words(start, language)
    return f"{_UNTIL[language]} {in_words(end, language)}" if end else ""
