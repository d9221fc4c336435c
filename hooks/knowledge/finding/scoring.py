"""How good answers are: the measures of a judged set."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

DEPTH = 10


@dataclass(frozen=True, slots=True)
class Question:
    """A query with its judgement: what it should find, what it may find, what must not come before the former."""

    query: str
    language: str
    category: str
    relevant: frozenset[str]
    also: frozenset[str]
    avoid: frozenset[str]


@dataclass(frozen=True, slots=True)
class Score:
    """One query measured."""

    recall: float
    reciprocal: float
    first: float
    five: float
    avoided: float
    empty: float


def questions_of(records: Sequence[Mapping[str, Any]]) -> tuple[Question, ...]:
    """Questions from the form of an evaluation set."""
    return tuple(
        Question(
            query=str(record["q"]),
            language=str(record["ui_lang"]),
            category=str(record["category"]),
            relevant=frozenset(record["relevant"]),
            also=frozenset(record.get("also", ())),
            avoid=frozenset(record.get("avoid", ())),
        )
        for record in records
    )


def scored(question: Question, found: Sequence[str]) -> Score:
    """Measures what was found, in order. What is acceptable is taken out first."""
    ranked = [each for each in found if each not in question.also][:DEPTH]
    ranks = [rank for rank, each in enumerate(ranked, start=1) if each in question.relevant]
    best = min(ranks, default=0)
    return Score(
        recall=len(ranks) / len(question.relevant) if question.relevant else 1.0,
        reciprocal=1 / best if best else float(not question.relevant),
        first=float(best == 1 or not question.relevant),
        five=float(0 < best <= 5 or not question.relevant),
        avoided=float(_is_avoided(question, ranked)),
        empty=float(not found),
    )


def _is_avoided(question: Question, ranked: Sequence[str]) -> bool:
    """Whether every relevant document comes before each to be avoided; one not found counts as last."""
    first = next((place for place, each in enumerate(ranked) if each in question.avoid), None)
    return first is None or question.relevant <= set(ranked[:first])


def summary(scores: Iterable[Score]) -> dict[str, float | int]:
    """The means of many scores; ``zero`` counts queries that found nothing."""
    found = list(scores)
    if not found:
        return {"n": 0}
    return {
        "recall@10": round(fmean(each.recall for each in found), 4),
        "mrr@10": round(fmean(each.reciprocal for each in found), 4),
        "success@1": round(fmean(each.first for each in found), 4),
        "success@5": round(fmean(each.five for each in found), 4),
        "avoid_ok": round(fmean(each.avoided for each in found), 4),
        "zero": int(sum(each.empty for each in found)),
        "n": len(found),
    }


def report(questions: Sequence[Question], answers: Sequence[Sequence[str]]) -> dict[str, Any]:
    """The measures of all questions, by language and by category."""
    scores = [(question, scored(question, found)) for question, found in zip(questions, answers, strict=True)]
    languages = sorted({question.language for question in questions})
    categories = sorted({question.category for question in questions})
    return {
        "overall": summary(score for _, score in scores),
        "by_language": {
            each: summary(score for question, score in scores if question.language == each) for each in languages
        },
        "by_category": {
            each: summary(score for question, score in scores if question.category == each) for each in categories
        },
    }


def failures(questions: Sequence[Question], answers: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    """The questions not answered in full, with what was found."""
    rows = []
    for question, found in zip(questions, answers, strict=True):
        score = scored(question, found)
        if score.recall < 1 or score.reciprocal < 1 or not score.avoided:
            missing = sorted(question.relevant - set(found[:DEPTH]))
            rows.append(
                {
                    "q": question.query,
                    "language": question.language,
                    "category": question.category,
                    "missing": missing,
                    "found": list(found[:5]),
                    "rank": round(1 / score.reciprocal) if score.reciprocal else None,
                    "avoid_ok": bool(score.avoided),
                }
            )
    return rows
