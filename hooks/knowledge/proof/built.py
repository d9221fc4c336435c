"""A built site, read once: every file by its path, every page as a ``Document``, and what an address leads to."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from ..catalogue.language import LANGUAGES, Language
from .documents import Document, document

TEXTS = frozenset(
    {".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".ics", ".webmanifest", ".csv", ".bib", ".ris", ".md"}
)
NOT_FOUND = "404.html"
_INDEX = "index.html"
_UNKNOWN = "http://site.invalid/"


@dataclass(frozen=True)
class Site:
    """The files of a built site, by path under ``folder``; ``docs`` is what it was made from."""

    folder: Path
    docs: Path
    files: Mapping[str, bytes]

    @cached_property
    def texts(self) -> dict[str, str]:
        """Every file of text."""
        return {
            path: content.decode("utf-8", "replace")
            for path, content in self.files.items()
            if posixpath.splitext(path)[1] in TEXTS
        }

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Every page of HTML, by the path of its file."""
        return {path: document(text) for path, text in self.texts.items() if path.endswith(".html")}

    @cached_property
    def pages(self) -> dict[str, Document]:
        """The pages people read: not the error page, and none that only leads elsewhere."""
        return {path: page for path, page in self.documents.items() if path != NOT_FOUND and not page.refresh}

    @cached_property
    def root(self) -> str:
        """The address of the site as its first page gives it, with a slash at the end; empty where it has none."""
        first = self.documents.get(_INDEX)
        return first.canonical[0] if first and first.canonical else ""

    def address(self, path: str) -> str:
        """The full address of a file of the site."""
        shown = path.removesuffix(_INDEX) if path == _INDEX or path.endswith(f"/{_INDEX}") else path
        return (self.root or _UNKNOWN) + shown

    def resolved(self, path: str, address: str) -> str:
        """``address`` as it stands in the file at ``path``, in full; a mere fragment is of that file.

        The error page is shown at any address, so what is relative in it leads nowhere: it resolves from a
        folder that does not exist.
        """
        if address.startswith("#"):
            return (self.root or _UNKNOWN) + path + address
        base = f"{self.root or _UNKNOWN}no/such/address/" if path == NOT_FOUND else self.address(path)
        return urljoin(base, address)

    def is_own(self, url: str) -> bool:
        """Whether a full address is on the host of the site."""
        return urlsplit(url).netloc == urlsplit(self.root or _UNKNOWN).netloc

    def is_inside(self, url: str) -> bool:
        """Whether a full address is under the root of the site: on a shared host, others may be beside it."""
        return f"{url}/".startswith(self.root or _UNKNOWN)

    def file_at(self, url: str) -> str | None:
        """The path of the file that answers a full address; None when none does, as on a plain file server."""
        base, path = urlsplit(self.root or _UNKNOWN).path, unquote(urlsplit(url).path)
        if not self.is_own(url) or not path.startswith(base):
            return None
        inside = path[len(base) :]
        if inside in self.files and not inside.endswith("/"):
            return inside
        index = inside + _INDEX
        return index if (not inside or inside.endswith("/")) and index in self.files else None

    def ending(self, *endings: str) -> Iterator[tuple[str, str]]:
        """Path and text of the files whose name ends so."""
        return ((path, text) for path, text in self.texts.items() if path.endswith(endings))


def language_of(path: str) -> Language:
    """The language of a page, by its path: English under ``en/``, Hebrew elsewhere."""
    return Language.EN if path.startswith(f"{Language.EN}/") else LANGUAGES[0]


def read_site(folder: Path, docs: Path) -> Site:
    """Reads all files of a built site. Raises FileNotFoundError when there is no page at its root."""
    if not (folder / _INDEX).is_file():
        raise FileNotFoundError(folder / _INDEX)
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return Site(folder, docs, {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths})
