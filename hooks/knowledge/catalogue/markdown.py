"""What checks and links need to know of a Markdown text: headings, links and pictures with their places.

Code, fenced or inline, is passed over. The grammar is that of Python-Markdown with ``attr_list``.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape

from .works import Heading

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*)")
_ANCHOR = re.compile(r"(?:^|\s)#([^\s}]+)")
_LINK = re.compile(
    r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?([^)\s>]*)>?(?:\s+\"[^\"]*\"|\s+'[^']*')?\s*\)(\{[^{}]*\})?"
)
_DEFINITION = re.compile(r" {0,3}\[(?!\^)([^\]]+)\]:\s*<?(\S+?)>?(?:\s|$)")
_FOOTNOTE = re.compile(r" {0,3}\[\^([^\]]+)\]:\s*(\S?)")
_FOOTNOTE_REFERENCE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
_MARKUP = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+.!>|-])|(?P<ticks>`+)(?!`)\s?(?P<code>.*?)\s?(?<!`)(?P=ticks)(?!`)|\[\^[^\]]*\]|"
    r"!?\[(?P<words>(?:[^\[\]])*)\]\([^)]*\)|</?[a-z][^<>]*>|[*`]{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)"
)


@dataclass(frozen=True)
class PlacedHeading:
    """A heading and the line it stands on, counted from 1 in the Markdown; ``anchor`` may be empty."""

    line: int
    heading: Heading


@dataclass(frozen=True)
class PlacedLink:
    """A link or picture, with line and column from 1; ``attributes`` as written in braces after it."""

    line: int
    column: int
    target: str
    text: str
    is_picture: bool
    attributes: str


def visible_lines(markdown: str) -> Iterator[tuple[int, str]]:
    """Line numbers and lines outside fenced code, inline code blanked at equal length."""
    fence = ""
    for number, line in enumerate(markdown.split("\n"), 1):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark.group(1).startswith(fence) and not line[mark.end() :].strip():
                fence = ""
            continue
        if mark:
            fence = mark.group(1)
            continue
        yield number, _CODE.sub(lambda code: " " * len(code.group()), line)


def plain(text: str) -> str:
    """A line's words without its markup."""
    return unescape(_MARKUP.sub(_words, text)).strip()


def _words(match: re.Match[str]) -> str:
    """What a reader sees of a piece of markup."""
    return match["escaped"] or match["code"] or (plain(match["words"]) if match["words"] else "")


def headings(markdown: str) -> tuple[PlacedHeading, ...]:
    """The headings of a Markdown text, in order."""
    original = markdown.split("\n")
    found = []
    for number, line in visible_lines(markdown):
        if not _HEADING.match(line):
            continue
        match = _HEADING.match(original[number - 1])
        if match:
            text, attributes = _without_attributes(match.group(2))
            anchor = _ANCHOR.search(attributes)
            heading = Heading(level=len(match.group(1)), anchor=anchor.group(1) if anchor else "", text=plain(text))
            found.append(PlacedHeading(number, heading))
    return tuple(found)


def _without_attributes(text: str) -> tuple[str, str]:
    """The words of a heading, and what stands in braces at its end; closing number signs belong to neither.

    Cut by hand: a pattern for this takes cubic time on a line of spaces.
    """
    text = text.rstrip(" \t").rstrip("#").rstrip(" \t")
    start = text.rfind("{")
    if not text.endswith("}") or start < 0 or "}" in text[start:-1]:
        return text, ""
    return text[:start].rstrip(" \t"), text[start + 1 : -1]


def links(markdown: str) -> tuple[PlacedLink, ...]:
    """The links and pictures of a Markdown text, reference definitions among them."""
    found = []
    for number, line in visible_lines(markdown):
        for match in _LINK.finditer(line):
            picture, text, target, attributes = match.groups()
            found.append(PlacedLink(number, match.start() + 1, target, text, bool(picture), attributes or ""))
        definition = _DEFINITION.match(line)
        if definition:
            found.append(
                PlacedLink(number, definition.start(2) + 1, definition.group(2), definition.group(1), False, "")
            )
    return tuple(found)


def with_targets(markdown: str, change: Callable[[str], str]) -> str:
    """``markdown`` with the target of every link outside code passed through ``change``."""
    lines = markdown.split("\n")
    for number, visible in visible_lines(markdown):
        lines[number - 1] = _changed_line(lines[number - 1], visible, change)
    return "\n".join(lines)


def _changed_line(line: str, visible: str, change: Callable[[str], str]) -> str:
    spans = [match.span(3) for match in _LINK.finditer(visible)]
    definition = _DEFINITION.match(visible)
    if definition:
        spans.append(definition.span(2))
    for start, end in sorted(spans, reverse=True):
        line = line[:start] + change(line[start:end]) + line[end:]
    return line


@dataclass(frozen=True)
class Paragraph:
    """A run of lines between blank ones, or an item of a list: its first line, its words, the notes it calls."""

    line: int
    text: str
    notes: tuple[str, ...]


def paragraphs(markdown: str) -> Iterator[Paragraph]:
    """The paragraphs and list items of prose: no headings, no footnote definitions, no link definitions."""
    block: list[tuple[int, str]] = []
    for number, line in [*visible_lines(markdown), (0, "")]:
        is_next = not line.strip() or bool(_ITEM.match(line))
        if is_next and block and not _is_apart(block[0][1]):
            text = "\n".join(part for _, part in block)
            yield Paragraph(block[0][0], plain(_ITEM.sub("", text, count=1)), tuple(_FOOTNOTE_REFERENCE.findall(text)))
        block = [*([] if is_next else block), *([(number, line)] if line.strip() else [])]


_ITEM = re.compile(r"\A\s*(?:[-*+]|\d+[.)])\s")


def notes(markdown: str) -> frozenset[str]:
    """The footnotes that a text defines; one without words is none."""
    found = (_FOOTNOTE.match(line) for _, line in visible_lines(markdown))
    return frozenset(match.group(1) for match in found if match and match.group(2))


def _is_apart(line: str) -> bool:
    return bool(_HEADING.match(line) or _FOOTNOTE.match(line) or _DEFINITION.match(line))


_NOTATION = re.compile(r"^\s*(?:[-*+>]|\d+\.)\s+|^\s*(?:!!!|\?\?\?|///+).*$|\{[#.:][^{}]*\}", re.MULTILINE)


def plain_text(markdown: str) -> str:
    """The words of a Markdown text, a paragraph a line; notes, addresses and notation left out."""
    lines = [line for line in markdown.split("\n") if not (_DEFINITION.match(line) or _FOOTNOTE.match(line))]
    return "\n".join(filter(None, (plain(_NOTATION.sub("", line.lstrip("#"))) for line in lines)))
