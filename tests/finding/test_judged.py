"""The search answers as judged: a set made for it, and questions on what the site holds."""

import json
from pathlib import Path
from typing import Any

from knowledge.building import make_build
from knowledge.exports.search import concepts, search_documents
from knowledge.finding.browsing import answers
from knowledge.finding.documents import Document
from knowledge.finding.evaluation import evaluate, read_set
from knowledge.finding.indexing import build_index, index
from knowledge.finding.scoring import questions_of, report

from tests.conftest import ROOT

HERE = Path(__file__).parent
FLOOR = 0.9


def below(measured: dict[str, Any], floors: dict[str, float]) -> dict[str, Any]:
    """The categories under a floor, with what they reached."""
    return {
        category: scores
        for category, scores in measured["by_category"].items()
        if any(scores[measure] < floor for measure, floor in floors.items())
    }


def test_the_judged_set_keeps_its_floors() -> None:
    judged = read_set(HERE / "judged")
    measured = report(judged.questions, evaluate(judged))
    assert below(measured, {"recall@10": FLOOR, "mrr@10": FLOOR, "avoid_ok": 1.0}) == {}
    assert measured["overall"]["recall@10"] >= 0.97
    assert measured["overall"]["mrr@10"] >= 0.95


def test_what_the_site_holds_is_found(tmp_path: Path) -> None:
    build = make_build(str(ROOT / "docs"), str(ROOT / "overrides"), "https://example.org/", is_serving=False)
    build_index(search_documents(build.scopes), concepts(build.reading.catalogue), tmp_path)
    questions = questions_of(json.loads((HERE / "site" / "queries.json").read_text(encoding="utf-8")))
    found = answers(tmp_path, [(each.language, each.query) for each in questions], limit=30)
    measured = report(questions, [answer["addresses"] for answer in found])
    assert below(measured, {"recall@10": 0.65, "success@5": 0.8, "avoid_ok": 1.0}) == {}
    assert measured["overall"]["recall@10"] >= 0.95
    assert measured["overall"]["mrr@10"] >= FLOOR
    assert measured["overall"]["zero"] == 0


def test_words_that_look_alike_are_not_taken_for_each_other(tmp_path: Path) -> None:
    pairs = json.loads((HERE / "confusable.json").read_text(encoding="utf-8"))
    language = {word: "he" if "א" <= word[0] <= "ת" else "en" for pair in pairs for word in pair}
    documents = [
        Document(address=word, language=language[word], kind="cases", title=word, text=word) for word in language
    ]
    build_index(documents, (), tmp_path)
    found = answers(tmp_path, [(language[word], word) for word in language])
    first = {word: answer["addresses"][:1] for word, answer in zip(language, found, strict=True)}
    assert {word: best for word, best in first.items() if best != [word]} == {}


def test_the_index_is_the_same_bytes_in_any_order() -> None:
    judged = read_set(HERE / "judged")
    forwards = list(index(judged.documents, judged.glossary))
    backwards = list(index(judged.documents[::-1], judged.glossary))
    assert forwards == backwards
