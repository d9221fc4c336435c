"""The parts of people's names: which words are the family name, as far as something says so.

Nothing is guessed: a name of three words whose family name nothing tells stays whole.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .catalogue import Catalogue
from .language import LANGUAGES, Language, script_language
from .literature import CslName, Reference
from .people import Person

_INITIAL = re.compile(r"[^\W\d_][.׳']")


@dataclass(frozen=True)
class NameParts:
    """A name in the two parts that lists of literature turn round."""

    given: str
    family: str


Names = dict[str, dict[Language, NameParts]]


def names_in_parts(catalogue: Catalogue) -> Names:
    """For each person the parts of the name in each language, where they are known.

    They are known from the person's ``family``, from a publication that prints them apart, from a name of two
    words, and from the other language, where as many words come before the family name.
    """
    printed = _printed_families(catalogue)
    return {person.id: _parts(person, printed) for person in catalogue.all(Person)}


def _printed_families(catalogue: Catalogue) -> dict[tuple[str, Language], tuple[str, ...]]:
    """The family names publications print for a person, by language."""
    found: dict[tuple[str, Language], tuple[str, ...]] = {}
    for name in _printed(catalogue):
        if name.person and name.family:
            key = (name.person, script_language(name.family))
            found[key] = (*found.get(key, ()), name.family)
    return found


def _printed(catalogue: Catalogue) -> Iterator[CslName]:
    for reference in catalogue.all(Reference):
        yield from (*reference.csl.author, *reference.csl.editor)


def _parts(person: Person, printed: dict[tuple[str, Language], tuple[str, ...]]) -> dict[Language, NameParts]:
    known: dict[Language, NameParts] = {}
    for language in LANGUAGES:
        own = person.family.get(language) if person.family else None
        families = ((own,) if own else ()) + printed.get((person.id, language), ())
        parts = _split(person.name.get(language) or "", families)
        if parts:
            known[language] = parts
    for language in LANGUAGES:
        words = (person.name.get(language) or "").split()
        if language not in known and language.other in known:
            count = len(known[language.other].given.split())
            if count < len(words):
                known[language] = NameParts(" ".join(words[:count]), " ".join(words[count:]))
    return known


def _split(name: str, families: tuple[str, ...]) -> NameParts | None:
    """``name`` before and after the start of one of ``families``, or of its last word where none other can be."""
    for family in families:
        if name.endswith(f" {family}"):
            return NameParts(name.removesuffix(family).strip(), family)
    words = name.split()
    if len(words) == 2 or (len(words) > 2 and all(_INITIAL.fullmatch(word) for word in words[1:-1])):
        return NameParts(" ".join(words[:-1]), words[-1])
    return None
