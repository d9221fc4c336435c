"""A page as Markdown that needs no generator of ours: the text as it was written, the rest turned from its template.

The Markdown is CommonMark 0.31 with tables (GitHub Flavored Markdown), footnotes, definition lists and ``{#id}`` after
headings, as the texts in ``docs/`` are. Isolates stay as HTML, since Markdown has no word for direction.
"""

import re
from typing import Any

import yaml
from bs4 import BeautifulSoup, Tag
from markdownify import ATX, MarkdownConverter

from ..views.frame import absolute
from ..views.parts import PageView

BODY = "thetextofthispage"
_NOT_READ = (
    "form, button, svg, script, template, .contents, .letters, [aria-hidden=true]:not(.dot, .comma), [hidden], "
    "[role=tooltip], .sort-by"
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CONTAINERS = ("table", "thead", "tbody", "tr", "dl", "ul", "ol", "section", "article", "div", "nav")
_BLANK, _PARAGRAPH, _JOINER = re.compile(r"\n{3,}"), "\n\n", "\u2060"
_COUNTERPART = re.compile(r"\{(#[^\s}]+) data-counterpart=[^}]*\}")
_OF_THE_SITE = re.compile(r"(?<=\))\{\.[a-z]+\}|^[ \t]*///.*$\n?", re.MULTILINE)


class _Converter(MarkdownConverter):
    """Markdownify with anchors, isolates and links between files."""

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A heading with its id."""
        heading = super().convert_hN(n, el, text, parent_tags).rstrip("\n")  # type: ignore[misc]
        anchor = el.get("id")
        return f"{heading} {{#{anchor}}}\n\n" if anchor and "_inline" not in parent_tags else f"{heading}\n\n"

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A link; one that leads to a folder leads to the file in it. An empty anchor stays as it is."""
        if not el.get("href"):
            return str(el) if el.get("id") else text
        el["href"] = to_file(str(el["href"]))
        return str(super().convert_a(el, text, parent_tags))  # type: ignore[misc]

    def convert_bdi(self, el: Tag, text: str, **_: object) -> str:
        """An isolate."""
        return _wrapped(el, text)

    def convert_sup(self, _: Tag, text: str, **__: object) -> str:
        """Numbers of sources."""
        return f" [{text}]" if text.strip().isdigit() else f" {text}"

    def convert_summary(self, _: Tag, text: str, **__: object) -> str:
        """What opens a part that a page keeps closed."""
        return f"\n\n**{text.strip()}**\n\n"


def _wrapped(el: Tag, text: str) -> str:
    """``text`` in an element with the direction and language of ``el``; nothing around an empty one."""
    if not text.strip():
        return text
    around = BeautifulSoup("", "html.parser").new_tag(el.name)
    around.attrs = {name: str(el[name]) for name in ("dir", "lang") if el.get(name)}
    around.string = BODY
    return str(around).replace(BODY, text)


def to_file(target: str) -> str:
    """The file behind an address of the site: ``../x/#y`` is ``../x/index.md#y``."""
    path, mark, anchor = target.partition("#")
    if "://" in path or not path.endswith("/"):
        return target
    return f"{path}index.md{mark}{anchor}"


def as_markdown(page: PageView, html: str, text: str) -> str:
    """``page`` as a file: head and body. In ``html``, from its template, ``BODY`` stands where ``text`` belongs."""
    tree = BeautifulSoup(html, "html.parser")
    for element in tree.select(_NOT_READ):
        element.decompose()
    _say_what_styles_say(tree, page)
    _keep_anchors(tree)
    converter = _Converter(heading_style=ATX, bullets="-", escape_misc=False, escape_underscores=False)
    body = converter.convert_soup(tree).replace(_JOINER, "").replace(BODY, _as_written(text))
    head = yaml.safe_dump(_head(page), allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{head}---\n\n{_BLANK.sub(_PARAGRAPH, body).strip()}\n"


def _keep_anchors(tree: BeautifulSoup) -> None:
    """Gives what has an id, and is no heading, an anchor before its content."""
    for element in tree.select("[id]"):
        if element.name in (*_HEADINGS, "a"):
            continue
        anchor = tree.new_tag("a", attrs={"id": str(element["id"])})
        place = element.select_one("td, th, dd, dt, li, p, h2, h3, h4") if element.name in _CONTAINERS else None
        (place or element).insert(0, anchor)


def _say_what_styles_say(tree: BeautifulSoup, page: PageView) -> None:
    """Puts between neighbours what only the style shows, and takes off isolates that isolate nothing here."""
    for element in tree.select(".byline > span + span, .meta > span + span"):
        element.insert_before(" · ")
    for element in tree.select(".note, .meta, .ours"):
        element.insert_before(" ")
    for element in tree.select(f"bdi[dir={page.language.direction}]:not([lang])"):
        if element.find_parent("bdi") is None:
            element.unwrap()


def _as_written(text: str) -> str:
    """The text without the marks this site's build puts into it."""
    return _OF_THE_SITE.sub("", _COUNTERPART.sub(r"{\1}", text)).strip()


def _head(page: PageView) -> dict[str, Any]:
    there = absolute("", page.language.other, page.address).lstrip("/")
    found = {
        "title": page.title.text,
        "description": page.summary.text if page.summary else "",
        "lang": page.language.value,
        "dir": page.language.direction,
        "kind": page.kind,
        "id": page.key[1] if page.key else "",
        "topics": [topic.label.text for topic in page.topics],
        "added": page.added.iso if page.added else "",
        "updated": page.updated.iso if page.updated else "",
        "translation": f"/{there}",
        "sources": [source.url for source in page.sources],
        "indexed": "" if page.is_indexed else "no",
    }
    return {key: value for key, value in found.items() if value}


def file_of(page: PageView) -> str:
    """Where the file of ``page`` stands: as its address does on the site."""
    return absolute("", page.language, page.address).lstrip("/") + "index.md"
