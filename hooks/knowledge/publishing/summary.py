"""The one page that sums up what a check found, for a pull request."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from ..catalogue.language import LANGUAGES
from ..words import Words
from .annotations import Told
from .templating import written

MOST_BYTES = 200_000  # GitHub takes 1 MiB of a step
MOST_ROWS = 300
Row = TypeVar("Row")


def bounded(make: Callable[[Sequence[Row]], str], rows: Sequence[Row], most_bytes: int) -> str:
    """``make`` of as many of the first ``rows`` as give no more than ``most_bytes`` of UTF-8."""
    while True:
        text = make(rows)
        if len(text.encode()) <= most_bytes or not rows:
            return text
        rows = rows[: len(rows) // 2]


def summary(every: Sequence[Told], words: Words, most_bytes: int = MOST_BYTES) -> str:
    """Counts and a table of problems in both languages, as Markdown of bounded size."""
    errors = sum(each.is_error for each in every)

    def make(rows: Sequence[Told]) -> str:
        return written(
            "check.md",
            hebrew={key: words.get(f"publishing.check.{key}", LANGUAGES[0]) for key in _WORDS},
            english={key: words.get(f"publishing.check.{key}", LANGUAGES[1]) for key in _WORDS},
            errors=errors,
            warnings=len(every) - errors,
            rows=rows,
            more=len(every) - len(rows),
        )

    return bounded(make, every[:MOST_ROWS], most_bytes)


_WORDS = ("title", "none", "errors", "warnings", "where", "what", "more", "stops", "goes")
