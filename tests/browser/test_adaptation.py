"""Pages bend to their readers: zoom, text spacing, motion, forced colours, and the keyboard alone."""

import pytest
from knowledge.proof.accessibility import accessibility_faults
from playwright.sync_api import Browser, Page

PATHS = (
    "", "en/", "people/", "en/cases/", "cases/fictitious-case/", "en/talks/fictitious-talk/", "glossary/",
    "en/people/fictitious-speaker/", "timeline/", "overview/", "en/overview/",
    "en/search/", "talks/fictitious-talk/both/", "hard-cases/",
)  # fmt: skip
ZOOMED = {"width": 320, "height": 256}  # 1280 × 1024 at 400 % (WCAG 2.2, 1.4.10)
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }"""  # WCAG 2.2, 1.4.12
CLIPPED = """() => [...document.querySelectorAll("main *")].filter((element) => {
  const { overflowX, overflowY, clipPath, display } = getComputedStyle(element);
  const hides = [overflowX, overflowY].some((each) => each === "hidden" || each === "clip") && clipPath === "none";
  return hides && display !== "none" && element.textContent.trim()
    && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
}).map((element) => element.outerHTML.slice(0, 100))"""
# Links that are all there is of their line, and lower than 24 px (WCAG 2.2, 2.5.8); those of a picture have a circle.
LOW = """() => [...document.querySelectorAll("main a[href]")].filter((link) => {
  const line = link.closest("p, li, dd, dt, td, th, h2, h3") ?? link.parentElement;
  const isAlone = line.textContent.trim() === link.textContent.trim() && !link.closest("sup, svg, .cites");
  return isAlone && link.getClientRects().length && link.getBoundingClientRect().height < 24;
}).map((link) => link.outerHTML)"""
FOCUSED = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const box = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    name: element.outerHTML.slice(0, 120), inFooter: Boolean(element.closest("footer")),
    isSeen: box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true }),
    hasRing: outlineStyle !== "none" && parseFloat(outlineWidth) > 0,
  };
}"""


def wide(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def test_a_link_that_stands_alone_is_high_enough_to_touch(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    found = []
    for path in (*PATHS, "about/", "topics/", "literature/", "data/", "status/"):
        page.goto(address + path)
        assert page.locator("main a").count() > 0, path
        found += [(path, link) for link in page.evaluate(LOW)]
    assert found == []


def test_at_400_percent_nothing_scrolls_sideways(page: Page, address: str) -> None:
    page.set_viewport_size(ZOOMED)  # type: ignore[arg-type]
    found = []
    for path in PATHS:
        page.goto(address + path)
        found += [path] if wide(page) else []
    assert found == []


def test_wider_text_spacing_hides_nothing(chromium: Browser, address: str) -> None:
    """A reader's own styles come from the browser, which no policy of a page keeps out."""
    context = chromium.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
    page = context.new_page()
    for path in PATHS:
        page.goto(address + path)
        page.add_style_tag(content=SPACED)
        assert not wide(page), path
        assert page.evaluate(CLIPPED) == [], path
    context.close()


def test_nothing_moves_for_who_wants_no_motion(chromium: Browser, address: str) -> None:
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(address)
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert page.evaluate("document.getAnimations().length") == 0
    context.close()


def test_marks_are_told_apart_in_forced_colours(chromium: Browser, address: str) -> None:
    context = chromium.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(f"{address}en/cases/fictitious-case/")
    assert accessibility_faults(page) == ()
    shapes = page.locator("svg .ring, .mark svg *").evaluate_all(
        "(found) => found.map((each) => { const { fill, stroke } = getComputedStyle(each); return [fill, stroke]; })"
    )
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert shapes
    assert all(any(colour not in (ground, "none") for colour in colours) for colours in shapes)
    context.close()


@pytest.mark.parametrize("width", [360, 1440])
def test_the_keyboard_reaches_the_end_and_is_always_seen(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in ("", "en/cases/", "talks/fictitious-talk/"):
        page.goto(address + path)
        steps = []
        for _ in range(150):
            page.keyboard.press("Tab")
            steps.append(page.evaluate(FOCUSED))
            if steps[-1] and steps[-1]["inFooter"]:
                break
        assert steps[-1]["inFooter"], path
        assert [step["name"] for step in steps if step and not (step["isSeen"] and step["hasRing"])] == [], path
