"""Runs of a text that read in another direction than the text around them.

The Unicode bidirectional algorithm (UAX #9) guesses the place of signs, ranges and punctuation from their
neighbours; in mixed lines it guesses wrong (``-15%``, ``12–15``, ``C++``, ``+972-3``). Each run that could be
torn apart is found here, so that a template can isolate it with an explicit ``dir``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .language import Language

# Private-use characters: whoever asks for runs may let each stand for markup inside the text.
MARKUP = "\ue000-\uf8ff"
_LATIN = "A-Za-z\u00c0-\u024f"
_WORD = rf"[{_LATIN}0-9]"
# What may stand inside a left-to-right run: letters, digits, and signs or single spaces between them.
_INSIDE = rf"[-–—−+*/\\.,:;&@#%=~_?!'’|<>×°·()\[\]“”$€£₪→←↔≥≤\u00ae\u2122²³{MARKUP}]"
_OPENERS = r"[-−+±#$€£₪@(\[~/.<≥≤≈“]{1,2}|[≥≤≈<>№§]\s|\*\.?|(?<!\S)\?(?=[a-z]+=)"
_CLOSERS = r"[+#%°²³)\]>×”]+|(?<=\d)₪"
_LTR = re.compile(rf"(?:(?:{_OPENERS})(?={_WORD}))?{_WORD}(?:(?:{_INSIDE}|\s)*{_WORD})*(?:{_CLOSERS})?")
# The full stop after these is theirs: initials, and abbreviations.
_ABBREVIATED = re.compile(
    rf"(?:(?<![{_LATIN}0-9/._@-])(?:(?:[A-Za-z]\.)+[A-Za-z]|Ph\.D)|[a-z], [A-Z]|(?<![{_LATIN}])"
    r"(?:etc|Inc|Ltd|Corp|Co|et al|vs|Dr|Mr|Mrs|Ms|Jr|Sr|Vol|Eds?|pp?))$"
)
_PLAIN_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*%?")
# Between numbers of a list: each is read by itself, in the order of the text around them.
_BETWEEN = re.compile(r"([(\[]?)([^()\[\]]+?)([)\]]?(?:[,;:.]\s+|\s+(?=[(\[])|$))")
# Numbers that end a Hebrew clause before a name: they belong to what was said before.
_BEFORE = re.compile(rf"(?:\d+(?:[.,:]\d+)*%?[,;:.]\s+)+(?=\d*[{_LATIN}])")
_HEBREW = "\u05d0-\u05ea\u05b0-\u05c7\u05f0-\u05f4\ufb1d-\ufb4f"
_NUMBER = r"\d+(?:[.,:/–-]\d+)*%?(?![\w%])"
_MONTHS = "ינואר|פברואר|מרץ|מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר"
# Hebrew, with the day before a month, the sum before its currency, and the number after a name: "עט השדה 15".
_RTL = re.compile(
    rf"(?<=“)[{_HEBREW}][^“”]*[{_HEBREW}](?=[.,!?]?”)|"
    rf"(?:\d{{1,2}}\s(?=ב(?:{_MONTHS}))|\d[\d,.]*\s(?=ש[״\"]ח))?"
    rf"[{_HEBREW}](?:(?:[-–\"'״׳־.,:;()&/\s0-9])*[{_HEBREW}])*(?:(?:(?<=־)|[–-]|\s){_NUMBER})?[׳']?[)\]]*"
)
_IS_LESS = re.compile(r"<\s?\d")
_OPENING, _CLOSING = "([<“", ")]>”"


@dataclass(frozen=True)
class Run:
    """A stretch of text. ``language`` is None for text of the surrounding language; ``has_letters``
    tells a foreign phrase, which has a language, from signs and numbers, which have only a direction."""

    text: str
    language: Language | None = None
    has_letters: bool = False


def runs(text: str, language: Language) -> tuple[Run, ...]:
    """``text`` of ``language`` as runs whose texts joined are ``text`` again.

    A run of the other language may have runs of its own in it: a range of years in a Hebrew name.
    """
    pattern = _LTR if language is Language.HE else _RTL
    found: list[Run] = []
    position = 0
    for match in pattern.finditer(text):
        start, end = max(position, match.start()), _trimmed(text, match.start(), match.end())
        start, end = _without_opening(text, start, end), _with_full_stop(text, start, end)
        phrase = text[start:end]
        if not phrase or (language is Language.HE and _PLAIN_NUMBER.fullmatch(phrase)):
            continue
        if start > position:
            found.append(Run(text[position:start]))
        found.extend(_of_phrase(phrase, language))
        position = end
    if position < len(text):
        found.append(Run(text[position:]))
    return tuple(found)


def isolated(text: str, language: Language) -> str:
    """``text`` with each run between Unicode isolates (UAX #9, 2.4), for where no markup can stand."""
    opening = {Language.HE: "\u2067", Language.EN: "\u2066"}
    return "".join(
        f"{opening[run.language]}{isolated(run.text, run.language)}\u2069" if run.language else run.text
        for run in runs(text, language)
    )


def direction_mark(text: str, language: Language) -> str:
    """The mark before a plain line that begins in the other language: without one, its first letter would turn the
    whole line where there is no ``dir``, as in the tab of a browser (UAX #9, P2)."""
    first = re.search(f"[{_HEBREW}{_LATIN}]", text)
    is_hebrew = first is not None and re.match(f"[{_HEBREW}]", first.group()) is not None
    if first is None or is_hebrew == (language is Language.HE):
        return ""
    return "\u200f" if language is Language.HE else "\u200e"


def is_foreign(text: str, language: Language) -> bool:
    """Whether a sentence among others of ``language`` is wholly in the other one: words of that, none of its own."""
    own, other = (_HEBREW, _LATIN) if language is Language.HE else (_LATIN, _HEBREW)
    return not re.search(f"[{own}]", text) and re.search(f"[{other}]{{2}}.*\\s", text) is not None


def _of_phrase(phrase: str, language: Language) -> Iterator[Run]:
    """A phrase as one run; a list of numbers in Hebrew as a run for each of them that is more than plain digits."""
    has_letters = any(c.isalpha() for c in phrase)
    clause = _BEFORE.match(phrase) if language is Language.HE and has_letters else None
    if clause:
        yield Run(clause.group())
        phrase = phrase[clause.end() :]
    parts = _BETWEEN.findall(phrase) if language is Language.HE and not has_letters else []
    if len(parts) < 2 or "".join("".join(part) for part in parts) != phrase:
        yield Run(phrase, language.other, has_letters)
        return
    for before, number, after in parts:
        is_plain = _PLAIN_NUMBER.fullmatch(number) is not None
        yield from (
            run for run in (Run(before), Run(number, None if is_plain else language.other), Run(after)) if run.text
        )


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of a run without a closing bracket that nothing in it opens."""
    while end > start and text[end - 1] in _CLOSING:
        opening = _OPENING[_CLOSING.index(text[end - 1])]
        phrase = text[start:end]
        if phrase.count(opening) >= phrase.count(text[end - 1]):
            break
        end -= 1
    return end


def _with_full_stop(text: str, start: int, end: int) -> int:
    """The end of a run with the full stop that belongs to an initial or an abbreviation at its end."""
    return end + 1 if text[end : end + 1] == "." and _ABBREVIATED.search(text, start, end) else end


def _without_opening(text: str, start: int, end: int) -> int:
    """The start of a run without an opening bracket that nothing in it closes."""
    while start < end and text[start] in _OPENING:
        closing = _CLOSING[_OPENING.index(text[start])]
        phrase = text[start:end]
        if phrase.count(closing) >= phrase.count(text[start]) or _IS_LESS.match(phrase):
            break
        start += 1
    return start
