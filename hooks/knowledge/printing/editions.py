"""Printed editions: each full work, and all works of a language. Made anew only when what they are made of changed."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst

from ..catalogue.language import LANGUAGES, Language
from ..catalogue.markdown import visible_lines
from ..views.frame import SiteView, absolute
from ..words import Words
from . import pandoc
from .chapters import Chapter, latest, tree_of
from .pandoc import Tree
from .pdf import drawn
from .trees import anchors, found, readable, strings

COLLECTION = "editions/collection"
OF_A_WORK = "edition"


@dataclass(frozen=True)
class Part:
    """Chapters of one kind, under its name."""

    title: str
    chapters: tuple[Chapter, ...]


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
    updated: str
    parts: tuple[Part, ...]

    @property
    def is_collection(self) -> bool:
        """Whether this is all of a language, and not one work."""
        return self.path.endswith(COLLECTION)

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters, in order."""
        return tuple(chapter for part in self.parts for chapter in part.chapters)


class UnprintableError(Exception):
    """An edition that cannot be made as the standard wants it; the message names the file and the line."""


def folder_of(language: Language) -> str:
    """Where the files of a language begin, under the root of the site."""
    return "" if language is LANGUAGES[0] else f"{language}/"


def editions(chapters: Iterable[Chapter], site: SiteView, language: Language, words: Words) -> Iterator[Edition]:
    """An edition of each chapter and one of them all, in ``language``."""
    all_chapters = tuple(chapters)
    newest = latest(chapter.dated for chapter in all_chapters)
    for chapter in all_chapters:
        yield Edition(
            path=f"{folder_of(language)}{chapter.address}{OF_A_WORK}",
            language=language,
            title=chapter.title,
            summary=chapter.summary,
            site=site.name.text,
            root=site.url,
            url=chapter.url,
            updated=chapter.dated.words if chapter.dated else "",
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
            updated=newest.words if newest else "",
            parts=tuple(
                Part(words.get(f"indexes.{kind}.title", language), tuple(c for c in all_chapters if c.kind == kind))
                for kind in kinds
            ),
        )


@dataclass(frozen=True)
class Press:
    """What editions are made with: templates and fonts, the folder of the pictures, and what was made before."""

    folder: Path
    docs: Path
    kept: Path
    words: Words


def edition_files(made: Iterable[Edition], press: Press) -> Iterator[tuple[str, bytes]]:
    """The files of the editions: path under the site, and content.

    Files of earlier builds are kept by what they were made of. Raises ``UnprintableError``, all faults in it.
    """
    machine = _print_of_machine(press.folder)
    wanted = [(f"{edition.path}.pdf", press.kept / f"{_print_of(machine, edition)}.pdf", edition) for edition in made]
    press.kept.mkdir(parents=True, exist_ok=True)
    missing = [(file, edition) for _, file, edition in wanted if not file.is_file()]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = [fault for fault in pool.map(lambda pair: _kept(pair[0], pair[1], press), missing) if fault]
    if faults:
        raise UnprintableError("\n".join(dict.fromkeys(faults)))
    yield from ((path, file.read_bytes()) for path, file, _ in wanted)


def _kept(file: Path, edition: Edition, press: Press) -> str:
    """Makes an edition and keeps it in ``file``; what is wrong with it, if anything."""
    try:
        content = pdf_of(edition, press)
    except typst.TypstError as error:
        return "\n".join(_faults(edition, error, press.words))
    part = file.with_suffix(".part")
    part.write_bytes(content)
    part.replace(file)
    return ""


def _print_of_machine(folder: Path) -> str:
    """The fingerprint of all that makes editions out of texts."""
    files = [*folder.rglob("*"), *Path(__file__).parent.glob("*.py")]
    contents = b"".join(file.read_bytes() for file in sorted(files) if file.is_file())
    versions = (version("typst"), pandoc.VERSION)
    return hashlib.sha256(contents + repr(versions).encode()).hexdigest()


