"""Plain values become a typed record, or problems that say where and what is wrong."""

import types
from collections.abc import Iterator
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .nearest import nearest
from .problems import Problem
from .yaml_nodes import Document, Path

M = TypeVar("M", bound=BaseModel)

MAX_FAULTS = 200

_CODES = {
    "missing": "missing-field",
    "enum": "not-in-list",
    "int_parsing": "not-a-number",
    "int_type": "not-a-number",
    "float_parsing": "not-a-number",
    "float_type": "not-a-number",
    "greater_than_equal": "not-a-number",
    "less_than_equal": "not-a-number",
    "bool_parsing": "not-yes-or-no",
    "bool_type": "not-yes-or-no",
    "tuple_type": "not-a-list",
    "dict_type": "not-a-mapping-here",
    "model_type": "not-a-mapping-here",
    "model_attributes_type": "not-a-mapping-here",
    "string_type": "not-a-text",
}
_PATTERN_CODES = {"orcid": "wrong-orcid", "id": "not-kebab-case", "begins": "wrong-hour", "ends": "wrong-hour"}
_VALUE_CODES = {"not a date": "wrong-date", "not a web address": "wrong-url"}


def without_empty(value: Any) -> Any:
    """``value`` without empty fields and entries: what is left blank is unknown."""
    if isinstance(value, dict):
        kept = {key: without_empty(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in ("", {}, [])}
    if isinstance(value, list):
        return [item for item in map(without_empty, value) if item not in ("", {}, [])]
    return value


def validated(
    model: type[M], value: Any, document: Document, file: str, prefix: Path = ()
) -> tuple[M | None, tuple[Problem, ...]]:
    """``value`` as a ``model``, or None and one problem for each fault, placed in ``file``."""
    try:
        return model.model_validate(value), ()
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=True)
        return None, tuple(_problem(model, fault, document, file, prefix) for fault in faults[:MAX_FAULTS])


def _problem(model: type[BaseModel], fault: ErrorDetails, document: Document, file: str, prefix: Path) -> Problem:
    loc = tuple(part for part in fault["loc"] if part != "[key]")
    code = _code(fault, loc)
    line, column = document.position((*prefix, *loc))
    found = "" if code == "missing-field" else _found(fault, loc)
    suggestion = _suggestion(code, fault, loc, model)
    return Problem(file, line, column, code, dotted(loc), found, suggestion)


def dotted(path: Path) -> str:
    """A path as an author reads it: ``roles.2.title``; entries of lists are counted from 1."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)


def _code(fault: ErrorDetails, loc: Path) -> str:
    kind = fault["type"]
    if kind == "extra_forbidden":
        return "unknown-field"
    if kind == "string_pattern_mismatch":
        return _PATTERN_CODES.get(str(loc[-1]), "wrong-form")
    if kind == "value_error":
        return _VALUE_CODES.get(str(fault.get("ctx", {}).get("error", "")), "wrong-form")
    return _CODES.get(kind, "wrong-form")


def _found(fault: ErrorDetails, loc: Path) -> str:
    if fault["type"] == "extra_forbidden":
        return str(loc[-1])
    value = fault.get("input", "")
    return (
        value
        if isinstance(value, str)
        else "{…}"
        if isinstance(value, dict)
        else "[…]"
        if isinstance(value, list)
        else str(value)
    )


def _suggestion(code: str, fault: ErrorDetails, loc: Path, model: type[BaseModel]) -> str:
    if code == "unknown-field":
        owner = model_at(model, loc[:-1])
        return nearest(str(loc[-1]), field_names(owner)) if owner else ""
    if code == "not-in-list":
        expected = str(fault.get("ctx", {}).get("expected", "")).replace(" or ", ", ").replace("'", "")
        near = nearest(str(fault.get("input", "")), expected.split(", "))
        return near or expected
    return ""


def field_names(model: type[BaseModel]) -> tuple[str, ...]:
    """The names of the fields of ``model``, as YAML writes them."""
    return tuple(info.alias or name for name, info in model.model_fields.items())


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model that describes the mapping at ``path`` inside a ``model``, or None."""
    current: Any = model
    for part in path:
        if isinstance(current, type) and issubclass(current, BaseModel):
            current = _field_type(current, str(part))
        else:
            current = _item_type(current)
        current = _bare(current)
    return current if isinstance(current, type) and issubclass(current, BaseModel) else None


def _field_type(model: type[BaseModel], name: str) -> Any:
    return next((info.annotation for n, info in model.model_fields.items() if (info.alias or n) == name), None)


def _item_type(annotation: Any) -> Any:
    arguments = [arg for arg in get_args(annotation) if arg is not Ellipsis]
    return arguments[-1] if arguments else None


def _bare(annotation: Any) -> Any:
    """An annotation without ``Annotated`` and ``| None``."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        return _bare(next(arg for arg in get_args(annotation) if arg is not type(None)))
    return annotation


def texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every string inside plain values, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from texts(item, (*path, number))
