"""Lists: groups of entries in the order of a language, with filters that need no server."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from ..catalogue.language import Language, script_language
from ..catalogue.text import Shown

_FINALS = str.maketrans("ךםןףץ", "כמנפצ")
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_JOINING = str.maketrans("־-–—/", "     ")


@dataclass(frozen=True)
class Entry:
    """A line of a list. ``address`` is empty for what has no page; ``marks`` are its filter values by name.

    ``family`` is the end of the name it is filed by, where that is not its beginning; ``is_stacked`` says that its
    lines stand one under another.
    """

    anchor: str
    label: Shown
    address: str = ""
    also: Shown | None = None
    lines: tuple[Shown, ...] = ()
    when: str = ""
    summary: Shown | None = None
    marks: tuple[tuple[str, tuple[str, ...]], ...] = ()
    is_stub: bool = False
    family: str = ""
    is_stacked: bool = False

    @property
    def given(self) -> str:
        """The name before the family name."""
        return self.label.text.removesuffix(self.family).rstrip()

    @property
    def filed(self) -> str:
        """The name as the list is ordered by it."""
        return f"{self.family} {self.given}" if self.family else self.label.text


@dataclass(frozen=True)
class Group:
    """Entries under one heading; ``anchor`` is Latin and the same in both languages."""

    anchor: str
    title: Shown | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Option:
    """A value one can filter by, and how many entries have it."""

    value: str
    label: Shown
    count: int


@dataclass(frozen=True)
class Filter:
    """A choice among the values of one mark."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class ListView:
    """A list page; ``counted`` says in words how many entries there are, ``is_wide`` that short ones stand abreast,
    ``notes`` how it is to be read."""

    groups: tuple[Group, ...]
    count: int
    filters: tuple[Filter, ...] = ()
    by_letter: bool = False
    counted: str = ""
    is_wide: bool = False
    notes: tuple[str, ...] = ()


def sort_key(text: str) -> tuple[str, str]:
    """Order of a name in its own script, word by word: final letters count as plain ones, a makaf or hyphen as a space;
    geresh, gershayim, points and quotation marks do not count."""
    letters = "".join(c for c in text.casefold().translate(_JOINING) if c.isalnum() or c.isspace())
    return (" ".join(letters.translate(_FINALS).split()), text)


def place_in(language: Language, text: str) -> tuple[bool, str, tuple[str, str]]:
    """Order of a name in lists of ``language``: numbers, then its own letters, then names of the other script."""
    letter = initial(text)
    own = letter == "#" or script_language(letter) is language
    return (not own, "" if letter == "#" else letter, sort_key(text))


def initial(text: str) -> str:
    """The letter a name is filed under: א–ת or A–Z, ``#`` for all else."""
    for character in text.upper():
        folded = character.translate(_FINALS)
        if folded in _HEBREW or "A" <= folded <= "Z":
            return folded
        if folded.isdigit():
            return "#"
    return "#"


def letter_anchor(letter: str) -> str:
    """A Latin anchor for a letter group."""
    if letter in _HEBREW:
        return f"letter-{_HEBREW.index(letter) + 1}"
    return "letter-other" if letter == "#" else f"letter-{letter.lower()}"


def by_letter(entries: Iterable[Entry], language: Language) -> tuple[Group, ...]:
    """Entries under the letters of ``language``; names only known in the other script come after, by theirs."""
    arranged = sorted(entries, key=lambda entry: place_in(language, entry.filed))
    return tuple(
        Group(letter_anchor(letter), letter_title(language, letter), tuple(rows))
        for letter, rows in groupby(arranged, key=lambda entry: initial(entry.filed))
    )


def letter_title(language: Language, letter: str) -> Shown:
    """What the group of a letter is called in lists of ``language``."""
    return (
        Shown(text="0–9", language=language) if letter == "#" else Shown(text=letter, language=script_language(letter))
    )


def filter_of(name: str, label: str, entries: Iterable[Entry], naming: Callable[[str], Shown]) -> Filter:
    """The choice among the values the entries have for mark ``name``, most frequent first."""
    counts: dict[str, int] = {}
    for entry in entries:
        for value in dict(entry.marks).get(name, ()):
            counts[value] = counts.get(value, 0) + 1
    options = [Option(value, naming(value), count) for value, count in counts.items()]
    return Filter(name, label, tuple(sorted(options, key=lambda o: (-o.count, sort_key(o.label.text)))))
