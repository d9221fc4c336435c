"""Names as a picture writes them: short, in a few lines, in their own direction."""

import re
import textwrap
from dataclasses import dataclass

from ..catalogue.language import Language
from ..catalogue.spacing import bound
from ..catalogue.text import Shown

_TAIL = re.compile(r"(?<=\S{3})(?: \([^()]*\)(?=$|[,;])|[:;,] ).*")
_LINES = 3


@dataclass(frozen=True)
class Label:
    """A name in lines, and whole; ``anchor`` is SVG's ``text-anchor`` for it, so that it grows to the wanted side."""

    lines: tuple[str, ...]
    whole: Shown
    anchor: str

    @property
    def language(self) -> Language:
        """The language the name is written in."""
        return self.whole.language

    @property
    def direction(self) -> str:
        """The direction the name is written in."""
        return self.whole.direction


def short(text: str) -> str:
    """A name without what follows its first colon or comma, or stands in parentheses at its end."""
    return _TAIL.sub("", text)


def label(shown: Shown, *, width: int, grows_right: bool | None, most: int = _LINES) -> Label:
    """``shown`` in at most ``most`` lines of about ``width`` characters.

    It grows to the right, to the left, or (None) to both sides.
    """
    name = bound(short(shown.text), shown.language)
    lines = textwrap.wrap(name, width, max_lines=most, placeholder="…", break_long_words=False)
    return Label(tuple(lines), shown, anchor(shown.direction, grows_right))


def anchor(direction: str, grows_right: bool | None) -> str:
    """SVG measures ``text-anchor`` in the direction of the text (SVG 2, 11.10.1): a Hebrew text starts at its right."""
    if grows_right is None:
        return "middle"
    return "start" if grows_right == (direction == "ltr") else "end"


def mirrored(x: float, width: float, language: Language) -> float:
    """A place measured from the side where reading begins, as one measured from the left."""
    return round(width - x if language is Language.HE else x, 2)
