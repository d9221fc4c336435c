"""A thing that can be cited, as one reader sees it. What is not known is not there."""

import unicodedata
from dataclasses import dataclass

from ..catalogue.dates import PartialDate
from ..catalogue.language import Language
from ..catalogue.literature import CslType
from ..catalogue.text import EMPTY, Shown, Text
from .season import Season


@dataclass(frozen=True)
class NameForm:
    """A name in one script: apart, or whole where it has no parts (a body) or they are not known.

    ``is_ours``: the spelling is this site's, not one the bearer or a source uses.
    """

    language: Language
    family: str = ""
    given: str = ""
    literal: str = ""
    is_ours: bool = False

    @property
    def whole(self) -> str:
        """The name as it is said."""
        return self.literal or f"{self.given} {self.family}".strip()


@dataclass(frozen=True)
class Credit:
    """Somebody credited: ``own`` is the form in the script of the thing cited, ``other`` that in the other one."""

    own: NameForm
    other: NameForm | None = None

    def form(self, language: Language) -> NameForm:
        """The form in the script of ``language`` where there is one."""
        return self.other if self.other and self.other.language is language else self.own


@dataclass(frozen=True)
class Item:
    """A thing cited, for a reader of ``reader``.

    ``script`` is the language whose script title and names are in; ``language`` its BCP 47 tag, empty where the
    language is not known. ``title`` holds the other language's title too, where there is one. For a translation
    the title in the other language is the original's. ``described_at`` is the name of the site ``url`` leads to,
    where the thing itself is not there. ``is_uncertain``: ``note`` says what of it is not confirmed.
    """

    id: str
    type: CslType
    reader: Language
    script: Language
    title: Text
    language: str = ""
    is_translation: bool = False
    is_title_ours: bool = False
    authors: tuple[Credit, ...] = ()
    editors: tuple[Credit, ...] = ()
    translators: tuple[Credit, ...] = ()
    issued: PartialDate | None = None
    season: Season | None = None
    container: Text = EMPTY
    collection: Text = EMPTY
    volume: str = ""
    issue: str = ""
    page: str = ""
    page_first: str = ""
    number_of_pages: str = ""
    number: str = ""
    edition: str = ""
    genre: Text = EMPTY
    publisher: Text = EMPTY
    place: Text = EMPTY
    event: Text = EMPTY
    event_place: Text = EMPTY
    doi: str = ""
    isbn: str = ""
    issn: str = ""
    url: str = ""
    described_at: Text = EMPTY
    is_uncertain: bool = False
    licence: str = ""
    note: str = ""

    def own(self, text: Text) -> str:
        """A text in the language of the thing cited, else in the other; empty where there is none."""
        shown = text.show(self.script)
        return clean(shown.text) if shown else ""

    @property
    def other_title(self) -> Shown | None:
        """The title in the other language, where it is another."""
        other = self.title.get(self.script.other)
        if not other or not self.title.has(self.script) or other == self.title.get(self.script):
            return None
        return Shown(text=clean(other), language=self.script.other, ours=self.script.other in self.title.ours)


def clean(text: str) -> str:
    """``text`` in one line, without control characters and marks of direction (Unicode categories Cc, Cf, Cs).

    What follows it decides its direction, not what is hidden in it.
    """
    spaced = " ".join(text.split())
    return " ".join("".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cf", "Cs")).split())
