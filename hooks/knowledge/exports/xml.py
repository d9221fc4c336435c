"""Elements to the bytes of an XML 1.0 document."""

from collections.abc import Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from .plain import one_line

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def add(parent: Element, name: str, text: str | None = None, attributes: Mapping[str, str] | None = None) -> Element:
    """A new last child of ``parent``; ``text`` and the values of attributes may hold any character."""
    clean = {key: one_line(value) for key, value in (attributes or {}).items()}
    child = ElementTree.SubElement(parent, name, clean)
    child.text = None if text is None else one_line(text)
    return child


def document(root: Element) -> bytes:
    """The whole document, indented, in UTF-8."""
    ElementTree.indent(root)
    return (_DECLARATION + ElementTree.tostring(root, "unicode") + "\n").encode()
