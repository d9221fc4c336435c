"""Where a record lives on the site, and how an author's link names it. Addresses are for ever.

An address is a path under the language's root that ends in ``/``: ``people/michal-cohen/``.
"""

import posixpath
import re
from urllib.parse import quote, unquote

from .catalogue import Key
from .kinds import BY_NAME, KINDS, Form
from .language import Language

GLOSSARY = "glossary/"
TIMELINE = "timeline/"
SPEAKERS = "speakers/"
SEARCH = "search/"
OVERVIEW = "overview/"
DATA = "data/"
STATUS = "status/"
# Printed editions, without the ending of their form: of a work under its page, of all texts of a language at its root.
EDITION = "edition"
COLLECTION = "editions/collection"

_ON_ONE_PAGE = {"glossary": GLOSSARY, "milestones": TIMELINE}
_ENCODED = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
_ASCII = "%/:?#[]@!$&'()*+,;=~"
_ALONE = (GLOSSARY, TIMELINE, SPEAKERS, SEARCH, OVERVIEW, DATA, STATUS)


def index_address(kind: str) -> str:
    """The address of the list of a kind."""
    return _ON_ONE_PAGE.get(kind, f"{kind}/")


def listed_in(address: str) -> str:
    """The folder or file of docs that the list at ``address`` is made of; empty where it is not of one kind."""
    kind = next((kind for kind in KINDS if index_address(kind.name) == address), None)
    if kind is None:
        return ""
    return f"{kind.name}.yml" if kind.form is Form.TABLE else kind.name


def record_address(key: Key) -> str:
    """The address of a record: a page of its own, or a place on the page of its kind."""
    kind, record_id = key
    if kind == "pages":
        return f"{record_id}/"
    if kind in _ON_ONE_PAGE:
        return f"{_ON_ONE_PAGE[kind]}#{record_id}"
    return f"{kind}/{record_id}/"


def both_address(key: Key) -> str:
    """The address of a work in both languages, side by side."""
    return f"{record_address(key)}both/"


def is_edition(address: str) -> bool:
    """Whether there is a printed edition at ``address``: ``en/essays/x/edition.pdf``."""
    path = posixpath.splitext(address)[0]
    return posixpath.basename(path) == EDITION or path.endswith(COLLECTION)


def linked(file: str, target: str) -> tuple[str, str, Key | None] | None:
    """What a relative link in ``file`` of docs means: address, anchor and the record if it names one.

    None when it has not the form of a link to a page (``../people/michal-cohen.md#roles``).
    """
    path, _, anchor = target.partition("#")
    if not path.endswith(".md"):
        return None
    name = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))[: -len(".md")]
    if name.startswith(".."):
        return None
    alone = {address.rstrip("/"): address for address in _ALONE}
    if name in alone:
        kind = next((kind for kind, address in _ON_ONE_PAGE.items() if address == alone[name]), None)
        return alone[name], anchor, (kind, anchor) if kind and anchor else None
    folder, _, record_id = name.rpartition("/")
    if name == "index":
        return "", anchor, None
    if record_id == "index" and (folder in BY_NAME or f"{folder}/" in _ALONE):
        return f"{folder}/", anchor, None
    if folder in BY_NAME and not (BY_NAME[folder].form is Form.TABLE and folder in _ON_ONE_PAGE):
        key = (folder, record_id)
        return record_address(key), anchor, key
    return None


RESERVED = frozenset(
    [kind.name for kind in KINDS] + [address.rstrip("/") for address in _ALONE] + ["assets", "en", "index"]
)


def file_of(key: Key, language: Language) -> str:
    """The file of docs a record is written in; for works, that of ``language``."""
    kind, record_id = key
    form = BY_NAME[kind].form
    if form is Form.TABLE:
        return f"{kind}.yml"
    return f"{kind}/{record_id}.yml" if form is Form.FILES else f"{kind}/{record_id}.{language}.md"


def readable(url: str) -> str:
    """A full address as a reader can read and type it: letters beyond ASCII that were encoded are letters (RFC 3987).

    It leads where ``url`` does. Nothing that cannot be seen is decoded, no mark of direction either.
    """
    return _ENCODED.sub(lambda match: _decoded(match.group()), url)


def encoded(url: str) -> str:
    """A full address in ASCII, as formats want it that know no other (RFC 3986)."""
    return quote(url, safe=_ASCII)


def _decoded(letters: str) -> str:
    text = unquote(letters, errors="replace")
    return text if text.isprintable() and "\ufffd" not in text else letters
