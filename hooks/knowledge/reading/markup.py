"""HTML and attributes in prose that would be taken out of the page: each is named on its line.

What these patterns miss is taken out all the same (``cleaning``): they are for the author, not for safety.
"""

import re
from collections.abc import Iterator

from ..catalogue.markdown import visible_lines
from ..cleaning.allowed import ANYWHERE, ATTRIBUTE_NAMES, ATTRIBUTES, BY_HAND, INSTEAD, WHOLLY_OUT, is_taken
from .files import invisible_code
from .front_matter import Prose
from .problems import Problem

_ELEMENT = re.compile(r"<([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]|$)([^<>]*)(>?)")
_ATTRIBUTE = re.compile(r"([^\s=/<>\"']+)(?:\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'|[^\s\"'<>]*))?")
_LIST = re.compile(r"\{:?([^{}]*)\}")
_IN_LIST = re.compile(r"([\w:-]+)\s*=\s*(?:\"[^\"]*\"|'[^']*'|\S*)")
_ID = re.compile(r"(?:^|\s)#([^\s#.=]+)")
_BLOCK = re.compile(r"\s*/{3,}\s*html\s*\|\s*([A-Za-z][\w-]*)?(?:\[([^\]]*)\])?")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}));?")
_UNDERLINE = re.compile(r"(?:=+|-+) *")


def markup_problems(part: Prose, kind: str) -> Iterator[Problem]:
    """Every problem of the HTML in a text of ``kind``."""
    before, last = "", ""
    for number, line in visible_lines(part.markdown):
        for column, code, found, suggestion in (*_elements(line), *_attributes(line, kind), *_references(line)):
            yield Problem(part.file, number + part.first_line - 1, column, code, found=found, suggestion=suggestion)
        if _UNDERLINE.fullmatch(line) and last.strip() and not before.strip():
            yield Problem(part.file, number + part.first_line - 2, 1, "heading-underlined", found=last.strip())
        before, last = last, line


Found = tuple[int, str, str, str]


def _elements(line: str) -> Iterator[Found]:
    for match in _ELEMENT.finditer(line):
        name, inside, end = match.group(1).lower(), match.group(2), match.group(3)
        is_meant = bool(end) or match.end() == len(line) or name in WHOLLY_OUT
        if name not in BY_HAND and is_meant:
            yield match.start() + 1, "html-not-allowed", f"<{name}>", INSTEAD.get(name, "")
        for attribute in _ATTRIBUTE.finditer(inside) if name in BY_HAND and end else ():
            written = attribute.group(1).lower()
            if written not in ANYWHERE | ATTRIBUTES.get(name, frozenset()):
                yield match.start() + 1, "attribute-not-allowed", written, ""
    block = _BLOCK.match(line)
    if block and (block.group(1) or "").lower() not in BY_HAND:
        yield 1, "html-not-allowed", f"<{block.group(1) or ''}>", INSTEAD.get(block.group(1) or "", "")


def _attributes(line: str, kind: str) -> Iterator[Found]:
    """Attributes in braces, and ids that are the page's own."""
    for match in _LIST.finditer(line):
        for attribute in _IN_LIST.finditer(match.group(1)):
            if attribute.group(1).lower() not in ATTRIBUTE_NAMES:
                yield match.start() + 1, "attribute-not-allowed", attribute.group(1), ""
        for anchor in _ID.findall(match.group(1)):
            if is_taken(anchor, kind):
                yield match.start() + 1, "id-taken", anchor, ""


def _references(line: str) -> Iterator[Found]:
    """Invisible characters that are written as references."""
    for match in _REFERENCE.finditer(line):
        value = int(match.group(1), 16) if match.group(1) else int(match.group(2))
        code = invisible_code(chr(value)) if value < 0x110000 else ""
        if code:
            yield match.start() + 1, code, match.group(), ""
