"""Apostrophes, quotation marks and hyphens as they are set in print, however they were typed.

Hebrew: geresh and gershayim in abbreviations (``צה״ל``, ``ג׳ון``), gershayim around quotations too, makaf between
words (the Academy of the Hebrew Language, rules of punctuation). English: curly marks. Marks inside a word of the other
script are those of that script. Meant for what people read: no code, no addresses, no notation.
"""

import re

from .language import Language
from .spacing import bound

_HE = "[\u05d0-\u05ea\u05b0-\u05bd\u05bf\u05c1\u05c2\u05c7]"
_LATIN = "[A-Za-z\u00c0-\u024f]"
_GERESH, _GERSHAYIM, _MAKAF = "׳", "״", "־"
_SINGLE, _DOUBLE = "['‘’]", '["“”„]'
# An opening mark stands at the beginning of a text, or after white space, a bracket, a dash or another opening mark.
_OPENS = r"(?<![^\s(\[{–—־/‘“-])"

_IN_ABBREVIATION = re.compile(f"(?<={_HE}){_DOUBLE}(?={_HE})")
_BESIDE_HEBREW = re.compile(f"(?<={_HE}){_SINGLE}|(?<!{_LATIN}){_SINGLE}(?={_HE})")
_IN_LATIN = re.compile(f"(?<={_LATIN})'(?={_LATIN})")
_QUOTED = re.compile(f'{_DOUBLE}([^"“”„״]*){_DOUBLE}')
# What the beginning or end of an emphasised phrase parts from its other half; after a digit it may mean inches.
_ALONE = re.compile(r'(?<!\d)"')
_HYPHEN = re.compile(f"(?<={_HE})-(?={_HE}|[A-Za-z0-9])")
_ENGLISH = (
    (re.compile(rf"{_OPENS}(?:\"|״(?!{_HE}))(?![\s.,;:!?)\]])"), "“"),
    (re.compile(rf"\"|(?<!{_HE})״(?!{_HE})"), "”"),
    (re.compile(rf"{_OPENS}'(?={_LATIN}|“)"), "‘"),
    (re.compile("'"), "’"),
)


def typeset(text: str, language: Language) -> str:
    """``text`` of ``language`` with its apostrophes, quotation marks and Hebrew hyphens as print has them."""
    text = _IN_ABBREVIATION.sub(_GERSHAYIM, text)
    text = _IN_LATIN.sub("’", _BESIDE_HEBREW.sub(_GERESH, text))
    text = _HYPHEN.sub(_MAKAF, text)
    if language is Language.HE:
        return _ALONE.sub(_GERSHAYIM, _QUOTED.sub(lambda match: _quoted(text, match), text))
    for pattern, mark in _ENGLISH:
        text = pattern.sub(mark, text)
    return text


def _quoted(text: str, match: re.Match[str]) -> str:
    """A quotation in Hebrew; one in Latin letters amid Latin words belongs to them."""
    before, after = text[: match.start()].rstrip()[-1:], text[match.end() :].lstrip()[:1]
    is_latin = not re.search(_HE, match[1]) and re.match(_LATIN, before) and re.match(_LATIN, after)
    return f"“{match[1]}”" if is_latin else f"{_GERSHAYIM}{match[1]}{_GERSHAYIM}"


def as_printed(text: str, language: Language) -> str:
    """``text`` typeset, and its numbers kept with what they number: what a page or a print shows of any text."""
    return bound(typeset(text, language), language)
