"""One build of the site: what was read, the pages of both languages, and how each becomes HTML.

This knows no site generator; the generator's events call it, and so can a command.
"""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment

from .catalogue.addresses import COLLECTION, EDITION
from .catalogue.indexes import Indexes, build_indexes
from .catalogue.language import LANGUAGES, Language
from .citing.making import Desk
from .cleaning.html import cleaned
from .exports.assets import fingerprinted_folder
from .exports.calendars import calendars
from .exports.citations import citation_files
from .exports.compressed import compressed_copies
from .exports.data import data_files
from .exports.feeds import feed_files
from .exports.headers import PAGE_POLICY, REFERRER, header_file
from .exports.manifest import manifests
from .exports.not_found import not_found_page
from .exports.opensearch import search_descriptions
from .exports.permanence import moved_files, moved_pages, published_addresses, redirect_lines, withdrawn_editions
from .exports.search import search_index
from .exports.sitemap import sitemap
from .exports.tables import table_files
from .printing.cards import card_files, card_of
from .printing.chapters import LEADING_TO_ALL, Printer, chapters, prints
from .printing.editions import Edition, editions, folder_of
from .printing.press import FORMS, Press, kept_editions
from .reading.permanence import broken_promises
from .reading.problems import Problem, Report, is_error, reported
from .reading.reading import Reading, read
from .templates import environment, render_moved, render_page
from .views.citing import CiteView, cite, desk
from .views.forms import SKELETONS
from .views.frame import EditionView, FrameView, ProblemView, SiteView, absolute, frame
from .views.linked_data import page_data
from .views.linking import linked_markdown
from .views.parts import PageView
from .views.places import places
from .views.scope import Scope
from .views.site_pages import SiteFacts, site_pages
from .views.tables import tables
from .words import Words, load_words

SERVED_INDEX = Path(".cache/search")
KEPT_CARDS = Path(".cache/cards")
KEPT_EDITIONS = Path(".cache/editions")


