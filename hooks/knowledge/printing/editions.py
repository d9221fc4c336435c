"""Editions to print or to carry: each full work, and all works of a language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..catalogue.addresses import COLLECTION, EDITION
from ..catalogue.language import LANGUAGES, Language
from ..views.citing import CreditView
from ..views.frame import SiteView, absolute
from ..views.parts import When
from ..words import Words
from .chapters import Chapter, latest, tree_of
from .pandoc import Tree
from .trees import anchors, found


@dataclass(frozen=True)
class Part:
    """Chapters of one ``kind``, under its name; of an edition of one work, without a name."""

    title: str
    chapters: tuple[Chapter, ...]

    @property
    def kind(self) -> str:
        """The kind of its chapters."""
        return self.chapters[0].kind


@dataclass(frozen=True)
class Edition:
    """One edition, whole: the same edition is the same file. ``path`` is under the root of the site, without suffix."""

    path: str
    language: Language
    title: str
    summary: str
    site: str
    root: str
    url: str
    dated: When | None
    parts: tuple[Part, ...]

    @property
    def is_collection(self) -> bool:
        """Whether this is all of a language, and not one work."""
        return self.path.endswith(COLLECTION)

    @property
    def credits(self) -> tuple[CreditView, ...]:
        """All who made its chapters, each once."""
        return tuple(dict.fromkeys(credit for chapter in self.chapters for credit in chapter.credits))

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters, in order."""
        return tuple(chapter for part in self.parts for chapter in part.chapters)


def folder_of(language: Language) -> str:
    """Where the files of a language begin, under the root of the site."""
    return "" if language is LANGUAGES[0] else f"{language}/"


def editions(chapters: Iterable[Chapter], site: SiteView, language: Language, words: Words) -> Iterator[Edition]:
    """An edition of each chapter and one of them all, in ``language``."""
    all_chapters = tuple(chapters)
    newest = latest(chapter.dated for chapter in all_chapters)
    for chapter in all_chapters:
        yield Edition(
            path=f"{folder_of(language)}{chapter.address}{EDITION}",
            language=language,
            title=chapter.title,
            summary=chapter.summary,
            site=site.name.text,
            root=site.url,
            url=chapter.url,
            dated=chapter.dated,
            parts=(Part("", (chapter,)),),
        )
    if all_chapters:
        kinds = dict.fromkeys(chapter.kind for chapter in all_chapters)
        yield Edition(
            path=f"{folder_of(language)}{COLLECTION}",
            language=language,
            title=site.name.text,
            summary=site.tagline.text,
            site=site.name.text,
            root=site.url,
            url=absolute(site.url, language, ""),
            dated=newest,
            parts=tuple(
                Part(words.get(f"indexes.{kind}.title", language), tuple(c for c in all_chapters if c.kind == kind))
                for kind in kinds
            ),
        )


def trees_of(edition: Edition) -> dict[str, Tree]:
    """The blocks of each chapter by its name."""
    places = {chapter.url: chapter.name for chapter in edition.chapters}
    return {chapter.name: tree_of(chapter, places) for chapter in edition.chapters}


def labels(tree: Tree) -> Iterator[str]:
    """The ids a link can lead to."""
    yield from anchors(tree)
    yield from (content[0][0] for content in found(tree, "Span") if content[0][0])
