"""A work as it prints: its page's words, its record and its text, in one language."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import urljoin

from jinja2 import Environment

from ..catalogue.catalogue import Catalogue
from ..catalogue.language import Language
from ..catalogue.works import Body, State, Work
from ..templates import render_part
from ..views.frame import SiteView, absolute
from ..views.linking import linked_markdown
from ..views.parts import PageView
from ..views.scope import Scope
from .notation import with_divisions
from .pandoc import Tree, read_page, read_prose
from .trees import Ways, levelled, printed

KINDS = ("essays", "cases", "articles", "talks")
"""The kinds that print. Pages about the site itself do not: they speak of the site where it is read."""


@dataclass(frozen=True)
class Chapter:
    """A work ready to be printed: ``record`` is HTML with a place for ``markdown``, whose links lead from ``url``."""

    name: str
    kind: str
    language: Language
    kind_word: str
    title: str
    summary: str
    address: str
    url: str
    file: str
    first_line: int
    markdown: str
    record: str


def chapters(
    scope: Scope, pages: Mapping[str, PageView], site: SiteView, templates: Environment
) -> Iterator[Chapter]:
    """The works that can be read in full in the language of ``scope``, by kind, in the order of their pages."""
    for kind in KINDS:
        for page in pages.values():
            if page.key and page.key[0] == kind and page.version.state is State.FULL:
                yield _chapter(scope, page, site, templates)


def _chapter(scope: Scope, page: PageView, site: SiteView, templates: Environment) -> Chapter:
    body = _body(scope.catalogue, page)
    url = absolute(site.url, page.language, page.address)
    return Chapter(
        name=page.address.strip("/").replace("/", "-"),
        kind=page.kind,
        language=page.language,
        kind_word=scope.word(f"kinds.{page.kind}"),
        title=page.title.text,
        summary=page.summary.text if page.summary else "",
        address=page.address,
        url=url,
        file=page.markdown_file,
        first_line=body.first_line,
        markdown=linked_markdown(scope, body.markdown, page.markdown_file, page.address),
        record=render_part(templates, "print/chapter.html", page, scope.words, {"site": site, "address": url}),
    )


def _body(catalogue: Catalogue, page: PageView) -> Body:
    assert page.key is not None
    work = catalogue.get(page.key)
    assert isinstance(work, Work)
    return work.bodies[page.language]


@cache
def _parsed(chapter: Chapter) -> Tree:
    """The whole of a chapter as pandoc reads it: its record, and where its place is, its text."""
    prose = read_prose(with_divisions(chapter.markdown))
    return [part for block in read_page(chapter.record) for part in (prose if _is_place(block) else [block])]


def tree_of(chapter: Chapter, places: Mapping[str, str]) -> Tree:
    """The blocks of a chapter. ``places`` are the addresses printed with it, and the names they have there."""

    def follow(target: str) -> str:
        if "://" in target or target.startswith("mailto:"):
            return target
        url, _, anchor = urljoin(chapter.url, target.replace("index.md", "")).partition("#")
        place = places.get(url)
        if place is None:
            return f"{url}#{anchor}" if anchor else url
        return f"#{place}--{anchor}" if anchor else f"#{place}"

    def picture(target: str) -> str:
        return posixpath.normpath(posixpath.join(chapter.address, target))

    ways = Ways(follow, picture, prefix=f"{chapter.name}--")
    return levelled(printed(_parsed(chapter), chapter.language, ways))


def _is_place(block: Mapping[str, object]) -> bool:
    """Whether ``block`` is where the text stands."""
    content = block.get("c")
    return block["t"] == "Div" and isinstance(content, list) and content[0][0] == "prose"
