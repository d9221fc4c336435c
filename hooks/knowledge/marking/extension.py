"""Python-Markdown extensions for prose in one language."""

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator, Mapping

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..catalogue.addresses import readable
from ..catalogue.direction import Run, is_foreign
from ..catalogue.language import Language
from ..catalogue.spacing import years_whole
from .boxes import Boxes
from .held import held_runs
from .languages import language_within
from .notes import Notes, NoteWords
from .printed import Printed

_BREAKS = re.compile(r"[ /-]")
_SHORT = 22  # signs that fit a line at 320 px, with wider spacing too
_LEFT_ALONE = frozenset({"code", "pre", "script", "style", "math", "bdi", "bdo", "svg"})
# What holds one sentence or phrase; where all of it is in the other language, its full stop is too.
_BLOCKS = frozenset({"p", "li", "dt", "dd", "th", "td"})
_HOLDERS = frozenset({"p", "ul", "ol", "dl", "div", "pre", "blockquote", "table", "details"})


class Isolating(Treeprocessor):
    """Puts every run of the other direction into ``<bdi>``, with ``lang`` when it is a phrase.

    The source of the rule: W3C, "Inline markup and bidirectional text in HTML".
    """

    def __init__(self, md: Markdown, language: Language) -> None:
        super().__init__(md)
        self.language = language

    def run(self, root: etree.Element) -> None:
        """Changes the tree in place."""
        self._inside(root, self.language)

    def _inside(self, element: etree.Element, around: Language) -> None:
        if element.tag in _LEFT_ALONE:
            return
        language = language_within(element, around)
        if _is_sentence(element) and is_foreign("".join(element.itertext()), language):
            element = _wrapped(element, language.other)
            language = language.other
        for child in list(element):
            self._inside(child, language)
        for child in list(element):
            self._split_tail(element, child, language)
        self._split_text(element, language)

    def _split_text(self, element: etree.Element, language: Language) -> None:
        found = held_runs(self.md, element.text, language)
        if any(run.language for run in found):
            element.text, children = self._elements(found)
            for number, child in enumerate(children):
                element.insert(number, child)

    def _split_tail(self, parent: etree.Element, child: etree.Element, language: Language) -> None:
        found = held_runs(self.md, child.tail, language)
        if any(run.language for run in found):
            child.tail, children = self._elements(found)
            place = list(parent).index(child) + 1
            for number, new in enumerate(children):
                parent.insert(place + number, new)

    def _elements(self, found: tuple[Run, ...]) -> tuple[str, list[etree.Element]]:
        """The text before the first isolate, and the isolates with the text after each."""
        before = ""
        made: list[etree.Element] = []
        for run in found:
            if run.language is not None:
                made.append(self._isolate(run, run.language))
            elif made:
                made[-1].tail = run.text
            else:
                before = run.text
        return before, made

    def _isolate(self, run: Run, language: Language) -> etree.Element:
        element = etree.Element(
            "bdi", {"dir": language.direction, **({"lang": language.value} if run.has_letters else {})}
        )
        element.text = AtomicString(years_whole(run.text) if run.has_letters and language is Language.EN else run.text)
        self._split_text(element, language)
        return element


class UnbrokenWords(Treeprocessor):
    """Keeps short code and short phrases of the other language on one line: a name of a file, the words on a button."""

    def run(self, root: etree.Element) -> None:
        """Changes the tree in place."""
        for element in (*root.iter("code"), *root.iter("bdi")):
            text = "".join(element.itertext())
            is_whole = element.tag == "code" or "lang" in element.attrib
            if is_whole and len(text) <= _SHORT and _BREAKS.search(text):
                element.set("class", "word")


def _wrapped(element: etree.Element, language: Language) -> etree.Element:
    """Puts all that is in ``element`` into one isolate in ``language``, and returns that.

    Ways to and from notes at the end stay outside: their names are in the language around.
    """
    inside = etree.Element("bdi", {"dir": language.direction, "lang": language.value})
    inside.text, element.text = element.text, None
    children = list(element)
    while children and (children[-1].tag == "sup" or children[-1].get("class") == "ways-back"):
        children.pop()
    for child in children:
        element.remove(child)
        inside.append(child)
    element.insert(0, inside)
    return inside


def _is_sentence(element: etree.Element) -> bool:
    """Whether an element is a block with nothing but words and phrases in it."""
    return element.tag in _BLOCKS and not any(child.tag in _HOLDERS for child in element)


_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


