"""What pages may load and run, held by a real browser on every template, with the search open."""

import pytest
from knowledge.proof.examples import Example, examples
from playwright.sync_api import Browser, expect

from tests.conftest import FICTION, ROOT

EXAMPLES = list(examples(FICTION, ROOT / "overrides"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: f"{each.template}-{each.language}")
def test_the_console_stays_empty_with_the_search_open(chromium: Browser, address: str, example: Example) -> None:
    said: list[str] = []
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", lambda answer: said.append(answer.url) if answer.status >= 400 else None)
    page.goto(address + example.path)
    page.keyboard.press("/")
    field = page.locator("input[role=combobox]:visible")
    field.fill("agenda" if example.language == "en" else "סדר יום")
    expect(page.locator("[role=option]").first).to_be_visible()
    context.close()
    assert said == []


def test_a_script_somebody_smuggled_into_a_page_does_not_run(chromium: Browser, address: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/en/people/", lambda route: route.fulfill(response=(got := route.fetch()), body=smuggled(got.text())))
    with page.expect_console_message(lambda message: "Content Security Policy" in message.text):
        page.goto(f"{address}en/people/")
    assert page.evaluate("window.ran") is None
    context.close()


def smuggled(html: str) -> str:
    return html.replace("</main>", "<script>window.ran = true</script></main>")
