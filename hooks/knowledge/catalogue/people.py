"""A person: names, roles over time, and what of them may be shown."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from .dates import PartialDate
from .record import Alias, Claim, Identifiers, Record
from .references import OrganisationRef, PersonRef, Url
from .text import Text


class Consent(StrEnum):
    """``public-role``: name and public role as printed in a cited source; ``agreed``: the person
    agreed to more; ``hidden``: nothing of the person is published."""

    PUBLIC_ROLE = "public-role"
    AGREED = "agreed"
    HIDDEN = "hidden"


class Role(Claim):
    """What a person was, where and when. ``seen`` are dates at which a source shows the role held.

    ``listing``: the person is merely listed (a committee, the signatories of a report).
    """

    title: Text | None = None
    organisation: OrganisationRef | None = None
    start: PartialDate | None = Field(default=None, alias="from")
    end: PartialDate | None = Field(default=None, alias="until")
    seen: tuple[PartialDate, ...] = ()
    note: Text | None = None
    listing: bool = False

    @property
    def needs_source(self) -> bool:
        """Not by itself: of a person with one source, that one is meant."""
        return False


class Person(Record):
    """A person named by a source. ``family`` is the end of the name that lists of literature put first; it need
    be written only where the name has more than two words."""

    sourced: ClassVar[bool] = True

    name: Text
    family: Text | None = None
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()
    identifiers: Identifiers = Identifiers()
    website: Url | None = None
    same_as: tuple[Url, ...] = ()
    not_same_as: tuple[PersonRef, ...] = ()
    not_same_note: Text | None = None
    consent: Consent = Consent.PUBLIC_ROLE
    note: Text | None = None

    @property
    def label(self) -> Text:
        """The preferred name."""
        return self.name
