"""Ways to contribute: forms filled in where there is a repository, a letter where there is an address, else a word."""

import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from knowledge.catalogue.language import LANGUAGES, Language
from knowledge.reading.reading import read
from knowledge.views.forms import FORMS, SKELETONS
from knowledge.words import load_words

from tests.builds.test_site import page, text
from tests.conftest import FICTION, ROOT, SITE_URL, built_site

REPOSITORY = "https://example.org/fictitious/repository"
TEMPLATES = ROOT / ".github" / "ISSUE_TEMPLATE"
NAMES = "name: {he: א, en: A}\ntagline: {he: ב, en: B}\n"


def correction(site: Path, address: str) -> str:
    link = page(site, address).css_first("a.correct")
    assert link is not None
    return link.attributes["href"] or ""


def fields(url: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(url).query, strict_parsing=True)


@pytest.mark.parametrize(
    "address", ["talks/fictitious-talk/", "en/talks/fictitious-talk/", "people/fictitious-author/"]
)
def test_a_correction_knows_its_page(site: Path, address: str) -> None:
    url = correction(site, address)
    assert url.startswith(f"{REPOSITORY}/issues/new?")
    assert fields(url) == {"template": ["correction.yml"], "page": [SITE_URL + address]}


def test_a_person_is_offered_a_change(site: Path) -> None:
    links = [node.attributes["href"] or "" for node in page(site, "en/people/fictitious-author").css(".tools a")]
    assert [fields(url)["page"] for url in links if "template=person.yml" in url] == [
        [f"{SITE_URL}en/people/fictitious-author/"]
    ]


@pytest.mark.parametrize("address", ["contribute", "en/contribute"])
def test_all_forms_and_two_skeletons_are_offered(site: Path, address: str) -> None:
    links = [fields(node.attributes["href"] or "") for node in page(site, address).css(".ways li a")]
    assert [row["template"][0] for row in links if "template" in row] == [f"{name}.yml" for name in FORMS]
    assert [row["filename"][0] for row in links if "filename" in row] == ["new-case.he.md", "new-essay.he.md"]


def test_with_an_address_only_a_letter_is_offered(tmp_path: Path) -> None:
    docs = shutil.copytree(FICTION, tmp_path / "docs")
    (docs / "site.yml").write_text(NAMES + "contact: nobody@example.org\n", "utf-8")
    site = built_site(docs, tmp_path / "site")
    url = correction(site, "en/talks/fictitious-talk")
    assert url.startswith("mailto:nobody@example.org?")
    assert fields(url)["body"] == [f"{SITE_URL}en/talks/fictitious-talk/"]
    ways = page(site, "en/contribute").css_first(".ways")
    assert ways is not None
    assert [node.attributes["href"] for node in ways.css("a")] == ["mailto:nobody@example.org"]


def test_with_nothing_set_the_site_says_so(tmp_path: Path) -> None:
    docs = shutil.copytree(FICTION, tmp_path / "docs")
    (docs / "site.yml").write_text(NAMES, "utf-8")
    site = built_site(docs, tmp_path / "site")
    assert correction(site, "en/talks/fictitious-talk") == "../../../en/contribute/#corrections"
    tree = page(site, "en/contribute")
    assert tree.css(".ways a") == []
    assert "Neither a contact address nor a repository" in text(tree, ".ways")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SKELETONS)
def test_a_skeleton_passes_the_check_as_it_is(tmp_path: Path, name: str, language: Language) -> None:
    docs = shutil.copytree(ROOT / "docs", tmp_path / "docs", ignore=shutil.ignore_patterns("assets"))
    (docs / SKELETONS[name]).write_text(load_words().get(f"skeletons.{name}", language), "utf-8")
    found = read(docs)
    assert [problem for problem in found.problems if problem.file == SKELETONS[name]] == []
    assert any(SKELETONS[name] in written.files and written.record for written in found.written.values())


@pytest.mark.parametrize("name", [*FORMS, "search"])
def test_a_form_speaks_both_languages_and_has_the_field_that_is_filled_in(name: str) -> None:
    form = yaml.safe_load((TEMPLATES / f"{name}.yml").read_text("utf-8"))
    asked = [part for part in form["body"] if part["type"] != "markdown"]
    for words in (form["name"], form["description"], *(part["attributes"]["label"] for part in asked)):
        hebrew, _, english = words.partition(" · ")
        assert any("א" <= letter <= "ת" for letter in hebrew), words
        assert english.isascii(), words
    needed = {"search": "query", "correction": "page", "accessibility": "page", "person": "page", "copy": "page"}
    assert needed.get(name, asked[0]["id"]) in [part["id"] for part in asked]