def _print_of(machine: str, edition: Edition) -> str:
    return hashlib.sha256((machine + repr(edition)).encode()).hexdigest()[:32]


def pdf_of(edition: Edition, press: Press) -> bytes:
    """The PDF of an edition. Raises ``typst.TypstError`` where it does not keep the standard."""
    data, pictures = _data(edition, press)
    return drawn(data, pictures, press.folder)


def trees_of(edition: Edition) -> dict[str, Tree]:
    """The blocks of each chapter by its name."""
    places = {chapter.url: chapter.name for chapter in edition.chapters}
    return {chapter.name: tree_of(chapter, places) for chapter in edition.chapters}


def _data(edition: Edition, press: Press) -> tuple[dict[str, Any], dict[str, Path]]:
    """What the template is given, and the pictures it needs."""
    trees, language, words = trees_of(edition), edition.language, press.words
    targets = {content[2][0] for content in found(list(trees.values()), "Link")}
    data = {
        "language": language.value,
        "is_collection": edition.is_collection,
        "title": edition.title,
        "title_tree": strings(edition.title, language),
        "summary": edition.summary,
        "authors": [edition.site],
        "site": edition.site,
        "url": edition.url,
        "root": edition.root,
        "kind": words.get("editions.collection", language),
        "updated": words.get("editions.updated", language).format(date=edition.updated) if edition.updated else "",
        "licence": words.get("site.licence", language),
        "words": {"contents": words.get("editions.contents", language)},
        "parts": [
            {"title": part.title, "chapters": [_chapter(chapter, trees) for chapter in part.chapters]}
            for part in edition.parts
        ],
        "labels": dict.fromkeys([*trees, *(label for tree in trees.values() for label in labels(tree))], True),
        "readable": {target: readable(target) for target in targets if target.startswith("http")},
    }
    return data, pictures_of(trees, press.docs)


def _chapter(chapter: Chapter, trees: Mapping[str, Tree]) -> dict[str, Any]:
    names = {"kind": chapter.kind_word, "title": chapter.title, "summary": chapter.summary}
    return {
        "name": chapter.name,
        "blocks": trees[chapter.name],
        **{name: strings(text, chapter.language) for name, text in names.items()},
    }


def labels(tree: Tree) -> Iterator[str]:
    """The ids a link can lead to."""
    yield from anchors(tree)
    yield from (content[0][0] for content in found(tree, "Span") if content[0][0])


def pictures_of(trees: Mapping[str, Tree], docs: Path) -> dict[str, Path]:
    """The files of all pictures in ``trees``, by the name they have there; only files that lie in ``docs``."""
    targets = dict.fromkeys(content[2][0] for content in found(list(trees.values()), "Image"))
    files = {target: (docs / target).resolve() for target in targets}
    return {target: file for target, file in files.items() if file.is_file() and file.is_relative_to(docs.resolve())}


def _faults(edition: Edition, error: typst.TypstError, words: Words) -> Iterator[str]:
    """What kept an edition from being made: its pictures without a description by line, else Typst's own words."""
    bare = [place for chapter in edition.chapters for place in _bare_pictures(chapter)]
    for file, line in bare:
        yield f"docs/{file}:{line}: " + " / ".join(words.get("editions.no-alt", language) for language in LANGUAGES)
    if not bare:
        files = ", ".join(f"docs/{chapter.file}" for chapter in edition.chapters[:1])
        yield f"{files}: {edition.path}.pdf: {error.message}"


def _bare_pictures(chapter: Chapter) -> Iterator[tuple[str, int]]:
    """File and line of each picture of a chapter that has neither a description nor the mark of decoration."""
    written = [line for line, text in visible_lines(chapter.markdown) for _ in range(text.count("!["))]
    pictures = found(tree_of(chapter, {}), "Image")
    for number, (attributes, words, _) in enumerate(pictures):
        if not words and "decorative" not in attributes[1]:
            line = written[number] if number < len(written) else 1
            yield chapter.file, line + chapter.first_line - 1
