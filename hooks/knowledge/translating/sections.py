"""A text by its sections, what each looked like when it was translated, and what changed since."""

import hashlib
import unicodedata
from itertools import pairwise

from ..catalogue.language import Language
from ..catalogue.markdown import headings
from ..catalogue.works import Work

INTRO = "intro"
LENGTH = 8


def sections(markdown: str) -> dict[str, str]:
    """The Markdown of each section of the second level by its anchor; ``intro`` is what comes before the first."""
    lines = markdown.split("\n")
    starts = [(placed.line - 1, placed.heading.anchor) for placed in headings(markdown) if placed.heading.level <= 2]
    found: dict[str, str] = {}
    bounds = [(0, INTRO), *starts, (len(lines), "")]
    for (start, anchor), (end, _) in pairwise(bounds):
        text = "\n".join(lines[start:end]).strip()
        if text:
            found[anchor or f"line-{start + 1}"] = text
    return found


def fingerprint(text: str) -> str:
    """Eight hexadecimal digits of SHA-256 of a text; white space and Unicode form do not count."""
    normal = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(normal.encode()).hexdigest()[:LENGTH]


def fingerprints(markdown: str) -> dict[str, str]:
    """The fingerprint of each section by its anchor."""
    return {anchor: fingerprint(text) for anchor, text in sections(markdown).items()}


def changed_sections(work: Work, language: Language) -> tuple[str, ...]:
    """Anchors of sections of the original that are not what the translation into ``language`` was made from.

    Empty for an original, and for a translation that was never stamped.
    """
    translation, original = work.translations.get(language), work.bodies.get(work.original)
    if language is work.original or translation is None or original is None or not translation.sections:
        return ()
    now = fingerprints(original.markdown)
    return tuple(anchor for anchor, value in now.items() if translation.sections.get(anchor) != value)
