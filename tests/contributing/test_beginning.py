"""A new record of each kind is right but for its blanks, and whole when they are filled in."""

import re
import shutil
from pathlib import Path

import pytest
from knowledge.catalogue.kinds import KINDS
from knowledge.commands import main
from knowledge.reading.problems import is_error
from knowledge.reading.reading import read
from knowledge.words import load_words

from tests.conftest import FICTION

FOLDER_OF_WORKS = {"articles", "essays", "talks", "cases", "pages"}
WORDS = load_words()
# What an author would write for each blank, by the name of its field; else a word.
FILLED = {
    "url": "https://example.org/source", "URL": "https://example.org/source", "cites": "https://example.org/source",
    "confidence": "primary", "topics": "fiction", "authors": "fictitious-author", "published": "2001",
    "event": "fictitious-day", "speakers": "fictitious-speaker", "region": "israel", "from": "2001",
    "problem_areas": "education", "organisation": "fictitious-institute", "seen": "2001", "type": "book",
    "issued": "2001", "question": "cases", "starts": "2027-03-30", "number": "1", "terms": "common-agenda",
    "category": "process", "issue": "fictitious-issue", "date": "2001", "about": "events/fictitious-day",
}  # fmt: skip
KIND_OF = {"organisations": "foundation"}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FICTION, tmp_path / "docs"))


def new(docs: Path, kind: str, record_id: str) -> int:
    return main(["new", kind, record_id, "--docs", str(docs)])


def filled(text: str, kind: str) -> str:
    def word(match: re.Match[str]) -> str:
        name = re.findall(r"([\w-]+): [\[{]*$", text[: match.start()])
        field = name[-1] if name else ""
        of_source = text[: match.start()].rstrip().endswith("kind:") and "sources:" in text[: match.start()]
        return "report" if of_source else FILLED.get(field, KIND_OF.get(kind, "a") if field == "kind" else "מילה")

    return re.sub("___", word, text)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_new_record_lacks_nothing_but_what_its_author_knows(docs: Path, kind: str) -> None:
    before = set(read(docs).problems)
    assert new(docs, kind, "quite-new") == 0
    reading = read(docs)
    added = set(reading.problems) - before
    assert {problem.code for problem in added} == {"unfilled"}
    blanks = sum(path.read_text("utf-8").count("___") for path in docs.rglob("*.*") if path.is_file())
    assert len(added) <= blanks

    for path in docs.rglob("*.*"):
        if path.is_file() and "___" in path.read_text("utf-8"):
            path.write_text(filled(path.read_text("utf-8"), kind), "utf-8")
    reading = read(docs)
    errors = [problem for problem in set(reading.problems) - before if is_error(problem, WORDS)]
    assert [problem for problem in errors if problem.code != "few-ways-on"] == []
    assert (kind, "quite-new") in {(record_kind.name, record.id) for record_kind in KINDS
                                   for record in reading.catalogue.all(record_kind.record)}  # fmt: skip
    if kind in FOLDER_OF_WORKS:
        assert (docs / kind / "quite-new.he.md").exists()
        assert (docs / kind / "quite-new.en.md").exists()


ROWS = [
    ("case", "fictitious-case", "cases/fictitious-case.he.md"),
    ("person", "fictitious-institute", "organisations/fictitious-institute.yml"),
    ("term", "common-agenda", "glossary.yml"),
    ("case", "Some Case", "some-case"),
    ("case", "../../escaped", "some-case"),
    ("person", "con", "“con”"),
    ("page", "people", "“people”"),
    ("cose", "some-case", "case"),
]


@pytest.mark.parametrize(("kind", "record_id", "said"), ROWS)
def test_what_cannot_be_begun_is_refused_in_both_languages(
    docs: Path, capsys: pytest.CaptureFixture[str], kind: str, record_id: str, said: str
) -> None:
    before = {path: path.read_bytes() for path in docs.parent.rglob("*.*") if path.is_file()}
    assert new(docs, kind, record_id) == 2
    hebrew, english = capsys.readouterr().out.strip().split("\n")
    assert said in english
    assert re.search("[א-ת]", hebrew)
    assert {path: path.read_bytes() for path in docs.parent.rglob("*.*") if path.is_file()} == before
