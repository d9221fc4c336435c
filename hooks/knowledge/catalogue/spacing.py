"""Phrases of numbers that no line ends inside: ``5 פי 2``, ``2008 to 2017``, ``פי 3``."""

import re

_NO_BREAK = "\u00a0"
_LETTER = r"[^\W\d_]"
# A word of one or two letters between two numbers, and the Hebrew "times" before one.
_JOINED = re.compile(rf"(?<=\d) ({_LETTER}{{1,2}}) (?=\d)")
_TIMES = re.compile(r"(?<!\w)(פי) (?=\d)")


def bound(text: str) -> str:
    """``text`` with spaces that do not break (U+00A0) inside such phrases; other characters as they were."""
    joined = _JOINED.sub(rf"{_NO_BREAK}\1{_NO_BREAK}", text)
    return _TIMES.sub(rf"\1{_NO_BREAK}", joined)
