"""The fictitious site as a reader meets it."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

PHONE = {"width": 360, "height": 740}


def test_home_says_what_the_site_is(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.get_by_role("heading", level=1)).to_have_text("אתר בדיה")
    expect(page.get_by_role("main")).to_contain_text("אתר לבדיקה בלבד")


def test_a_person_page_leads_to_the_talk(page: Page, address: str) -> None:
    page.goto(f"{address}en/people/fictitious-speaker/")
    page.get_by_role("main").get_by_role("link", name="Fictitious words").first.click()
    expect(page).to_have_url(f"{address}en/talks/fictitious-talk/")


def test_speakers_can_be_filtered_and_the_address_keeps_it(page: Page, address: str) -> None:
    page.goto(f"{address}en/people/")
    expect(page.locator("[data-entry]:visible")).to_have_count(4)
    page.get_by_label("What they did").select_option("speaker")
    expect(page.locator("[data-entry]:visible")).to_have_count(1)
    expect(page.locator("[data-shown]")).to_have_text("1")
    page.reload()
    expect(page.locator("[data-entry]:visible")).to_have_count(1)
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator("[data-entry]:visible")).to_have_count(4)


def test_lists_are_whole_without_script(chromium: object, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(f"{address}people/")
    expect(page.locator("[data-entry]:visible")).to_have_count(4)
    expect(page.get_by_role("navigation", name="ניווט ראשי")).to_be_visible()
    context.close()


def test_the_switcher_keeps_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}talks/fictitious-talk/")
    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(f"{address}en/talks/fictitious-talk/")
    page.get_by_role("link", name="עברית", exact=True).click()
    expect(page).to_have_url(f"{address}talks/fictitious-talk/")


def test_what_is_not_there_gets_a_page_in_both_languages(page: Page, address: str) -> None:
    page.goto(f"{address}en/no/such/page/")
    expect(page.get_by_role("heading", name="הדף לא נמצא")).to_be_visible()
    page.locator("div[lang=en]").get_by_role("link", name="People").click()
    expect(page).to_have_url(f"{address}en/people/")


def test_the_menu_opens_and_closes_by_keyboard_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(address)
    button = page.get_by_role("button", name="תפריט")
    expect(button).to_have_attribute("aria-expanded", "false")
    link = page.get_by_role("navigation", name="ניווט ראשי").get_by_role("link").first
    expect(link).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(link).to_be_visible()
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    expect(link).to_be_hidden()


def test_the_skip_link_comes_first_and_moves_focus(page: Page, address: str) -> None:
    page.goto(f"{address}people/fictitious-speaker/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("לדלג לתוכן")
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_nothing_is_wider_than_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    for path in ("", "en/", "people/", "cases/", "cases/fictitious-case/", "glossary/", "articles/hebrew-article/"):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path


def test_no_request_leaves_the_site(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("", "en/people/", "cases/"):
        page.goto(address + path)
    page.wait_for_load_state("networkidle")
    assert asked
    assert [url for url in asked if not re.match(re.escape(address) + "|data:", url)] == []


def test_a_page_can_be_passed_on_without_a_script(chromium: object, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(f"{address}talks/fictitious-talk/")
    mail = page.get_by_role("link", name="בדוא״ל").get_attribute("href")
    assert parse_qs(urlsplit(mail).query)["subject"] == ["דברים בדויים"]
    whatsapp = page.get_by_role("link", name="בוואטסאפ").get_attribute("href")
    assert parse_qs(urlsplit(whatsapp).query)["text"] == [f"דברים בדויים\n{address}talks/fictitious-talk/"]
    context.close()


def test_a_chosen_passage_is_copied_with_its_place_and_its_source(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    page.goto(f"{address}en/talks/fictitious-talk/")
    page.locator(".prose p", has_text="said").first.evaluate("(element) => getSelection().selectAllChildren(element)")
    page.keyboard.press("Shift")
    page.get_by_role("button", name="Copy link to passage").click()
    expect(page.locator("[data-share-status]")).to_have_text("Copied")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(f"{address}en/talks/fictitious-talk/#what-was-said:~:text=The%20Fictitious")
    page.get_by_role("button", name="Copy quotation").click()
    quotation = page.evaluate("navigator.clipboard.readText()")
    assert quotation.startswith("“The Fictitious Speaker said סדר יום משותף.”\n")
    assert "Fictitious words" in quotation.splitlines()[1]
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Copy quotation")).to_be_hidden()


def test_a_section_leads_to_its_counterpart(page: Page, address: str) -> None:
    page.goto(f"{address}talks/fictitious-talk/")
    page.get_by_role("link", name="English הפרק הזה באנגלית").first.click()
    expect(page).to_have_url(f"{address}en/talks/fictitious-talk/#what-was-said")
    expect(page.locator("#what-was-said")).to_have_text("What was said")


def test_a_term_explains_itself_by_pointer_and_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}talks/fictitious-talk/")
    term = page.locator("a.gloss").first
    tip = page.get_by_role("tooltip")
    term.hover()
    expect(tip).to_contain_text("common agenda")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    page.mouse.move(0, 0)
    term.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(tip).to_be_visible()
