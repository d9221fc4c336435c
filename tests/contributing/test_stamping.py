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


def test_what_is_no_translation_is_not_stamped(docs: Path) -> None:
    untouched = docs / "talks" / "fictitious-talk.he.md"
    before = untouched.read_text("utf-8")
    assert main(["translated", "docs/talks/fictitious-talk.he.md", "--docs", str(docs)]) != 0
    assert untouched.read_text("utf-8") == before
