"""The index: from documents and the glossary to files."""

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from .documents import Concept, Document
from .engine import index_files
from .frequencies import frequencies
from .script import Script

LANGUAGES = ("he", "en")
_BATCH = 200
_FIELDS = ("kind", "topics", "conditions", "people", "organisations", "year")

File = tuple[str, bytes]


def build_index(documents: Sequence[Document], glossary: Sequence[Concept], out: Path) -> None:
    """Writes the index as the folder ``out``, anew: the same bytes for the same input in any order."""
    shutil.rmtree(out, ignore_errors=True)
    for path, content in index(documents, glossary):
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def index(documents: Sequence[Document], glossary: Sequence[Concept]) -> Iterator[File]:
    """The files of the index: ``site.json``, ``filters.json``, ``words/N.json``, ``texts/ID.json``, ``pagefind/``."""
    ordered = sorted(documents, key=lambda document: (document.language, document.address))
    script = started(ordered, glossary)
    records = [
        record for batch in _batches(ordered) for record in script.call("records", [_given(each) for each in batch])
    ]
    engine, ids = index_files([record["content"] for record in records])
    tables = script.call("tables")
    yield from ((f"pagefind/{path}", content) for path, content in engine.items())
    yield from ((f"words/{number}.json", _written(text)) for number, text in enumerate(tables["shards"]))
    for document, record, name in zip(ordered, records, ids, strict=True):
        yield from _texts(document, record, name)
    yield "filters.json", _written(_filters(list(zip(ids, ordered, strict=True))))
    yield "site.json", _written(_site(ordered, tables, engine))


def started(documents: Iterable[Document], glossary: Sequence[Concept]) -> Script:
    """The script with frequencies, the words of the documents and the glossary: ready to read words."""
    script = Script()
    script.start()
    for language in LANGUAGES:
        script.call("frequencies", language, frequencies(language))
    for batch in _batches(list(documents)):
        script.call("count", [text for document in batch for text in (document.title, document.summary, document.text)])
    script.call("begin", [[*concept.he, *concept.en] for concept in glossary])
    return script


def _batches(documents: Sequence[Document]) -> Iterator[Sequence[Document]]:
    return (documents[start : start + _BATCH] for start in range(0, len(documents), _BATCH))


def _given(document: Document) -> dict[str, object]:
    """A document as the script takes it."""
    words = (
        "language",
        "title",
        "summary",
        "text",
        "people",
        "organisations",
        "topics",
        "conditions",
        "names",
        "concepts",
    )
    return {name: getattr(document, name) for name in words}


def _texts(document: Document, record: dict[str, Any], name: str) -> Iterator[File]:
    """What is shown of a document: its head with the first passage, and a file for each further passage."""
    first, *others = record["passages"]
    head: dict[str, object] = {
        "address": document.address,
        "language": document.language,
        "kind": document.kind,
        "title": document.title,
        "summary": document.summary,
        "people": document.people,
        "year": document.year,
        "text": first,
    }
    if others:
        head["starts"] = record["starts"]
    yield f"texts/{name}.json", _written(head)
    yield from ((f"texts/{name}-{number}.json", _written(text)) for number, text in enumerate(others, start=1))


def _filters(named: Sequence[tuple[str, Document]]) -> dict[str, object]:
    """Per document, for each field, the places of its values in a list of all values."""
    values = {
        field: sorted({value for _, each in named for value in _values(each, field)}, key=str) for field in _FIELDS
    }
    places = {field: {value: place for place, value in enumerate(found)} for field, found in values.items()}
    return {
        "ids": [name for name, _ in named],
        "languages": [document.language for _, document in named],
        "values": values,
        "rows": [[[places[field][value] for value in _values(each, field)] for field in _FIELDS] for _, each in named],
    }


def _values(document: Document, field: str) -> tuple[str | int, ...]:
    value = getattr(document, field)
    if isinstance(value, tuple):
        return value
    return () if value in (None, "") else (value,)


def _site(documents: Sequence[Document], tables: dict[str, Any], engine: dict[str, bytes]) -> dict[str, object]:
    counts = Counter(document.language for document in documents)
    return {
        "version": hashlib.sha256(engine["pagefind-entry.json"]).hexdigest()[:10],
        "counts": {language: counts[language] for language in LANGUAGES},
        "firsts": tables["firsts"],
        "sequences": tables["sequences"],
    }


def _written(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
