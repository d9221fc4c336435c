"""Published addresses, held against a built site."""

import shutil
from pathlib import Path

from knowledge.proof.built import read_site
from knowledge.proof.promises import faults, looked

from tests.conftest import FICTION


def test_what_was_published_and_is_gone_is_told_by_its_line(site: Path, tmp_path: Path) -> None:
    docs = shutil.copytree(FICTION, tmp_path / "docs")
    sound = "# a remark\n./\nen/\nen/people/fictitious-speaker/\nfeed.xml\npeople/#merely-listed\n"
    (docs / "addresses.txt").write_text(f"{sound}talks/gone/\npeople/#nobody\nessays/gone/cite.bib\n", "utf-8")
    read = read_site(site, docs)
    assert looked(read) == {"listed": 8}
    assert [(fault.line, fault.found) for fault in faults(read)] == [
        (7, "talks/gone/"),
        (8, "people/#nobody"),
        (9, "essays/gone/cite.bib"),
    ]


def test_editions_are_asked_for_where_there_are_any(site: Path, tmp_path: Path) -> None:
    docs = shutil.copytree(FICTION, tmp_path / "docs")
    (docs / "addresses.txt").write_text("editions/collection.pdf\nen/editions/collection.epub\n", "utf-8")
    assert list(faults(read_site(site, docs))) == []
    made = shutil.copytree(site, tmp_path / "site")
    (made / "editions").mkdir()
    (made / "editions" / "collection.pdf").touch()
    assert [fault.found for fault in faults(read_site(made, docs))] == ["en/editions/collection.epub"]