@dataclass(frozen=True)
class Build:
    """All that one build needs, made once."""

    reading: Reading
    indexes: Indexes
    words: Words
    templates: Environment
    pages: dict[Language, dict[str, PageView]]
    places: dict[Language, dict[str, tuple[str, str]]]
    desks: dict[Language, Desk]
    problems: dict[Language, tuple[ProblemView, ...]]
    site_url: str
    is_serving: bool
    templates_folder: Path
    assets: str
    docs: Path
    has_editions: bool = False

    @property
    def is_stopped(self) -> bool:
        """Whether errors keep this build from being published.

        Under ``serve`` only links in the file system do: the generator would follow them out of ``docs`` and around.
        """
        if self.is_serving:
            return any(problem.code == "file-link" for problem in self.reading.problems)
        return any(is_error(problem, self.words) for problem in self.problems_of_publishing)

    @property
    def problems_of_publishing(self) -> tuple[Problem, ...]:
        """What is wrong with what was read, and with the addresses the site would answer at."""
        return (*self.reading.problems, *self.promises)

    @property
    def promises(self) -> tuple[Problem, ...]:
        """What is wrong with the addresses the site would answer at."""
        if not self.reading.holds_addresses:
            return ()
        return tuple(broken_promises(self.reading.permanence, self.published, self.reading.hidden))

    @property
    def published(self) -> frozenset[str]:
        """Every address of the site as it would be published now: with its printed editions, made or not."""
        editions = frozenset(self._edition_addresses())
        substitutes = withdrawn_editions(self.reading.permanence.addresses, editions)
        return published_addresses(self.pages, self.scopes, self._files_beside()) | editions | substitutes.keys()

    def _edition_addresses(self) -> Iterator[str]:
        for language, pages in self.pages.items():
            works = [f"{page.address}{EDITION}" for page in pages.values() if prints(page)]
            for path in (*works, COLLECTION) if works else ():
                yield from (f"{folder_of(language)}{path}.{form}" for form in FORMS)

    def stopping(self) -> Iterator[str]:
        """The errors that stop the build, a line each, in both languages."""
        for problem in self.problems_of_publishing if self.is_stopped else ():
            if is_error(problem, self.words):
                hebrew, english = (reported(problem, self.words, language) for language in LANGUAGES)
                both = f"{hebrew.message}. {hebrew.mend} / {english.message}. {english.mend}"
                yield f"docs/{problem.file}:{problem.line}: {both}"

    def addresses(self, language: Language) -> tuple[str, ...]:
        """The addresses of all pages of a language."""
        return tuple(self.pages[language])

    def markdown(self, language: Language, address: str) -> str:
        """The Markdown of a page, its links made for the site.

        It begins with an empty line, so that nothing in it is taken for a head.
        """
        page = self.pages[language][address]
        scope = self._scope(language)
        return "\n" + linked_markdown(scope, page.markdown, page.markdown_file, address)

    def document(self, language: Language, address: str, body: str) -> str:
        """The whole page as HTML; ``body`` is its Markdown as HTML, of which only what is allowed gets in."""
        page = self.pages[language][address]
        around = self._frame(page)
        around = replace(around, linked_data=page_data(self._scope(language), page, around.site))
        around = replace(around, cite=self._cite(page), editions=tuple(self._leading_to(page)))
        return render_page(self.templates, page, around, self.words, cleaned(body))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Files beside the pages: path under the site, and content; and what answers at addresses that moved."""
        redirects = self.reading.permanence.redirects
        beside = tuple(self._files_beside())
        yield from beside
        yield from moved_files(redirects, beside)
        yield from redirect_lines(redirects, self.site_url)
        for old, new, page in moved_pages(redirects, self.pages):
            around, target = self._frame(page), (urlsplit(self.site_url).path or "/") + new
            yield f"{old}index.html", render_moved(self.templates, page, around, self.words, target).encode()

    def _files_beside(self) -> Iterator[tuple[str, bytes]]:
        yield from sitemap(self.pages, self.scopes, self.site_url)
        yield from feed_files(self.scopes, self.sites)
        yield from citation_files(self.desks.values())
        home = self.sites[LANGUAGES[0]]
        yield from data_files(self.reading.catalogue, self.reading.releases, home)
        yield from table_files(tables(self._scope(LANGUAGES[0]), self.site_url), self.scopes, home)
        yield from calendars(self.scopes, self.site_url)
        yield from search_descriptions(self.sites)
        yield from manifests(self.sites)
        yield from header_file(self.site_url, self.assets)
        root = urlsplit(self.site_url).path or "/"
        page = not_found_page(self._scope(LANGUAGES[0]), root)
        yield "404.html", render_page(self.templates, page, self._frame(page), self.words, "").encode()

    def search_files(self) -> Iterator[tuple[str, bytes]]:
        """The search index."""
        return search_index(self.scopes)

    def cards(self) -> Iterator[tuple[str, bytes]]:
        """The pictures of the pages where they are shared."""
        pages = [page for of_language in self.pages.values() for page in of_language.values() if page.is_indexed]
        named = [(page.card, card_of(page, self.sites[page.language], self.words)) for page in pages]
        return card_files(named, self.templates_folder / "print", KEPT_CARDS)

    def editions(self) -> Iterator[tuple[str, bytes]]:
        """The printed editions, also where they were before. Raises ``UnprintableError`` where one would not keep the
        standard."""
        permanence, made = self.reading.permanence, self._kept_editions
        substitutes = withdrawn_editions(permanence.addresses, made)
        files = made | {address: made[other] for address, other in substitutes.items()}
        yield from ((path, file.read_bytes()) for path, file in files.items())
        yield from moved_files(permanence.redirects, ((path, file.read_bytes()) for path, file in files.items()))

    @cached_property
    def _kept_editions(self) -> dict[str, Path]:
        """The files of the editions, by path: made before the pages, which tell their sizes."""
        press = Press(self.templates, self.templates_folder / "print", self.docs, KEPT_EDITIONS, self.words)
        return kept_editions(self.printed(), press)

    def printed(self) -> Iterator[Edition]:
        """The printed editions of both languages, before they are made."""
        for language, pages in self.pages.items():
            site, order = self.sites[language], self.reading.site.reading_order
            texts = chapters(self._scope(language), pages, site, Printer(self.templates, self._cite, order))
            yield from editions(texts, site, language, self.words)

    def _edition(self, page: PageView) -> str:
        """Where the edition is that ``page`` leads to, under the root of its language, without suffix; "" for none."""
        if not self.has_editions:
            return ""
        if prints(page):
            return f"{page.address}{EDITION}"
        return COLLECTION if page.address in LEADING_TO_ALL and self._has_texts(page.language) else ""

    def _leading_to(self, page: PageView) -> Iterator[EditionView]:
        address = self._edition(page)
        for form in FORMS if address else ():
            size = self._kept_editions[f"{folder_of(page.language)}{address}.{form}"].stat().st_size
            yield EditionView(form, f"{address}.{form}", size, is_collection=address == COLLECTION)

    def _has_texts(self, language: Language) -> bool:
        return any(prints(page) for page in self.pages[language].values())

    def _cite(self, page: PageView) -> CiteView | None:
        address = self._edition(page) if prints(page) else ""
        pdf = absolute(self.site_url, page.language, f"{address}.pdf") if address else ""
        return cite(self.desks[page.language], page, pdf)

    @property
    def scopes(self) -> dict[Language, Scope]:
        """What is known, as each language sees it."""
        return {language: self._scope(language) for language in LANGUAGES}

    @property
    def sites(self) -> dict[Language, SiteView]:
        """The site itself, as each language sees it."""
        return {language: self._frame(self.pages[language][""]).site for language in LANGUAGES}

    def _scope(self, language: Language) -> Scope:
        return Scope(self.reading.catalogue, self.indexes, language, self.words)

    def _frame(self, page: PageView) -> FrameView:
        site = self.reading.site
        view = SiteView(
            name=site.name.show(page.language) or page.title,
            tagline=site.tagline.show(page.language) or page.title,
            url=self.site_url,
            repository=site.repository or "",
            edit_path=site.edit_path,
            issue_path=site.issue_path,
            new_path=site.new_path,
            skeletons=tuple((name, self.words.get(f"skeletons.{name}", page.language)) for name in SKELETONS),
            history_path=site.history_path,
            contact=site.contact or "",
            coordinator=site.accessibility_coordinator.show(page.language) if site.accessibility_coordinator else None,
            short_name=site.short_name.get(page.language) or "",
            other_name=site.name.get(page.language.other) or "",
            assets=self.assets,
            policy="" if self.is_serving else PAGE_POLICY,
            referrer="" if self.is_serving else REFERRER,
        )
        return frame(page, view, self.places[page.language], self.problems[page.language])


def _problem_views(reading: Reading, words: Words, language: Language) -> tuple[ProblemView, ...]:
    return tuple(_problem_view(reported(problem, words, language)) for problem in reading.problems)


def _problem_view(report: Report) -> ProblemView:
    problem = report.problem
    return ProblemView(problem.file, problem.line, report.severity.value, report.message, report.mend)


def _site_facts(reading: Reading, words: Words, site_url: str) -> SiteFacts:
    site = reading.site
    return SiteFacts(site.name, site.tagline, site_url, reading.releases, site.tasks(words))


def make_build(docs: str, templates: str, site_url: str, is_serving: bool, *, has_editions: bool = False) -> Build:
    """Reads ``docs`` and makes the pages of both languages; printed editions, and links to them, where asked for."""
    reading, words = read(Path(docs)), load_words()
    indexes = build_indexes(reading.catalogue)
    facts = _site_facts(reading, words, site_url)
    pages, all_places, desks = {}, {}, {}
    for language in LANGUAGES:
        scope = Scope(reading.catalogue, indexes, language, words)
        pages[language] = {page.address: page for page in site_pages(scope, facts)}
        all_places[language] = places(scope)
        desks[language] = desk(scope, reading.site.name, site_url)
    problems = {language: _problem_views(reading, words, language) if is_serving else () for language in LANGUAGES}
    return Build(
        reading,
        indexes,
        words,
        environment(Path(templates)),
        pages,
        all_places,
        desks,
        problems,
        site_url,
        is_serving,
        Path(templates),
        fingerprinted_folder(Path(docs)),
        Path(docs),
        has_editions and not is_serving,
    )


def page_address(source: str) -> str:
    """The address of the page whose file is ``people/x/index.he.md``."""
    return source.rpartition("index.")[0]


def written_files(build: Build, site: str) -> None:
    """Writes the files beside the pages into the folder ``site``.

    Under ``serve`` the search index of the first build serves for the rebuilds too, so that an edit is
    seen at once; ``make serve`` begins with a new one.
    """
    _write(build.files(), Path(site))
    if not build.is_serving:
        _write(build.search_files(), Path(site))
        _write(build.cards(), Path(site))
        _write(build.editions() if build.has_editions else (), Path(site))
        _write(compressed_copies(_read(Path(site))), Path(site))
        return
    if not SERVED_INDEX.is_dir():
        _write(build.search_files(), SERVED_INDEX)
    shutil.copytree(SERVED_INDEX, site, dirs_exist_ok=True)


def _read(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield path.relative_to(folder).as_posix(), path.read_bytes()


def _write(files: Iterable[tuple[str, bytes]], folder: Path) -> None:
    for path, content in files:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
