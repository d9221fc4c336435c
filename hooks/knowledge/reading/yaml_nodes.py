"""YAML with line and column, every scalar a string, and nothing in it that could surprise or harm.

Only mappings, sequences and scalars are read (YAML 1.1 by libyaml's events). Anchors, aliases, tags and
merge keys are refused, so an "alias bomb" has nothing to go off with; depth and size are bounded.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from .files import invisible_code
from .problems import Problem, visible

MAX_DEPTH = 40

Path = tuple[str | int, ...]
Position = tuple[int, int]


@dataclass
class Document:
    """What a YAML text holds: plain dicts, lists and strings; where each stands; what is wrong."""

    value: Any = None
    positions: dict[Path, Position] = field(default_factory=dict)
    keys: dict[Path, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def position(self, path: Path) -> Position:
        """Line and column of the field at ``path``, or of the nearest thing around it."""
        while path:
            found = self.keys.get(path) or self.positions.get(path)
            if found:
                return found
            path = path[:-1]
        return (1, 1)


class _RefusedError(Exception):
    """A construct that is not allowed here; carries the problem."""

    def __init__(self, code: str, mark: Any, found: str) -> None:
        super().__init__(code)
        self.code, self.mark, self.found = code, mark, found


def read_yaml(text: str, file: str, first_line: int = 1) -> Document:
    """``text`` as a document; faults are in its ``problems`` with lines counted from ``first_line``."""
    document = Document()
    try:
        _fill(document, _events(text), file, first_line)
    except _RefusedError as refused:
        line, column = _at(refused.mark, first_line)
        document.problems.append(Problem(file, line, column, refused.code, found=refused.found))
        document.value = None
    except yaml.MarkedYAMLError as error:
        line, column = _at(error.problem_mark or error.context_mark, first_line)
        document.problems.append(Problem(file, line, column, "yaml-broken", found=error.problem or ""))
        document.value = None
    except yaml.YAMLError as error:
        document.problems.append(Problem(file, first_line, 1, "yaml-broken", found=str(error)))
        document.value = None
    return document


def _at(mark: Any, first_line: int) -> Position:
    return (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)


def _events(text: str) -> Iterator[Any]:
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.AliasEvent):
            raise _RefusedError("yaml-alias", event.start_mark, f"*{event.anchor}")
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            raise _RefusedError("yaml-alias", event.start_mark, f"&{anchor}")
        if tag:
            raise _RefusedError("yaml-tag", event.start_mark, str(tag))
        if (
            isinstance(event, yaml.DocumentStartEvent)
            and event.explicit
            and event.start_mark
            and event.start_mark.index
        ):
            raise _RefusedError("yaml-broken", event.start_mark, "---")
        yield event


@dataclass
class _Open:
    """A mapping or a sequence whose end has not come yet."""

    value: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None
    doubled: bool = False


def _fill(document: Document, events: Iterator[Any], file: str, first_line: int) -> None:
    """Builds the value without recursion: deep nesting must not exhaust the stack."""
    stack: list[_Open] = []
    for event in events:
        if isinstance(event, yaml.ScalarEvent):
            _scalar(document, stack, event, file, first_line)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            _begin(document, stack, event, first_line)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            stack.pop()


def _begin(document: Document, stack: list[_Open], event: Any, first_line: int) -> None:
    if len(stack) >= MAX_DEPTH:
        raise _RefusedError("yaml-deep", event.start_mark, str(MAX_DEPTH))
    if stack and isinstance(stack[-1].value, dict) and stack[-1].key is None:
        raise _RefusedError("yaml-key", event.start_mark, "{ }")
    value: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
    path = _place(document, stack, value, _at(event.start_mark, first_line))
    stack.append(_Open(value, path))


def _scalar(document: Document, stack: list[_Open], event: Any, file: str, first_line: int) -> None:
    top = stack[-1] if stack else None
    hidden = invisible_code(event.value)  # an escape in quotation marks: the file itself has none
    if hidden:
        raise _RefusedError(hidden, event.start_mark, visible(event.value))
    if top and isinstance(top.value, dict) and top.key is None:
        position = _at(event.start_mark, first_line)
        top.key, top.doubled = event.value, event.value in top.value
        if event.value == "<<":
            raise _RefusedError("yaml-alias", event.start_mark, "<<")
        if top.doubled:
            document.problems.append(Problem(file, *position, "yaml-double-key", event.value, event.value))
        else:
            document.keys[(*top.path, event.value)] = position
        return
    _place(document, stack, event.value, _at(event.start_mark, first_line))


def _place(document: Document, stack: list[_Open], value: Any, position: Position) -> Path:
    """Puts a value where it belongs; a doubled key's second value is parsed and dropped."""
    if not stack:
        document.value = value
        document.positions[()] = position
        return ()
    top = stack[-1]
    if isinstance(top.value, list):
        path: Path = (*top.path, len(top.value))
        top.value.append(value)
    else:
        key = top.key or ""
        path = (*top.path, key)
        if not top.doubled:
            top.value[key] = value
        top.key = None
    document.positions.setdefault(path, position)
    return path
