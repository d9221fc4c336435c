"""Marks of prose as print has them: what authors read is typeset, what machines read is not."""

import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from ..catalogue.language import Language
from ..catalogue.typesetting import as_printed
from .languages import language_within

_LEFT_ALONE = frozenset({"code", "pre", "kbd", "samp", "script", "style", "math", "svg"})


class Printed(Treeprocessor):
    """Typesets the text of prose, each part in its own language; code stays as it was typed."""

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
        element.text = _printed(element.text, language)
        for child in element:
            child.tail = _printed(child.tail, language)
            self._inside(child, language)


def _printed(text: str | None, language: Language) -> str | None:
    return as_printed(text, language) if text else text
