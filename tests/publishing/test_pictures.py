"""Which pages of a proposal are shown, and their pictures."""

import shutil
from pathlib import Path

import pytest
from knowledge.commands import main
from knowledge.publishing.changes import Change, State, changes, shown_pairs
from knowledge.publishing.pictures import pages_summary
from knowledge.words import load_words
from selectolax.lexbor import LexborHTMLParser

from tests.publishing.test_checking import shown

PAGE = '<!doctype html><html lang="he" dir="rtl"><title>בדיה</title><body>\n'


def site(folder: Path, **pages: str) -> Path:
    """A made-up site: ``a__b`` is the page /a/b/."""
    for name, text in pages.items():
        target = folder / name.replace("__", "/").removeprefix("home")
        target.mkdir(parents=True, exist_ok=True)
        (target / "index.html").write_text(PAGE + text, "utf-8")
    return folder


def test_pages_that_differ_are_found_with_what_became_of_them(tmp_path: Path) -> None:
    before = site(tmp_path / "before", home="א", a="א", b="א", en__a="a")
    after = site(tmp_path / "after", home="א", a="ב\nג", c="א", en__a="a")
    assert changes(before, after) == (
        Change("a/", State.CHANGED, 2),
        Change("b/", State.REMOVED, 2),
        Change("c/", State.ADDED, 2),
    )
    assert changes(before, before) == ()


def test_both_languages_are_shown_new_pages_first_and_not_too_many(tmp_path: Path) -> None:
    many = {f"p{number}": "א" for number in range(30)}
    before = site(tmp_path / "before", a="א", en__a="a", **many)
    after = site(tmp_path / "after", a="ב", en__a="a", new="א", en__new="a", **dict.fromkeys(many, "ב"))
    site(after, p7="ב\nג\nד")
    pairs = shown_pairs(before, after, changes(before, after), most=5)
    assert [pair.subject for pair in pairs] == ["new/", "p7/", "a/", "p0/", "p1/"]
    assert [(each.path, each.state) for each in pairs[0].versions] == [
        ("new/", State.ADDED),
        ("en/new/", State.ADDED),
    ]
    assert [(each.path, each.state) for each in pairs[2].versions] == [("a/", State.CHANGED), ("en/a/", State.SAME)]


def test_when_a_style_differs_a_page_of_each_kind_is_shown(tmp_path: Path) -> None:
    pages = {"home": "א", "people": "א", "people__x": "א", "people__y": "א", "en": "a", "en__people__x": "a"}
    before, after = (site(tmp_path / name, **pages) for name in ("before", "after"))
    for folder, style in ((before, "a{}"), (after, "b{}")):
        (folder / "assets").mkdir()
        (folder / "assets" / "site.css").write_text(style, "utf-8")
    assert [pair.subject for pair in shown_pairs(before, after, ())] == ["", "people/", "people/x/"]
    assert shown_pairs(before, before, ()) == ()


def test_the_summary_lists_pages_as_text() -> None:
    tree = shown(pages_summary([Change("people/<b>|x/", State.ADDED, 1)], load_words()))
    assert [cell.text() for cell in tree.css("tbody td")] == ["/people/<b>|x/", "חדש · new"]


def test_the_sheet_shows_pictures_before_and_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    before = site(tmp_path / "before", a="<p>א", en__a="<p>a")
    after = site(tmp_path / "after", a="<p>ב</p><h1>ג</h1>", en__a="<p>a", new="<h1>חדש")
    into = tmp_path / "pictures"
    assert main(["pictures", str(before), str(after), "--into", str(into)]) == 0
    assert "2 pages differ" in capsys.readouterr().out
    tree = LexborHTMLParser((into / "index.html").read_text("utf-8"))
    headings = [" ".join(node.text().split()) for node in tree.css("h2")]
    assert headings == ["/new/ – חדש · new", "/a/ – השתנה · changed", "/en/a/ – לא השתנה · unchanged"]
    files = [node.attributes["src"] or "" for node in tree.css("img")]
    assert len(files) == 2 + 4 + 2
    assert all((into / file).read_bytes().startswith(b"\xff\xd8") for file in files)
    shutil.rmtree(into)
