"""The real site keeps to the budget of look and stack: light, still, from one host."""

from collections.abc import Iterator
from pathlib import Path

from knowledge.building import make_build
from knowledge.catalogue.language import LANGUAGES, Language
from knowledge.finding.browsing import chromium
from knowledge.proof.hosting import hosted
from knowledge.proof.weight import DESK, weigh

from tests.conftest import ROOT


def heaviest() -> Iterator[str]:
    """For each template the page with the longest text, the languages in turn."""
    pages = make_build(str(ROOT / "docs"), str(ROOT / "overrides"), "https://example.org/", is_serving=False).pages
    longest = {
        language: {
            page.template: page.address
            for page in sorted(pages[language].values(), key=lambda page: len(page.markdown))
        }
        for language in LANGUAGES
    }
    for number, template in enumerate(sorted(longest[Language.HE])):
        language = LANGUAGES[number % len(LANGUAGES)]
        yield ("" if language is Language.HE else f"{language}/") + longest[language][template]


def test_every_template_keeps_to_the_budget(own_site: Path) -> None:
    with hosted(own_site, path="/sub/") as address, chromium() as browser:
        weights = {path: weigh(browser, address + path, DESK) for path in heaviest()}
    assert {path: weight for path, weight in weights.items() if not weight.is_within_budget} == {}
