"""Names, numbers and signs stand in the order in which they are read, by where a real browser puts each character."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.hard_cases import CASES, LINES

# The place of every character of the element, in the order of the text; those without a box are left out.
PLACES = """(item) => {
  const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { data } = walker.currentNode;
    for (let at = 0; at < data.length; at += 1) {
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
      const { width, x, y } = range.getBoundingClientRect();
      if (width > 0 && data[at].trim()) found.push([data[at], x + width / 2, y]);
    }
  }
  return found;
}"""


@pytest.fixture(scope="module", params=LINES)
def lines(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Any:
    """Every line of the page, as the places of its characters, in pairs by case."""
    page: Page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address + request.param)
    page.evaluate("document.fonts.ready")
    found = [item.evaluate(PLACES) for item in page.locator(".prose > ul > li").element_handles()]
    page.close()
    tokens = [*CASES["left-to-right"], *CASES["right-to-left"]]
    assert len(found) == 2 * len(tokens)
    return request.param, dict(zip(tokens, zip(found[::2], found[1::2], strict=True), strict=True))


def places_of(token: str, line: list[Any]) -> list[float]:
    """Where the characters of a token are, in the order of the text."""
    wanted = [character for character in token.strip("`") if not character.isspace()]
    text = [character for character, _, _ in line]
    starts = [at for at in range(len(text)) if text[at : at + len(wanted)] == wanted]
    assert starts, (token, "".join(text))
    return [x for _, x, _ in line[starts[0] : starts[0] + len(wanted)]]


def test_numbers_names_and_code_run_from_left_to_right(lines: Any) -> None:
    _, by_token = lines
    places = {token: [places_of(token, line) for line in by_token[token]] for token in CASES["left-to-right"]}
    assert [token for token, found in places.items() if any(each != sorted(each) for each in found)] == []


def test_hebrew_runs_from_right_to_left(lines: Any) -> None:
    _, by_token = lines
    places = {token: [places_of(token, line) for line in by_token[token]] for token in CASES["right-to-left"]}
    assert [token for token, found in places.items() if any(each != sorted(each)[::-1] for each in found)] == []


def test_the_full_stop_ends_the_line(lines: Any) -> None:
    path, by_token = lines
    ends = min if path.startswith("hard") else max
    wrong = [token for token, found in by_token.items() for line in found if ends(x for _, x, _ in line) != line[-1][1]]
    assert wrong == []
