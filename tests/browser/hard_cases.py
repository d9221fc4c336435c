"""Forty-odd phrases whose order a page gets wrong easily, and the page that holds them."""

import json
from pathlib import Path

CASES = json.loads((Path(__file__).parent / "hard_cases.json").read_text(encoding="utf-8"))
LINES = {
    "hard-cases/": ("נאמר {} ולא עוד.", "והסוף הוא {}."),
    "en/hard-cases/": ("They said {} and no more.", "And the end is {}."),
}


def hard_cases_page(language: str) -> str:
    """The Markdown of a fictitious page with every case in two lines: inside and at the end."""
    words = LINES["hard-cases/" if language == "he" else "en/hard-cases/"]
    tokens = [*CASES["left-to-right"], *CASES["right-to-left"]]
    items = "\n".join(f"- {line.format(token)}" for token in tokens for line in words)
    head = {
        "he": "title: מקרים קשים\nsummary: בדיה.",
        "en": "title: Hard cases\nsummary: Fiction.\ntranslation: {by: project}",
    }
    noted = {"he": "כך היה בשנת 2013.[^1]", "en": "So it was in 2013.[^1]"}[language]
    note = "[^1]: [A fictitious source](https://example.org/source)"
    return f"---\n{head[language]}\n---\n{items}\n\n{noted}\n\n{note}\n"
