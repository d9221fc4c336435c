"""A real Chromium, and the fictitious site on a local server."""

import shutil
from collections.abc import Iterator

import pytest
from knowledge.proof.hosting import hosted
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.forms import forms_page
from tests.browser.hard_cases import hard_cases_page
from tests.browser.many_authors import MANY_AUTHORS
from tests.browser.many_notes import many_notes_essay
from tests.browser.passages import passages_essay
from tests.conftest import FICTION, ROOT, built_site

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"]


@pytest.fixture(scope="package")
def chromium(address: str) -> Iterator[Browser]:
    """Started after the site is built and closed with this package: its event loop stands in the way of others."""
    assert address
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The fictitious site with the hard cases of direction, built for and served at the root of a local server."""
    docs = shutil.copytree(FICTION, tmp_path_factory.mktemp("docs") / "docs")
    shutil.copytree(ROOT / "docs" / "assets", docs / "assets")
    for language in ("he", "en"):
        text = hard_cases_page(language)
        (docs / "pages" / f"hard-cases.{language}.md").write_text(text, encoding="utf-8")
        (docs / "pages" / f"forms.{language}.md").write_text(forms_page(language), encoding="utf-8")
        (docs / "essays" / f"passages.{language}.md").write_text(passages_essay(language), encoding="utf-8")
        (docs / "essays" / f"many-notes.{language}.md").write_text(many_notes_essay(language), encoding="utf-8")
    (docs / "literature" / "many-authors.yml").write_text(MANY_AUTHORS, encoding="utf-8")
    target = tmp_path_factory.mktemp("served")
    with hosted(target) as url:
        built_site(docs, target, site_url=url)
        yield url


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A new page; what its console complains of fails the test."""
    complaints: list[str] = []
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    made = context.new_page()
    made.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    made.on("pageerror", lambda error: complaints.append(str(error)))
    yield made
    context.close()
    assert [text for text in complaints if "Failed to load resource" not in text] == []
