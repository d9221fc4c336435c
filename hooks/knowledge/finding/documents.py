"""What is given to the search: documents and the concepts of the glossary."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Document:
    """A page as the search sees it.

    ``names`` are the names, in any script, of the person or organisation the page is about; ``people``,
    ``organisations``, ``topics`` and ``conditions`` are words to show, to filter by and to be found by.
    ``concepts`` are places in the glossary given beside the documents.
    """

    address: str
    language: str
    kind: str
    title: str
    summary: str = ""
    text: str = ""
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    year: int | None = None
    names: tuple[str, ...] = ()
    concepts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept of the glossary: its terms in Hebrew and in English, variants included."""

    he: tuple[str, ...]
    en: tuple[str, ...]


def documents_of(records: Sequence[Mapping[str, Any]]) -> tuple[Document, ...]:
    """Documents from the form of an evaluation set: ``id, lang, url, title, text``."""
    return tuple(
        Document(
            address=str(record["url"]),
            language=str(record["lang"]),
            kind=str(record.get("kind", "")),
            title=str(record["title"]),
            text=str(record["text"]),
        )
        for record in records
    )


def concepts_of(records: Sequence[Mapping[str, Any]]) -> tuple[Concept, ...]:
    """Concepts from the form of an evaluation set: lists of terms under ``he`` and ``en``."""
    return tuple(Concept(he=tuple(record.get("he", ())), en=tuple(record.get("en", ()))) for record in records)
