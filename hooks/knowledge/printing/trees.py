"""The tree of a printed text: pandoc's, with only what prints, links made good, and foreign runs marked."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..catalogue.direction import Run, runs
from ..catalogue.language import Language
from ..catalogue.typesetting import as_printed
from .pandoc import Tree

_BLOCKS = frozenset({
    "Para", "Plain", "Header", "BulletList", "OrderedList", "DefinitionList", "BlockQuote", "CodeBlock", "Table",
    "Div", "HorizontalRule", "Figure",
})  # fmt: skip
_SPACES = {"Space": " ", "SoftBreak": " "}
_WRAPPED = frozenset({"Emph", "Strong", "Superscript", "Subscript", "Underline", "Strikeout", "SmallCaps"})
_PLAIN = ["", [], []]
_SAFE = re.compile(r"https?://|mailto:|#")


@dataclass(frozen=True)
class Ways:
    """How a text's names become an edition's.

    ``link`` turns a link's target into an address: ``https:``, ``mailto:``, or ``#`` and an id with its prefix;
    ``picture`` a picture's into its path in docs; every id gets ``prefix``.
    """

    link: Callable[[str], str]
    picture: Callable[[str], str]
    prefix: str = ""


def printed(tree: Tree, language: Language, ways: Ways) -> Tree:
    """``tree`` of ``language`` as it prints."""
    return list(_Printing(language, ways).blocks(tree))


def strings(text: str, language: Language) -> Tree:
    """A plain text as inlines, its foreign runs marked."""
    return [_marked(run) for run in runs(as_printed(text, language), language)]


def levelled(blocks: Tree, level: int = 1) -> Tree:
    """``blocks`` with no heading more than one level below the one before; the first stands below ``level``."""
    made = []
    for block in blocks:
        if block["t"] == "Header":
            level = min(block["c"][0], level + 1)
            block = {"t": "Header", "c": [level, *block["c"][1:]]}  # noqa: PLW2901
        made.append(block)
    return made


def anchors(blocks: Tree) -> Iterator[str]:
    """The ids of the headings among ``blocks``."""
    yield from (block["c"][1][0] for block in blocks if block["t"] == "Header" and block["c"][1][0])


def found(tree: Any, kind: str) -> Iterator[Any]:
    """The contents of the links or pictures in a tree, in order: [attributes, words, [target, title]]."""
    if isinstance(tree, dict):
        if tree.get("t") == kind:
            yield tree["c"]
        yield from found(tree.get("c"), kind)
    elif isinstance(tree, list):
        for part in tree:
            yield from found(part, kind)


def words_of(inlines: Tree) -> str:
    """The words of inlines."""
    return "".join(_word(inline) for inline in inlines)


def _word(inline: Any) -> str:
    kind, content = inline["t"], inline.get("c")
    if kind in ("Str", "Code"):
        return str(content if kind == "Str" else content[1])
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind in _WRAPPED:
        return words_of(content)
    return words_of(content[1]) if kind in ("Span", "Link", "Quoted") else ""


def widths(rows: Iterable[Any]) -> list[float]:
    """The share of the line that each column of a table takes: more for longer texts, but not in proportion."""
    columns = zip(*([_length(cell[4]) for cell in row[1]] for row in rows), strict=False)
    wanted = [max(8.0, max(lengths) ** 0.6) for lengths in columns]
    return [round(width / sum(wanted), 3) for width in wanted]


def _length(blocks: Tree) -> int:
    return sum(len(words_of(block["c"])) for block in blocks if block["t"] in ("Para", "Plain"))


class _Printing:
    """The walk through a tree; it holds what does not change on the way."""

    def __init__(self, language: Language, ways: Ways) -> None:
        self.language = language
        self.ways = ways

    def blocks(self, tree: Iterable[Any]) -> Iterator[Any]:
        for block in tree:
            if block["t"] in _BLOCKS:
                yield self._block(block["t"], block.get("c"))

    def _block(self, kind: str, content: Any) -> Any:
        if kind in ("Para", "Plain"):
            return {"t": kind, "c": self.inlines(content)}
        if kind == "Header":
            return {"t": kind, "c": [content[0], self._attributes(content[1]), self.inlines(content[2])]}
        if kind == "BlockQuote":
            return {"t": kind, "c": list(self.blocks(content))}
        if kind == "Div":
            return {"t": kind, "c": [self._attributes(content[0]), list(self.blocks(content[1]))]}
        if kind == "CodeBlock":
            return {"t": kind, "c": [_PLAIN, content[1]]}
        return self._larger(kind, content)

    def _larger(self, kind: str, content: Any) -> Any:
        if kind == "BulletList":
            return {"t": kind, "c": [list(self.blocks(item)) for item in content]}
        if kind == "OrderedList":
            return {"t": kind, "c": [content[0], [list(self.blocks(item)) for item in content[1]]]}
        if kind == "DefinitionList":
            return {"t": kind, "c": [[self.inlines(term), self._items(items)] for term, items in content]}
        if kind == "Figure":
            return {"t": "Div", "c": [_PLAIN, list(self.blocks(content[2]))]}
        return self._table(content) if kind == "Table" else {"t": kind}

    def _items(self, items: Any) -> list[Any]:
        return [list(self.blocks(item)) for item in items]

    def _table(self, content: Any) -> Any:
        """A table; its attributes go, its rows stay as they are with their cells walked through."""
        _, _, columns, head, bodies, _ = content
        bodies = [[_PLAIN, body[1], self._rows(body[2]), self._rows(body[3])] for body in bodies]
        rows = [row for part in ([head[1]] + [body[2] + body[3] for body in bodies]) for row in part]
        columns = [
            [column[0], {"t": "ColWidth", "c": width}] for column, width in zip(columns, widths(rows), strict=True)
        ]
        foot = [_PLAIN, []]
        return {"t": "Table", "c": [_PLAIN, [None, []], columns, [_PLAIN, self._rows(head[1])], bodies, foot]}

    def _rows(self, rows: Any) -> list[Any]:
        return [[_PLAIN, [[_PLAIN, *cell[1:4], list(self.blocks(cell[4]))] for cell in row[1]]] for row in rows]

    def inlines(self, tree: Iterable[Any]) -> Tree:
        made: Tree = []
        text = ""
        for inline in tree:
            kind = inline["t"]
            if kind == "Str" or kind in _SPACES:
                text += inline["c"] if kind == "Str" else _SPACES[kind]
                continue
            made += strings(text, self.language)
            text = ""
            made += self._inline(kind, inline.get("c"))
        return made + strings(text, self.language)

    def _inline(self, kind: str, content: Any) -> Tree:
        if kind in _WRAPPED:
            return [{"t": kind, "c": self.inlines(content)}]
        if kind == "LineBreak":
            return [{"t": kind}]
        if kind in ("Code", "Math"):
            return [{"t": "Code", "c": [_PLAIN, content[1]]}]
        if kind == "Note":
            return [{"t": kind, "c": list(self.blocks(content))}]
        if kind == "Image":
            target = self.ways.picture(content[2][0])
            return [{"t": kind, "c": [self._attributes(content[0]), self.inlines(content[1]), [target, ""]]}]
        if kind == "Link":
            return self._link(content)
        return [{"t": "Span", "c": [self._attributes(content[0]), self.inlines(content[1])]}] if kind == "Span" else []

    def _attributes(self, attributes: Any) -> list[Any]:
        """An id and classes; nothing else of what an author wrote."""
        return [attributes[0] and f"{self.ways.prefix}{attributes[0]}", attributes[1], []]

    def _link(self, content: Any) -> Tree:
        target = self.ways.link(content[2][0])
        inside = self.inlines(content[1])
        if not _SAFE.match(target):
            return inside
        return [{"t": "Link", "c": [_PLAIN, inside, [target, ""]]}]


def _marked(run: Run) -> Any:
    """A run as a string, in a span that says direction and language where they are others', and marks runs in it."""
    if run.language is None:
        return {"t": "Str", "c": run.text}
    pairs = [["dir", run.language.direction]] + ([["lang", run.language.value]] if run.has_letters else [])
    return {"t": "Span", "c": [["", [], pairs], strings(run.text, run.language)]}
