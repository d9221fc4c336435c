"""The styles in which things are cited, and one door to all of them."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from ..catalogue.language import Language
from .apa import apa
from .chicago import chicago
from .item import Item
from .journals import journals
from .runs import Runs


class Style(StrEnum):
    """A style of citation."""

    APA = "apa"
    CHICAGO = "chicago"
    JOURNALS = "journals"


_STYLES: dict[Style, Callable[[Item], Runs]] = {Style.APA: apa, Style.CHICAGO: chicago, Style.JOURNALS: journals}


def citation(item: Item, style: Style, reader: Language) -> Runs:
    """``item`` formatted in ``style`` for a reader of a language. What is unknown is left out, never guessed."""
    return _STYLES[style](replace(item, reader=reader))
