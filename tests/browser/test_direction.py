"""Names, numbers and signs stand in the order in which they are read, by where a real browser puts each character."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.hard_cases import CASES, LINES, TOKENS, seen

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
# In a list twice: inside a line and at its end; in a table at the end; in a heading and in the contents inside.
PARTS = (".prose > ul > li", ".prose > ul > li", ".prose td", ".prose h2", ".contents li")
ENDS = (False, True, True, False, False)
# Marks are typeset for the language around them; which of them one is makes no difference to its place.
MARKS = str.maketrans("“”״’׳", '"""\'\'')
# An excerpt of a search in which each word of three letters or more was found, as the script of the search shows it.
EXCERPT = """async ([text, language]) => {
  const { marked } = await import(new URL("search-form.js", document.querySelector("script[src*=search-opener]").src));
  const parts = text.split(/([\\p{L}\\d]{3,})/u).map((part, at) => ({ text: part, hit: at % 2 === 1 }));
  const excerpt = Object.assign(document.createElement("p"), { className: "excerpt", lang: language });
  excerpt.dir = language === "he" ? "rtl" : "ltr";
  excerpt.append(...marked(parts, language));
  document.querySelector("main").replaceChildren(excerpt);
}"""
# What keeps its own order in Hebrew: Latin words, numbers, ranges.
LEFT_TO_RIGHT = re.compile(r"[A-Za-z]+|\d+(?:[.,–-]\d+)*%?")


@pytest.fixture(scope="module", params=LINES)
def lines(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Any:
    """Every line of the page, as the places of its characters, by case: one for each of PARTS."""
    page: Page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address + request.param)
    page.evaluate("document.fonts.ready")
    found = {part: [item.evaluate(PLACES) for item in page.locator(part).element_handles()] for part in set(PARTS)}
    page.close()
    in_list = found[PARTS[0]]
    columns = [in_list[::2], in_list[1::2], *(found[part] for part in PARTS[2:])]
    assert [len(column) for column in columns] == [len(TOKENS)] * len(PARTS)
    return request.param, dict(zip(TOKENS, zip(*columns, strict=True), strict=True))


def places_of(token: str, line: list[Any]) -> list[tuple[float, float]]:
    """Where the characters of a token are, in the order of the text."""
    wanted = list(seen(token).translate(MARKS))
    text = [character.translate(MARKS) for character, _, _ in line]
    starts = [at for at in range(len(text)) if text[at : at + len(wanted)] == wanted]
    assert starts, (token, "".join(text))
    return [(x, y) for _, x, y in line[starts[0] : starts[0] + len(wanted)]]


def on_one_line(found: list[tuple[float, float]]) -> bool:
    """Whether the characters stand on one line of the page."""
    return max(y for _, y in found) - min(y for _, y in found) < 12


def shown(token: str, line: list[Any]) -> Iterator[list[float]]:
    """The places from one side to the other of a token that was not broken into two lines."""
    found = places_of(token, line)
    if on_one_line(found):
        yield [x for x, _ in found]


def test_numbers_names_and_code_run_from_left_to_right(lines: Any) -> None:
    _, by_token = lines
    wrong = [
        (token, part)
        for token in CASES["left-to-right"]
        for part, line in zip(PARTS, by_token[token], strict=True)
        for found in shown(token, line)
        if found != sorted(found)
    ]
    assert wrong == []


def test_hebrew_runs_from_right_to_left_and_numbers_in_it_do_not(lines: Any) -> None:
    _, by_token = lines
    wrong = [
        (token, part)
        for token in CASES["right-to-left"]
        for part, line in zip(PARTS, by_token[token], strict=True)
        for found in shown(token, line)
        if not runs_to_the_left(seen(token), found)
    ]
    assert wrong == []


