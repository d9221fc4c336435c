"""Phrases whose order a page gets wrong easily, and the page that holds them."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

CASES = json.loads((Path(__file__).parent / "hard_cases.json").read_text(encoding="utf-8"))
TOKENS = [*CASES["left-to-right"], *CASES["right-to-left"]]
LINES = {
    "hard-cases/": ("נאמר {} ולא עוד.", "והסוף הוא {}."),
    "en/hard-cases/": ("They said {} and no more.", "And the end is {}."),
}
_TOGETHER = 10
_SIGNS = re.compile(r"([*#_])")


def hard_cases_page(language: str) -> str:
    """The Markdown of a fictitious page with every case inside a line of a list, at its end, in a heading and in a
    table; lists and tables are short, as the checks ask."""
    words = LINES["hard-cases/" if language == "he" else "en/hard-cases/"]
    between = {"he": "וכך גם:", "en": "And so:"}[language]
    head = {
        "he": "title: מקרים קשים\nsummary: בדיה.",
        "en": "title: Hard cases\nsummary: Fiction.\ntranslation: {by: project}",
    }
    noted = {"he": "כך היה בשנת 2013.[^1]", "en": "So it was in 2013.[^1]"}[language]
    note = "[^1]: [A fictitious source](https://example.org/source)"
    parts = f"\n\n{between}\n\n".join([*_lists(words), *_tables(words)])
    headings = "\n\n".join(f"## {words[0].format(written(token))} {{#h{n}}}" for n, token in enumerate(TOKENS))
    return f"---\n{head[language]}\n---\n{parts}\n\n{noted}\n\n{headings}\n\n{note}\n"


def written(token: str) -> str:
    """A token in Markdown: its signs are escaped, code and phrases of HTML stay."""
    return token if token.startswith("`") else _SIGNS.sub(r"\\\1", token)


def seen(token: str) -> str:
    """The characters of a token that a reader sees."""
    return re.sub(r"</?[a-z]+>|\s", "", unescape(token).strip("`"))


def _lists(words: tuple[str, str]) -> Iterator[str]:
    for tokens in _batches():
        yield "\n".join(f"- {line.format(written(token))}" for token in tokens for line in words)


def _tables(words: tuple[str, str]) -> Iterator[str]:
    for tokens in _batches():
        rows = "\n".join(f"| {words[1].format(written(token))} |" for token in tokens)
        yield f"| . |\n|---|\n{rows}"


def _batches() -> Iterator[list[str]]:
    return (TOKENS[start : start + _TOGETHER] for start in range(0, len(TOKENS), _TOGETHER))
