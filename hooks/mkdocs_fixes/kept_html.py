"""Markdown that has not changed is not converted again while serving.

MkDocs converts every page at every rebuild, which is most of the time between an edit and its page. Under
``serve`` the HTML of a text is kept in ``.cache/html`` by the digest of its Markdown, language and address, and
of the code and configuration that convert it. ``make serve`` begins with an empty folder.
"""

import hashlib
from functools import cache
from pathlib import Path

KEPT = Path(".cache/html")
_ROOT = Path(__file__).parent.parent.parent
_CONVERTING = (
    "mkdocs.yml",
    "hooks/mkdocs_events.py",
    "hooks/knowledge/marking/*.py",
    "hooks/knowledge/catalogue/direction.py",
)


@cache
def _version() -> str:
    """The digest of what converts; a change of it restarts the process, so once is enough."""
    files = sorted(path for pattern in _CONVERTING for path in _ROOT.glob(pattern))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def place(markdown: str, language: str, address: str) -> Path:
    """Where the HTML of a text is kept."""
    return KEPT / hashlib.sha256(f"{_version()}\n{language}\n{address}\n{markdown}".encode()).hexdigest()


def unless_kept(markdown: str, language: str, address: str) -> str:
    """The Markdown to convert: none when its HTML is kept."""
    return "" if place(markdown, language, address).is_file() else markdown


def kept(html: str, markdown: str, language: str, address: str) -> str:
    """The HTML of a text: as kept, else ``html``, which is kept from now on."""
    path = place(markdown, language, address)
    if path.is_file():
        return path.read_text("utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, "utf-8")
    return html
