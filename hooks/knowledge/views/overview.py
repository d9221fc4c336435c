"""At a glance: the cases by their conditions and places, and who works with whom, each drawn and as a table."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalogue.addresses import OVERVIEW
from ..catalogue.cases import Case
from .map import MapPicture, maps
from .matrix import Matrix, matrix
from .network import NetworkPicture, network_picture
from .parts import PageView
from .scope import Scope


@dataclass(frozen=True)
class OverviewView:
    """The pictures."""

    matrix: Matrix
    maps: tuple[MapPicture, ...]
    network: NetworkPicture


def pages(scope: Scope) -> Iterator[PageView]:
    """One page."""
    cases = scope.catalogue.all(Case)
    yield PageView(
        address=OVERVIEW,
        template="overview.html",
        language=scope.language,
        title=scope.shown_word("overview.title"),
        summary=scope.shown_word("overview.summary"),
        kind="index",
        content=OverviewView(matrix(scope, cases), maps(scope, cases), network_picture(scope)),
    )
