"""Two languages side by side, terms by touch, paper, and pictures, as a reader meets them."""

import itertools

import pytest
from playwright.sync_api import Browser, Page, expect

PHONE = {"width": 360, "height": 740}
BOTH = "talks/fictitious-talk/both/"
BOXES = """(found) => found.map((each) => {
  const { x, y, width, height } = each.getBoundingClientRect();
  return [x, y, width, height];
})"""


@pytest.mark.parametrize("root", ["", "en/"])
def test_two_languages_stand_side_by_side_and_stacked_on_a_phone(page: Page, address: str, root: str) -> None:
    page.goto(f"{address}{root}{BOTH}")
    halves = page.locator(".prose .pair").first.locator("> [lang]")
    languages = [["en", "ltr"], ["he", "rtl"]] if root else [["he", "rtl"], ["en", "ltr"]]
    assert halves.evaluate_all("(found) => found.map((each) => [each.lang, each.dir])") == languages
    own, other = halves.evaluate_all(BOXES)
    grounds = "(found) => new Set(found.map((each) => getComputedStyle(each).backgroundColor)).size"
    assert halves.evaluate_all(grounds) == 1
    assert own[1] == other[1]
    assert own[0] + own[2] <= other[0] if root else other[0] + other[2] <= own[0]
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    own, other = halves.evaluate_all(BOXES)
    assert own[1] + own[3] <= other[1]
    assert halves.evaluate_all(grounds) == 2


def test_side_by_side_can_be_printed(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1000, "height": 1400})
    page.goto(address + BOTH)
    page.emulate_media(media="print")
    expect(page.locator(".prose [lang=he]").first).to_be_visible()
    hebrew, english = page.locator(".prose .pair").first.locator("> [lang]").evaluate_all(BOXES)
    assert hebrew[1] == english[1]
    expect(page.get_by_role("navigation").first).to_be_hidden()


def test_paper_has_the_text_and_its_sources_and_no_controls(page: Page, address: str) -> None:
    page.goto(f"{address}en/people/")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for control in (".menu", ".filters", ".letters", ".skip"):
        expect(page.locator(control).first).to_be_hidden()
    page.goto(f"{address}en/cases/fictitious-case/")
    for control in (".share", ".search-link", ".language", ".near", "button:visible"):
        expect(page.locator(control).first).to_be_hidden()
    expect(page.locator(".cite dd").first).to_be_visible()
    shown = page.locator(".sources li a").first.evaluate("(link) => getComputedStyle(link, '::after').content")
    assert "example.org" in shown or "attr(href)" in shown


def test_a_term_explains_itself_by_touch(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport=PHONE, has_touch=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}talks/fictitious-talk/")
    term = page.locator("a.gloss").first
    term.tap()
    tip = page.get_by_role("tooltip")
    expect(tip).to_contain_text("common agenda")
    left, _, width, _ = page.locator(".tip:visible").evaluate_all(BOXES)[0]
    assert left >= 0
    assert left + width <= PHONE["width"]
    expect(page).to_have_url(f"{address}talks/fictitious-talk/")
    term.tap()
    expect(page).to_have_url(f"{address}glossary/#common-agenda")
    context.close()


NOTES_AND_CALLS = """() => [...document.querySelectorAll(".footnote li[id]")].map((note) => {
  const call = document.getElementById(note.id.replace("fn:", "fnref:"));
  const [box, mark] = [note, call].map((each) => each.getBoundingClientRect());
  const { top, bottom, left, right } = box;
  return { top, bottom, left, right, called: mark.top, number: call.textContent };
})"""
NOTED = "essays/many-notes/"


@pytest.mark.parametrize("root", ["", "en/"])
def test_on_wide_screens_each_note_stands_beside_its_first_call(page: Page, address: str, root: str) -> None:
    page.goto(f"{address}{root}{NOTED}")
    page.wait_for_load_state("networkidle")
    notes = page.evaluate(NOTES_AND_CALLS)
    assert [note["number"] for note in notes] == [str(number) for number in range(1, 7)]
    line, before = 32, float("-inf")
    for note in notes:
        is_beside = abs(note["top"] - note["called"]) < line
        is_pushed = note["top"] > note["called"] and note["top"] - before < line / 2
        assert note["top"] >= before
        assert is_beside or is_pushed, note
        before = note["bottom"]
    text = page.locator(".prose p").first.bounding_box()
    assert text
    for note in notes:
        assert note["left"] >= text["x"] + text["width"] if root else note["right"] <= text["x"]


