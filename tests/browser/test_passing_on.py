"""A passage, copied as a link, is where the browser that follows the link goes; a page is passed on whole."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

ROOTS = ["", "en/"]
PASSAGES = ["niqqud", "gershayim", "mixed", "noted"]
SECTIONS = [*PASSAGES, "twin", "last"]
SMALL = {"width": 900, "height": 260}
LINK = {"": "להעתיק קישור לקטע", "en/": "Copy link to passage"}
QUOTATION = {"": "להעתיק ציטוט", "en/": "Copy quotation"}
# Chooses the words of an item of a list, but for some at its beginning and its end; returns them.
CHOOSE = """([item, from, until]) => {
  const texts = [];
  const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode);
  const range = document.createRange();
  range.setStart(texts[0], from);
  const last = texts.findLast((text) => text.length > until);
  range.setEnd(last, last.length - until);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return getSelection().toString();
}"""


def item_of(page: Page, section: str) -> object:
    """The item that ends a section."""
    return page.locator(".prose > ul > li:last-child").nth(SECTIONS.index(section)).element_handle()


def choose(page: Page, address: str, section: str, *, start: int = 0, end: int = 0) -> str:
    """Chooses the passage that ends a section of the page at ``address``; returns its words."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address)
    chosen: str = page.evaluate(CHOOSE, [item_of(page, section), start, end])
    return chosen


def copied(page: Page, button: str) -> str:
    page.evaluate("navigator.clipboard.writeText('')")
    page.get_by_role("group", name=re.compile("הקטע המסומן|The selected passage")).get_by_text(button).click()
    page.wait_for_function("navigator.clipboard.readText()")
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def goes_to_the_item(chromium: Browser, link: str, section: str) -> bool:
    """Whether a browser that opens the link shows the item, far below the heading its anchor names."""
    context = chromium.new_context(viewport=SMALL, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(link)
    page.wait_for_timeout(200)
    place = page.evaluate("(item) => item.getBoundingClientRect().toJSON()", item_of(page, section))
    context.close()
    return bool(place["bottom"] > 0 and place["top"] < SMALL["height"])


@pytest.mark.parametrize("root", ROOTS)
@pytest.mark.parametrize("section", PASSAGES)
@pytest.mark.parametrize("ends", [(0, 0), (1, 2)], ids=["whole words", "parts of words"])
def test_a_link_to_a_passage_leads_to_it(
    page: Page, chromium: Browser, address: str, root: str, section: str, ends: tuple[int, int]
) -> None:
    choose(page, f"{address}{root}essays/passages/", section, start=ends[0], end=ends[1])
    link = copied(page, LINK[root])
    assert link.startswith(f"{address}{root}essays/passages/#{section}:~:text=")
    assert goes_to_the_item(chromium, link, section), link


@pytest.mark.parametrize("root", ROOTS)
def test_words_that_come_twice_are_told_apart(page: Page, chromium: Browser, address: str, root: str) -> None:
    whole = choose(page, f"{address}{root}essays/passages/", "last")
    start = whole.index("אותן" if root == "" else "the")
    choose(page, f"{address}{root}essays/passages/", "last", start=start, end=6)
    assert goes_to_the_item(chromium, copied(page, LINK[root]), "last")


@pytest.mark.parametrize("root", ROOTS)
def test_a_passage_of_several_paragraphs_and_one_in_a_note(
    page: Page, chromium: Browser, address: str, root: str
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}{root}essays/passages/")
    page.evaluate(
        "() => { const items = document.querySelectorAll('.prose > ul > li:last-child');"
        " getSelection().setBaseAndExtent(items[2].firstChild, 0, document.querySelector('#noted'), 1); }"
    )
    assert goes_to_the_item(chromium, copied(page, LINK[root]), "mixed")
    page.evaluate("() => getSelection().selectAllChildren(document.querySelector('li[id=\"fn:a\"] p'))")
    link = copied(page, LINK[root])
    assert "#fn:a:~:text=" in link
    quotation = copied(page, QUOTATION[root]).splitlines()[0]
    assert quotation[1:-1] == (
        "הערה בדויה על דבר C++ בדוי a" if root == "" else "A fictitious note about a thing in עברית a"
    )


@pytest.mark.parametrize("root", ROOTS)
def test_a_quotation_has_the_words_without_numbers_of_notes_and_a_citation(page: Page, address: str, root: str) -> None:
    choose(page, f"{address}{root}essays/passages/", "noted")
    first, second = copied(page, QUOTATION[root]).splitlines()
    wanted = {
        "": "״דבר ראשון בדוי ודבר שני בדוי ודבר אחרון.״",
        "en/": "“A first fictitious thing and a second fictitious thing and a last one.”",
    }
    assert first == wanted[root]
    assert second == page.locator("[data-citation]").first.inner_text().replace("\u00a0", " ")


def test_a_finger_brings_out_what_can_be_done_with_a_passage(chromium: Browser, address: str) -> None:
    """A finger that chooses sends no event but the change of what is chosen."""
    context = chromium.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    choose(page, f"{address}essays/passages/", "mixed")
    button = page.get_by_role("button", name=LINK[""])
    expect(button).to_be_visible()
    box = button.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    button.tap()
    expect(page.locator("[data-share-status]")).not_to_be_empty()
    page.locator("h1").tap()
    expect(button).to_be_hidden()
    context.close()


@pytest.mark.parametrize("root", ROOTS)
def test_a_page_is_passed_on_by_its_title_in_its_language(chromium: Browser, address: str, root: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.add_init_script("navigator.share = (given) => { globalThis.given = given; return Promise.resolve(); }")
    page.goto(f"{address}{root}essays/passages/")
    title = 'קטעים בדויים & "מירכאות" 50%' if root == "" else 'Fictitious passages & "quotes" 50%'
    url = f"{address}{root}essays/passages/"
    page.locator("[data-share-device]").click()
    assert page.evaluate("given") == {"title": title, "url": url}
    mail = urlsplit(page.locator("[data-share] a[href^='mailto:']").get_attribute("href") or "")
    assert parse_qs(mail.query) == {"subject": [title], "body": [f"{title}\r\n{url}"]}
    whatsapp = urlsplit(page.locator("[data-share] a[href^='https://wa.me']").get_attribute("href") or "")
    assert parse_qs(whatsapp.query) == {"text": [f"{title}\n{url}"]}
    context.close()
