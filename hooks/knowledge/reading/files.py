"""Bytes to text: UTF-8, and no character that turns the direction of what follows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from .problems import Problem
from .shape import MAX_BYTES as PROSE_BYTES

MAX_BYTES = 250_000
MAX_REPORTED = 20

# Unicode bidirectional embeddings, overrides and isolates (UAX #9): they can make a text show other
# than it reads ("Trojan Source", CVE-2021-42574). LRM and RLM are harmless, but never needed here.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARKS = re.compile("[\u200e\u200f\u061c]")
# Controls, line separators (YAML breaks lines at them), and signs that nobody sees.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u180e\u200b\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_INVISIBLE = ((_TURNING, "turning-character"), (_CONTROL, "control-character"), (_MARKS, "direction-mark"))


def invisible_code(text: str) -> str:
    """The code of the problem of the first sort of invisible character in ``text`` that is refused, or nothing."""
    return next((code for pattern, code in _INVISIBLE[:2] if pattern.search(text)), "")


@dataclass(frozen=True)
class TextFile:
    """A file of ``docs/``: its path there, and its text with ``\\n`` line ends."""

    path: str
    text: str

    @property
    def stem(self) -> str:
        """The name without its ending and language."""
        return PurePosixPath(self.path).name.split(".", 1)[0]


def read_text(docs: Path, path: str) -> tuple[TextFile | None, tuple[Problem, ...]]:
    """The file at ``path`` under ``docs``, or None where it cannot be used; and what is wrong with it."""
    full = docs / path
    if full.is_symlink() or not full.resolve().is_relative_to(docs.resolve()):
        return None, (Problem(path, 0, 0, "file-link"),)
    limit = PROSE_BYTES if path.endswith(".md") else MAX_BYTES
    if full.stat().st_size > limit:
        return None, (Problem(path, 0, 0, "file-large", found=str(full.stat().st_size), suggestion=str(limit)),)
    raw = full.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, (Problem(path, line, 1, "not-utf8", found=repr(raw[error.start : error.start + 1])),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = tuple(_character_problems(path, text))
    refused = any(problem.code != "direction-mark" for problem in problems)
    return (None if refused else TextFile(path, text)), problems


def _character_problems(path: str, text: str) -> Iterator[Problem]:
    for pattern, code in _INVISIBLE:
        for match in islice(pattern.finditer(text), MAX_REPORTED):
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            yield Problem(path, line, column, code, found=f"U+{ord(match.group()):04X}")
