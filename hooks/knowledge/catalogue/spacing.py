"""Phrases that no line ends inside: ``5 פי 2``, ``2008 to 2017``, ``פי 3``, ``2006–2010``."""

import re

_NO_BREAK, _JOINER = "\u00a0", "\u2060"
_RANGE = re.compile(r"(?<=\d{4})–(?=\d{4})")
_LETTER = r"[^\W\d_]"
# A word of one or two letters between two numbers, and the Hebrew "times" before one.
_JOINED = re.compile(rf"(?<=\d) ({_LETTER}{{1,2}}) (?=\d)")
_TIMES = re.compile(r"(?<!\w)(פי) (?=\d)")


def bound(text: str) -> str:
    """``text`` with spaces that do not break (U+00A0) inside such phrases; other characters as they were."""
    joined = _JOINED.sub(rf"{_NO_BREAK}\1{_NO_BREAK}", text)
    return _TIMES.sub(rf"\1{_NO_BREAK}", joined)


def years_whole(phrase: str) -> str:
    """A phrase in Latin letters, its ranges of years kept whole by a word joiner (U+2060): ``Chicago, 2006–2010``."""
    return _RANGE.sub(f"–{_JOINER}", phrase)
