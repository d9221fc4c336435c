"""Dates that are known to the year, the month or the day (the calendar levels of ISO 8601)."""

import calendar
import re
from functools import total_ordering
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, StringConstraints, model_serializer, model_validator

from .language import Language

_HEBREW = "ינואר פברואר מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"
_ENGLISH = "January February March April May June July August September October November December"
MONTHS = {Language.HE: tuple(_HEBREW.split()), Language.EN: tuple(_ENGLISH.split())}

# An hour of the day as a clock on the wall shows it: ``09:30`` (ISO 8601, extended format).
Hour = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]

DATE_PATTERN = r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?"
_PATTERN = re.compile(DATE_PATTERN)


# Beyond these a year is a slip (a Hebrew year, a missing digit), and calendars end.
FIRST_YEAR, LAST_YEAR = 1000, 2999


@total_ordering
class PartialDate(BaseModel):
    """A date as precise as its source: ``2015``, ``2015-03`` or ``2015-03-30``. Serialises as that string."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: int
    month: int | None = None
    day: int | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        match = _PATTERN.fullmatch(value.strip())
        if match is None:
            raise ValueError("not a date")
        return dict(zip(("year", "month", "day"), match.groups(), strict=True))

    @model_validator(mode="after")
    def _exists(self) -> "PartialDate":
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError("not a date")
        if self.day is not None and self.month is None:
            raise ValueError("not a date")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError("not a date")
        if self.day is not None and self.month is not None:
            last = calendar.monthrange(self.year, self.month)[1]
            if not 1 <= self.day <= last:
                raise ValueError("not a date")
        return self

    @model_serializer
    def _iso(self) -> str:
        return str(self)

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Less precise dates come before the more precise ones inside them."""
        return (self.year, self.month or 0, self.day or 0)

    def __lt__(self, other: "PartialDate") -> bool:
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)
