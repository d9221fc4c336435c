"""``make serve``: faults are shown on the pages, and go when they are mended."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import FICTION, ROOT

PATIENCE = 30


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project with the fictitious docs, and with two faults from the start."""
    for folder in ("hooks", "overrides"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(FICTION, tmp_path / "docs")
    shutil.copytree(ROOT / "docs" / "assets", tmp_path / "docs" / "assets")
    _write(tmp_path, "people/fictitious-speaker.yml", "name: {he: שבור\n")
    return tmp_path


@pytest.fixture
def served(project: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, str(project / "hooks" / "mkdocs_serve.py"), "--address", address]
    server = subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL)
    _await(f"http://{address}/")
    yield f"http://{address}/"
    server.terminate()
    server.wait()


def _await(url: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(url, timeout=5).close()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"{url} did not answer")


def _write(project: Path, path: str, text: str) -> None:
    (project / "docs" / path).write_text(text, "utf-8")


def _shown(page: Page, url: str, selector: str, expected: str) -> None:
    """Reloads ``url`` until ``selector`` holds ``expected``."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            page.goto(url)
        except Exception:  # the server may be starting anew
            time.sleep(0.3)
            continue
        found = page.locator(selector)
        if found.count() and expected in (found.first.text_content() or ""):
            return
        time.sleep(0.3)
    pytest.fail(f"{selector} of {url} does not show {expected!r}")


def test_faults_are_shown_and_go_when_mended(page: Page, served: str, project: Path) -> None:
    page.goto(f"{served}en/talks/fictitious-talk/")
    box = page.locator(".problems")
    expect(box).to_contain_text("docs/people/fictitious-speaker.yml:2")
    expect(box).to_contain_text("refers to a record that is left out")
    expect(box.locator("h3").first).to_have_text("On this page")
    expect(page.get_by_role("heading", level=1)).to_have_text("Fictitious words")

    shutil.copy(FICTION / "people" / "fictitious-speaker.yml", project / "docs" / "people")
    _shown(page, f"{served}en/people/fictitious-speaker/", "h1", "Fictitious Speaker")
    assert "fictitious-speaker" not in "".join(page.locator(".problems").all_text_contents())

    _write(project, "talks/fictitious-talk.en.md", "---\ntitel: Wrong\n---\nText.\n")
    _shown(page, f"{served}people/", ".problems", "titel")
    _write(project, "talks/fictitious-talk.en.md", (FICTION / "talks" / "fictitious-talk.en.md").read_text("utf-8"))
    _shown(page, f"{served}en/talks/fictitious-talk/", "h1", "Fictitious words")


def test_edits_of_hooks_and_templates_are_seen(page: Page, served: str, project: Path) -> None:
    words = project / "hooks" / "knowledge" / "words" / "interface.yml"
    words.write_text(words.read_text("utf-8").replace("en: Skip to content", "en: Leap to content"), "utf-8")
    _shown(page, f"{served}en/", ".skip", "Leap to content")
    footer = project / "overrides" / "partials" / "footer.html"
    footer.write_text(footer.read_text("utf-8") + "<p class='extra'>added</p>", "utf-8")
    _shown(page, f"{served}en/", ".extra", "added")
