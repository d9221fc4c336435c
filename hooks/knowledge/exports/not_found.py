"""The one page for addresses that lead nowhere, in both languages."""

from dataclasses import dataclass

from ..catalogue.addresses import SEARCH, index_address
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.text import Shown
from ..catalogue.works import State
from ..views.frame import absolute
from ..views.parts import PageView, Version
from ..views.scope import Scope

_LISTS = ("essays", "cases", "people", "organisations", "literature", "glossary")


@dataclass(frozen=True)
class LanguagePart:
    """What the page says in one language; links, and where the search is, are paths from the host's root."""

    language: Language
    title: str
    text: str
    links: tuple[tuple[str, str], ...]
    search: str
    search_label: str
    search_question: str


@dataclass(frozen=True)
class NotFoundView:
    """Both languages, one under the other."""

    parts: tuple[LanguagePart, ...]


def not_found_page(scope: Scope, root: str) -> PageView:
    """The page; it may be shown at any depth, so its links start at ``root``."""
    parts = tuple(_part(scope, language, root) for language in LANGUAGES)
    return PageView(
        address="",
        template="not-found.html",
        language=scope.language,
        title=Shown(text=scope.word("not-found.title"), language=scope.language),
        content=NotFoundView(parts),
        version=Version(State.STUB),
        fixed_root=root,
    )


def _part(scope: Scope, language: Language, root: str) -> LanguagePart:
    def word(key: str) -> str:
        return scope.words.get(key, language)

    links = tuple((word(f"indexes.{kind}.title"), absolute(root, language, index_address(kind))) for kind in _LISTS)
    home = (word("site.home"), absolute(root, language, ""))
    return LanguagePart(
        language=language,
        title=word("not-found.title"),
        text=word("not-found.text"),
        links=(home, *links),
        search=absolute(root, language, SEARCH),
        search_label=word("navigation.search"),
        search_question=word("search.label"),
    )
