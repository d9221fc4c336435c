"""Faults of accessibility on pages in a real browser, as axe-core tells them, and contrast where it cannot.

The rules: WCAG 2.2 levels A and AA, which hold those of Israeli Standard 5568, and axe-core's best practices.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .script import script

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[3] / "tests" / "tools" / "node_modules" / "axe-core" / "axe.min.js"
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_ENOUGH, _ENOUGH_LARGE = 4.5, 3.0


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong: axe-core's rule, a CSS selector of the element, the beginning of its HTML."""

    rule: str
    target: str
    html: str


def accessibility_faults(page: "Page") -> tuple[Fault, ...]:
    """The faults of the page as it stands; none is as it should be."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(script("axe.js"), _TAGS)
    violations = [Fault(*row) for row in found["violations"]]
    return (*violations, *_too_faint(page, [Fault(*row) for row in found["undecided"]]))


def _too_faint(page: "Page", undecided: list[Fault]) -> Iterator[Fault]:
    contrast = script("contrast.js")
    for fault in undecided:
        seen = page.evaluate(contrast, fault.target)
        if seen and seen["ratio"] < (_ENOUGH_LARGE if seen["isLarge"] else _ENOUGH):
            yield Fault(f"contrast {seen['ratio']:.2f}", fault.target, fault.html)
