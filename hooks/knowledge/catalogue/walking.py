"""Finding, in any record, the fields that name other records or the record's own sources."""

import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from .record import Claim
from .references import CitesSource, To, ToAny

Mark = To | ToAny | CitesSource
Path = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class Mention:
    """One place in a record where an id, or a source's address, stands."""

    path: Path
    mark: Mark
    value: str


@dataclass(frozen=True)
class _Shape:
    """What a field's annotation can hold: a marked string, or a model somewhere inside."""

    mark: Mark | None
    has_model: bool


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, _Shape], ...]:
    """Name, YAML name and shape of the fields of ``model`` that can hold a mention."""
    rows = []
    for name, info in model.model_fields.items():
        mark = next((m for m in info.metadata if isinstance(m, Mark)), None)
        shape = _shape(info.annotation) if mark is None else _Shape(mark, has_model=False)
        if shape.mark or shape.has_model:
            rows.append((name, info.alias or name, shape))
    return tuple(rows)


def _shape(annotation: Any) -> _Shape:
    origin = get_origin(annotation)
    if origin is Annotated:
        base, *metadata = get_args(annotation)
        mark = next((m for m in metadata if isinstance(m, Mark)), None)
        return _Shape(mark, has_model=False) if mark else _shape(base)
    if origin in (tuple, dict, Union, types.UnionType):
        shapes = [_shape(arg) for arg in get_args(annotation) if arg is not Ellipsis]
        mark = next((s.mark for s in shapes if s.mark), None)
        return _Shape(mark, any(s.has_model for s in shapes))
    is_model = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    return _Shape(None, is_model)


def mentions(record: BaseModel, path: Path = ()) -> Iterator[Mention]:
    """Every mention in ``record``, in the order of its fields, with the path as YAML has it."""
    for name, written, shape in _fields(type(record)):
        yield from _in_value(getattr(record, name), shape, (*path, written))


def _in_value(value: Any, shape: _Shape, path: Path) -> Iterator[Mention]:
    if isinstance(value, BaseModel):
        yield from mentions(value, path)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _in_value(item, shape, (*path, number))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _in_value(item, shape, (*path, str(key)))
    elif isinstance(value, str) and shape.mark:
        yield Mention(path, shape.mark, value)


def uncited(record: BaseModel, path: Path = ()) -> Iterator[Path]:
    """The paths of the values inside ``record`` that should cite a source and cite none."""
    if isinstance(record, Claim) and record.needs_source and not record.cites:
        yield path
    for name, written, shape in _fields(type(record)):
        if shape.has_model:
            yield from _uncited_in(getattr(record, name), (*path, written))


def _uncited_in(value: Any, path: Path) -> Iterator[Path]:
    if isinstance(value, BaseModel):
        yield from uncited(value, path)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _uncited_in(item, (*path, number))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _uncited_in(item, (*path, str(key)))


def keeping(record: Model, is_kept: Callable[[Mark, str], bool]) -> Model | None:
    """``record`` without the mentions that ``is_kept`` refuses; None where a required one is gone."""
    update: dict[str, Any] = {}
    for name, _, shape in _fields(type(record)):
        value = getattr(record, name)
        kept = _kept_value(value, shape, is_kept)
        if kept is None and value is not None:
            is_essential = isinstance(shape.mark, To) and shape.mark.is_essential
            if is_essential or type(record).model_fields[name].is_required():
                return None
            kept = type(record).model_fields[name].get_default(call_default_factory=True)
        if kept != value:
            update[name] = kept
    return record.model_copy(update=update) if update else record


def _kept_value(value: Any, shape: _Shape, is_kept: Callable[[Mark, str], bool]) -> Any:
    if isinstance(value, BaseModel):
        return keeping(value, is_kept)
    if isinstance(value, tuple):
        kept = (_kept_value(item, shape, is_kept) for item in value)
        return tuple(item for item in kept if item is not None)
    if isinstance(value, dict):
        pairs = ((key, _kept_value(item, shape, is_kept)) for key, item in value.items())
        return {key: item for key, item in pairs if item is not None}
    if isinstance(value, str) and shape.mark:
        return value if is_kept(shape.mark, value) else None
    return value
