"""The picture of cases and conditions: a row for each case a source documents a condition of."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..catalogue.cases import Case, Condition, Strength
from ..catalogue.catalogue import key_of
from .cases import Mark, marks
from .labels import Label, label, mirrored
from .lists import place_in
from .parts import LinkView
from .scope import Scope

_HEAD, _ROW, _LINE = 62, 28, 15
_NAMES = 44.0  # percent of the width for the names of the cases
_WIDTH, _HEAD_WIDTH = 20, 12


@dataclass(frozen=True)
class Column:
    """A condition: its number, its name in lines, its middle in percent from the left, its term."""

    number: int
    label: Label
    x: float
    term: LinkView | None


@dataclass(frozen=True)
class Row:
    """A case: its name, how high its row begins and how high it is, its marks."""

    link: LinkView
    label: Label
    y: int
    height: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class MatrixPicture:
    """The picture, and the cases that have no row because nothing is documented of their conditions."""

    height: int
    names_x: float
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    without: tuple[LinkView, ...]


def matrix_picture(scope: Scope, cases: Iterable[Case]) -> MatrixPicture:
    """The cases with the most conditions first."""
    found = sorted(cases, key=lambda case: (*_fewer(case), place_in(scope.language, scope.name(case.label).text)))
    rows, y = [], _HEAD
    for case in found:
        if case.conditions:
            rows.append(_row(scope, case, y))
            y += rows[-1].height
    return MatrixPicture(
        height=y,
        names_x=mirrored(0, 100, scope.language),
        columns=tuple(_column(scope, number, condition) for number, condition in enumerate(Condition, 1)),
        rows=tuple(rows),
        without=tuple(scope.link_to(case) for case in found if not case.conditions),
    )


def _fewer(case: Case) -> tuple[int, int]:
    direct = sum(evidence.strength is Strength.DIRECT for evidence in case.conditions.values())
    return -len(case.conditions), -direct


def _row(scope: Scope, case: Case, y: int) -> Row:
    link = scope.link(key_of(case)) or scope.link_to(case)
    name = label(link.label, width=_WIDTH, grows_right=scope.language.direction == "ltr")
    return Row(link, name, y, _ROW + _LINE * (len(name.lines) - 1), marks(scope, case))


def _column(scope: Scope, number: int, condition: Condition) -> Column:
    link = scope.link(("glossary", condition.term))
    named = scope.shown_word(f"conditions.{condition}")
    x = _NAMES + (100 - _NAMES) / len(Condition) * (number - 0.5)
    return Column(
        number,
        label(named, width=_HEAD_WIDTH, grows_right=None),
        mirrored(x, 100, scope.language),
        link,
    )
