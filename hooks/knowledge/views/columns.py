"""The columns a type of record has in a table: what a cell can hold, from the type's own fields.

A text in two languages is two columns, a value with fields of its own is a column for each of them, a list of plain
values is one cell with ``;`` between. Lists of values with fields have tables of their own, or only JSON has them.
"""

import types
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from ..catalogue.dates import DATE_PATTERN, PartialDate
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.references import CitesSource
from ..catalogue.text import Text

SEPARATOR = ";"
_PLAIN: dict[Any, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}


@dataclass(frozen=True)
class Column:
    """A column: its name, where its value stands in a record, and what a cell holds (CSVW, "Datatypes").

    ``values`` are all a cell can hold where the list is closed; ``language`` is that of its words.
    """

    name: str
    path: tuple[str, ...]
    datatype: str = "string"
    pattern: str = ""
    values: tuple[str, ...] = ()
    is_list: bool = False
    language: Language | None = None


def columns(model: type[BaseModel], path: tuple[str, ...] = ()) -> Iterator[Column]:
    """The columns of a type, in the order of its fields."""
    for name, info in model.model_fields.items():
        if not any(isinstance(mark, CitesSource) for mark in info.metadata):
            yield from _of_field(info.annotation, (*path, name))


def _of_field(annotation: Any, path: tuple[str, ...]) -> Iterator[Column]:
    kind, is_list = _kind(annotation)
    name = "_".join(path)
    if kind is Text and not is_list:
        for language in LANGUAGES:
            yield Column(f"{name}_{language}", (*path, language.value), language=language)
    elif kind is PartialDate:
        yield Column(name, path, pattern=DATE_PATTERN, is_list=is_list)
    elif isinstance(kind, type) and issubclass(kind, Enum):
        yield Column(name, path, values=tuple(str(member.value) for member in kind), is_list=is_list)
    elif kind in _PLAIN:
        yield Column(name, path, _PLAIN[kind], is_list=is_list)
    elif isinstance(kind, type) and issubclass(kind, BaseModel) and not is_list:
        yield from columns(kind, path)


def _kind(annotation: Any) -> tuple[Any, bool]:
    """What an annotation holds, and whether it is a list of it; None for what no cell can hold."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _kind(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        held = [arg for arg in get_args(annotation) if arg is not type(None)]
        return _kind(held[0]) if len(held) == 1 else (None, False)
    if origin is tuple:
        return (None, False) if _is_cites(annotation) else (_kind(get_args(annotation)[0])[0], True)
    return (None, False) if origin is dict else (annotation, False)


def _is_cites(annotation: Any) -> bool:
    item = get_args(annotation)[0]
    return any(isinstance(mark, CitesSource) for mark in getattr(item, "__metadata__", ()))


def cell(value: Any, column: Column) -> str:
    """What stands in the cell of ``column``: empty where nothing is known."""
    for step in column.path:
        value = getattr(value, step) if value is not None else None
    if isinstance(value, tuple):
        return SEPARATOR.join(_word(item) for item in value)
    return _word(value)


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return str(value.value)
    return "" if value is None else str(value)
