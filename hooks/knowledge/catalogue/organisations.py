"""An organisation: names over time, what it is, what it belongs to."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from .dates import PartialDate
from .record import Alias, Frozen, Identifiers, Record
from .references import CaseRef, OrganisationRef, Url
from .text import Text


class OrganisationKind(StrEnum):
    """What sort of body it is."""

    RESEARCH_INSTITUTE = "research-institute"
    NON_PROFIT = "non-profit"
    FOUNDATION = "foundation"
    MINISTRY = "ministry"
    PUBLIC_BODY = "public-body"
    PROGRAMME = "programme"
    LOCAL_AUTHORITY = "local-authority"
    COMPANY = "company"
    UNIVERSITY = "university"
    NETWORK = "network"
    INITIATIVE = "initiative"
    CONSULTANCY = "consultancy"
    PUBLICATION = "publication"
    UNIDENTIFIED = "unidentified"


class FormerName(Frozen):
    """A name the organisation bore, and when."""

    name: Text
    start: PartialDate | None = Field(default=None, alias="from")
    end: PartialDate | None = Field(default=None, alias="until")


class Organisation(Record):
    """A body named by a source."""

    sourced: ClassVar[bool] = True

    name: Text
    kind: OrganisationKind
    aliases: tuple[Alias, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    description: Text | None = None
    founded: PartialDate | None = None
    parent: OrganisationRef | None = None
    case: CaseRef | None = None
    website: Url | None = None
    identifiers: Identifiers = Identifiers()
    same_as: tuple[Url, ...] = ()
    note: Text | None = None

    @property
    def label(self) -> Text:
        """The preferred name."""
        return self.name
