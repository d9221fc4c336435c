"""The search page. Without a script it is a way into everything by list."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalogue.addresses import SEARCH, index_address
from ..catalogue.catalogue import key_of
from ..catalogue.glossary import Term, Topic
from ..catalogue.kinds import KINDS
from ..catalogue.language import Language
from ..catalogue.text import Shown
from .frame import absolute
from .parts import LinkView, PageView
from .scope import Scope


@dataclass(frozen=True)
class SearchView:
    """The subjects most is known about, the lists, and the words the script needs, as data for JSON."""

    subjects: tuple[LinkView, ...]
    lists: tuple[LinkView, ...]
    words: dict[str, object]


_WORDS = ("count", "one", "none", "other", "did-you-mean", "failed", "nearest")
_SUBJECTS = 6
_FILTERS = ("kind", "topic", "condition", "person", "organisation", "year")


def pages(scope: Scope) -> Iterator[PageView]:
    """One page."""
    yield PageView(
        address=SEARCH,
        template="search.html",
        language=scope.language,
        title=Shown(text=scope.word("search.title"), language=scope.language),
        summary=Shown(text=scope.word("search.summary"), language=scope.language),
        kind="index",
        content=SearchView(_subjects(scope), tuple(_lists(scope)), _words(scope)),
    )


def _lists(scope: Scope) -> Iterator[LinkView]:
    for kind in KINDS:
        if kind.name != "pages" and scope.catalogue.records[kind.name]:
            label = Shown(text=scope.word(f"indexes.{kind.name}.title"), language=scope.language)
            yield LinkView(label, index_address(kind.name))


def _subjects(scope: Scope) -> tuple[LinkView, ...]:
    """The topics that most records name."""
    keys = (key_of(topic) for topic in scope.catalogue.all(Topic))
    most = sorted((-len(scope.indexes.backlinks.get(key, ())), key) for key in keys)[:_SUBJECTS]
    links = (scope.link(key) for count, key in most if count)
    return scope.by_name(link for link in links if link)


def _words(scope: Scope) -> dict[str, object]:
    kinds = {kind.name: scope.word(f"kinds.{kind.name}") for kind in KINDS}
    return {
        **{name: scope.word(f"search.{name}") for name in _WORDS},
        "all": scope.word("filters.all"),
        "kinds": kinds,
        "filters": {name: scope.word(f"search.filters.{name}") for name in _FILTERS},
        "terms": list(_wordings(scope)),
    }


def _wordings(scope: Scope) -> Iterator[dict[str, str]]:
    """Every term in both languages, with its place in the glossary of this reader."""
    for term in scope.catalogue.all(Term):
        address = absolute("", scope.language, scope.address(key_of(term))).lstrip("/")
        for language in Language:
            text = term.term.get(language)
            if text:
                yield {"text": text, "language": language.value, "address": address}
