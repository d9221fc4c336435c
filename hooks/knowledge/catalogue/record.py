"""What every record has: an id, sources, topics, and where a statement in it comes from."""

from enum import StrEnum
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from .dates import PartialDate
from .references import Cite, Id, TopicRef, Url
from .text import Text


class Frozen(BaseModel):
    """A value that never changes and accepts no field it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class SourceKind(StrEnum):
    """What a source is."""

    ORGANISATION_PAGE = "organisation-page"
    PUBLICATION = "publication"
    REPORT = "report"
    NEWS = "news"
    BLOG = "blog"
    SLIDES = "slides"
    MIRROR = "mirror"
    DATABASE = "database"
    ENCYCLOPAEDIA = "encyclopaedia"
    OFFICIAL_RECORD = "official-record"
    INTERVIEW = "interview"
    SOCIAL = "social"


class Confidence(StrEnum):
    """``primary``: the body, publication or person itself says so; ``secondary``: somebody else does."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Source(Frozen):
    """A public page that carries a fact. ``accessed`` only when somebody opened the live page."""

    url: Url
    title: Text
    kind: SourceKind
    confidence: Confidence
    accessed: PartialDate | None = None
    archived: Url | None = None


class Claim(Frozen):
    """Something a record says that a reader may want to see the source of: ``cites`` are addresses of it."""

    cites: tuple[Cite, ...] = ()

    @property
    def needs_source(self) -> bool:
        """Whether it says anything that could be right or wrong."""
        return True


class Statement(Claim):
    """One thing that is said, and when it happened if it is an event."""

    text: Text
    date: PartialDate | None = None
    until: PartialDate | None = None
    note: Text | None = None


class Link(Frozen):
    """An address with a name: where a thing can be read or had."""

    url: Url
    title: Text


class Record(Frozen):
    """Anything that has an id of its own. The id is the name of its file, chosen once."""

    sourced: ClassVar[bool] = False

    id: Id
    topics: tuple[TopicRef, ...] = ()
    sources: tuple[Source, ...] = ()
    added: PartialDate | None = None
    updated: PartialDate | None = None

    @property
    def label(self) -> Text:
        """What the record is called."""
        raise NotImplementedError


class Identifiers(Frozen):
    """Identifiers given by others."""

    orcid: str | None = Field(default=None, pattern=r"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$")
    wikidata: str | None = Field(default=None, pattern=r"^Q\d+$")
    viaf: str | None = Field(default=None, pattern=r"^\d+$")
    isni: str | None = Field(default=None, pattern=r"^\d{15}[\dX]$")
    ror: str | None = Field(default=None, pattern=r"^0[a-z0-9]{8}$")
    nli: str | None = Field(default=None, pattern=r"^\d+$")


class Alias(Frozen):
    """Another form of a name, as some source writes it."""

    text: str
    note: Text | None = None
