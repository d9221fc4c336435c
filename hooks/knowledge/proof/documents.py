"""A page of the built site, read once: only what the checks ask of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_ADDRESSES = ("href", "src", "poster", "action", "formaction", "data", "cite", "xlink:href", "longdesc")
_LISTS = ("srcset", "imagesrcset")
_IDS = (
    "for", "form", "headers", "list", "popovertarget", "commandfor", "aria-activedescendant", "aria-controls",
    "aria-describedby", "aria-details", "aria-errormessage", "aria-flowto", "aria-labelledby", "aria-owns",
)  # fmt: skip
_SHARED = ("og:url", "og:image", "og:image:secure_url", "twitter:image")
_UNREAD = ("title", "option", "script", "style", "code", "kbd", "samp", "pre", "var", "svg", "template")
_DESTINATION = re.compile(r"\burl\s*=\s*['\"]?([^'\";]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """An address on a page: the element and attribute that hold it, and the element's ``rel``."""

    tag: str
    attribute: str
    address: str
    rel: str = ""


@dataclass(frozen=True, slots=True)
class Speech:
    """A stretch of text and the language that is in force there."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Document:
    """What a page says of itself, and all that it points to."""

    language: str
    direction: str
    title: str
    is_indexed: bool
    refresh: str
    canonical: tuple[str, ...]
    alternates: tuple[tuple[str, str], ...]
    links: tuple[Link, ...]
    ids: tuple[str, ...]
    references: tuple[tuple[str, str], ...]
    handlers: tuple[str, ...]
    data: tuple[str, ...]
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    speech: tuple[Speech, ...]


@lru_cache(maxsize=8192)
def document(content: str) -> Document:
    """Reads a page of HTML."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only proof and tests need it

    root = LexborHTMLParser(content).root
    assert root is not None
    found = _Found()
    for node, language in _walk(root):
        _take(found, node, language)
    return found.document()


class _Found:
    """What was gathered so far."""

    def __init__(self) -> None:
        self.root: Mapping[str, str | None] = {}
        self.title = self.refresh = ""
        self.robots = ""
        self.canonical: list[str] = []
        self.alternates: list[tuple[str, str]] = []
        self.links: list[Link] = []
        self.ids: list[str] = []
        self.references: list[tuple[str, str]] = []
        self.handlers: list[str] = []
        self.data: list[str] = []
        self.styles: list[str] = []
        self.scripts: list[str] = []
        self.speech: list[Speech] = []

    def document(self) -> Document:
        return Document(
            language=self.root.get("lang") or "",
            direction=self.root.get("dir") or "",
            title=self.title,
            is_indexed="noindex" not in self.robots,
            refresh=self.refresh,
            canonical=tuple(self.canonical),
            alternates=tuple(self.alternates),
            links=tuple(self.links),
            ids=tuple(self.ids),
            references=tuple(self.references),
            handlers=tuple(self.handlers),
            data=tuple(self.data),
            styles=tuple(self.styles),
            scripts=tuple(self.scripts),
            speech=tuple(self.speech),
        )


def _walk(root: "LexborNode") -> Iterator[tuple["LexborNode", str]]:
    """Every element and text in the order of the page, with the language in force; none in what is not read out."""
    waiting: list[tuple[LexborNode, str, bool]] = [(root, "", True)]
    while waiting:
        node, language, is_read = waiting.pop()
        if node.tag != "-text":
            language = node.attributes.get("lang") or language
            is_read = is_read and node.tag not in _UNREAD
            children = list(node.iter(include_text=True))
            waiting += [(child, language, is_read) for child in reversed(children)]
        yield node, language if is_read else ""


def _take(found: _Found, node: "LexborNode", language: str) -> None:
    tag = node.tag or ""
    if tag == "-text":
        text = node.text_content or ""
        if language and text.strip():
            found.speech.append(Speech(text, language))
        return
    if tag == "html":
        found.root = node.attributes
    if tag in ("title", "meta", "link", "script", "style"):
        _take_head(found, node, tag)
    for name, value in node.attributes.items():
        _take_attribute(found, node, name, value or "")


def _take_head(found: _Found, node: "LexborNode", tag: str) -> None:
    values = {name: value or "" for name, value in node.attributes.items()}
    if tag == "title":
        found.title = found.title or node.text()
    elif tag == "meta":
        _take_meta(found, values)
    elif tag == "link":
        _take_relation(found, values.get("rel", "").split(), values)
    elif tag == "style":
        found.styles.append(node.text())
    elif "src" not in values:
        _take_script(found, values.get("type", "").lower(), node.text())


def _take_relation(found: _Found, rel: Sequence[str], values: Mapping[str, str]) -> None:
    if "canonical" in rel:
        found.canonical.append(values.get("href", ""))
    if "alternate" in rel and "hreflang" in values:
        found.alternates.append((values["hreflang"], values.get("href", "")))


def _take_script(found: _Found, kind: str, text: str) -> None:
    if kind in ("", "module", "text/javascript"):
        found.scripts.append(text)
    elif kind == "application/ld+json":
        found.data.append(text)


def _take_meta(found: _Found, values: Mapping[str, str]) -> None:
    content = values.get("content", "")
    name = values.get("property") or values.get("name") or ""
    if name == "robots":
        found.robots += content.lower()
    if values.get("http-equiv", "").lower() == "refresh":
        match = _DESTINATION.search(content)
        found.refresh = match.group(1).strip() if match else ""
    if name in _SHARED:
        found.links.append(Link("meta", name, content))


def _take_attribute(found: _Found, node: "LexborNode", name: str, value: str) -> None:
    if name == "id":
        found.ids.append(value)
    elif name in _ADDRESSES:
        found.links.append(Link(node.tag or "", name, value.strip(), node.attributes.get("rel") or ""))
    elif name in _LISTS:
        addresses = (part.split()[0] for part in value.split(",") if part.split())
        found.links += [Link(node.tag or "", name, address) for address in addresses]
    elif name in _IDS:
        found.references += [(name, target) for target in value.split()]
    elif name == "style":
        found.styles.append(value)
    elif name.startswith("on"):
        found.handlers.append(name)
