"""Stock lunr, set up as Material for MkDocs sets it up: stemmer and stop words for English, none for Hebrew."""

import re
from collections.abc import Sequence

from lunr import get_default_builder
from lunr.exceptions import BaseLunrException
from lunr.index import Index

from .documents import Document
from .scoring import Question

_TITLE_BOOST = 1000


def baseline_answers(documents: Sequence[Document], questions: Sequence[Question]) -> list[list[str]]:
    """The addresses lunr finds for each question among the documents in its language, best first."""
    languages = sorted({question.language for question in questions})
    indexes = {each: _index([document for document in documents if document.language == each]) for each in languages}
    return [_found(indexes[question.language], question.query) for question in questions]


def _index(documents: Sequence[Document]) -> Index:
    builder = get_default_builder()
    if documents and documents[0].language == "he":
        builder.pipeline.reset()
        builder.search_pipeline.reset()
    builder.ref("address")
    builder.field("title", boost=_TITLE_BOOST)
    builder.field("text")
    for document in documents:
        builder.add({"address": document.address, "title": document.title, "text": document.text})
    return builder.build()


def _found(index: Index, query: str) -> list[str]:
    try:
        return [str(match["ref"]) for match in index.search(_transformed(query))]
    except BaseLunrException:
        return []


def _transformed(query: str) -> str:
    """Material's transform of what was typed: words of phrases are demanded, the last letters of others left open."""
    parts = query.split('"')
    open_phrases = [re.sub(r"\s+|^(?=\S)", " +", part) if place % 2 else part for place, part in enumerate(parts)]
    words = "".join(open_phrases).strip().split()
    return " ".join(word if word.startswith(("+", "-")) else f"{word}*" for word in words if word.strip("*+-:^~"))
