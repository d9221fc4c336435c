"""Editions become files. One is made anew only when what it is made of changed."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import typst
from jinja2 import Environment

from ..catalogue.addresses import readable
from ..catalogue.language import LANGUAGES
from ..catalogue.markdown import visible_lines
from ..words import Words
from . import pandoc
from .chapters import Chapter, tree_of
from .editions import Edition, labels, trees_of
from .epub import MEDIA_TYPES, book, bound
from .pandoc import Tree
from .pdf import drawn
from .trees import found, strings


class UnprintableError(Exception):
    """An edition that cannot be made as the standard wants it; the message names the file and the line."""


@dataclass(frozen=True)
class Press:
    """What editions are made with: ``templates``, and in ``folder`` those of Typst, styles and fonts; the folder of the
    pictures; what was made before; and the words."""

    templates: Environment
    folder: Path
    docs: Path
    kept: Path
    words: Words


def kept_editions(made: Iterable[Edition], press: Press) -> dict[str, Path]:
    """The editions as files, by path under the site: PDF and EPUB of each.

    Files of earlier builds are kept by what they were made of. Raises ``UnprintableError``, all faults in it.
    """
    machine = _print_of_machine(press)
    named = [(edition, _print_of(machine, edition)) for edition in made]
    wanted = {
        f"{edition.path}.{form}": (press.kept / f"{name}.{form}", edition) for edition, name in named for form in FORMS
    }
    press.kept.mkdir(parents=True, exist_ok=True)
    missing = [(file, edition) for file, edition in wanted.values() if not file.is_file()]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = [fault for fault in pool.map(lambda pair: _kept(pair[0], pair[1], press), missing) if fault]
    if faults:
        raise UnprintableError("\n".join(dict.fromkeys(faults)))
    return {path: file for path, (file, _) in wanted.items()}


def _kept(file: Path, edition: Edition, press: Press) -> str:
    """Makes an edition and keeps it in ``file``; what is wrong with it, if anything."""
    try:
        content = FORMS[file.suffix[1:]](edition, press)
    except typst.TypstError as error:
        return "\n".join(_faults(edition, error, press.words))
    part = file.with_suffix(f"{file.suffix}.part")
    part.write_bytes(content)
    part.replace(file)
    return ""


def _print_of_machine(press: Press) -> str:
    """The fingerprint of all that makes editions out of texts, the pictures among it."""
    pictures = (file for file in press.docs.rglob("*") if file.suffix in MEDIA_TYPES)
    files = [*press.folder.rglob("*"), *Path(__file__).parent.glob("*.py"), *pictures]
    contents = b"".join(file.read_bytes() for file in sorted(files) if file.is_file())
    versions = (version("typst"), pandoc.VERSION)
    return hashlib.sha256(contents + repr(versions).encode()).hexdigest()


def _print_of(machine: str, edition: Edition) -> str:
    return hashlib.sha256((machine + repr(edition)).encode()).hexdigest()[:32]


def pdf_of(edition: Edition, press: Press) -> bytes:
    """The PDF of an edition. Raises ``typst.TypstError`` where it does not keep the standard."""
    data, pictures = _data(edition, press)
    return drawn(data, pictures, press.folder)


def epub_of(edition: Edition, press: Press) -> bytes:
    """The EPUB of an edition."""
    trees = trees_of(edition)
    return bound(book(edition, trees, pictures_of(trees, press.docs), press.words), press.templates, press.folder)


FORMS: Final[Mapping[str, Callable[[Edition, Press], bytes]]] = {"pdf": pdf_of, "epub": epub_of}
"""What makes each form of an edition, by the suffix of its file."""


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
        "authors": list(dict.fromkeys(credit.name for credit in edition.credits)) or [edition.site],
        "site": edition.site,
        "url": edition.url,
        "root": edition.root,
        "kind": words.get("editions.collection", language),
        "updated": words.get("editions.updated", language).format(date=edition.dated.words) if edition.dated else "",
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
