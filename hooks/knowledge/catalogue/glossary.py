"""Terms in both languages with who uses which, and topics."""

from enum import StrEnum
from typing import ClassVar

from .language import Language
from .record import Claim, Record
from .references import TermRef
from .text import EMPTY, Text


class TermCategory(StrEnum):
    """What sort of term it is."""

    APPROACH = "approach"
    CONDITION = "condition"
    STRUCTURE = "structure"
    MEASUREMENT = "measurement"
    PROCESS = "process"
    CONTEXT = "context"


class Variant(Claim):
    """Another wording of a term, and which sources use it."""

    text: str
    language: Language
    used_by: Text | None = None

    @property
    def needs_source(self) -> bool:
        """Only when it says who uses it."""
        return self.used_by is not None


class Term(Record):
    """A term. ``term.ours`` marks a language in which the wording is our rendering."""

    sourced: ClassVar[bool] = True

    term: Text
    category: TermCategory
    meaning: Text = EMPTY
    variants: tuple[Variant, ...] = ()
    related: tuple[TermRef, ...] = ()
    note: Text | None = None

    @property
    def label(self) -> Text:
        """The preferred wording."""
        return self.term


class Topic(Record):
    """A subject under which works, cases and references stand together."""

    name: Text
    summary: Text = EMPTY
    terms: tuple[TermRef, ...] = ()

    @property
    def label(self) -> Text:
        """The name."""
        return self.name
