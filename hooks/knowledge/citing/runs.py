"""A formatted citation: stretches of text that know their language and what they are. How they look, others decide."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..catalogue.language import Language
from .item import clean

_ENDS = (".", "?", "!", "…")
_CLOSING = "”״"
_NUMBERS = re.compile(r"(?<=\d)(?=[,:;]?\s+\(?\d)")


@dataclass(frozen=True)
class Run:
    """A stretch of text in one language. ``is_title``: it is set off (italics in Latin, weight in Hebrew, which has
    no italics); ``is_address``: it is an address that can be followed."""

    text: str
    language: Language
    is_title: bool = False
    is_address: bool = False


Runs = tuple[Run, ...]


def plain(runs: Runs) -> str:
    """The text alone."""
    return "".join(run.text for run in runs)


def joined(parts: Iterable[Runs], separator: Runs) -> Runs:
    """The parts that are not empty, with ``separator`` between them."""
    found: Runs = ()
    for part in parts:
        if part:
            found += (*separator, *part) if found else part
    return found


def stopped(runs: Runs, language: Language) -> Runs:
    """``runs`` with a full stop, unless they are empty or end a sentence already."""
    if not runs or plain(runs).rstrip(_CLOSING).endswith(_ENDS):
        return runs
    return (*runs, Run(".", language))


def finished(runs: Runs) -> Runs:
    """Neighbours that are alike as one run.

    But numbers that follow one another in Hebrew stay apart, since each is read by itself from the right:
    ``(2015, 30 במרס)``, ``46, 4 (2015)``.
    """
    return tuple(part for run in _merged(runs) for part in _apart(run))


def _apart(run: Run) -> Runs:
    if run.language is not Language.HE or run.is_address:
        return (run,)
    return tuple(replace(run, text=part) for part in _NUMBERS.split(run.text))


def _merged(runs: Runs) -> Runs:
    found: list[Run] = []
    for run in runs:
        if found and not run.is_address and _alike(found[-1], run):
            found[-1] = Run(found[-1].text + run.text, run.language, run.is_title)
        elif run.text:
            found.append(run)
    return tuple(found)


def _alike(one: Run, other: Run) -> bool:
    return (one.language, one.is_title, one.is_address) == (other.language, other.is_title, other.is_address)


def text(language: Language, value: str) -> Runs:
    """A run of plain text, none for an empty one."""
    return (Run(value, language),) if value else ()


def address(value: str) -> Runs:
    """An address as a run."""
    return (Run(clean(value), Language.EN, is_address=True),) if value else ()
