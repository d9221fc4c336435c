"""Prose of a shape that a person would write: what is longer or deeper is not turned into HTML.

Markdown has no bound of its own, and the time Python-Markdown needs grows with the square of what stands in one
block; it fails where marks nest deeper than Python's stack. The bounds here are far beyond any text of the site.
Every pattern is linear, and nothing else looks at a text before this has.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from ..catalogue.markdown import visible_lines
from .problems import Problem

MAX_BYTES = 150_000
MAX_LINE = 5_000
MAX_BLOCK = 12_000
MAX_LINES = 250
MAX_MARKS = 300
MAX_DEPTH = 15
MAX_TAGS = 400
MAX_FENCES = 200

_LONG_RUN = re.compile(r"([*_~^`<>\[\](){}|!\\&])\1{40}|`{13}")
_MARKS = re.compile(r"[<*`{\\!:]|\n[ ]*(?:[-+=]|\d+\.)")
_OPENERS = re.compile(r"\s*((?:(?:>|[-*+]|\d{1,9}[.)])\s*)+)")
_OPENER = re.compile(r">|[-*+]|\d+")
_RULE = re.compile(r"\s*(?:[-*_]\s*){3,40}")
_TAG = re.compile("<")
_FENCE = re.compile(r"^ *(?:`{3}|~{3})")
_BLOCK = re.compile(r"\s*/{3,}\s*(\S*)")

Lines = Iterable[tuple[int, str]]


def shape_problems(file: str, markdown: str, first_line: int) -> Iterator[Problem]:
    """What in ``markdown`` is too large or too deep; lines are counted from ``first_line``."""
    offset = first_line - 1
    raw = list(enumerate(markdown.split("\n"), 1))
    found = list(_lines(raw))
    if not found:
        visible = list(visible_lines(markdown))
        found = [*_blocks(raw), *_depths(visible), *_many(raw, _FENCE, MAX_FENCES), *_many(visible, _TAG, MAX_TAGS)]
    for line, code, what in found:
        yield Problem(file, line + offset, 1, code, found=what)


def _lines(lines: Lines) -> Iterator[tuple[int, str, str]]:
    for number, line in lines:
        if len(line) > MAX_LINE:
            yield number, "line-long", str(len(line))
        elif (run := _LONG_RUN.search(line)) is not None:
            yield number, "nested-deep", run.group()[:3]


def _blocks(lines: Lines) -> Iterator[tuple[int, str, str]]:
    """Runs of lines without an empty one between them."""
    for is_text, group in groupby(lines, lambda item: bool(item[1].strip())):
        block = list(group)
        text = "\n".join(line for _, line in block)
        if is_text and (len(text) > MAX_BLOCK or len(block) > MAX_LINES or len(_MARKS.findall(text)) > MAX_MARKS):
            yield block[0][0], "block-large", str(len(text))


def _many(lines: Lines, mark: re.Pattern[str], limit: int) -> Iterator[tuple[int, str, str]]:
    """The line at which a mark has come more than ``limit`` times."""
    count = 0
    for number, line in lines:
        count += len(mark.findall(line))
        if count > limit:
            yield number, "marks-many", str(limit)
            return


def _depths(lines: Lines) -> Iterator[tuple[int, str, str]]:
    depth = {"[": 0, "(": 0, "{": 0, "/": 0}
    for number, line in lines:
        if not line.strip():
            depth = {**dict.fromkeys(depth, 0), "/": depth["/"]}
        _count_brackets(line, depth)
        depth["/"] = _open_blocks(line, depth["/"])
        deepest = max(*depth.values(), _openers(line), _indent(line) // 4)
        if deepest > MAX_DEPTH:
            yield number, "nested-deep", line.strip()[:3]
            return


def _count_brackets(line: str, depth: dict[str, int]) -> None:
    for opening, closing in ("[]", "()", "{}"):
        now = depth[opening]
        for mark in re.findall(rf"[\{opening}\{closing}]", line):
            now = now + 1 if mark == opening else max(0, now - 1)
            depth[opening] = max(depth[opening], now)
        depth[opening] = now if depth[opening] <= MAX_DEPTH else depth[opening]


def _open_blocks(line: str, now: int) -> int:
    block = _BLOCK.match(line)
    if block is None:
        return now
    return now + 1 if block.group(1) else max(0, now - 1)


def _openers(line: str) -> int:
    """How many quotations and lists a line opens at once."""
    found = _OPENERS.match(line)
    return len(_OPENER.findall(found.group(1))) if found and not _RULE.fullmatch(line) else 0


def _indent(line: str) -> int:
    return len(line[: len(line) - len(line.lstrip())].expandtabs(4))
