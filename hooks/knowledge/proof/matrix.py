"""The whole matrix of accessibility: every template, both languages and schemes, three widths, and what opens."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from ..catalogue.language import LANGUAGES, Language
from ..finding.browsing import chromium
from ..views.frame import absolute
from .accessibility import Fault, accessibility_faults
from .examples import Example, examples
from .hosting import hosted

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDTHS = (360, 768, 1440)
SCHEMES = ("light", "dark")
_FILTERED = "people/"
_QUERY = {Language.HE: "שותפות", Language.EN: "partnership"}


@dataclass(frozen=True, slots=True)
class State:
    """A page in one scheme and width; ``opened`` names what was opened on it, if anything."""

    example: Example
    scheme: str
    width: int
    opened: str = ""

    def __str__(self) -> str:
        return f"{self.example.path or '/'} {self.scheme} {self.width} {self.opened}".strip()


def states(found: Sequence[Example]) -> Iterator[State]:
    """All states: each page as it stands; the menu, the search and the filters opened where they are."""
    for example, scheme, width in product(found, SCHEMES, WIDTHS):
        yield State(example, scheme, width)
    for language, scheme, width in product(LANGUAGES, SCHEMES, WIDTHS):
        people = Example("list", language, absolute("", language, _FILTERED).lstrip("/"))
        yield State(people, scheme, width, "search")
        yield State(people, scheme, width, "filters")
        if width == WIDTHS[0]:
            yield State(people, scheme, width, "menu")


def faults_of(browser: "Browser", origin: str, state: State) -> tuple[Fault, ...]:
    """What axe-core finds on a page in a state."""
    context = browser.new_context(
        viewport={"width": state.width, "height": 900},
        color_scheme="dark" if state.scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(origin + state.example.path)
    _open(page, state)
    found = accessibility_faults(page)
    context.close()
    return found


def _open(page: "Page", state: State) -> None:
    if state.opened == "menu":
        page.locator(".menu-button").click()
    elif state.opened == "filters":
        page.locator("[data-filters] select").first.focus()
    elif state.opened == "search":
        page.keyboard.press("/")
        page.locator("dialog input:focus").wait_for()
        page.keyboard.type(_QUERY[state.example.language])
        page.locator("[role=option]").first.wait_for()
        page.locator("[data-search-filters] summary").click()
        page.locator("[data-search-choices] select").first.wait_for()


def command(argv: Sequence[str]) -> int:
    """Reads every state of the built site with axe-core; prints each fault; 1 when there is one."""
    parser = argparse.ArgumentParser(prog="python -m knowledge accessibility", description=command.__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=Path("site"), help="the built site (site)")
    arguments = parser.parse_args(argv)
    asked = found = 0
    with hosted(arguments.site) as origin, chromium() as browser:
        for state in states(list(examples())):
            asked += 1
            for fault in faults_of(browser, origin, state):
                found += 1
                print(f"{state}: {fault.rule} {fault.target} {fault.html}")
    print(f"{asked} states, {found} faults")
    return 1 if found else 0
