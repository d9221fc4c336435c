"""The titles of boxes (``!!! note``) and folded parts (``??? note``) that were given none: words of their language."""

import xml.etree.ElementTree as etree
from collections.abc import Iterator, Mapping

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..catalogue.language import LANGUAGES, Language

KINDS = ("note", "info", "tip", "warning", "danger", "important", "example", "question", "quote")
_TITLES = {"p": "admonition-title", "summary": None}


class Boxes(Treeprocessor):
    """Puts the word of the language around in the place of the kind's English name, which the extensions take."""

    def __init__(self, md: Markdown, language: Language, words: Mapping[Language, Mapping[str, str]]) -> None:
        super().__init__(md)
        self.language = language
        self.words = words

    def run(self, root: etree.Element) -> None:
        """Changes the tree in place."""
        for title, kinds, language in _titles(root, self.language):
            words = self.words[language]
            kind = next((kind for kind in kinds if kind in words and title.text == kind.capitalize()), "")
            title.text = AtomicString(words[kind]) if kind else title.text


def _titles(element: etree.Element, language: Language) -> Iterator[tuple[etree.Element, list[str], Language]]:
    """The titles in ``element``, the classes of their boxes, and the language of each."""
    own = element.get("lang", language)
    language = Language(own) if own in LANGUAGES else language
    for child in element:
        if child.tag in _TITLES and child.get("class") == _TITLES[child.tag]:
            yield child, element.get("class", "").split(), language
        yield from _titles(child, language)
