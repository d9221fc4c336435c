"""The table of cases and the page of a case as a reader on a phone, or without a script, meets them."""

import pytest
from playwright.sync_api import Browser, Page, expect

PHONE = {"width": 360, "height": 640}
# Of each group of numbers of notes: whether its first is on the line of the last letter before it.
BESIDE_ITS_WORD = """() => [...document.querySelectorAll(".cites")].map((cites) => {
  const words = document.createTreeWalker(cites.closest("dd, td, p, li"), NodeFilter.SHOW_TEXT);
  let last;
  while (words.nextNode() && !cites.contains(words.currentNode)) {
    if (words.currentNode.data.trim()) last = words.currentNode;
  }
  const range = document.createRange();
  const end = last.data.trimEnd().length;
  range.setStart(last, end - 1);
  range.setEnd(last, end);
  const word = range.getBoundingClientRect();
  const number = cites.querySelector("a").getBoundingClientRect();
  return Math.abs(number.top + number.height / 2 - word.top - word.height / 2) < word.height;
})"""

LONGER = """() => {
  const row = document.querySelector("tbody tr");
  row.parentElement.append(...Array.from({ length: 9 }, () => row.cloneNode(true)));
}"""


@pytest.mark.parametrize("path", ["cases/", "en/cases/"])
def test_the_first_case_is_on_the_first_screen_of_a_phone(page: Page, address: str, path: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(address + path)
    expect(page.locator("[data-filters]")).to_be_hidden()
    name = page.locator("[data-entry] th").first.bounding_box()
    assert name
    assert name["y"] + name["height"] <= PHONE["height"]


def test_filters_unfold_and_say_how_many_are_set(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(f"{address}en/cases/")
    button = page.get_by_role("button", name="Filter and sort")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.get_by_role("combobox", name="Evidence of results").select_option(index=1)
    expect(button).to_have_accessible_name("Filter and sort (1 active)")
    button.click()
    expect(page.get_by_role("combobox", name="Evidence of results")).to_be_hidden()
    expect(page.locator("[data-entry]:visible")).to_have_count(1)
    page.reload()
    expect(button).to_have_accessible_name("Filter and sort (1 active)")
    button.click()
    page.get_by_role("button", name="Clear filters").click()
    expect(button).to_have_accessible_name("Filter and sort")


def test_filters_stand_open_on_a_wide_screen(page: Page, address: str) -> None:
    page.goto(f"{address}en/cases/")
    expect(page.get_by_role("combobox", name="Evidence of results")).to_be_visible()
    expect(page.get_by_role("button", name="Filter and sort")).to_be_hidden()


@pytest.mark.parametrize("path", ["cases/", "people/"])
def test_without_a_script_there_is_the_whole_list_and_no_dead_control(
    chromium: Browser, address: str, path: str
) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + path)
    expect(page.locator("main select:visible, main button:visible")).to_have_count(0)
    assert page.locator("[data-entry]:visible").count() == page.locator("[data-entry]").count() > 0
    context.close()


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("cases/", "סדר יום משותף, מדידה משותפת, פעולות המחזקות זו את זו, תקשורת רציפה, ארגון שדרה"),
        (
            "en/cases/",
            (
                "Common agenda, Shared measurement, Mutually reinforcing activities, Continuous communication, "
                "Backbone organisation"
            ),
        ),
    ],
)
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_every_mark_has_a_name_beside_it(page: Page, address: str, path: str, names: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + path)
    seen = page.locator("table.cases .short:visible, table.cases .heads span:visible").all_inner_texts()
    assert ", ".join(seen[:5]).replace("\u00a0", " ") == names
    row = page.locator("table.cases [data-entry]").first
    marks = [box for mark in row.locator(".strip svg").all() if (box := mark.bounding_box())]
    labels = page.locator("table.cases .short:visible" if width < 1280 else "table.cases .heads span")
    for mark, label in zip(marks, labels.all(), strict=False):
        box = label.bounding_box()
        assert box
        assert abs(mark["x"] + mark["width"] / 2 - box["x"] - box["width"] / 2) < 10
    spoken = row.locator(".strip .hidden").all_inner_texts()
    assert len(spoken) == len(set(spoken)) == 5


@pytest.mark.parametrize(("path", "width"), [("en/cases/", 1440), ("en/overview/", 360), ("overview/", 1440)])
def test_the_head_stays_over_a_long_table_and_covers_no_case_in_focus(
    page: Page, address: str, path: str, width: int
) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 420})
    page.goto(address + path)
    page.evaluate(LONGER)
    page.locator("tbody tr").nth(6).evaluate("(row) => row.scrollIntoView({ block: 'start', behavior: 'instant' })")
    head, link = page.locator("thead th").first, page.locator("tbody a").nth(2)
    expect(head).to_be_in_viewport()
    link.focus()
    expect(link).to_be_in_viewport()
    above, below = head.bounding_box(), link.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"] + 1


@pytest.mark.parametrize("width", [320, 360, 414, 768, 1440])
def test_a_note_stands_on_the_line_of_its_word(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in ("cases/fictitious-case/", "en/cases/fictitious-case/"):
        page.goto(address + path)
        found = page.evaluate(BESIDE_ITS_WORD)
        assert found
        assert all(found), path
