"""The literature: references grouped by the question they help with."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..catalogue.catalogue import key_of
from ..catalogue.language import Language, script_language
from ..catalogue.literature import CslName, Question, Reference
from ..catalogue.organisations import Organisation
from ..catalogue.people import Person
from ..catalogue.text import Shown
from ..citing.season import NAMES, season_of
from .articles import Elsewhere, elsewhere, title_label
from .index_pages import entry, index_page
from .lists import Entry, Group, ListView
from .parts import LinkView, Near, PageView
from .record_pages import plain, record_page
from .scope import Scope


@dataclass(frozen=True)
class AuthorView:
    """An author as printed, with a link where we know the person, and what stands before the name in a list.

    A name that ``is_short`` is not to be broken.
    """

    name: Shown
    address: str
    before: str = ""
    is_short: bool = True


@dataclass(frozen=True)
class Detail:
    """A line of the record: what, and its value."""

    label: str
    value: Shown


@dataclass(frozen=True)
class ReferenceView:
    """What the page of a reference shows."""

    type: str
    authors: tuple[AuthorView, ...]
    editors: tuple[AuthorView, ...]
    issued: str
    details: tuple[Detail, ...]
    question: str
    other_title: Shown | None
    other_title_label: str
    title_is_ours: bool
    part_of: LinkView | None
    parts: tuple[LinkView, ...]
    available: tuple[Elsewhere, ...]
    doi: str
    url: str
    note: Shown | None


# Names of people are shorter; what is longer may be broken between its words.
_SHORT = 30
_DETAILS = (
    "container_title", "collection_title", "volume", "issue", "page", "page_first", "number_of_pages",
    "number", "edition", "publisher", "publisher_place", "isbn", "issn", "genre", "note",
)  # fmt: skip


def pages(scope: Scope) -> Iterator[PageView]:
    """The index, grouped by question, and a page for every reference."""
    references = scope.catalogue.all(Reference)
    yield index_page(scope, "literature", _index(scope, references))
    for reference in references:
        yield _page(scope, reference)


def _index(scope: Scope, references: tuple[Reference, ...]) -> ListView:
    groups = []
    for question in Question:
        title = Shown(text=scope.word(f"questions.{question}"), language=scope.language)
        rows = [_entry(scope, r) for r in sorted(references, key=_by_year) if r.question is question]
        if rows:
            groups.append(Group(question, title, tuple(rows)))
    return ListView(tuple(groups), len(references))


def _by_year(reference: Reference) -> tuple[tuple[int, int, int], str]:
    issued = reference.csl.issued
    return (issued.sort_key if issued else (9999, 0, 0), reference.id)


def _entry(scope: Scope, reference: Reference) -> Entry:
    issued = scope.date(reference.csl.issued)
    authors = [author.name for author in _authors(scope, reference.csl.author)]
    when = issued.words if issued else ""
    return entry(scope, key_of(reference), reference, lines=authors, when=when, summary=reference.annotation)


def _page(scope: Scope, reference: Reference) -> PageView:
    csl, key = reference.csl, key_of(reference)
    issued = scope.date(csl.issued)
    other = reference.title.show(scope.language.other)
    content = ReferenceView(
        type=scope.word(f"reference-types.{csl.type}"),
        authors=_authors(scope, csl.author),
        editors=_authors(scope, csl.editor),
        issued=issued.words if issued else "",
        details=tuple(_details(scope, reference)),
        title_is_ours=scope.language in reference.title.ours,
        other_title_label=title_label(scope, reference.written_in is scope.language.other),
        question=scope.word(f"questions.{reference.question}"),
        other_title=other if other and not other.fallback else None,
        part_of=scope.link(("literature", reference.part_of)) if reference.part_of else None,
        parts=scope.mentioning(key, "literature", ["part_of"]),
        available=tuple(elsewhere(scope, link) for link in reference.available),
        doi=csl.doi or "",
        url=csl.url or "",
        note=scope.show(reference.note),
    )
    near = (
        Near(scope.word("near.terms"), scope.links("glossary", reference.terms)),
        Near(scope.word("near.cases"), _cases(scope, reference)),
        Near(scope.word("near.essays"), scope.mentioning(key, "essays")),
        Near(scope.word("near.same-question"), _same_question(scope, reference)),
    )
    return record_page(scope, reference, content=content, summary=reference.annotation, near=near)


def _cases(scope: Scope, reference: Reference) -> tuple[LinkView, ...]:
    ids = [*reference.cases, *scope.indexes.mentioning(key_of(reference), "cases")]
    return scope.links("cases", dict.fromkeys(ids))


def _same_question(scope: Scope, reference: Reference, limit: int = 5) -> tuple[LinkView, ...]:
    others = [r.id for r in scope.catalogue.all(Reference) if r.question is reference.question and r.id != reference.id]
    return scope.links("literature", others[:limit])


def _authors(scope: Scope, names: tuple[CslName, ...]) -> tuple[AuthorView, ...]:
    found = tuple(_author(scope, name) for name in names)
    return tuple(
        replace(author, before=_conjunction(scope, author.name)) if 0 < place == len(found) - 1 else author
        for place, author in enumerate(found)
    )


def _conjunction(scope: Scope, name: Shown) -> str:
    """What joins the last name of a list; in Hebrew a letter of it, with a makaf before what is not Hebrew."""
    is_foreign = scope.language is Language.HE and name.language is not Language.HE
    return scope.word("literature.and") + ("־" if is_foreign else "")


def _author(scope: Scope, name: CslName) -> AuthorView:
    text = name.literal or " ".join(part for part in (name.given, name.family) if part)
    address = scope.address(("people", name.person)) if name.person else ""
    return AuthorView(_readable(scope, name, as_written(text)), address, is_short=len(text) < _SHORT)


def _readable(scope: Scope, name: CslName, printed: Shown) -> Shown:
    """A name as printed; for readers of English one printed in Hebrew as the person or body is known in English."""
    if scope.language is Language.HE or printed.language is not Language.HE:
        return printed
    person = scope.catalogue.find(Person, name.person)
    bodies = (body.name for body in scope.catalogue.all(Organisation) if name.literal and body.name.he == name.literal)
    known = person.name if person else next(bodies, None)
    return as_written(known.get(scope.language) or printed.text) if known else printed


def _details(scope: Scope, reference: Reference) -> Iterator[Detail]:
    for name in _DETAILS:
        value = getattr(reference.csl, name)
        if value and not (name == "container_title" and reference.part_of):
            label = scope.word(f"csl.{name.replace('_', '-')}")
            text = _season(scope, reference) if name == "issue" else ""
            yield Detail(label, plain(scope, text) if text else as_written(str(value)))


def as_written(text: str) -> Shown:
    """A text as its source writes it, in the language of its script."""
    return Shown(text=text, language=script_language(text))


def _season(scope: Scope, reference: Reference) -> str:
    """The season and year by which a magazine names the issue, in the reader's words; empty where it names none."""
    issued = reference.csl.issued
    season = season_of(reference.csl.issue or "", issued.year if issued else None)
    return f"{NAMES[season].get(scope.language)} {issued.year}" if season and issued else ""
