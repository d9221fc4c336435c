"""Every page says its language and direction, and every text in it stands under the language it is in (WCAG 3.1.2)."""

import re
from collections.abc import Iterator

from ..catalogue.language import Language
from .built import NOT_FOUND, Site, language_of
from .faults import Fault, line_of

_LETTERS = {Language.HE: re.compile(r"[\u05d0-\u05ea]"), Language.EN: re.compile(r"[A-Za-z\u00c0-\u024f]")}
# Not words of a language (WCAG 3.1.2: technical terms): addresses, identifiers of publications, short forms in
# capitals (DOI, ISSN), names of formats (BibTeX).
_NO_WORDS = re.compile(
    r"https?://\S+|\S+@\S+\.\w+|www\.\S+|10\.\d{4,}/\S+|\b[A-Z][A-Z0-9+.-]{1,5}\b|\b[A-Z][a-z]+[A-Z]\w*|\b[A-Za-z]\b"
)


def looked(site: Site) -> dict[str, int]:
    """How many pages and stretches of text are read."""
    return {"pages": len(site.documents), "texts": sum(len(page.speech) for page in site.documents.values())}


def faults(site: Site) -> Iterator[Fault]:
    """Pages whose ``lang`` or ``dir`` is not that of their address; texts under the other language."""
    for path, page in site.documents.items():
        wanted = language_of(path)
        line = line_of(site.texts[path], "<html")
        if page.language != wanted and path != NOT_FOUND and not page.refresh:
            yield Fault(path, line, "language.page", page.language, wanted.value)
        if page.direction != _direction(page.language):
            yield Fault(path, line, "language.direction", page.direction, _direction(page.language))
        for speech in dict.fromkeys(page.speech):
            spoken = language_spoken(speech.text)
            if spoken and spoken != speech.language.partition("-")[0]:
                text = " ".join(speech.text.split())
                yield Fault(path, line_of(site.texts[path], speech.text.strip()), "language.text", text, spoken.value)


def language_spoken(text: str) -> Language | None:
    """The language most letters of ``text`` belong to; None where none does, or both alike."""
    words = _NO_WORDS.sub(" ", text)
    hebrew, latin = (len(letters.findall(words)) for letters in _LETTERS.values())
    return None if hebrew == latin else Language.HE if hebrew > latin else Language.EN


def _direction(language: str) -> str:
    known = [each for each in Language if each == language]
    return known[0].direction if known else ""
