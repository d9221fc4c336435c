"""Notation of the site's Markdown that pandoc does not read, written as its fenced divisions.

Notes (``!!! note "Title"``), foldable notes (``???``) and tabs (``=== "Title"``) become a division with their title in
bold and their indented text; the marks of blocks (``///``) are left out.
"""

import re
from collections.abc import Iterator

_OPENING = re.compile(r"(?:!!!|\?\?\?\+?|===!?\+?)\s*([a-z][\w -]*?)?\s*(?:\"([^\"]*)\")?\s*$")
_MARK = re.compile(r"\s*/{3,}")
_INDENT = "    "


def with_divisions(markdown: str) -> str:
    """``markdown`` as pandoc reads it, with as many lines before each text as pandoc needs."""
    return "\n".join(_lines(markdown.split("\n")))


def _lines(lines: list[str]) -> Iterator[str]:
    position = 0
    while position < len(lines):
        line = lines[position]
        position += 1
        opening = _OPENING.match(line)
        if opening is None:
            if not _MARK.match(line):
                yield line
            continue
        inside: list[str] = []
        while position < len(lines) and (not lines[position].strip() or lines[position].startswith(_INDENT)):
            inside.append(lines[position].removeprefix(_INDENT))
            position += 1
        yield from ("", "::: {.aside}", f"**{opening.group(2)}**" if opening.group(2) else "", "")
        yield from _lines(inside)
        yield from ("", ":::", "")
