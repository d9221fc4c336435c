"""Every page of the site in one language.

A kind's pages come from the module of its name in this package: a new kind needs no line here.
"""

from collections.abc import Iterator
from importlib import import_module

from ..catalogue.catalogue import Catalogue
from ..catalogue.indexes import Indexes
from ..catalogue.kinds import KINDS
from ..catalogue.language import Language
from ..catalogue.text import Text
from ..words import Words
from . import both, home, overview, search, speakers
from .parts import PageView
from .scope import Scope


def site_pages(
    catalogue: Catalogue, indexes: Indexes, words: Words, *, language: Language, name: Text, tagline: Text
) -> tuple[PageView, ...]:
    """The pages by address."""
    scope = Scope(catalogue, indexes, language, words)
    return tuple(sorted(_pages(scope, name, tagline), key=lambda page: page.address))


def _pages(scope: Scope, name: Text, tagline: Text) -> Iterator[PageView]:
    yield home.page(scope, name, tagline)
    yield from speakers.pages(scope)
    yield from both.pages(scope)
    yield from search.pages(scope)
    yield from overview.pages(scope)
    for kind in KINDS:
        yield from import_module(f".{kind.name}", __package__).pages(scope)
