"""Citations as a reader meets them: read without a script, copied with one, taken away."""

import re

import bibtexparser
import pytest
from playwright.sync_api import Browser, Page, expect

CASE = "cases/fictitious-case/"


@pytest.mark.parametrize("folder", ["", "en/"])
def test_citations_are_read_and_taken_away_without_a_script(chromium: Browser, address: str, folder: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + folder + CASE)
    page.locator(".cite summary").click()
    citations = page.locator("[data-citation]")
    expect(citations).to_have_count(3)
    for citation in citations.all():
        expect(citation).to_be_visible()
    expect(page.locator("[data-cite-copy]").first).to_be_hidden()
    link = page.get_by_role("link", name="BibTeX")
    assert link.get_attribute("download") == "cases-fictitious-case.bib"
    with page.expect_download() as taken:
        link.click()
    library = bibtexparser.parse_string(taken.value.path().read_text("utf-8"))
    assert [entry.key for entry in library.entries] == ["cases-fictitious-case"]
    context.close()


@pytest.mark.parametrize("folder", ["", "en/"])
def test_a_citation_is_copied_as_it_is_read_with_its_title_set_off(page: Page, address: str, folder: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    page.goto(address + folder + CASE)
    button = page.locator("[data-cite-copy]").first
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-cite-status]")).to_have_text(re.compile("Copied|הועתק"))
    shown = page.locator("[data-citation]").first
    assert page.evaluate("navigator.clipboard.readText()") == shown.inner_text()
    html = page.evaluate(
        "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())"
    )
    title = shown.locator("cite").inner_text()
    assert (f"<i>{title}</i>" if folder else f"<b>{title}</b>") in html
    assert f'dir="{"ltr" if folder else "rtl"}"' in html


def test_a_hebrew_title_keeps_its_direction_where_an_english_citation_is_pasted(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    page.goto(f"{address}en/articles/described-article/")
    page.locator("[data-cite-copy]").first.click()
    expect(page.locator("[data-cite-status]")).to_have_text("Copied")
    page.evaluate("document.body.replaceChildren(Object.assign(document.createElement('p'), {contentEditable: true}))")
    page.locator("p").focus()
    page.keyboard.press("Control+V")
    title = page.locator("p span[lang=he]", has_text="מאמר מתואר")
    assert title.evaluate("(node) => getComputedStyle(node).direction") == "rtl"


def test_a_quotation_carries_the_citation_of_the_page(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    page.goto(f"{address}en/talks/fictitious-talk/")
    page.locator(".prose p", has_text="said").first.evaluate("(element) => getSelection().selectAllChildren(element)")
    page.keyboard.press("Shift")
    page.get_by_role("button", name="Copy quotation").click()
    expect(page.locator("[data-share-status]")).to_have_text("Copied")
    quotation = page.evaluate("navigator.clipboard.readText()")
    assert quotation.splitlines()[1] == page.locator("[data-citation]").first.inner_text()


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("folder", ["", "en/"])
def test_citations_fit_their_page(page: Page, address: str, folder: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in (CASE, "literature/fictitious-reference/", "literature/"):
        page.goto(address + folder + path)
        expect(page.locator(".cite")).to_be_visible()
        page.evaluate("for (const more of document.querySelectorAll('.cite details')) more.open = true")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        for link in page.locator(".cite p a, [data-cite-copy]").all():
            box = link.bounding_box()
            assert box is not None
            assert box["height"] >= 24


def test_a_citation_reads_in_its_own_direction(page: Page, address: str) -> None:
    page.goto(f"{address}literature/fictitious-reference/")
    for citation in page.locator("[data-citation]").all():
        language = citation.evaluate("(element) => element.closest('[lang]').lang")
        direction = citation.evaluate("(element) => getComputedStyle(element).direction")
        assert direction == ("rtl" if language == "he" else "ltr")


PLACE = """(element, text) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    const box = range.getBoundingClientRect();
    return [box.top, box.left];
  }
}"""


def test_year_day_and_month_follow_one_another_from_the_right(page: Page, address: str) -> None:
    page.goto(f"{address}talks/fictitious-talk/")
    citation = page.locator("[data-citation=apa]")
    year, day, month = re.search(r"\((\d{4}), (\d+) (\S+)\)", citation.inner_text()).groups()  # type: ignore[union-attr]
    places = [citation.evaluate(PLACE, text) for text in (year, f" {day}", month)]
    assert len({top for top, _ in places}) == 1
    assert [left for _, left in places] == sorted((left for _, left in places), reverse=True)