class ReadableTables(Treeprocessor):
    """Lets wide tables be scrolled with the keyboard, by the name of their section, and says alignment by class."""

    def run(self, root: etree.Element) -> None:
        """Changes the tree in place."""
        section = ""
        parents = {child: parent for parent in root.iter() for child in parent}
        for element in list(root.iter()):
            if element.tag in _HEADINGS:
                section = element.get("id", "")
            elif element.tag == "table":
                self._wrap(parents[element], element, section)
        for cell in _cells(root):
            style = cell.attrib.pop("style", "")
            if "text-align" in style:
                cell.set("class", f"align-{style.partition(':')[2].strip(' ;')}")

    def _wrap(self, parent: etree.Element, table: etree.Element, section: str) -> None:
        place = list(parent).index(table)
        heads = ", ".join("".join(head.itertext()) for head in table.iter("th"))
        name = {"aria-labelledby": section} if section else {"aria-label": heads}
        wrapper = etree.Element("div", {"class": "table-scroll", "tabindex": "0", "role": "group", **name})
        wrapper.tail, table.tail = table.tail, None
        parent.remove(table)
        wrapper.append(table)
        parent.insert(place, wrapper)


class ReadableAddresses(Treeprocessor):
    """Shows the letters of addresses as letters: what is printed shows addresses, and Hebrew encoded is six times as
    long."""

    def run(self, root: etree.Element) -> None:
        """Changes the tree in place."""
        for link in root.iter("a"):
            link.set("href", readable(link.get("href", "")))


def _cells(root: etree.Element) -> Iterator[etree.Element]:
    for cell in root.iter():
        if cell.tag in ("td", "th"):
            yield cell
            if cell.tag == "th":
                cell.set("scope", "col")


_NO_BREAK = "\u00a0"
_COUNTERPART = {"data-counterpart", "data-counterpart-label", "data-counterpart-mark"}


class Counterparts(Treeprocessor):
    """Puts beside a heading that names its counterpart a short mark that leads there.

    The link is called by the mark, a sentence that is heard and not seen, and the heading's words; it stands outside
    the heading, whose own name stays as it is (WCAG 2.2, 2.4.6 and 2.5.3).
    """

    def __init__(self, md: Markdown, language: Language) -> None:
        super().__init__(md)
        self.language = language

    def run(self, root: etree.Element) -> None:
        """Changes the tree in place."""
        for parent in list(root.iter()):
            for heading in [child for child in parent if child.attrib.keys() >= _COUNTERPART]:
                self._wrap(parent, heading)

    def _wrap(self, parent: etree.Element, heading: etree.Element) -> None:
        place = list(parent).index(heading)
        around = etree.Element("div", {"class": "headed"})
        around.tail, heading.tail = heading.tail, _NO_BREAK
        parent.remove(heading)
        link = self._link(heading)
        around.extend((heading, link))
        parent.insert(place, around)

    def _link(self, heading: etree.Element) -> etree.Element:
        anchor, other = heading.get("id", ""), self.language.other.value
        own, label = f"{anchor}-counterpart", heading.attrib.pop("data-counterpart-label")
        attributes = {"class": "counterpart", "id": own, "href": heading.attrib.pop("data-counterpart")}
        link = etree.Element(
            "a", {**attributes, "hreflang": other, "title": label, "aria-labelledby": f"{own} {anchor}"}
        )
        mark = etree.SubElement(link, "span", {"lang": other})
        mark.text = AtomicString(heading.attrib.pop("data-counterpart-mark"))
        heard = etree.SubElement(link, "span", {"class": "hidden"})
        heard.text = AtomicString(f" {label}")
        return link


class ProseExtension(Extension):
    """The extensions of prose, for text in ``language``.

    ``words`` are what ways to and from notes are called, ``boxes`` the titles of boxes by their kind.
    """

    def __init__(
        self, language: Language, words: Mapping[Language, NoteWords], boxes: Mapping[Language, Mapping[str, str]]
    ) -> None:
        super().__init__()
        self.language = language
        self.words = words
        self.boxes = boxes

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers the processors: after all that make elements, and but for ours before links are resolved."""
        md.treeprocessors.register(Boxes(md, self.language, self.boxes), "boxes", 8)
        md.treeprocessors.register(Notes(md, self.language, self.words), "notes", 9)
        md.treeprocessors.register(ReadableTables(md), "readable-tables", 6)
        md.treeprocessors.register(ReadableAddresses(md), "readable-addresses", 6)
        md.treeprocessors.register(Printed(md, self.language), "printed", 5.5)
        md.treeprocessors.register(Isolating(md, self.language), "isolating", 5)
        md.treeprocessors.register(UnbrokenWords(md), "unbroken-words", 4)
        md.treeprocessors.register(Counterparts(md, self.language), "counterparts", -10)
