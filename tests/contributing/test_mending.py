"""Ids for headings, and fingerprints in translations."""

import shutil
from pathlib import Path

import pytest
from knowledge.catalogue.language import Language
from knowledge.catalogue.works import Talk
from knowledge.contributing.fixing import fix_heading_ids
from knowledge.contributing.stamping import NotATranslationError, stamp
from knowledge.reading.reading import read
from knowledge.translating.sections import changed_sections

from tests.conftest import FICTION

TALK = "talks/fictitious-talk"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FICTION, tmp_path / "docs"))


def test_a_heading_gets_the_id_of_its_counterpart(docs: Path) -> None:
    path = docs / f"{TALK}.en.md"
    whole = path.read_text("utf-8")
    path.write_text(whole.replace(" {#what-was-said}", ""), "utf-8")
    assert fix_heading_ids(docs) == (f"{TALK}.en.md",)
    assert path.read_text("utf-8") == whole
    assert fix_heading_ids(docs) == ()


def test_without_a_counterpart_headings_are_numbered_past_those_that_are_taken(docs: Path) -> None:
    path = docs / "articles" / "hebrew-article.he.md"
    path.write_text(path.read_text("utf-8") + "\n## אחת {#section-1}\n\n## שתיים\n", "utf-8")
    fix_heading_ids(docs)
    assert "## שתיים {#section-2}" in path.read_text("utf-8")
    assert "## אחת {#section-1}" in path.read_text("utf-8")


def test_code_is_no_heading(docs: Path) -> None:
    path = docs / "articles" / "hebrew-article.he.md"
    path.write_text(path.read_text("utf-8") + "\n```\n## code\n```\n", "utf-8")
    assert fix_heading_ids(docs) == ()


def test_a_stamped_translation_knows_which_sections_changed(docs: Path) -> None:
    stamp(docs, f"docs/{TALK}.en.md")
    talk = read(docs).catalogue.find(Talk, "fictitious-talk")
    assert talk is not None
    assert changed_sections(talk, Language.EN) == ()
    original = docs / f"{TALK}.he.md"
    original.write_text(original.read_text("utf-8").replace("אמרה", "הוסיפה"), "utf-8")
    later = read(docs).catalogue.find(Talk, "fictitious-talk")
    assert later is not None
    assert changed_sections(later, Language.EN) == ("what-was-said",)
    stamp(docs, f"docs/{TALK}.en.md")
    assert (docs / f"{TALK}.en.md").read_text("utf-8").count("sections:") == 1


def test_an_original_is_not_stamped(docs: Path) -> None:
    with pytest.raises(NotATranslationError):
        stamp(docs, f"docs/{TALK}.he.md")
