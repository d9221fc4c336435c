"""A translation knows what its original looked like, and readers are told what changed since."""

import shutil
from pathlib import Path

import pytest
from knowledge.building import make_build
from knowledge.catalogue.language import Language
from knowledge.commands import main

from tests.conftest import FICTION, ROOT

FILE = "docs/talks/fictitious-talk.en.md"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return shutil.copytree(FICTION, tmp_path / "docs")


def changed(docs: Path) -> list[str]:
    build = make_build(str(docs), str(ROOT / "overrides"), "https://example.org/", is_serving=True)
    work = build.pages[Language.EN]["talks/fictitious-talk/"].content.work  # type: ignore[attr-defined]
    return [section.anchor for section in work.changed]


def edit_original(docs: Path) -> None:
    file = docs / "talks" / "fictitious-talk.he.md"
    text = file.read_text("utf-8")
    head, mark, rest = text.partition("{#what-was-said}")
    assert mark
    file.write_text(f"{head}{mark}\n\nמשפט בדוי שנוסף.{rest}", "utf-8")


def test_a_stamped_translation_tells_which_sections_changed_since(docs: Path) -> None:
    assert main(["translated", FILE, "--docs", str(docs)]) == 0
    assert changed(docs) == []
    edit_original(docs)
    assert changed(docs) == ["what-was-said"]
    assert main(["translated", FILE, "--docs", str(docs)]) == 0
    assert changed(docs) == []


def test_stamping_keeps_who_translated_and_every_word(docs: Path) -> None:
    file = docs / "talks" / "fictitious-talk.en.md"
    before = file.read_text("utf-8")
    main(["translated", FILE, "--docs", str(docs)])
    after = file.read_text("utf-8")
    assert "by: project" in after
    assert after.split("---")[2] == before.split("---")[2]


HEADS = (
    "translation: {by: project}  # a note",
    'translation: {by: project, sections: {what-was-said: "0", gone: "1"}}',
    "translation:\n    by: project\n    sections:\n        gone: '0'\n# about the summary",
    "translation:\n  sections: {gone: '0'}\n  by: project",
)


@pytest.mark.parametrize("head", HEADS)
def test_a_head_may_be_written_in_any_way(docs: Path, head: str) -> None:
    file = docs / "talks" / "fictitious-talk.en.md"
    text = file.read_text("utf-8")
    file.write_text(text.replace("translation: {by: project}", head), "utf-8")
    assert file.read_text("utf-8") != text or head in text
    assert main(["translated", FILE, "--docs", str(docs)]) == 0
    after = file.read_text("utf-8")
    assert changed(docs) == []
    assert "gone" not in after
    assert ("#" in head) is ("# a" in after.split("---")[1])


@pytest.mark.parametrize("file", ["README.md", "talks/fictitious-talk.fr.md", "talks/none.en.md", ""])
def test_what_is_no_text_is_refused_in_both_languages(
    docs: Path, capsys: pytest.CaptureFixture[str], file: str
) -> None:
    assert main(["translated", file, "--docs", str(docs)]) == 1
    hebrew, english = capsys.readouterr().out.splitlines()
    assert "make check" in hebrew
    assert "no sound file" in english


def test_what_is_no_translation_is_not_stamped(docs: Path) -> None:
    untouched = docs / "talks" / "fictitious-talk.he.md"
    before = untouched.read_text("utf-8")
    assert main(["translated", "docs/talks/fictitious-talk.he.md", "--docs", str(docs)]) != 0
    assert untouched.read_text("utf-8") == before
