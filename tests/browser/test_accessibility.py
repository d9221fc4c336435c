"""Every template read by axe-core: once in each language, widths and schemes in turn; and what opens on a page."""

from collections.abc import Iterator

import pytest
from knowledge.building import make_build
from knowledge.catalogue.language import LANGUAGES, Language
from knowledge.proof.accessibility import accessibility_faults
from playwright.sync_api import Browser, Page

from tests.conftest import FICTION, ROOT

WIDTHS = (360, 768, 1440)
SCHEMES = ("light", "dark")


def one_of_each_template() -> Iterator[tuple[str, int, str]]:
    """For each template and language a page, a width and a scheme."""
    pages = make_build(str(FICTION), str(ROOT / "overrides"), "https://example.org/", is_serving=False).pages
    for language in LANGUAGES:
        first = {page.template: page.address for page in reversed(list(pages[language].values()))}
        for number, (_, address) in enumerate(sorted(first.items())):
            turn = number + (language is Language.EN)
            path = address if language is Language.HE else f"en/{address}"
            yield path, WIDTHS[turn % 3], SCHEMES[turn % 2]


def opened(chromium: Browser, url: str, width: int, scheme: str) -> Page:
    context = chromium.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(url)
    return page


@pytest.mark.parametrize(("path", "width", "scheme"), list(one_of_each_template()))
def test_every_template_is_accessible(chromium: Browser, address: str, path: str, width: int, scheme: str) -> None:
    page = opened(chromium, address + path, width, scheme)
    assert accessibility_faults(page) == ()
    page.context.close()


@pytest.mark.parametrize("language_path", ["", "en/"])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_opens_is_accessible(chromium: Browser, address: str, language_path: str, scheme: str) -> None:
    page = opened(chromium, f"{address}{language_path}people/", 360, scheme)
    page.locator(".menu-button").click()
    assert accessibility_faults(page) == ()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.locator("dialog input:focus").wait_for()
    page.keyboard.type("fictitious" if language_path else "בדוי")
    page.locator("[role=option]").first.wait_for()
    assert accessibility_faults(page) == ()
    page.goto(f"{address}{language_path}search/?q={'fictitious' if language_path else 'בדוי'}")
    page.locator("[role=option]").first.wait_for()
    page.locator("[data-search-filters] summary").click()
    page.locator("[data-search-choices] select").first.wait_for()
    assert accessibility_faults(page) == ()
    page.context.close()
