"""What stands around every page: the header on a phone, the way to the other language."""

from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

LANGUAGES = ("", "en/")
NAMES = {"": "למידה למען עשייה", "en/": "Learning for Doing"}
PAGES = ("", "people/", "talks/fictitious-talk/", "glossary/")
IN_ONE_ROW = """(header) => {
  const seen = [...header.children].filter((each) => each.checkVisibility() && !each.classList.contains("menu"));
  const boxes = seen.map((each) => each.getBoundingClientRect());
  return boxes.every((box) => Math.abs(box.top + box.height / 2 - boxes[0].top - boxes[0].height / 2) < 3);
}"""
LINES = """(name) => {
  const range = document.createRange();
  range.selectNodeContents(name);
  return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
}"""


MIDDLE = "(h) => h.getBoundingClientRect().top + parseFloat(getComputedStyle(h).lineHeight) / 2"


def at(page: Page, url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(url)


def size(found: Locator) -> tuple[float, float]:
    box = found.bounding_box()
    assert box
    return box["width"], box["height"]


@pytest.mark.parametrize("width", [320, 360, 1440])
@pytest.mark.parametrize(("start", "name", "end"), [("", "English", "en/"), ("en/", "עברית", "")])
def test_the_other_language_is_in_sight_and_one_touch_away(
    page: Page, address: str, start: str, name: str, end: str, width: int
) -> None:
    at(page, f"{address}{start}talks/fictitious-talk/", width)
    switch = page.get_by_role("banner").get_by_role("link", name=name, exact=True)
    expect(switch).to_be_in_viewport(ratio=1)
    assert min(size(switch)) >= 44
    assert switch.get_attribute("lang") == ("en" if end else "he")
    switch.click()
    expect(page).to_have_url(f"{address}{end}talks/fictitious-talk/")


@pytest.mark.parametrize("width", [320, 360, 400])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_name_of_the_site_is_one_line_of_one_size(page: Page, address: str, language: str, width: int) -> None:
    sizes = set()
    for path in PAGES:
        at(page, address + language + path, width)
        name = page.locator(".site-name span")
        name.evaluate("(name, text) => { name.textContent = text }", NAMES[language])
        assert name.evaluate(LINES) == 1
        assert page.get_by_role("banner").evaluate(IN_ONE_ROW)
        sizes.add(name.evaluate("(name) => getComputedStyle(name).fontSize"))
    assert len(sizes) == 1


def test_the_cord_leads_from_its_plait_to_every_condition(page: Page, address: str) -> None:
    """On a phone the strands run on without a gap, and each ends beside its heading."""
    for language in LANGUAGES:
        at(page, address + language, 360)
        head, strands = page.locator(".cord-picture.side"), page.locator(".strand")
        ends = [head, *[strands.nth(number).locator(".branch") for number in range(5)]]
        boxes = [end.bounding_box() for end in ends]
        for above, below in pairwise(boxes):
            assert above
            assert below
            assert -2 <= below["y"] - (above["y"] + above["height"]) <= 0
        for number in range(5):
            dot, heading = strands.nth(number).locator("circle").bounding_box(), strands.nth(number).locator("h3")
            middle = heading.evaluate(MIDDLE)
            assert dot
            assert abs(dot["y"] + dot["height"] / 2 - middle) < 3


def test_the_mark_beside_a_heading_is_seen_touched_and_reached_by_keyboard(page: Page, address: str) -> None:
    at(page, f"{address}talks/fictitious-talk/", 360)
    heading = page.get_by_role("heading", name="מה נאמר", exact=True)
    mark = page.get_by_role("link", name="English הפרק הזה באנגלית מה נאמר", exact=True)
    expect(mark).to_be_visible()
    assert min(size(mark)) >= 24
    line, beside = heading.bounding_box(), mark.bounding_box()
    assert line
    assert beside
    assert beside["y"] < line["y"] + line["height"]
    mark.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}en/talks/fictitious-talk/#what-was-said")


def test_a_text_in_one_language_offers_no_section_in_the_other(page: Page, address: str) -> None:
    page.goto(f"{address}articles/hebrew-article/")
    expect(page.locator(".prose h2").first).to_be_visible()
    expect(page.locator(".counterpart")).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_open_menu_is_gone_through_and_left_by_keyboard(page: Page, address: str, language: str) -> None:
    at(page, f"{address}{language}people/", 360)
    button = page.locator(".menu-button")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#menu [aria-current=page]")).to_be_visible()
    stops = page.locator("#menu :is(a, button)").count()
    for _ in range(stops):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#menu') !== null")
    expect(page.locator(".scheme")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    button.click()
    button.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_missing_page_is_searched_from_in_either_language(page: Page, address: str) -> None:
    at(page, f"{address}no/such/page/", 360)
    search = page.locator("div[lang=en]").get_by_role("search")
    search.get_by_role("searchbox").fill("fictitious")
    search.get_by_role("button").click()
    expect(page).to_have_url(f"{address}en/search/?q=fictitious")


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_in_the_header_are_as_large_as_what_is_read(page: Page, address: str, language: str) -> None:
    """A style for something else once made the way to the other language too small to notice."""
    at(page, address + language, 360)
    for part in (".language-name", ".site-name span"):
        assert page.locator(part).evaluate("(each) => parseFloat(getComputedStyle(each).fontSize)") >= 16
