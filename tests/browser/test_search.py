"""The search of the fictitious site as a reader meets it."""

import json
import re
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page, expect

RESULTS = "[role=option]"


def test_the_address_holds_the_query_and_a_prefixed_word_is_found(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=ובמכונים")
    expect(page.locator(RESULTS).first).to_contain_text("המכון הבדוי")
    expect(page.get_by_role("combobox")).to_have_value("ובמכונים")
    expect(page.locator("mark").first).to_contain_text("המכון")


def test_results_come_as_one_types_and_the_count_is_told(page: Page, address: str) -> None:
    page.goto(f"{address}en/search/")
    page.get_by_role("combobox").type("agenda")
    expect(page.locator(RESULTS).first).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("result")
    assert "q=agenda" in page.url


def test_a_dialog_opens_from_every_page_and_gives_focus_back(page: Page, address: str) -> None:
    page.goto(f"{address}en/people/")
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog", name="Search")
    expect(dialog.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("fictitious speaker")
    expect(dialog.locator(RESULTS).first).to_contain_text("Fictitious Speaker")
    page.keyboard.press("ArrowDown")
    expect(dialog.get_by_role("combobox")).to_have_attribute("aria-activedescendant", "search-results-0")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}en/people/fictitious-speaker/")


def test_escape_closes_the_dialog_and_returns_to_where_one_was(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("a.search-link").focus()
    page.keyboard.press("Control+k")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator("a.search-link")).to_be_focused()


def test_a_dialog_opened_from_within_the_page_returns_there(page: Page, address: str) -> None:
    page.goto(f"{address}en/people/")
    inside = page.locator("main a").first
    inside.focus()
    for _ in range(2):
        page.keyboard.press("/")
        expect(page.get_by_role("dialog").get_by_role("combobox")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_hidden()
        expect(inside).to_be_focused()


def test_nothing_of_the_search_is_loaded_before_it_is_opened(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}en/people/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/assets/search/" in url or "search-form" in url] == []


def test_a_term_shows_its_meaning(page: Page, address: str) -> None:
    page.goto(f"{address}en/search/?q=common%20agenda")
    term = page.locator(RESULTS).filter(has_text="Term").first
    expect(term).to_contain_text("A fictitious agreement on the problem.")


def test_a_name_in_the_other_script_finds_the_person(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=Fictitious%20Author")
    expect(page.locator(RESULTS).first).to_contain_text("מחבר בדוי")


def test_what_is_not_found_offers_help(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=קסילופונים")
    expect(page.get_by_role("status")).to_have_text("לא נמצא דבר על ״קסילופונים״")
    expect(page.get_by_role("main").get_by_role("link", name="אנשים", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="לדווח על חיפוש שלא מצא דבר")).to_be_visible()


def test_what_is_not_found_leads_to_the_nearest_terms(page: Page, address: str) -> None:
    page.goto(f"{address}en/search/?q=agendxyz")
    expect(page.get_by_role("status")).to_have_text("Nothing found for “agendxyz”")
    expect(page.locator("[data-search-nearest]").get_by_role("link").first).to_have_text("common agenda")


def test_filters_show_counts_narrow_the_results_and_stay_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}en/search/?q=fictitious")
    expect(page.locator(RESULTS).first).to_be_visible()
    page.get_by_text("Filter", exact=False).first.click()
    kinds = page.get_by_label("Kind")
    expect(kinds.locator("option").nth(1)).to_contain_text("(")
    kinds.select_option("cases")
    expect(page.locator(RESULTS)).to_have_count(1)
    expect(page.locator(RESULTS).first).to_contain_text("Case")
    assert "kind=cases" in page.url
    page.locator(RESULTS).first.click()
    expect(page).to_have_url(f"{address}en/cases/fictitious-case/")
    page.go_back()
    expect(page.locator(RESULTS)).to_have_count(1)
    expect(page.locator("#search-input")).to_have_value("fictitious")


def test_the_other_language_is_offered_with_its_count(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=המכון הבדוי")
    other = page.locator("[data-search-other] a")
    expect(other).to_contain_text("גם באנגלית")
    other.click()
    expect(page).to_have_url(re.compile("/en/search/"))
    expect(page.locator(RESULTS).first).to_contain_text("Fictitious Institute")


def test_a_filter_that_leaves_nothing_can_be_taken_off_where_one_reads_so(page: Page, address: str) -> None:
    page.goto(f"{address}en/search/?q=agenda&kind=people")
    expect(page.get_by_role("status")).to_have_text("Nothing found for “agenda”")
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator(RESULTS).first).to_contain_text("agenda")
    assert "kind" not in page.url


def test_on_a_phone_a_button_searches_and_the_results_come_into_sight(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}search/")
    box, button = page.get_by_role("combobox"), page.get_by_role("search").get_by_role("button", name="חיפוש")
    assert len({round(part.bounding_box()["y"]) for part in (box, button)}) == 1  # type: ignore[index]
    box.fill("המכון")
    button.tap()
    expect(page.locator(RESULTS).first).to_be_in_viewport()
    expect(box).not_to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    context.close()


def test_in_the_dialog_the_button_leads_to_the_search_page_with_what_was_asked(page: Page, address: str) -> None:
    page.goto(f"{address}en/people/")
    page.keyboard.press("/")
    expect(page.get_by_role("dialog").get_by_role("combobox")).to_be_focused()
    page.keyboard.type("institute")
    page.get_by_role("dialog").get_by_role("button", name="Search", exact=True).click()
    expect(page).to_have_url(f"{address}en/search/?q=institute")
    expect(page.locator(RESULTS).first).to_contain_text("Institute")


@pytest.mark.parametrize("has_script", [True, False])
def test_before_anything_is_asked_the_page_leads_to_the_lists_and_dumps_no_terms(
    chromium: Browser, address: str, has_script: bool
) -> None:
    context = chromium.new_context(java_script_enabled=has_script)
    page = context.new_page()
    page.goto(f"{address}search/")
    main = page.get_by_role("main")
    expect(main.get_by_role("link", name="אנשים", exact=True)).to_be_visible()
    expect(main.get_by_role("link", name="מילון מונחים")).to_be_visible()
    expect(main.get_by_role("link", name="סדר יום משותף")).to_have_count(0)
    expect(main.get_by_role("combobox")).to_be_visible(visible=has_script)
    expect(main.get_by_text("JavaScript")).to_be_visible(visible=not has_script)
    context.close()


@pytest.mark.parametrize("folder", ["", "en/"])
def test_what_browsers_and_search_engines_are_told_of_the_search_finds_something(
    page: Page, address: str, folder: str
) -> None:
    """OpenSearch 1.1, "Url", and schema.org, ``SearchAction``, asked in Hebrew."""
    page.goto(f"{address}{folder}")
    described = ElementTree.fromstring(page.request.get(f"{address}{folder}opensearch.xml").text())
    (template,) = (url.get("template") or "" for url in described.iter() if url.get("type") == "text/html")
    data = json.loads(page.locator('script[type="application/ld+json"]').text_content() or "")
    action = next(node["potentialAction"] for node in data["@graph"] if node["@type"] == "WebSite")
    asked = quote("המכון הבדוי")
    for where in (
        template.replace("{searchTerms}", asked),
        action["target"]["urlTemplate"].replace("{search_term_string}", asked),
    ):
        page.goto(where)
        expect(page.locator(RESULTS).first).to_be_visible()
        expect(page.get_by_role("combobox")).to_have_value("המכון הבדוי")


@pytest.mark.parametrize("folder", ["", "en/"])
def test_a_browser_has_nothing_to_say_against_the_manifest(page: Page, address: str, folder: str) -> None:
    page.goto(f"{address}{folder}")
    session = page.context.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert (found["url"], found["errors"]) == (f"{address}{folder}manifest.webmanifest", [])
    # A window that leaves no traces installs nothing; of the rest, icons among it, there is nothing to complain.
    complaints = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [each["errorId"] for each in complaints] in ([], ["in-incognito"])
