"""Every form of text the Markdown of this site has, as a reader meets it."""

import pytest
from knowledge.proof.accessibility import accessibility_faults
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_cases import BESIDE_ITS_WORD

FORMS = [("forms/", "he"), ("en/forms/", "en")]
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll(".prose > *")].map((each) => each.getBoundingClientRect());
  return boxes.some((box, at) => at && box.top < boxes[at - 1].bottom - 1);
}"""


@pytest.mark.parametrize(("path", "language"), FORMS)
@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])
def test_every_form_is_accessible_and_nothing_covers_another(
    chromium: Browser, address: str, path: str, language: str, width: int, scheme: str
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + path)
    assert accessibility_faults(page) == ()
    assert page.evaluate(OVERLAPS) is False
    expect(page.locator("html")).to_have_attribute("lang", language)
    context.close()


@pytest.mark.parametrize(("path", "title"), [("forms/", "זהירות"), ("en/forms/", "Warning")])
def test_boxes_without_a_title_speak_the_language_of_the_page(page: Page, address: str, path: str, title: str) -> None:
    page.goto(address + path)
    expect(page.locator(".admonition.warning .admonition-title")).to_have_text(title)
    expect(page.locator("details.warning summary").first).to_have_text(title)


@pytest.mark.parametrize("path", ["forms/", "en/forms/"])
def test_every_tab_opens_by_keyboard_and_without_a_script(chromium: Browser, address: str, path: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + path)
    contents = page.locator(".tabbed-set > div")
    count = contents.count()
    assert count == 7
    page.locator(".tabbed-set > input").first.focus()
    for at in range(count):
        expect(contents.nth(at)).to_be_visible()
        assert contents.evaluate_all("(all) => all.filter((each) => each.checkVisibility()).length") == 1
        page.keyboard.press("ArrowDown")
    context.close()


def test_on_paper_tabs_and_folded_parts_are_open(page: Page, address: str) -> None:
    page.goto(f"{address}forms/")
    page.emulate_media(media="print")
    for part in page.locator(".tabbed-set > div, details > p").all():
        expect(part).to_be_visible()
        assert part.evaluate("(each) => each.checkVisibility({ contentVisibilityAuto: true })")


@pytest.mark.parametrize("path", ["forms/", "en/forms/"])
def test_code_in_a_line_is_not_broken(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 900})
    page.goto(address + path)
    lines = page.locator(".prose > p > code").evaluate_all("(all) => all.map((code) => code.getClientRects().length)")
    assert lines
    assert set(lines) == {1}


@pytest.mark.parametrize("width", [320, 345, 360, 390, 414, 460, 768, 1000])
def test_the_number_of_a_note_stays_with_its_word(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in ("many-notes/", "en/many-notes/"):
        page.goto(address + path.replace("many", "essays/many"))
        found = page.evaluate(BESIDE_ITS_WORD.replace('".cites"', '".prose p > sup:not(.beside)"'))
        assert found
        assert all(found), path


def test_what_scrolls_sideways_is_reached_by_keyboard_and_named(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 900})
    page.goto(f"{address}en/forms/")
    assert page.locator("pre").evaluate_all("(all) => all.every((each) => each.tabIndex === 0)")
    expect(page.get_by_role("group", name="A, B")).to_have_attribute("tabindex", "0")
