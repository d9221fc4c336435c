"""Phrases that no line ends inside: ``5 פי 2``, ``2008 to 2017``, ``עמ׳ 5``, ``(JDC Elka)``, ``2006–2010``."""

import re

from .language import Language

_NO_BREAK, _JOINER = "\u00a0", "\u2060"
_RANGE = re.compile(r"(?<=\d{4})–(?=\d{4})")
_LETTER = r"[^\W\d_]"
# A word of one or two letters between two numbers, and the Hebrew "times" before one.
_JOINED = re.compile(rf"(?<=\d) ({_LETTER}{{1,2}}) (?=\d)")
_TIMES = re.compile(r"(?<!\w)(פי) (?=\d)")
_APPROACH = re.compile("(?<=collective) (?=impact)", re.IGNORECASE)
# Words of two short parts, not names of many: "cross-sector", "non-profit".
_COMPOUND = re.compile(r"(?<![\w-])([^\W\d_]{2,8}-)(?=[^\W\d_]{2,8}(?![\w-]))")
# Short names in brackets, and the name of the journal: "(JDC Elka)", "Et HaSade 15".
_SHORT_PHRASES = re.compile(r"(?<=\()\w{2,8} \w{2,8}(?=\))|\b(?:Et HaSade|עט השדה)(?: \d+)?\b")
# Numbers that a line must not part from what they number.
_TOGETHER = {
    Language.HE: re.compile(r"(\b(?:(?:עמ|מס)׳|ת״י|ב?גיליון)) (?=\d)"),
    Language.EN: re.compile(r"(\b(?:(?:pp?|[Nn]o|[Vv]ol)\.|[Ii]ssue)) (?=\d)"),
}


def bound(text: str, language: Language) -> str:
    """``text`` with spaces that do not break (U+00A0) inside such phrases; other characters as they were."""
    joined = _TIMES.sub(rf"\1{_NO_BREAK}", _JOINED.sub(rf"{_NO_BREAK}\1{_NO_BREAK}", text))
    numbered = _TOGETHER[language].sub(rf"\1{_NO_BREAK}", joined)
    return _SHORT_PHRASES.sub(lambda match: match[0].replace(" ", _NO_BREAK), numbered)


def unbroken(title: str) -> str:
    """``title`` with the name of the approach on one line, and words of two parts: in large type they would be torn."""
    return _COMPOUND.sub(rf"\1{_JOINER}", _APPROACH.sub(_NO_BREAK, title))


def years_whole(phrase: str) -> str:
    """A phrase in Latin letters, its ranges of years kept whole by a word joiner (U+2060): ``Chicago, 2006–2010``."""
    return _RANGE.sub(f"–{_JOINER}", phrase)
