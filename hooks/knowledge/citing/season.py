"""Seasons by which magazines date their issues."""

import re
from enum import StrEnum

from ..catalogue.text import Text


class Season(StrEnum):
    """A season of the year, as a magazine counts it."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


NAMES = {
    Season.SPRING: Text(he="אביב", en="Spring"),
    Season.SUMMER: Text(he="קיץ", en="Summer"),
    Season.AUTUMN: Text(he="סתיו", en="Fall"),
    Season.WINTER: Text(he="חורף", en="Winter"),
}
_WORDS = {"spring": Season.SPRING, "summer": Season.SUMMER, "fall": Season.AUTUMN, "autumn": Season.AUTUMN,
          "winter": Season.WINTER, "אביב": Season.SPRING, "קיץ": Season.SUMMER, "סתיו": Season.AUTUMN,
          "חורף": Season.WINTER}  # fmt: skip
_SEASON = re.compile(r"(\w+) (\d{4})")


def season_of(issue: str, year: int | None) -> Season | None:
    """The season that ``issue`` names (``Winter 2011``), where its year is ``year``; None where it names none."""
    match = _SEASON.fullmatch(issue.strip())
    if match is None or year is None or int(match[2]) != year:
        return None
    return _WORDS.get(match[1].lower())
