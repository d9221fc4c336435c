"""The cases by their conditions: a row for each case a source documents a condition of."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..catalogue.cases import Case, Condition, Strength
from ..catalogue.text import Shown
from .cases import Mark, marks
from .lists import place_in
from .parts import LinkView
from .scope import Scope


@dataclass(frozen=True)
class Column:
    """A condition: its name and its term."""

    name: Shown
    term: LinkView | None


@dataclass(frozen=True)
class Row:
    """A case and its five marks."""

    link: LinkView
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Matrix:
    """The table, and the cases that have no row because nothing is documented of their conditions."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    without: tuple[LinkView, ...]


def matrix(scope: Scope, cases: Iterable[Case]) -> Matrix:
    """The cases with the most conditions first."""
    found = sorted(cases, key=lambda case: (*_fewer(case), place_in(scope.language, scope.name(case.label).text)))
    return Matrix(
        columns=tuple(_column(scope, condition) for condition in Condition),
        rows=tuple(Row(scope.link_to(case), marks(scope, case)) for case in found if case.conditions),
        without=tuple(scope.link_to(case) for case in found if not case.conditions),
    )


def _fewer(case: Case) -> tuple[int, int]:
    direct = sum(evidence.strength is Strength.DIRECT for evidence in case.conditions.values())
    return -len(case.conditions), -direct


def _column(scope: Scope, condition: Condition) -> Column:
    return Column(
        scope.shown_word(f"conditions.{condition}"),
        scope.link(("glossary", condition.term)),
    )
