"""The search in a real browser: Debian's Chromium, driven by Playwright."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .script import BROWSER
from .serving import hosted

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
SCRIPT = "/assets/search/"
INDEX = "/assets/search/index/"
_PAGE = '<!doctype html><html lang="he"><meta charset="utf-8"><link rel="icon" href="data:,"><title>.</title>'

_OPEN = f"""async (language) => {{
  const {{ createSearch }} = await import(location.origin + "{SCRIPT}search.js");
  window.search = createSearch({{ base: location.origin + "{INDEX}", language }});
}}"""
_ASK = """async ([query, limit]) => {
  const answer = await window.search.search(query, { limit });
  return { addresses: answer.results.map((each) => each.address), ...answer };
}"""


class NoChromiumError(RuntimeError):
    """There is no Chromium to drive."""


@contextmanager
def chromium() -> Iterator["Browser"]:
    """A Chromium without a window."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only tests and measurement need it

    path = shutil.which("chromium")
    if path is None:
        raise NoChromiumError
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def served_index(index: Path) -> Iterator[str]:
    """Serves an index and the scripts of the search, beside an empty page; yields the origin."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "index.html").write_text(_PAGE, encoding="utf-8")
        with hosted(Path(folder), beside={SCRIPT: BROWSER, INDEX: index}) as address:
            yield address.removesuffix("/")


def opened(page: "Page", origin: str, language: str) -> "Page":
    """The page, with the search in a language as ``window.search``."""
    if not page.url.startswith(origin):
        page.goto(origin + "/")
    page.evaluate(_OPEN, language)
    return page


def answers(index: Path, questions: Sequence[tuple[str, str]], limit: int = 10) -> list[dict[str, Any]]:
    """What the search of a browser answers to each ``(language, query)``."""
    with served_index(index) as origin, chromium() as browser:
        pages = {
            language: opened(browser.new_page(), origin, language)
            for language in sorted({each for each, _ in questions})
        }
        return [pages[language].evaluate(_ASK, [query, limit]) for language, query in questions]
