"""Titles as styles of citation print them: in the work's own language, and in that of the reader."""

import re

from ..catalogue.language import Language
from ..catalogue.text import Text
from .item import Item, clean
from .runs import Run, Runs, text

_QUOTED = re.compile(r"(?<!\w)[״\"]([^״\"]+)[״\"](?!\w)")
_INNER = {Language.EN: r"‘\1’", Language.HE: r"׳\1׳"}
_QUOTES = {Language.EN: ("“", "”"), Language.HE: ("״", "״")}


def title(item: Item, language: Language, *, is_set_off: bool = False) -> Runs:
    """The title as printed, and after it in brackets the translation where the citation is in another language
    (APA 7, 9.38; Chicago 18, 13.101). Titles stay in their own letters, which catalogues are searched by."""
    own = Run(item.own(item.title), item.script, is_title=is_set_off)
    return (own, *translation(item, language))


def translation(item: Item, language: Language) -> Runs:
    """`` [The title in the language of the citation]``, where the work's own is another."""
    other = item.other_title
    if language is item.script or other is None or other.language is not language:
        return ()
    return text(language, f" [{other.text}]")


def quoted(item: Item, language: Language, mark: str = "") -> Runs:
    """The title in quotation marks, with ``mark`` inside them unless it ends in a mark of its own; then the
    translation, which takes the mark after it."""
    inside, translated = item.own(item.title), translation(item, language)
    after = text(language, mark) if translated else ()
    return (*in_quotes(inside, item.script, language, "" if translated else mark), *translated, *after)


def translated_only(item: Item, language: Language) -> tuple[str, Language]:
    """The title in the language of the citation where there is one, else the work's own; and its language."""
    other = item.other_title
    if language is not item.script and other is not None:
        return other.text, other.language
    return item.own(item.title), item.script


def in_quotes(value: str, own: Language, language: Language, mark: str = "") -> Runs:
    """``value``, which is in ``own``, in the quotation marks of ``language``."""
    opening, closing = _QUOTES[language]
    ends = value.endswith((".", "?", "!", "…"))
    return (Run(opening, language), Run(_inner(value, own), own), Run(f"{'' if ends else mark}{closing}", language))


def _inner(value: str, own: Language) -> str:
    """Quotation marks inside quotation marks are single ones; gershayim inside a word stay."""
    return _QUOTED.sub(_INNER[own], value.replace("“", "‘").replace("”", "’"))


def shown(value: Text, language: Language, *, is_set_off: bool = False) -> Runs:
    """A text of the item in the language of the citation, else in the other."""
    found = value.show(language)
    return (Run(clean(found.text), found.language, is_title=is_set_off),) if found else ()
