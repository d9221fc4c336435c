"""Every page of the site in one language.

A kind's pages come from the module of its name in this package: a new kind needs no line here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import import_module

from ..catalogue.kinds import KINDS
from ..catalogue.releases import Releases
from ..catalogue.text import Text
from . import both, data, home, overview, search, speakers, status
from .changes import last_change
from .parts import PageView
from .scope import Scope


@dataclass(frozen=True)
class SiteFacts:
    """What pages tell of the site itself: name, line under it, address (empty: none), releases of its data, and who
    has which task."""

    name: Text
    tagline: Text
    url: str
    releases: Releases
    keepers: tuple[tuple[Text, Text | None], ...]


def site_pages(scope: Scope, facts: SiteFacts) -> tuple[PageView, ...]:
    """The pages by address."""
    return tuple(sorted((_dated(scope, page) for page in _pages(scope, facts)), key=lambda page: page.address))


def _dated(scope: Scope, page: PageView) -> PageView:
    """``page`` with the dates of its record; where it has none, with that of the newest of what it shows."""
    return page if page.added or page.updated else replace(page, updated=scope.date(last_change(scope, page)))


def _pages(scope: Scope, facts: SiteFacts) -> Iterator[PageView]:
    yield home.page(scope, facts.name, facts.tagline)
    yield from data.pages(scope, facts.releases, facts.url)
    yield from speakers.pages(scope)
    yield from both.pages(scope)
    yield from search.pages(scope)
    yield from overview.pages(scope)
    yield from status.pages(scope, facts.keepers)
    for kind in KINDS:
        yield from import_module(f".{kind.name}", __package__).pages(scope)
