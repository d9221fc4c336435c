"""Bytes to text: UTF-8, and no character that turns the direction of what follows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .problems import Problem

MAX_BYTES = 1_000_000

# Unicode bidirectional embeddings, overrides and isolates (UAX #9): they can make a text show other
# than it reads ("Trojan Source", CVE-2021-42574). LRM and RLM are harmless, but never needed here.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARKS = re.compile("[\u200e\u200f\u061c]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\ufeff\ufffe\uffff]")


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
    if full.stat().st_size > MAX_BYTES:
        return None, (Problem(path, 0, 0, "file-large", found=str(full.stat().st_size)),)
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
    for pattern, code in ((_TURNING, "turning-character"), (_CONTROL, "control-character"), (_MARKS, "direction-mark")):
        for match in pattern.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            yield Problem(path, line, column, code, found=f"U+{ord(match.group()):04X}")
