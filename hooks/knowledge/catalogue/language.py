"""The two languages of the site and the scripts they are written in."""

import re
from enum import StrEnum

_HEBREW_LETTER = re.compile(r"[\u05d0-\u05ea]")
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")


class Language(StrEnum):
    """A language of the site, by its BCP 47 tag."""

    HE = "he"
    EN = "en"

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``, as HTML's ``dir`` wants it."""
        return "rtl" if self is Language.HE else "ltr"

    @property
    def letters(self) -> str:
        """The letters of its alphabet, in order, small where there are capitals."""
        return "אבגדהוזחטיכלמנסעפצקרשת" if self is Language.HE else "abcdefghijklmnopqrstuvwxyz"

    def letter(self, place: int) -> str:
        """The letter that counts to ``place``, from 1; the number itself after the last letter."""
        return self.letters[place - 1] if place <= len(self.letters) else str(place)

    @property
    def other(self) -> "Language":
        """The other of the two."""
        return Language.EN if self is Language.HE else Language.HE


LANGUAGES = (Language.HE, Language.EN)


def script_language(text: str) -> Language:
    """The language whose script ``text`` is mostly written in; Hebrew when neither or both equally."""
    hebrew = len(_HEBREW_LETTER.findall(text))
    latin = len(_LATIN_LETTER.findall(text))
    return Language.EN if latin > hebrew else Language.HE
