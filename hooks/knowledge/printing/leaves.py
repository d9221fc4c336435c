"""A printed text as a document of a book: its notes numbered and apart, its links leading from file to file."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from ..catalogue.language import Language
from .chapters import Chapter
from .pandoc import Tree
from .trees import strings, words_of

_SOURCE = "--source-"


@dataclass(frozen=True)
class Entry:
    """A line of the contents: an address in the book, and its words as inlines."""

    address: str
    words: Tree


@dataclass(frozen=True)
class Mark:
    """A place in the text that calls a note, by its id; ``letter`` tells it from others of its note, if there are."""

    id: str
    letter: str


@dataclass(frozen=True)
class Note:
    """A note, and the places that call it, to which it leads back."""

    number: int
    blocks: Tree
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Leaf:
    """A chapter as a document: its blocks before and after its notes, and its notes."""

    chapter: Chapter
    blocks: Tree
    notes: tuple[Note, ...]
    after: Tree

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The headings a reader goes to."""
        return tuple(_entries([*self.blocks, *self.after], f"{self.chapter.name}.xhtml", self.chapter.language))


def leaf(chapter: Chapter, tree: Tree, labels: Collection[str]) -> Leaf:
    """``chapter`` with its ``tree``. ``labels`` are the ids that links can lead to, in all the book."""
    laying = _Laying(chapter.name, labels)
    blocks = laying.laid(tree)
    end = next((at for at, block in enumerate(blocks) if _is_end(blocks, at)), len(blocks))
    return Leaf(chapter, blocks[:end], tuple(laying.noted(chapter.language)), blocks[end:])


def _is_end(blocks: Tree, at: int) -> bool:
    """Whether the text is over at a block: then come sources, with their heading, or the imprint."""
    return "imprint" in _classes(blocks[at]) or ("sources" in _classes(*blocks[at + 1 : at + 2]))


def _classes(*blocks: Any) -> list[str]:
    return [name for block in blocks if block["t"] == "Div" for name in block["c"][0][1]]


def _entries(blocks: Tree, file: str, language: Language) -> Iterator[Entry]:
    for block in blocks:
        if block["t"] == "Header" and block["c"][0] == 2:
            _, (name, _, _), inside = block["c"]
            yield Entry(f"{file}#{name}", strings(words_of(inside), language))


class _Laying:
    """The walk through a tree. A note that is called again keeps its number, as on the page of the text.

    Notes become ``NoteMark``, links to sources ``SourceMark``, addresses ``Address``.
    """

    def __init__(self, name: str, labels: Collection[str]) -> None:
        self.name = name
        self.labels = labels
        self.notes: list[Tree] = []
        self.counts: list[int] = []
        self.headings = 0

    def laid(self, tree: Tree) -> Tree:
        """A list of nodes."""
        made: Tree = []
        for are_notes, nodes in groupby(tree, lambda node: _is(node, "Note")):
            made += (self._marks if are_notes else self._each)(nodes)
        return made

    def _each(self, nodes: Iterable[Any]) -> Iterator[Any]:
        yield from map(self._any, nodes)

    def noted(self, language: Language) -> Iterator[Note]:
        """The notes of all that was walked through."""
        for number, (blocks, count) in enumerate(zip(self.notes, self.counts, strict=True), 1):
            letters = [language.letter(place) for place in range(1, count + 1)] if count > 1 else [""]
            marks = (Mark(_mark_id(number, place), letter) for place, letter in enumerate(letters, 1))
            yield Note(number, blocks, tuple(marks))

    def _marks(self, nodes: Iterable[Any]) -> Iterator[Any]:
        """The marks of notes that follow one another, from the lowest number, a comma between them."""
        numbers = sorted({self._number(self.laid(node["c"])) for node in nodes})
        for place, number in enumerate(numbers):
            self.counts[number - 1] += 1
            if place:
                yield {"t": "NoteComma"}
            yield {"t": "NoteMark", "c": [number, _mark_id(number, self.counts[number - 1])]}

    def _number(self, blocks: Tree) -> int:
        if blocks not in self.notes:
            self.notes.append(blocks)
            self.counts.append(0)
        return self.notes.index(blocks) + 1

    def _any(self, node: Any) -> Any:
        if isinstance(node, list):
            return self.laid(node)
        if not isinstance(node, dict) or "c" not in node:
            return node
        return _NODES.get(node["t"], _Laying._same)(self, node)

    def _same(self, node: Any) -> Any:
        return {**node, "c": self._any(node["c"])}

    def _header(self, node: Any) -> Any:
        level, (name, classes, pairs), inside = node["c"]
        self.headings += 1
        name = name or f"{self.name}--heading-{self.headings}"
        return {"t": "Header", "c": [level, [name, classes, pairs], self.laid(inside)]}

    def _link(self, node: Any) -> Any:
        attributes, inside, (target, title) = node["c"]
        inside = self.laid(inside)
        if words_of(inside) == target:
            return {"t": "Address", "c": target}
        if target.startswith("#"):
            label = target[1:]
            target = self._way(label)
            if _SOURCE in label and target:
                return {"t": "SourceMark", "c": [target, words_of(inside)]}
        return {"t": "Link", "c": [attributes, inside, [target, title]]} if target else _span(inside)

    def _way(self, label: str) -> str:
        """The address of a label in the book; that of its chapter where the label is not there; "" for neither."""
        name, _, anchor = label.partition("--")
        if name not in self.labels:
            return ""
        is_there = anchor and label in self.labels
        if name == self.name:
            return f"#{label if is_there else name}"
        return f"{name}.xhtml#{label}" if is_there else f"{name}.xhtml"


_NODES: dict[str, Callable[[_Laying, Any], Any]] = {
    "Header": _Laying._header, "Link": _Laying._link,
}  # fmt: skip


def _mark_id(number: int, place: int) -> str:
    return f"ref-{number}" if place == 1 else f"ref-{number}-{place}"


def _is(node: Any, kind: str) -> bool:
    return isinstance(node, dict) and node["t"] == kind


def _span(inside: Tree) -> Any:
    return {"t": "Span", "c": [["", [], []], inside]}
