"""The right word nearest to a wrong one."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(wrong: str, right: Iterable[str]) -> str:
    """The candidate most like ``wrong`` (Ratcliff/Obershelp, at least 0.6 alike), or an empty string."""
    found = get_close_matches(wrong.lower()[:100], sorted(right), n=1, cutoff=0.6)
    return found[0] if found else ""
