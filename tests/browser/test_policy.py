"""What pages may load and run, held by a real browser on every template, with the search open."""

from pathlib import Path

import pytest
from knowledge.proof.examples import Example, examples
from playwright.sync_api import Browser, expect

from tests.conftest import FICTION, ROOT, built_site

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


def test_no_page_holds_a_script_or_a_style_of_its_own(site: Path) -> None:
    for path in site.rglob("*.html"):
        html = path.read_text("utf-8")
        assert "<style" not in html, path
        assert " style=" not in html, path


def test_an_asset_changes_its_address_with_its_content(tmp_path: Path) -> None:
    def built(style: str) -> str:
        docs = tmp_path / style / "docs"
        (docs / "assets" / "css").mkdir(parents=True)
        (docs / "assets" / "css" / "site.css").write_text(style)
        for path in FICTION.rglob("*"):
            if path.is_file():
                target = docs / path.relative_to(FICTION)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(path.read_bytes())
        return next(built_site(docs, tmp_path / style / "site").glob("assets/*/css/site.css")).parent.parent.name

    assert built("a{color:red}") != built("a{color:blue}")
