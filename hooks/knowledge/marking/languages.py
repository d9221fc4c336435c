"""The language of a part of a text."""

import xml.etree.ElementTree as etree

from ..catalogue.language import LANGUAGES, Language


def language_within(element: etree.Element, around: Language) -> Language:
    """The language ``element`` says it is in by its ``lang``; without one of ours, that of the text around it."""
    own = element.get("lang", around)
    return Language(own) if own in LANGUAGES else around
