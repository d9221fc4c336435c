"""The pages that stand for all: of each template, in each language, the one with the longest text."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..building import make_build
from ..catalogue.language import LANGUAGES, Language
from ..views.frame import absolute

DOCS, TEMPLATES = Path("docs"), Path("overrides")


@dataclass(frozen=True, slots=True)
class Example:
    """A page: its template without the ending, its language, its address under the root of the site."""

    template: str
    language: Language
    path: str


def examples(docs: Path = DOCS, templates: Path = TEMPLATES) -> Iterator[Example]:
    """One page of each template in each language, by template."""
    pages = make_build(str(docs), str(templates), "https://example.org/", is_serving=False).pages
    names = sorted({page.template for page in pages[LANGUAGES[0]].values()})
    for name in names:
        for language in LANGUAGES:
            same = [page for page in pages[language].values() if page.template == name]
            longest = max(same, key=lambda page: (len(page.markdown), page.address))
            yield Example(name.removesuffix(".html"), language, absolute("", language, longest.address).lstrip("/"))
