"""The notes of a text: numbered as they are called, each language by itself, with ways back that say where they lead.

A note that is called once leads back by an arrow upwards, one that is called more often by a letter for each call.
"""

import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..catalogue.language import LANGUAGES, Language
from .languages import language_within

_UP = "↑"


@dataclass(frozen=True)
class NoteWords:
    """What a call of a note and a way back from it are called, before their numbers."""

    note: str
    back: str


@dataclass(frozen=True)
class _Call:
    """A place of the text that calls the note ``name``, in ``language``; ``parent`` holds its ``mark``."""

    name: str
    language: Language
    mark: etree.Element
    parent: etree.Element


class Notes(Treeprocessor):
    """Numbers notes in reading order, from 1 in each language, and lists those of each language apart.

    What Python-Markdown's own extension made is its material: marks (``sup``), and a list in ``div.footnote``.
    """

    def __init__(self, md: Markdown, language: Language, words: Mapping[Language, NoteWords]) -> None:
        super().__init__(md)
        self.language = language
        self.words = words

    def run(self, root: etree.Element) -> None:
        """Changes the tree in place."""
        foot = next((element for element in root.iter("div") if element.get("class") == "footnote"), None)
        if foot is None:
            return
        calls = list(_calls(root, self.language))
        numbers = _numbers(calls)
        for name, of_note in _by_name(calls):
            self._number(name, of_note, numbers[name])
        for call in calls:
            _ascending(call.parent, {each.mark: numbers[each.name] for each in calls if each.parent is call.parent})
        self._listed(foot, calls, numbers)

    def _number(self, name: str, calls: list[_Call], number: int) -> None:
        """Gives each call of a note its number, its name and an id that the ways back know."""
        for place, call in enumerate(calls, 1):
            call.mark.set("id", _call_id(name, place))
            link = call.mark[0]
            link.text = AtomicString(str(number))
            link.set("aria-label", f"{self.words[call.language].note} {number}")

    def _listed(self, foot: etree.Element, calls: list[_Call], numbers: dict[str, int]) -> None:
        """Puts the notes in order, the page's language first, in a list of their own for each that calls any.

        Notes that nothing calls come last.
        """
        items = {item.get("id", "").partition(":")[2]: item for item in foot.iter("li") if item.get("id")}
        for old in foot.findall("ol"):
            foot.remove(old)
        languages = {**dict.fromkeys(items, self.language), **{call.name: call.language for call in reversed(calls)}}
        found = sorted(set(languages.values()), key=lambda language: language is not self.language)
        around = foot if len(found) == 1 else etree.SubElement(foot, "div", {"class": "pair"})
        lists = {language: self._list(around, language) for language in found}
        for name in dict.fromkeys([*numbers, *items]):
            count = sum(call.name == name for call in calls)
            ways = [_Way(name, numbers[name], place, count) for place in range(1, count + 1)]
            self._lead_back(items[name], ways, languages[name])
            lists[languages[name]].append(items[name])

    def _list(self, around: etree.Element, language: Language) -> etree.Element:
        """A list of notes, with its language where that is not the page's, or not the only one."""
        is_own = language is self.language and around.tag == "div" and around.get("class") == "footnote"
        return etree.SubElement(around, "ol", {} if is_own else {"lang": language.value, "dir": language.direction})

    def _lead_back(self, item: etree.Element, ways: list["_Way"], language: Language) -> None:
        """Puts ``ways`` back to every call of a note in the place of the way Python-Markdown made."""
        place = _without_way(item)
        links = etree.SubElement(place, "span", {"class": "ways-back"})
        for way in ways:
            label = f"{self.words[language].back} ({way.name_in(language)})"
            attributes = {"class": "footnote-backref", "href": f"#{way.target}", "aria-label": label}
            etree.SubElement(links, "a", attributes).text = AtomicString(way.letter(language) or _UP)


@dataclass(frozen=True)
class _Way:
    """The way back to one of the ``count`` calls of a note."""

    note: str
    number: int
    place: int
    count: int

    @property
    def target(self) -> str:
        return _call_id(self.note, self.place)

    def letter(self, language: Language) -> str:
        """What tells the call from others of its note; empty where it is the only one."""
        return "" if self.count == 1 else language.letter(self.place)

    def name_in(self, language: Language) -> str:
        """The call by the number of its note, and its letter."""
        return f"{self.number} {self.letter(language)}".strip()


def _without_way(item: etree.Element) -> etree.Element:
    """Takes out of a note the ways back that Python-Markdown made; returns the paragraph they stood in."""
    place = item
    for parent in list(item.iter()):
        for old in [child for child in parent if child.get("class") == "footnote-backref"]:
            parent.remove(old)
            place = parent
    return place


def _call_id(name: str, place: int) -> str:
    """The id of the call of a note, as Python-Markdown counts them: ``fnref:x``, ``fnref2:x``."""
    return f"fnref{place if place > 1 else ''}:{name}"


def _calls(element: etree.Element, language: Language) -> Iterator[_Call]:
    """The calls in ``element`` in reading order, each in the language of the text around it."""
    language = language_within(element, language)
    for child in element:
        if child.tag == "sup" and len(child) and child[0].get("class") == "footnote-ref":
            yield _Call(child[0].get("href", "").partition(":")[2], language, child, element)
        else:
            yield from _calls(child, language)


def _numbers(calls: Iterable[_Call]) -> dict[str, int]:
    """The number of each note among those of its language: that of its first call."""
    numbers: dict[str, int] = {}
    counts = dict.fromkeys(LANGUAGES, 0)
    for call in calls:
        if call.name not in numbers:
            counts[call.language] += 1
            numbers[call.name] = counts[call.language]
    return numbers


def _by_name(calls: list[_Call]) -> Iterator[tuple[str, list[_Call]]]:
    for name in dict.fromkeys(call.name for call in calls):
        yield name, [call for call in calls if call.name == name]


def _ascending(parent: etree.Element, numbers: Mapping[etree.Element, int]) -> None:
    """Puts marks that stand together in the order of their numbers; all but the first are ``beside``.

    Nothing stands between them, so that no line ends there. The first is ``linked`` where a link ends right before it.
    """
    for places in list(_together(parent, numbers)):
        marks = sorted((parent[place] for place in places), key=lambda mark: numbers[mark])
        tail = parent[places[-1]].tail
        for place, mark in zip(places, marks, strict=True):
            mark.tail = tail if place == places[-1] else None
            parent[place] = mark
            if place != places[0]:
                mark.set("class", "beside")
        if places[0] and parent[places[0] - 1].tag == "a" and not parent[places[0] - 1].tail:
            marks[0].set("class", "linked")


def _together(parent: etree.Element, marks: Iterable[etree.Element]) -> Iterator[list[int]]:
    """The places of ``marks`` in ``parent``, those together that have nothing between them."""
    places: list[int] = []
    for place, child in enumerate(parent):
        if places and (parent[place - 1].tail or "").strip():
            yield places
            places = []
        if child in marks:
            places.append(place)
        elif places:
            yield places
            places = []
    if places:
        yield places
