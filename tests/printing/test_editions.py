"""Printed editions, made with the real pandoc and Typst and read back by a library we did not write."""

import io
from pathlib import Path

import pytest
from knowledge.printing.editions import Edition
from knowledge.printing.press import Press, UnprintableError, kept_editions
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import SITE_URL, built_site
from tests.printing.editing import HOSTILE, TEXT, press, printed, with_text


def made(edition: Edition, of: Press) -> dict[str, bytes]:
    return {path: file.read_bytes() for path, file in kept_editions([edition], of).items()}


def read(edition: Edition, docs: Path) -> PdfReader:
    content = made(edition, press(docs))
    return PdfReader(io.BytesIO(content[f"{edition.path}.pdf"]))


def words_in(reader: PdfReader) -> str:
    return " ".join(page.extract_text() for page in reader.pages)


def test_an_edition_says_its_title_language_and_standard(docs: Path) -> None:
    reader = read(printed(docs), docs)
    root = reader.trailer["/Root"]
    assert isinstance(root, DictionaryObject)
    assert root["/Lang"] == "he"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/Direction"] == "/R2L"
    assert reader.metadata is not None
    assert reader.metadata.title == "מאמר בדוי"
    assert "pdfuaid:part" in root["/Metadata"].get_object().get_data().decode()


def test_text_notes_citation_and_address_are_in_it(docs: Path) -> None:
    reader = read(printed(docs), docs)
    found = words_in(reader)
    for expected in ("Fiction 5x2", "7 * 7", "CC BY 4.0", "APA", SITE_URL + "essays/printed/"):
        assert expected in found.replace("\n", " "), expected
    assert {"הערות"} <= {str(item.title) for item in reader.outline if not isinstance(item, list)} | {
        str(item.title) for part in reader.outline if isinstance(part, list) for item in part
    }


def test_the_collection_holds_every_text_of_its_language(docs: Path) -> None:
    edition = printed(docs, "editions/collection")
    assert {"essays-printed"} <= {chapter.name for chapter in edition.chapters}
    assert "Fiction 5x2" in words_in(read(edition, docs))


def test_hostile_text_prints_as_text_and_runs_nothing(docs: Path) -> None:
    edition = printed(docs)
    found = words_in(read(with_text(edition, TEXT + HOSTILE), docs))
    assert '#panic("ran")' in found
    assert "root:" not in found


def test_what_was_made_is_made_again_only_when_the_text_changed(docs: Path) -> None:
    edition, other = printed(docs), press(docs)
    first = made(edition, other)
    kept = {file: file.stat().st_mtime_ns for file in other.kept.iterdir()}
    assert made(edition, other) == first
    assert {file: file.stat().st_mtime_ns for file in other.kept.iterdir()} == kept
    changed = made(with_text(edition, TEXT + "\nעוד."), other)
    assert changed != first
    assert len(list(other.kept.iterdir())) == 4


def test_a_picture_without_a_description_is_refused_with_file_and_line(docs: Path) -> None:
    (docs / "picture.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "utf-8")
    edition = with_text(printed(docs), "## הערות\n\n![](../../picture.svg)\n")
    with pytest.raises(UnprintableError, match=r"docs/essays/printed\.he\.md:\d+: לתמונה הזאת .* / This picture"):
        made(edition, press(docs))
    described = with_text(edition, "## הערות\n\n![תיאור](../../picture.svg)\n")
    assert made(described, press(docs))


def test_pages_lead_to_editions_only_where_they_are_made(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITIONS", "")
    without = built_site(docs, docs.parent / "without")
    monkeypatch.setenv("EDITIONS", "1")
    whole = built_site(docs, docs.parent / "whole")
    assert not [*without.rglob("*.pdf"), *without.rglob("*.epub")]
    assert "edition." not in (without / "essays/printed/index.html").read_text("utf-8")
    page = LexborHTMLParser((whole / "essays/printed/index.html").read_text("utf-8"))
    named = page.css_first('meta[name="citation_pdf_url"]').attributes["content"] or ""
    assert (whole / named.removeprefix(SITE_URL)).read_bytes().startswith(b"%PDF-")
    sizes = {}
    for file in whole.rglob("index.html"):
        for line in LexborHTMLParser(file.read_text("utf-8")).css("ul.editions li"):
            target = (file.parent / (line.css_first("a").attributes["href"] or "")).resolve()
            sizes[target.relative_to(whole.resolve()).as_posix()] = line.css_first("bdi:last-child").text()
    assert {"essays/printed/edition.pdf", "essays/printed/edition.epub", "editions/collection.epub"} <= sizes.keys()
    for name, size in sizes.items():
        assert size == f"{(whole / name).stat().st_size // 1000} kB"
