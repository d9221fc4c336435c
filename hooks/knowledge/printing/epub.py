"""An edition as EPUB 3.3: a document for each chapter, in the order and the direction of its language.

Its bytes depend on nothing but the edition: no clock and no random name; files in a fixed order with a fixed time.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment

from ..templates import PageWords
from ..views.citing import CreditView
from ..words import Words
from .covers import cover_of
from .editions import Edition, labels
from .leaves import Entry, Leaf, leaf
from .pandoc import Tree
from .trees import strings

MEDIA_TYPES: Final = {
    ".gif": "image/gif", ".jpeg": "image/jpeg", ".jpg": "image/jpeg", ".png": "image/png", ".svg": "image/svg+xml",
    ".webp": "image/webp",
}  # fmt: skip
"""Pictures every reading system shows (EPUB 3.3, 3.2)."""

FONTS: Final = ("frank-hebrew-400.ttf", "frank-hebrew-700.ttf")
"""Hebrew only, 12 kB each: some reading devices have no Hebrew. For Latin the reader's own choice is better."""

_MIMETYPE = "application/epub+zip"
_TIME = (1980, 1, 1, 0, 0, 0)
_UNDATED = "1980-01-01"
_NOT_XML = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


@dataclass(frozen=True)
class Part:
    """Chapters under a name; the part of a single work has none."""

    name: str
    title: Tree
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True)
class Picture:
    """A picture: its file, and its name in the book."""

    file: Path
    name: str
    media_type: str


@dataclass(frozen=True)
class Book:
    """What the templates of a book are given. ``pictures`` stand under the names they have in texts."""

    edition: Edition
    words: PageWords
    title: Tree
    summary: Tree
    site: Tree
    parts: tuple[Part, ...]
    pictures: Mapping[str, Picture]

    @property
    def identifier(self) -> str:
        """The book's own address, which it keeps (EPUB 3.3, 5.5.3.1)."""
        return f"{self.edition.root.rstrip('/')}/{self.edition.path}.epub"

    @property
    def day(self) -> str:
        """The day its content changed last, and no clock's."""
        return f"{self.edition.dated.iso}-01-01"[:10] if self.edition.dated else _UNDATED

    @property
    def modified(self) -> str:
        """That day as ``dcterms:modified`` wants it."""
        return f"{self.day}T00:00:00Z"

    @property
    def credits(self) -> tuple[tuple[str, CreditView], ...]:
        """Who made it, each with an id; the site where nobody is named."""
        name = CreditView(self.edition.site, self.edition.site, self.edition.language)
        return tuple((f"credit-{at}", one) for at, one in enumerate(self.edition.credits or (name,), 1))

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """All chapters."""
        return tuple(each for part in self.parts for each in part.leaves)

    @property
    def topics(self) -> tuple[str, ...]:
        """What its chapters are about, each once."""
        return tuple(dict.fromkeys(topic for chapter in self.edition.chapters for topic in chapter.topics))

    @property
    def contents(self) -> tuple[tuple[Entry, tuple[Entry, ...]], ...]:
        """The contents: parts and their chapters; of a single work, it and its headings."""
        if not self.edition.is_collection:
            return tuple((_entry(each), each.entries) for each in self.leaves)
        return tuple((Entry(f"{part.name}.xhtml", part.title), tuple(map(_entry, part.leaves))) for part in self.parts)

    @property
    def fonts(self) -> tuple[str, ...]:
        """Names of the fonts in it."""
        return FONTS


def book(edition: Edition, trees: Mapping[str, Tree], pictures: Mapping[str, Path], words: Words) -> Book:
    """``edition`` as a book; ``trees`` are the blocks of its chapters by name, ``pictures`` the files of theirs."""
    known = {*trees, *(label for tree in trees.values() for label in labels(tree))}
    parts = tuple(
        Part(
            f"part-{part.kind}",
            strings(part.title, edition.language),
            tuple(leaf(chapter, trees[chapter.name], known) for chapter in part.chapters),
        )
        for part in edition.parts
    )
    title, summary, site = (strings(text, edition.language) for text in (edition.title, edition.summary, edition.site))
    return Book(edition, PageWords(words, edition.language), title, summary, site, parts, _pictures(pictures))


def _pictures(files: Mapping[str, Path]) -> dict[str, Picture]:
    known = {target: file for target, file in files.items() if file.suffix.lower() in MEDIA_TYPES}
    return {
        target: Picture(file, f"picture-{number}{file.suffix.lower()}", MEDIA_TYPES[file.suffix.lower()])
        for number, (target, file) in enumerate(known.items(), 1)
    }


def _entry(each: Leaf) -> Entry:
    return Entry(f"{each.chapter.name}.xhtml", strings(each.chapter.title, each.chapter.language))


def bound(made: Book, templates: Environment, folder: Path) -> bytes:
    """The book as one file; ``folder`` holds cover, style and fonts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        _pack(packed, "mimetype", _MIMETYPE.encode(), zipfile.ZIP_STORED)
        for name, content in _files(made, templates, folder):
            _pack(packed, name, content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _pack(packed: zipfile.ZipFile, name: str, content: bytes, how: int) -> None:
    info = zipfile.ZipInfo(name, _TIME)
    info.compress_type, info.create_system, info.external_attr = how, 3, 0o644 << 16
    packed.writestr(info, content, compresslevel=9)


def _files(made: Book, templates: Environment, folder: Path) -> Iterator[tuple[str, bytes]]:
    def filled(template: str, **given: Any) -> bytes:
        text = templates.get_template(f"print/epub/{template}").render(book=made, words=made.words, **given)
        return _NOT_XML.sub("", text).encode()

    yield "META-INF/container.xml", filled("container.xml")
    yield "EPUB/package.opf", filled("package.opf")
    yield "EPUB/nav.xhtml", filled("nav.xhtml")
    yield "EPUB/title.xhtml", filled("title.xhtml")
    for part in made.parts:
        if made.edition.is_collection:
            yield f"EPUB/{part.name}.xhtml", filled("part.xhtml", part=part)
        for each in part.leaves:
            yield f"EPUB/{each.chapter.name}.xhtml", filled("chapter.xhtml", leaf=each)
    yield "EPUB/cover.png", cover_of(made.edition, made.words.words, folder)
    yield "EPUB/style.css", (folder / "epub" / "style.css").read_bytes()
    yield from ((f"EPUB/{name}", (folder / "fonts" / name).read_bytes()) for name in FONTS)
    yield from ((f"EPUB/{picture.name}", picture.file.read_bytes()) for picture in made.pictures.values())
