"""What the search is given: every page, entry and term, with its words in its language."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..catalogue.cases import Case, Condition
from ..catalogue.catalogue import Catalogue, key_of
from ..catalogue.dates import PartialDate
from ..catalogue.events import Event, Issue, Milestone
from ..catalogue.glossary import Term
from ..catalogue.kinds import KINDS
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.literature import Reference
from ..catalogue.markdown import plain_text
from ..catalogue.organisations import Organisation
from ..catalogue.people import Person
from ..catalogue.record import Record
from ..catalogue.references import To, ToAny
from ..catalogue.text import Text
from ..catalogue.walking import mentions
from ..catalogue.works import Work
from ..finding.documents import Concept, Document
from ..finding.indexing import index
from ..views.frame import absolute
from ..views.scope import Scope

INDEX = "assets/search/index/"
_NOT_TEXT = {"bodies", "translations", "sources"}


def search_index(scopes: Mapping[Language, Scope]) -> Iterator[tuple[str, bytes]]:
    """The files of the search index: path under ``assets/search/index/``, and content."""
    catalogue = scopes[LANGUAGES[0]].catalogue
    for path, content in index(search_documents(scopes), concepts(catalogue)):
        yield f"{INDEX}{path}", content


def search_documents(scopes: Mapping[Language, Scope]) -> tuple[Document, ...]:
    """The documents of both languages; texts that exist in the other language only are not among them."""
    return tuple(document for language in LANGUAGES for document in _documents(scopes[language]))


def concepts(catalogue: Catalogue) -> tuple[Concept, ...]:
    """The glossary as the search takes it: each term with its variants, in the order of their ids."""
    return tuple(
        Concept(he=_wordings(term, Language.HE), en=_wordings(term, Language.EN)) for term in catalogue.all(Term)
    )


def _wordings(term: Term, language: Language) -> tuple[str, ...]:
    own = [term.term.get(language) or ""]
    own += [variant.text for variant in term.variants if variant.language is language]
    return tuple(dict.fromkeys(wording for wording in own if wording))


def _documents(scope: Scope) -> Iterator[Document]:
    places = {term.id: place for place, term in enumerate(scope.catalogue.all(Term))}
    for kind in KINDS:
        for record in scope.catalogue.records[kind.name].values():
            is_shown = not isinstance(record, Work) or not scope.version(record).is_stub
            if is_shown and not isinstance(record, Milestone):
                yield _document(scope, record, places)


def _document(scope: Scope, record: Record, places: Mapping[str, int]) -> Document:
    key, language = key_of(record), scope.language
    named = _named(record)
    return Document(
        address=absolute("", language, scope.address(key)).lstrip("/"),
        language=language.value,
        kind=key[0],
        title=scope.name(record.label).text,
        summary=_summary(record, language),
        text=_text(record, language),
        people=_labels(scope, "people", named.get("people", ())),
        organisations=_labels(scope, "organisations", named.get("organisations", ())),
        topics=_labels(scope, "topics", record.topics),
        conditions=_conditions(scope, record),
        year=_year(record),
        names=_names(record),
        concepts=tuple(sorted({places[term] for term in named.get("glossary", ()) if term in places})),
    )


def _named(record: Record) -> dict[str, tuple[str, ...]]:
    """The ids a record mentions, by kind."""
    found: dict[str, dict[str, None]] = {}
    for mention in mentions(record):
        if isinstance(mention.mark, To):
            for kind in mention.mark.kinds:
                found.setdefault(kind, {})[mention.value] = None
        elif isinstance(mention.mark, ToAny):
            kind, _, record_id = mention.value.partition("/")
            found.setdefault(kind, {})[record_id] = None
    return {kind: tuple(ids) for kind, ids in found.items()}


def _labels(scope: Scope, kind: str, ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(link.label.text for link in scope.links(kind, ids))


def _conditions(scope: Scope, record: Record) -> tuple[str, ...]:
    if not isinstance(record, Case):
        return ()
    return tuple(scope.word(f"conditions.{condition}") for condition in Condition if condition in record.conditions)


def _summary(record: Record, language: Language) -> str:
    for name in ("summary", "annotation", "description", "meaning"):
        text = getattr(record, name, None)
        if isinstance(text, Text) and text.get(language):
            return text.get(language) or ""
    return ""


def _text(record: Record, language: Language) -> str:
    """All words of a record in one language: its body first, then what its fields say."""
    body = (
        plain_text(record.bodies[language].markdown) if isinstance(record, Work) and language in record.bodies else ""
    )
    words = _words(record.model_dump(exclude=_NOT_TEXT), language)
    known = (record.label.get(language), _summary(record, language))
    return "\n".join(dict.fromkeys(text for text in [body, *words] if text and text not in known))


def _words(value: Any, language: Language) -> Iterator[str]:
    """Every text inside dumped fields, in one language: a text dumps to exactly these three keys."""
    if isinstance(value, dict) and set(value) == {"he", "en", "ours"}:
        yield value[language.value] or ""
    elif isinstance(value, dict | list | tuple):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _words(item, language)


def _names(record: Record) -> tuple[str, ...]:
    """What a person, an organisation or a case is called, in every script."""
    if isinstance(record, Case):
        return tuple(filter(None, (record.title.he, record.title.en)))
    if not isinstance(record, Person | Organisation):
        return ()
    names = [record.name.he, record.name.en, *(alias.text for alias in record.aliases)]
    return tuple(name for name in names if name)


def _year(record: Record) -> int | None:
    found: PartialDate | None = None
    if isinstance(record, Case):
        found = record.years.start
    elif isinstance(record, Reference):
        found = record.csl.issued
    elif isinstance(record, Event):
        found = record.starts
    elif isinstance(record, Work | Issue):
        found = record.published
    return found.year if found else None
