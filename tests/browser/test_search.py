"""The search of the fictitious site as a reader meets it."""

import re

from playwright.sync_api import Page, expect

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


def test_nothing_of_the_search_is_loaded_before_it_is_opened(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}en/people/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/assets/search/" in url or "search-form" in url] == []


def test_a_name_in_the_other_script_finds_the_person(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=Fictitious%20Author")
    expect(page.locator(RESULTS).first).to_contain_text("מחבר בדוי")


def test_what_is_not_found_offers_help(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=קסילופונים")
    expect(page.get_by_role("status")).to_have_text("לא נמצאו תוצאות")
    expect(page.get_by_role("link", name="לדווח על חיפוש שלא מצא דבר")).to_be_visible()


def test_what_is_not_found_leads_to_the_nearest_terms(page: Page, address: str) -> None:
    page.goto(f"{address}en/search/?q=agendxyz")
    expect(page.get_by_role("status")).to_have_text("No results")
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


def test_without_a_script_the_page_leads_to_lists_and_terms(chromium: object, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(f"{address}search/")
    expect(page.get_by_role("main").get_by_role("link", name="אנשים")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="סדר יום משותף")).to_be_visible()
    context.close()
