"""What a skeleton leaves to its author, and is still left: three underscores."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from .front_matter import Prose
from .problems import Problem
from .validation import dotted, texts
from .yaml_nodes import Document, Path

_BLANK = re.compile(r"(?<![\w])___(?![\w])")


def unfilled_fields(value: Any, document: Document, file: str, prefix: Path = ()) -> Iterator[Problem]:
    """The blanks among the fields of a record; ``prefix`` is its place in a table."""
    for path, text in texts(value):
        if _BLANK.search(text):
            yield Problem(file, *document.position((*prefix, *path)), "unfilled", dotted(path))


def unfilled_text(part: Prose) -> Iterator[Problem]:
    """The blanks of a prose file, in its head and in its text."""
    yield from unfilled_fields(part.head.value, part.head, part.file)
    for number, line in enumerate(part.markdown.split("\n"), part.first_line):
        if _BLANK.search(line):
            yield Problem(part.file, number, 1, "unfilled", found=line.strip())


def without_blanks(faults: Iterable[Problem]) -> list[Problem]:
    """Faults but for those of a blank, which is a problem of its own."""
    return [fault for fault in faults if not _BLANK.search(fault.found)]
