"""The judged evaluation of the search, as a command: ``search-eval DIR [--distractors N] [--baseline]``."""

import argparse
import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .baseline import baseline_answers
from .browsing import answers
from .distractors import distractors
from .documents import Concept, Document, concepts_of, documents_of
from .indexing import build_index, started
from .scoring import Question, failures, questions_of, report

_DEPTH = 30


@dataclass(frozen=True, slots=True)
class JudgedSet:
    """A corpus, its glossary and the judged questions; ``ids`` names each document by its address and language."""

    documents: tuple[Document, ...]
    glossary: tuple[Concept, ...]
    questions: tuple[Question, ...]
    ids: dict[str, str]


def read_set(folder: Path) -> JudgedSet:
    """Reads ``corpus.json``, ``queries.json`` and ``glossary.json``."""
    corpus = _json(folder / "corpus.json")
    return JudgedSet(
        documents=documents_of(corpus),
        glossary=concepts_of(_json(folder / "glossary.json")),
        questions=questions_of(_json(folder / "queries.json")),
        ids={str(record["url"]): str(record["id"]) for record in corpus},
    )


def _json(path: Path) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return data


def evaluate(judged: JudgedSet, *, more: Sequence[Document] = (), index: Path | None = None) -> list[list[str]]:
    """Builds the index, asks every question in a browser, and gives the ids found, best first."""
    with tempfile.TemporaryDirectory() as folder:
        place = index or Path(folder)
        build_index([*judged.documents, *more], judged.glossary, place)
        asked = [(question.language, question.query) for question in judged.questions]
        found = answers(place, asked, _DEPTH)
    return _named(judged, [answer["addresses"] for answer in found])


def command(argv: Sequence[str]) -> int:
    """Evaluates the search with a judged set and prints JSON; 2 when the folder does not hold one."""
    parser = argparse.ArgumentParser(prog="python -m knowledge search-eval", description=command.__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="holds corpus.json, queries.json and glossary.json")
    parser.add_argument("--distractors", type=int, default=0, metavar="N", help="adds N generated documents")
    parser.add_argument("--baseline", action="store_true", help="runs stock lunr beside it")
    parser.add_argument("--index", type=Path, metavar="DIR", help="keeps the index in this folder, made anew")
    parser.add_argument("--failures", action="store_true", help="lists the questions not answered in full")
    arguments = parser.parse_args(argv)
    if not all((arguments.folder / f"{name}.json").is_file() for name in ("corpus", "queries", "glossary")):
        print(f"{arguments.folder}: holds no corpus.json, queries.json and glossary.json")
        return 2
    print(json.dumps(_measured(read_set(arguments.folder), arguments), ensure_ascii=False, indent=1))
    return 0


def _measured(judged: JudgedSet, arguments: argparse.Namespace) -> dict[str, Any]:
    more = _distractors(arguments.distractors, judged)
    found = evaluate(judged, more=more, index=arguments.index)
    result = report(judged.questions, found)
    if arguments.failures:
        result["failures"] = failures(judged.questions, found)
    if arguments.baseline:
        everything = [*judged.documents, *more]
        result["baseline"] = report(judged.questions, _named(judged, baseline_answers(everything, judged.questions)))
    return result


def _distractors(count: int, judged: JudgedSet) -> tuple[Document, ...]:
    if count == 0:
        return ()
    script = started((), judged.glossary)
    return tuple(distractors(count, [question.query for question in judged.questions], script))


def _named(judged: JudgedSet, answers: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[judged.ids.get(address, address) for address in found] for found in answers]
