"""A work as it prints: its page's words, its record and its text, in one language."""

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import urljoin

from jinja2 import Environment

from ..catalogue.addresses import encoded, index_address
from ..catalogue.catalogue import Catalogue
from ..catalogue.language import Language
from ..catalogue.works import Body, State, Work
from ..templates import render_part
from ..views.citing import CiteView, CreditView
from ..views.frame import SiteView, absolute
from ..views.linking import linked_markdown
from ..views.parts import PageView, When
from ..views.scope import Scope
from .notation import with_divisions
from .pandoc import Tree, read_page, read_prose
from .trees import Ways, levelled, printed

KINDS = ("essays", "cases", "articles", "talks")
"""The kinds that print. Pages about the site itself do not: they speak of the site where it is read."""


LEADING_TO_ALL = ("", *(index_address(kind) for kind in ("essays", "cases")))
"""The pages that lead to all texts in one file."""


@dataclass(frozen=True)
class Printer:
    """What chapters are made with; ``order`` names the essays that come first, in their order."""

    templates: Environment
    cite: Callable[[PageView], CiteView | None]
    order: tuple[str, ...] = ()


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
    dated: When | None
    topics: tuple[str, ...] = ()
    cite: CiteView | None = None

    @property
    def credits(self) -> tuple[CreditView, ...]:
        """Who made it."""
        return self.cite.credits if self.cite else ()


def prints(page: PageView) -> bool:
    """Whether ``page`` is of a work that can be read in full in its language, and so prints."""
    return bool(page.key) and page.kind in KINDS and page.version.state is State.FULL


def latest(dates: Iterable[When | None]) -> When | None:
    """The last of the dates that are known."""
    return max((when for when in dates if when), key=lambda when: when.iso, default=None)


def chapters(scope: Scope, pages: Mapping[str, PageView], site: SiteView, printer: Printer) -> Iterator[Chapter]:
    """The works that print in the language of ``scope``, by kind, those of the reading order before the others."""
    places = {name: place for place, name in enumerate(printer.order)}

    def place(page: PageView) -> tuple[int, int]:
        return KINDS.index(page.kind), places.get(page.address.strip("/").rpartition("/")[2], len(places))

    for page in sorted(filter(prints, pages.values()), key=place):
        yield _chapter(scope, page, site, printer)


def _chapter(scope: Scope, page: PageView, site: SiteView, printer: Printer) -> Chapter:
    body = _body(scope.catalogue, page)
    url = absolute(site.url, page.language, page.address)
    cite = printer.cite(page)
    given = {"site": site, "address": url, "cite": cite}
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
        record=render_part(printer.templates, "print/chapter.html", page, scope.words, given),
        dated=latest((page.added, page.updated)),
        topics=tuple(topic.label.text for topic in page.topics),
        cite=cite,
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
            return encoded(target)
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
