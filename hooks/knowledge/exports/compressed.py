"""Copies a host can send as they are (RFC 1952): nothing is compressed while a reader waits."""

import gzip
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

_TEXT = frozenset(
    {".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".csv", ".ics", ".bib", ".ris", ".md", ".webmanifest"}
)  # fmt: skip
_WORTH = 0.9


def compressed_copies(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """For each text among ``files`` (path, content) that becomes a tenth smaller or more: path with ``.gz``, and copy.

    The copies carry no time, so equal files give equal copies.
    """
    for path, content in files:
        if PurePosixPath(path).suffix in _TEXT:
            copy = gzip.compress(content, 9, mtime=0)
            if len(copy) < _WORTH * len(content):
                yield f"{path}.gz", copy
