"""The parts that views are made of. Each holds exactly what a template prints."""

from dataclasses import dataclass

from ..catalogue.catalogue import Key
from ..catalogue.direction import direction_mark
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.text import Shown
from ..catalogue.works import State

_AT_A_GLANCE = 4


@dataclass(frozen=True)
class When:
    """A date in words, and as ISO 8601."""

    words: str
    iso: str


@dataclass(frozen=True)
class LinkView:
    """A link inside the site: ``address`` is under the language's root. ``kind`` is that of the record."""

    label: Shown
    address: str
    kind: str = ""
    note: str = ""


@dataclass(frozen=True)
class SourceView:
    """A source as a reader sees it; ``accessed`` is empty when nobody opened the live page."""

    number: int
    url: str
    title: Shown
    kind: str
    confidence: str
    accessed: str = ""
    archived: str = ""


@dataclass(frozen=True)
class StatementView:
    """Something said, when it was, and the numbers of its sources."""

    text: Shown
    when: str = ""
    note: Shown | None = None
    cites: tuple[int, ...] = ()


@dataclass(frozen=True)
class Version:
    """What there is of a work in the page's language, and the languages it is full in."""

    state: State
    languages: tuple[Language, ...] = ()

    @property
    def is_stub(self) -> bool:
        """Whether the page only points to the other language."""
        return self.state is State.STUB


@dataclass(frozen=True)
class Section:
    """An entry of a page's table of contents."""

    anchor: str
    title: str
    level: int = 2


@dataclass(frozen=True)
class Near:
    """A group of ways on from a page: what they are, and where they lead. A page shows the first, opens the rest."""

    title: str
    links: tuple[LinkView, ...]

    @property
    def first(self) -> tuple[LinkView, ...]:
        """As many as are read at a glance."""
        return self.links[:_AT_A_GLANCE]

    @property
    def rest(self) -> tuple[LinkView, ...]:
        """The others."""
        return self.links[_AT_A_GLANCE:]


@dataclass(frozen=True)
class Tip:
    """What a reader is shown of a term: its wording, the other language's, its meaning."""

    anchor: str
    term: Shown
    other: Shown | None
    meaning: Shown | None


@dataclass(frozen=True)
class PageView:
    """A page: where it is, what it is called, and the ``content`` its template prints.

    ``kind`` names the kind for the quiet line above the title (a key of the words ``kinds.``).
    ``files`` are the files of docs it can be edited in; ``markdown`` the text to render into its body,
    and ``markdown_file`` the file that text's links are relative to. ``feed`` is the address of the page's own feed.
    """

    address: str
    template: str
    language: Language
    title: Shown
    summary: Shown | None = None
    kind: str = ""
    key: Key | None = None
    content: object = None
    topics: tuple[LinkView, ...] = ()
    sources: tuple[SourceView, ...] = ()
    near: tuple[Near, ...] = ()
    sections: tuple[Section, ...] = ()
    version: Version = Version(State.FULL)
    added: When | None = None
    updated: When | None = None
    markdown: str = ""
    markdown_file: str = ""
    tips: tuple[Tip, ...] = ()
    files: tuple[str, ...] = ()
    fixed_root: str = ""
    feed: str = ""

    @property
    def title_mark(self) -> str:
        """The mark of direction before the title in the head of the page, where it begins in the other language."""
        return direction_mark(self.title.text, self.language)

    @property
    def root(self) -> str:
        """The way from this page to the root of the site: ``../`` for each folder, or a fixed path."""
        depth = self.address.count("/") + (0 if self.language is LANGUAGES[0] else 1)
        return self.fixed_root or "../" * depth or "./"

    @property
    def language_root(self) -> str:
        """The way from this page to the root of its language."""
        return self.root if self.language is LANGUAGES[0] else f"{self.root}{self.language}/"

    @property
    def other_root(self) -> str:
        """The way from this page to the root of the other language."""
        other = self.language.other
        return self.root if other is LANGUAGES[0] else f"{self.root}{other}/"

    @property
    def card(self) -> str:
        """Where the picture of this page for sharing is, under the root of the site."""
        return f"assets/cards/{self.language}/{self.address.strip('/') or 'home'}.png"

    @property
    def is_indexed(self) -> bool:
        """Whether the page belongs into sitemap, search, feeds and ``hreflang``."""
        return not self.version.is_stub

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages the page is a full page in."""
        if self.version.state is State.DESCRIBED or not self.version.languages:
            return LANGUAGES
        return self.version.languages