@pytest.mark.parametrize("path", LINES)
@pytest.mark.parametrize("shown_on", ["", "en/"])
def test_excerpts_of_a_search_keep_the_same_order(chromium: Browser, address: str, path: str, shown_on: str) -> None:
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{address}{shown_on}search/")
    language = "he" if path.startswith("hard") else "en"
    wrong = []
    for token in TOKENS:
        for frame in LINES[path]:
            text = frame.format(seen(token) if "<" in token[:4] else token.strip("`"))
            page.evaluate(EXCERPT, [text, language])
            line = page.locator("main .excerpt").evaluate(PLACES)
            found = [x for x, _ in places_of(token, line)]
            is_right = (
                found == sorted(found) if token in CASES["left-to-right"] else runs_to_the_left(seen(token), found)
            )
            if not is_right:
                wrong.append(text)
            assert page.locator("main .excerpt").text_content() == text
            assert page.locator("main .excerpt mark").count() > 0
    page.close()
    assert wrong == []


def runs_to_the_left(text: str, found: list[float]) -> bool:
    """Whether the letters run to the left, each number or Latin word as one letter that runs to the right."""
    quotes = len(text) - len(text.strip("“”")) > 0
    text, found = (text[1:-1], found[1:-1]) if quotes else (text, found)
    middles, at = [], 0
    while at < len(text):
        match = LEFT_TO_RIGHT.match(text, at)
        end = match.end() if match else at + 1
        if found[at:end] != sorted(found[at:end]):
            return False
        middles.append(sum(found[at:end]) / (end - at))
        at = end
    return middles == sorted(middles, reverse=True)


def test_the_full_stop_ends_the_line(lines: Any) -> None:
    path, by_token = lines
    ends = min if path.startswith("hard") else max
    wrong = [
        token
        for token, found in by_token.items()
        for line, is_end in zip(found, ENDS, strict=True)
        if is_end and on_one_line([(x, y) for _, x, y in line]) and ends(x for _, x, _ in line) != line[-1][1]
    ]
    assert wrong == []


# Of each visual line of each quiet row: how far the middle of the first item's dot lies from the inside of what is
# shown (negative: cut off), and how far the other dots are from the middle of the gaps they stand in.
DOTS = """(rows) => rows.filter((row) => getComputedStyle(row).display === "flex" && row.clientWidth).map((row) => {
  const rightToLeft = getComputedStyle(row).direction === "rtl";
  const cut = Number(/inset\\(\\S+ (-?[\\d.]+)px/.exec(getComputedStyle(row).clipPath)?.[1] ?? -Infinity);
  const box = row.getBoundingClientRect();
  const start = (found) => (rightToLeft ? box.right - found.right : found.left - box.left);
  const items = [...row.children].filter((each) => each.getClientRects().length).map((each) => {
    const found = each.getBoundingClientRect(), dot = getComputedStyle(each, "::before");
    const middle = start(found) + parseFloat(dot.insetInlineStart) + parseFloat(dot.inlineSize) / 2;
    return { start: start(found), end: start(found) + found.width, top: found.top, middle };
  });
  const lines = items.map((each, place) => place === 0 || each.start <= items[place - 1].start);
  return {
    text: row.textContent,
    first: items.filter((_, place) => lines[place]).map((each) => each.middle - cut),
    others: items.map((each, place) =>
      lines[place] ? 0 : Math.abs(each.middle - (each.start + items[place - 1].end) / 2)),
  };
})"""


@pytest.mark.parametrize("root", ["", "en/"])
@pytest.mark.parametrize(
    "at",
    ["literature/", "literature/many-authors/", "articles/described-article/", "talks/", "people/fictitious-speaker/"],
)
def test_no_dot_begins_or_ends_a_line_and_all_stand_in_the_middle(page: Page, address: str, root: str, at: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}{root}{at}")
    rows = page.locator(":is(.meta, .byline, .kind):has(> span + span)").evaluate_all(DOTS)
    assert rows
    for row in rows:
        assert all(middle < -1 for middle in row["first"]), row
        assert all(away < 1 for away in row["others"]), row
