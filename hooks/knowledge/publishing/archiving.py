"""Writing the address of an archived copy beside a source, and changing nothing else of the file."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from ..reading.files import TextFile
from ..reading.front_matter import split_prose
from ..reading.yaml_nodes import Document, Path, read_yaml

FIELD = "archived"


class NotWrittenError(ValueError):
    """The source could not be changed so that the file reads as it did, but for the new field."""


def with_archived(text: str, path: Path, copy: str, *, is_prose: bool) -> str:
    """``text`` of a file with ``archived: copy`` in the source at ``path``.

    Each way to write it is read back, and only one that says what was meant is taken.
    Raises NotWrittenError where none does.
    """
    before = _document(text, is_prose)
    wanted = deepcopy(before.value)
    try:
        _at(wanted, path)[FIELD] = copy
        key = before.keys[(*path, "url")]
    except (KeyError, IndexError, TypeError) as error:
        raise NotWrittenError(path) from error
    for written in _ways(text, key, copy):
        after = _document(written, is_prose)
        if not after.problems and after.value == wanted:
            return written
    raise NotWrittenError(path)


def _ways(text: str, key: tuple[int, int], copy: str) -> Iterator[str]:
    """On a line of its own under the address; before it in the same line, for ``{url: …}``."""
    line, column = key[0] - 1, key[1] - 1
    lines = text.split("\n")
    end = "\r" if lines[line].endswith("\r") else ""
    under = f"{' ' * column}{FIELD}: '{copy}'{end}"
    yield "\n".join([*lines[: line + 1], under, *lines[line + 1 :]])
    beside = f"{lines[line][:column]}{FIELD}: '{copy}', {lines[line][column:]}"
    yield "\n".join([*lines[:line], beside, *lines[line + 1 :]])


def _document(text: str, is_prose: bool) -> Document:
    plain = text.replace("\r\n", "\n")
    if not is_prose:
        return read_yaml(plain, "")
    prose, _ = split_prose(TextFile("", plain))
    return prose.head if prose else Document()


def _at(value: Any, path: Path) -> Any:
    for part in path:
        value = value[part]
    if FIELD in value:
        raise KeyError(FIELD)
    return value