@pytest.mark.parametrize("root", ["", "en/"])
def test_on_narrow_screens_notes_stand_at_the_foot_and_lead_back(page: Page, address: str, root: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(f"{address}{root}{NOTED}")
    last = page.locator(".prose > p").last.bounding_box()
    notes = page.evaluate(NOTES_AND_CALLS)
    assert last
    assert min(note["top"] for note in notes) >= last["y"] + last["height"]
    ways = page.locator(".footnote li").first.get_by_role("link", name="(1")
    assert ways.all_inner_texts() == (["a", "b", "c"] if root else ["א", "ב", "ג"])
    for box in ways.evaluate_all(BOXES):
        assert min(box[2:]) >= 24
    ways.last.click()
    assert page.locator("sup:target").inner_text() == "1"


@pytest.mark.parametrize("root", ["", "en/"])
def test_placing_notes_moves_nothing(page: Page, address: str, root: str) -> None:
    page.add_init_script(
        "window.moved = 0;"
        "new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.moved += entry.value; }))"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(f"{address}{root}{NOTED}")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.moved") <= 0.01


def test_side_by_side_each_language_counts_its_notes(page: Page, address: str) -> None:
    page.goto(f"{address}{NOTED}both/")
    for language in ("he", "en"):
        found = page.locator(f".prose > .pair > [lang={language}] .footnote-ref").all_inner_texts()
        assert list(dict.fromkeys(found)) == [str(number) for number in range(1, 7)]
    hebrew, english = page.locator(".footnote ol").evaluate_all(BOXES)
    assert english[0] + english[2] <= hebrew[0]
    expect(page.locator(".in-language").first).to_be_hidden()
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    expect(page.locator(".in-language").first).to_have_text("עברית")
    expect(page.locator(".in-language").first).to_be_visible()
    page.emulate_media(media="print")
    hebrew, english = page.locator(".prose > .pair").first.locator("> [lang]").evaluate_all(BOXES)
    assert hebrew[1] == english[1]


def test_a_translation_says_what_changed_since(page: Page, address: str) -> None:
    page.goto(f"{address}en/{NOTED}")
    notice = page.get_by_role("note").filter(has_text="has changed since")
    assert [link.inner_text() for link in notice.get_by_role("link").all()] == [
        "Part first",
        "Part second",
        "Part third",
    ]
    page.goto(address + NOTED)
    expect(page.locator(".changed")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize("root", ["", "en/"])
def test_names_of_authors_stand_whole_in_their_own_direction(page: Page, address: str, root: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}{root}literature/many-authors/")
    names = page.locator(".byline > span").first.locator("bdi")
    assert names.count() == 7
    for name in names.all():
        text = name.inner_text()
        assert name.get_attribute("dir") == ("rtl" if "דנה" in text else "ltr")
        assert name.evaluate("(each) => each.getClientRects().length") == 1, text
    line = page.locator(".byline > span").first.inner_text()
    last = "Grace Unreal and Henry Feigned" if root else "Grace Unreal ו־Henry Feigned"
    assert line.endswith(f"{last}\N{NO-BREAK SPACE}2003")


@pytest.mark.parametrize(
    ("root", "facts"),
    [
        ("", ["הכותרת במקור", "A Fiction’s Many Authors", "חורף 2003", "מתחיל בעמוד"]),
        ("en/", ["Title in Hebrew", "our wording", "Winter 2003", "First page"]),
    ],
)
def test_a_publication_is_described_in_the_readers_words(page: Page, address: str, root: str, facts: list[str]) -> None:
    page.goto(f"{address}{root}literature/many-authors/")
    for fact in facts:
        expect(page.locator(".facts")).to_contain_text(fact)


NUMBER_AND_NOTE = """() => {
  const note = document.querySelector("sup:has(.footnote-ref)");
  const range = document.createRange();
  const text = note.previousSibling;
  range.setStart(text, text.textContent.indexOf("2013"));
  range.setEnd(text, text.textContent.indexOf("2013") + 4);
  return [range.getBoundingClientRect(), note.getBoundingClientRect()].map(({ left, right }) => [left, right]);
}"""


@pytest.mark.parametrize(("root", "is_rtl"), [("", True), ("en/", False)])
def test_a_note_stands_after_the_number_it_belongs_to(page: Page, address: str, root: str, is_rtl: bool) -> None:
    page.goto(f"{address}{root}hard-cases/")
    number, note = page.evaluate(NUMBER_AND_NOTE)
    assert note[1] <= number[0] + 1 if is_rtl else number[1] - 1 <= note[0]


MARKS = """() => [...document.querySelectorAll(".prose .footnote-ref")].map((mark) => {
  const digits = document.createRange();
  digits.selectNodeContents(mark);
  const [target, seen] = [mark, digits].map((each) => each.getBoundingClientRect());
  const of = ({ left, right, top, bottom, width, height }) => ({ left, right, top, bottom, width, height });
  return { target: of(target), seen: of(seen), beside: mark.parentElement.className === "beside" };
})"""


@pytest.mark.parametrize("root", ["", "en/"])
@pytest.mark.parametrize("width", [360, 1440])
def test_marks_in_a_row_stand_together_and_no_two_targets_meet(page: Page, address: str, root: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}{root}{NOTED}")
    marks = page.evaluate(MARKS)
    for mark in marks:
        assert min(mark["target"]["width"], mark["target"]["height"]) >= 24
    pairs = [(one, two) for one, two in itertools.pairwise(marks) if two["beside"]]
    assert pairs
    for one, two in pairs:
        first, second = (two, one) if not root else (one, two)
        assert first["target"]["right"] <= second["target"]["left"] + 0.5
        assert 1 <= second["seen"]["left"] - first["seen"]["right"] <= 10


def test_no_page_asks_for_material(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("", "en/overview/", "timeline/", "talks/fictitious-talk/", "hard-cases/", "search/"):
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
    scripts = {url.rpartition("/")[2] for url in asked if url.endswith((".js", ".css"))}
    assert "site.css" in scripts
    assert [url for url in asked if "javascripts" in url or "stylesheets" in url or "bundle" in url] == []


@pytest.mark.parametrize(("root", "is_rtl"), [("", True), ("en/", False)])
def test_pictures_run_with_reading_and_maps_do_not(page: Page, address: str, root: str, is_rtl: bool) -> None:
    page.goto(f"{address}{root}overview/")
    for width in (1440, 360):
        page.set_viewport_size({"width": width, "height": 900})
        heads, marks = (
            [x + wide / 2 for x, _, wide, _ in page.locator(f".matrix {selector}").evaluate_all(BOXES)]
            for selector in ("thead th:not(:first-child)", "td svg")
        )
        assert len(heads) == 5
        assert heads == sorted(heads, reverse=is_rtl)
        assert marks[:5] == pytest.approx(heads, abs=2)
    page.set_viewport_size({"width": 1440, "height": 900})
    heads = [box[0] for box in page.locator(".network-picture .wide-only text.head").evaluate_all(BOXES)]
    assert heads == sorted(heads, reverse=is_rtl)
    west, east = (page.locator(f"[href$='#place-israel-{n}'] circle.place").bounding_box() for n in (2, 1))
    assert west
    assert east
    assert west["x"] < east["x"]


def test_a_name_in_the_picture_brings_out_its_ties(page: Page, address: str) -> None:
    page.goto(f"{address}en/overview/")
    picture = page.locator("[data-network]").first
    picture.locator("[data-node='organisations/fictitious-institute']").focus()
    expect(picture.locator("path.lit").first).to_be_attached()
    page.keyboard.press("Shift+Tab")
    page.locator("h1").click()
    expect(picture.locator("path.lit")).to_have_count(0)


def test_a_first_touch_brings_out_ties_and_a_second_follows_the_name(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport=PHONE, has_touch=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}en/overview/")
    picture = page.locator("[data-network]:visible")
    name = picture.locator("[data-node='organisations/fictitious-institute']")
    name.tap()
    expect(picture.locator("path.lit").first).to_be_attached()
    assert page.url.endswith("/overview/")
    name.tap()
    page.wait_for_url("**/organisations/fictitious-institute/")
    context.close()


def test_a_point_of_a_map_leads_to_its_line_of_the_table(page: Page, address: str) -> None:
    page.goto(f"{address}en/overview/")
    page.locator(".map-picture a").first.click()
    expect(page.locator(".places :target")).to_have_text("Fiction City")
