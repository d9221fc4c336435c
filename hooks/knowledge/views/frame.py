"""What stands around every page: navigation, the other language, addresses, ways to correct, problems."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..catalogue.addresses import listed_in
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.text import Shown
from .citing import CiteView
from .forms import SKELETONS, Form, Repository, correction, every_form, forms_of_page
from .parts import PageView


@dataclass(frozen=True)
class NavigationLink:
    """A line of the navigation; ``current`` is ``page``, ``true`` for a page within, or empty (ARIA 1.2)."""

    label: str
    address: str
    current: str = ""


@dataclass(frozen=True)
class Alternate:
    """A version of the page: language, or ``x-default``, and absolute address."""

    language: str
    url: str


@dataclass(frozen=True)
class ProblemView:
    """A problem as the box shows it."""

    file: str
    line: int
    severity: str
    message: str
    mend: str


@dataclass(frozen=True)
class SiteView:
    """The site's own name, ways to reach its keepers, empty where none is set, and what its pages load and allow.

    ``assets`` is the folder of styles, scripts and fonts; ``policy`` and ``referrer`` are a Content Security Policy
    and a referrer policy, empty while serving, when a script of the server stands in the pages.
    """

    name: Shown
    tagline: Shown
    url: str
    repository: str = ""
    edit_path: str = ""
    history_path: str = ""
    contact: str = ""
    coordinator: Shown | None = None
    short_name: str = ""
    other_name: str = ""
    issue_path: str = "issues/new"
    new_path: str = "new/main/docs/"
    skeletons: tuple[tuple[str, str], ...] = ()
    assets: str = "assets/"
    policy: str = ""
    referrer: str = ""


@dataclass(frozen=True)
class WaysView:
    """Ways to contribute, on the page about it: files to begin, and forms; empty where no repository is set."""

    beginnings: tuple[Form, ...]
    forms: tuple[Form, ...]


@dataclass(frozen=True)
class EditionView:
    """A printed edition a page leads to: ``form`` is ``pdf`` or ``epub``, ``bytes`` its size."""

    form: str
    address: str
    bytes: int
    is_collection: bool = False

    @property
    def media_type(self) -> str:
        """The type of the file (RFC 8118; EPUB 3.3)."""
        return f"application/{'epub+zip' if self.form == 'epub' else self.form}"

    @property
    def size(self) -> str:
        """Its size as a reader is told it."""
        return f"{self.bytes / 1e6:.1f} MB" if self.bytes >= _MEGA else f"{max(self.bytes // 1000, 1)} kB"


@dataclass(frozen=True)
class FrameView:
    """Everything of a page that is not its content."""

    site: SiteView
    navigation: tuple[NavigationLink, ...]
    foot: tuple[NavigationLink, ...]
    canonical: str
    alternates: tuple[Alternate, ...]
    other_language: Language
    edit_url: str
    history_url: str
    card: str = ""
    feeds: tuple[NavigationLink, ...] = ()
    linked_data: dict[str, Any] | None = None
    correct_url: str = ""
    forms: tuple[Form, ...] = ()
    ways: WaysView | None = None
    cite: CiteView | None = None
    editions: tuple[EditionView, ...] = ()
    problems_here: tuple[ProblemView, ...] = ()
    problems_elsewhere: tuple[ProblemView, ...] = ()


_NAVIGATION = ("conference", "issue", "essays", "cases", "people", "literature", "glossary", "about")
_CONTRIBUTE = "contribute/"
_MEGA = 1_000_000
# What a line of the navigation stands for besides the pages under its own address.
_WITHIN = {
    "conference": ("events/", "talks/", "speakers/", "timeline/"),
    "issue": ("issues/", "articles/"),
    "cases": ("overview/",),
    "people": ("organisations/",),
    "about": (_CONTRIBUTE, "organisers/", "accessibility/", "privacy/", "licences/", "status/", "data/"),
}
_FOOT = (
    "topics", "timeline", "overview", "speakers", "organisations", "data", "status", "contribute",
    "organisers", "accessibility", "privacy", "licences",
)  # fmt: skip


def absolute(site_url: str, language: Language, address: str) -> str:
    """The absolute address of a page."""
    return site_url.rstrip("/") + "/" + ("" if language is LANGUAGES[0] else f"{language}/") + address


def frame(
    page: PageView, site: SiteView, places: dict[str, tuple[str, str]], problems: Iterable[ProblemView] = ()
) -> FrameView:
    """The frame of ``page``. ``places`` names what the navigation can lead to: label and address by key."""
    found = tuple(problems)
    here = tuple(problem for problem in found if problem.file in page.files)
    is_full = page.is_indexed and bool(site.url)
    repository = Repository(site.repository, site.issue_path, site.new_path)
    url = absolute(site.url, page.language, page.address)
    return FrameView(
        site=site,
        navigation=tuple(_links(page, _NAVIGATION, places)),
        foot=tuple(_links(page, (*_FOOT, "feed") if site.url else _FOOT, places)),
        canonical=absolute(site.url, page.language, page.address) if is_full else "",
        alternates=tuple(_alternates(page, site)) if is_full else (),
        other_language=page.language.other,
        edit_url=_into_repository(site, site.edit_path, page),
        history_url=_history(site, page),
        card=absolute(site.url, LANGUAGES[0], page.card) if is_full else "",
        feeds=tuple(_feeds(page, site, places)) if site.url else (),
        correct_url=correction(repository, contact=site.contact, title=page.title.text, url=url),
        forms=tuple(forms_of_page(repository, kind=page.kind, address=page.address, url=url)),
        ways=_ways(repository, site) if page.address == _CONTRIBUTE else None,
        problems_here=here,
        problems_elsewhere=tuple(problem for problem in found if problem.file not in page.files),
    )


def _ways(repository: Repository, site: SiteView) -> WaysView:
    beginnings = (repository.beginning(name, text) for name, text in site.skeletons if name in SKELETONS)
    return WaysView(tuple(beginnings) if repository.url else (), tuple(every_form(repository)))


def _links(page: PageView, keys: Iterable[str], places: dict[str, tuple[str, str]]) -> Iterator[NavigationLink]:
    for key in keys:
        if key in places:
            label, address = places[key]
            inside = page.address.startswith((address, *_WITHIN.get(key, ())))
            yield NavigationLink(label, address, "page" if page.address == address else "true" if inside else "")


def _feeds(page: PageView, site: SiteView, places: dict[str, tuple[str, str]]) -> Iterator[NavigationLink]:
    """The feed of the language, and that of the page where it has one, by their titles."""
    if "feed" in places:
        yield NavigationLink(site.name.text, places["feed"][1])
    if page.feed:
        yield NavigationLink(f"{page.title.text} · {site.name.text}", page.feed)


def _alternates(page: PageView, site: SiteView) -> Iterator[Alternate]:
    """``hreflang`` of the languages the page is full in, with ``x-default`` (Google, "Localized versions")."""
    if len(page.languages) < len(LANGUAGES):
        return
    for language in page.languages:
        yield Alternate(language.value, absolute(site.url, language, page.address))
    yield Alternate("x-default", absolute(site.url, page.languages[0], page.address))


def _history(site: SiteView, page: PageView) -> str:
    """Where the host tells what became of the file of ``page``, or of the records a list is made of."""
    if not site.repository or page.files:
        return _into_repository(site, site.history_path, page)
    return f"{site.repository.rstrip('/')}/{site.history_path}{listed_in(page.address)}".rstrip("/")


def _into_repository(site: SiteView, path: str, page: PageView) -> str:
    if not (site.repository and page.files):
        return ""
    return f"{site.repository.rstrip('/')}/{path}{page.files[0]}"
