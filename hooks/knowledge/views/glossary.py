"""The glossary: every term in both languages, who uses which wording, and where it occurs."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ..catalogue.cases import Condition
from ..catalogue.catalogue import key_of
from ..catalogue.glossary import Term, Variant
from ..catalogue.language import Language
from ..catalogue.text import Shown
from .index_pages import index_page
from .lists import initial, letter_anchor, letter_title, place_in
from .parts import LinkView, PageView, SourceView
from .scope import Scope


@dataclass(frozen=True)
class VariantView:
    """Another wording, who uses it, and the numbers of the sources."""

    text: Shown
    used_by: Shown | None
    cites: tuple[int, ...]


@dataclass(frozen=True)
class TermView:
    """A term: its wording in the page's language, in the other, its meaning."""

    anchor: str
    term: Shown
    other: Shown | None
    meaning: Shown | None
    variants: tuple[VariantView, ...]
    other_variants: tuple[VariantView, ...]
    related: tuple[LinkView, ...]
    uses: tuple[LinkView, ...]
    note: Shown | None
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class LetterView:
    """The terms filed under a letter."""

    anchor: str
    title: Shown
    terms: tuple[TermView, ...]


@dataclass(frozen=True)
class GlossaryView:
    """The five conditions in their order, then all terms by letter; ``counted`` says how many there are."""

    conditions: tuple[TermView, ...]
    groups: tuple[LetterView, ...]
    counted: str


def pages(scope: Scope) -> Iterator[PageView]:
    """One page."""
    terms = [_view(scope, term) for term in scope.catalogue.all(Term)]
    by_id = {view.anchor: view for view in terms}
    conditions = tuple(by_id[condition.term] for condition in Condition if condition.term in by_id)
    content = GlossaryView(conditions, _groups(scope, terms), scope.counted("glossary", len(terms)))
    yield index_page(scope, "glossary", content, "glossary.html")


def _groups(scope: Scope, terms: list[TermView]) -> tuple[LetterView, ...]:
    arranged = sorted(terms, key=lambda view: place_in(scope.language, view.term.text))
    return tuple(
        LetterView(letter_anchor(letter), letter_title(scope.language, letter), tuple(views))
        for letter, views in groupby(arranged, key=lambda view: initial(view.term.text))
    )


def _view(scope: Scope, term: Term) -> TermView:
    other = term.term.show(scope.language.other)
    return TermView(
        anchor=term.id,
        term=scope.name(term.term),
        other=other if other and not other.fallback else None,
        meaning=scope.show(term.meaning),
        variants=_variants(scope, term, scope.language),
        other_variants=_variants(scope, term, scope.language.other),
        related=scope.links("glossary", term.related),
        uses=tuple(_uses(scope, term)),
        note=scope.show(term.note),
        sources=scope.sources(term),
    )


def _variants(scope: Scope, term: Term, language: Language) -> tuple[VariantView, ...]:
    return tuple(_variant(scope, term, variant) for variant in term.variants if variant.language is language)


def _variant(scope: Scope, term: Term, variant: Variant) -> VariantView:
    text = Shown(text=variant.text, language=variant.language)
    return VariantView(text, scope.show(variant.used_by), scope.numbers(term, variant.cites))


def _uses(scope: Scope, term: Term) -> Iterator[LinkView]:
    for kind in ("essays", "articles", "cases", "literature"):
        yield from scope.mentioning(key_of(term), kind)
