"""Names as styles of citation print them, in the language of the citation."""

import re
from collections.abc import Iterable

from ..catalogue.language import Language
from .item import Credit, Item, NameForm, clean
from .runs import Run, Runs, joined, text

_PARTS = re.compile(r"([\s.־-]+)")
_HEBREW_MARKS = "׳'"


def forms(credited: Iterable[Credit], language: Language) -> tuple[NameForm, ...]:
    """The forms of names for a citation in ``language``: those in its script where there are any."""
    return tuple(credit.form(language) for credit in credited)


def cited_language(item: Item) -> Language:
    """The language the citation is in: that of the reader; but a work in English stands in a Hebrew list in English,
    as all guides say, since lists in Hebrew keep works in other scripts apart."""
    return item.reader if item.script is Language.HE else Language.EN


def initials(given: str, language: Language) -> str:
    """The initials of given names: ``J.-L.``, ``J. A.``; in Hebrew ``י׳``, and ``ג״מ`` for two names."""
    found = [part for part in _PARTS.split(clean(given)) if part]
    letters = [part[0] for part in found if part[0].isalpha()]
    if language is Language.HE:
        return letters[0] + "׳" if len(letters) == 1 else "".join(letters[:-1]) + "״" + letters[-1] if letters else ""
    made = "".join("-" if "-" in part else "" if not part[0].isalpha() else f"{part[0].upper()}. " for part in found)
    return made.replace(" -", "-").strip()


def with_initials(form: NameForm) -> Runs:
    """``Family, G. N.``; a name that is whole stays so."""
    if form.literal:
        return text(form.language, clean(form.literal))
    parts = (clean(form.family), initials(form.given, form.language))
    return text(form.language, ", ".join(part for part in parts if part))


def turned(form: NameForm) -> Runs:
    """``Family, Given``."""
    if form.literal:
        return text(form.language, clean(form.literal))
    return text(form.language, ", ".join(part for part in (clean(form.family), clean(form.given)) if part))


def straight(form: NameForm) -> Runs:
    """``Given Family``."""
    return text(form.language, clean(form.whole))


def listed(names: tuple[Runs, ...], language: Language, *, last: str, pair: str = "") -> Runs:
    """Names with commas between them and ``last`` before the last one (``pair`` where there are two).

    In Hebrew the word "and" is a letter of the word that follows, with a makaf before what is not Hebrew.
    """
    if len(names) < 2:
        return names[0] if names else ()
    comma = text(language, ", ")
    before = joined(names[:-1], comma)
    if language is Language.HE:
        linked = " ו" if names[-1][0].language is Language.HE else " ו־"
        return (*before, Run(linked, language), *names[-1])
    return (*before, Run(pair if pair and len(names) == 2 else last, language), *names[-1])
