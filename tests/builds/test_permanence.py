"""Published addresses answer for ever: what would vanish stops the build, what moved leads to its new place."""

import shutil
from pathlib import Path

import pytest
from knowledge import building
from knowledge.building import make_build
from knowledge.commands import main
from knowledge.reading.reading import read
from mkdocs.exceptions import Abort
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import FICTION, ROOT, SITE_URL, built_site

OLD, NEW = "talks/old-name/", "talks/fictitious-talk/"


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The fictitious site with a list of what it published, in which a talk has an older name too."""
    monkeypatch.chdir(ROOT)
    folder = shutil.copytree(FICTION, tmp_path / "docs")
    assert main(["addresses", "--docs", str(folder)]) == 0
    listed = (folder / "addresses.txt").read_text("utf-8")
    both = "".join(f"{root}{OLD}{file}\n" for root in ("", "en/") for file in ("", "cite.bib"))
    (folder / "addresses.txt").write_text(listed + both, "utf-8")
    return folder


def test_the_list_holds_pages_places_and_files_of_both_languages(docs: Path) -> None:
    listed = (docs / "addresses.txt").read_text("utf-8").splitlines()
    assert {"./", "en/", "en/people/fictitious-speaker/", "people/#merely-listed", "glossary/#common-agenda"} <= {
        *listed
    }
    assert {"feed.xml", "data/catalogue.json", "en/essays/english-essay/cite.ris"} <= {*listed}
    assert not [line for line in listed if line.startswith(("assets/", "404", "_"))]


def test_an_address_that_would_vanish_stops_the_build_in_both_languages(
    docs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Abort):
        built_site(docs, tmp_path / "site")
    said = capsys.readouterr().out
    assert "הכתובת talks/old-name/ כבר פורסמה" in said
    assert "The address en/talks/old-name/cite.bib was published" in said
    assert "docs/redirects.yml" in said
    assert not (tmp_path / "site").exists()
    assert main(["check", "--docs", str(docs), "--lang", "en"]) == 1
    assert capsys.readouterr().out.count("[address-vanished]") == 4


def test_who_mistypes_a_field_is_told_of_the_field_and_not_of_every_address_that_is_missing_with_it(
    docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = docs / f"{NEW.rstrip('/')}.he.md"
    file.write_text(file.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    assert main(["check", "--docs", str(docs), "--lang", "en"]) == 1
    said = capsys.readouterr().out
    assert "[unknown-field]" in said
    assert "[address-vanished]" not in said


def test_what_moved_leads_to_its_new_place(docs: Path, tmp_path: Path) -> None:
    (docs / "redirects.yml").write_text(f"{OLD}: {NEW}\n", "utf-8")
    site = built_site(docs, tmp_path / "site")
    for root, language in (("", "he"), ("en/", "en")):
        tree = LexborHTMLParser((site / root / OLD / "index.html").read_text("utf-8"))
        html, link = tree.css_first("html"), tree.css_first("main a")
        refresh, canonical = tree.css_first('meta[http-equiv="refresh"]'), tree.css_first('link[rel="canonical"]')
        assert html
        assert link
        assert refresh
        assert canonical
        assert html.attributes["lang"] == language
        assert link.attributes["href"] == f"/sub/{root}{NEW}"
        assert refresh.attributes["content"] == f"0; url=/sub/{root}{NEW}"
        assert canonical.attributes["href"] == f"{SITE_URL}{root}{NEW}"
        assert tree.css_first('meta[name="robots"][content="noindex"]') is not None
        assert (site / root / OLD / "cite.bib").read_bytes() == (site / root / NEW / "cite.bib").read_bytes()
    assert OLD not in (site / "sitemap.xml").read_text("utf-8")
    assert f"/sub/{OLD}* /sub/{NEW}:splat 301" in (site / "_redirects").read_text("utf-8").splitlines()
    assert f"/sub/en/{OLD}* /sub/en/{NEW}:splat 301" in (site / "_redirects").read_text("utf-8").splitlines()


@pytest.mark.parametrize(
    ("redirects", "code", "line"),
    [
        (f"{OLD}: talks/fictitious-tlak/\n", "redirect-to-nothing", 1),
        (f"{OLD}: {NEW}\n{NEW}: talks/\n", "redirect-chain", 1),
        (f"{OLD}: {NEW}\n{NEW}: {OLD}\n", "redirect-chain", 2),
        (f"{OLD}: {NEW}\nabout/: people/\n", "redirect-from-live", 2),
        (f"{OLD}: https://example.org/\n", "redirect-form", 1),
        (f"en/{OLD}: {NEW}\n", "redirect-form", 1),
        (f"../{OLD}: {NEW}\n", "redirect-form", 1),
        (f"{OLD}: [a]\n", "redirect-form", 1),
        ("- a\n", "not-a-mapping", 1),
    ],
)
def test_a_redirect_that_leads_nowhere_is_told_on_its_line(
    docs: Path, capsys: pytest.CaptureFixture[str], redirects: str, code: str, line: int
) -> None:
    (docs / "redirects.yml").write_text(redirects, "utf-8")
    assert main(["check", "--docs", str(docs), "--lang", "en"]) == 1
    told = [row for row in capsys.readouterr().out.splitlines() if f"[{code}]" in row]
    assert [row for row in told if f"redirects.yml:{line}" in row]


def test_new_addresses_are_a_matter_of_the_next_release(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (docs / "redirects.yml").write_text(f"{OLD}: {NEW}\n", "utf-8")
    shutil.copy(docs / "people" / "latin-only.yml", docs / "people" / "another-one.yml")
    assert main(["check", "--docs", str(docs), "--lang", "en"]) == 0
    assert "[address-unlisted]" in capsys.readouterr().out
    assert main(["addresses", "--docs", str(docs)]) == 0
    assert main(["check", "--docs", str(docs), "--lang", "en"]) == 0
    assert "[address-unlisted]" not in capsys.readouterr().out
    assert OLD in (docs / "addresses.txt").read_text("utf-8").splitlines()


def test_printed_editions_are_promised_by_a_build_without_them(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (docs / "redirects.yml").write_text(f"{OLD}: {NEW}\n", "utf-8")
    listed = (docs / "addresses.txt").read_text("utf-8")
    assert {"cases/fictitious-case/edition.pdf", "en/editions/collection.epub"} <= {*listed.splitlines()}
    assert "en/articles/hebrew-article/edition.pdf" not in listed
    assert main(["check", "--docs", str(docs), "--lang", "en"]) == 0
    (docs / "addresses.txt").write_text(listed + "articles/described-article/edition.pdf\n", "utf-8")
    capsys.readouterr()
    assert main(["check", "--docs", str(docs), "--lang", "en"]) == 1
    assert "The address articles/described-article/edition.pdf was published" in capsys.readouterr().out


def test_an_edition_whose_page_moved_or_whose_text_went_answers_where_it_was(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "KEPT_EDITIONS", tmp_path / "kept")
    (docs / "redirects.yml").write_text(f"{OLD}: {NEW}\n", "utf-8")
    before = (docs / "addresses.txt").read_text("utf-8")
    withdrawn = "en/articles/hebrew-article/edition.epub"
    (docs / "addresses.txt").write_text(f"{before}{withdrawn}\n{OLD}edition.pdf\n", "utf-8")
    build = make_build(str(docs), str(ROOT / "overrides"), SITE_URL, is_serving=False, has_editions=True)
    assert list(build.stopping()) == []
    made = dict(build.editions())
    assert made[withdrawn] == made["articles/hebrew-article/edition.epub"]
    assert made[f"{OLD}edition.pdf"] == made[f"{NEW}edition.pdf"]


def test_the_real_site_keeps_its_promises() -> None:
    listed = read(ROOT / "docs").permanence.addresses
    assert {
        "",
        "en/",
        "cases/5x2/",
        "en/cases/5x2/",
        "data/catalogue.json",
        "essays/five-conditions/edition.pdf",
    } <= listed


def test_who_asks_not_to_appear_leaves_no_trace_in_lists_and_breaks_no_promise(
    docs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (docs / "redirects.yml").write_text(f"{OLD}: {NEW}\n", "utf-8")
    assert main(["prepare-release", "--docs", str(docs)]) == 0
    person = docs / "people" / "latin-only.yml"
    person.write_text(person.read_text("utf-8") + "consent: hidden\n", "utf-8")
    capsys.readouterr()
    main(["check", "--docs", str(docs), "--lang", "en"])
    assert "[address-vanished]" not in capsys.readouterr().out
    for name in ("data/changes.json", "people/index.html", "data/catalogue.json"):
        assert "latin-only" not in (built_site(docs, tmp_path / "site") / name).read_text("utf-8")
    assert main(["addresses", "--docs", str(docs)]) == 0
    assert "latin-only" not in (docs / "addresses.txt").read_text("utf-8")


def test_a_listed_person_who_gets_a_page_keeps_the_place_in_the_list(docs: Path, tmp_path: Path) -> None:
    (docs / "redirects.yml").write_text(f"{OLD}: {NEW}\n", "utf-8")
    listed = docs / "people" / "merely-listed.yml"
    text = listed.read_text("utf-8")
    assert "listing: true" in text
    listed.write_text(text.replace("listing: true", "listing: false") + "topics: [fiction]\n", "utf-8")
    site = built_site(docs, tmp_path / "site")
    assert (site / "people" / "merely-listed" / "index.html").is_file()
    assert 'id="merely-listed"' in (site / "people" / "index.html").read_text("utf-8")
