"""A reference: CSL-JSON (citation style language, 1.0.2) in YAML, with our annotation."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from .dates import PartialDate
from .language import Language, script_language
from .record import Frozen, Link, Record
from .references import CaseRef, NamedPersonRef, ReferenceRef, TermRef, Url
from .text import EMPTY, Text


class CslType(StrEnum):
    """The types of CSL 1.0.2 in use here."""

    ARTICLE_JOURNAL = "article-journal"
    ARTICLE_MAGAZINE = "article-magazine"
    ARTICLE_NEWSPAPER = "article-newspaper"
    BOOK = "book"
    CHAPTER = "chapter"
    REPORT = "report"
    POST_WEBLOG = "post-weblog"
    WEBPAGE = "webpage"
    SPEECH = "speech"
    THESIS = "thesis"
    DOCUMENT = "document"
    PERIODICAL = "periodical"


class CslName(Frozen):
    """A name of CSL-JSON; ``person`` links it to a record."""

    family: str | None = None
    given: str | None = None
    literal: str | None = None
    person: NamedPersonRef | None = None


class Csl(Frozen):
    """The variables of CSL-JSON that references here carry."""

    type: CslType
    title: str | None = None
    author: tuple[CslName, ...] = ()
    editor: tuple[CslName, ...] = ()
    issued: PartialDate | None = None
    container_title: str | None = Field(default=None, alias="container-title")
    collection_title: str | None = Field(default=None, alias="collection-title")
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    page_first: str | None = Field(default=None, alias="page-first")
    number_of_pages: str | None = Field(default=None, alias="number-of-pages")
    number: str | None = None
    edition: str | None = None
    publisher: str | None = None
    publisher_place: str | None = Field(default=None, alias="publisher-place")
    doi: str | None = Field(default=None, alias="DOI", pattern=r"^10\.\d{4,9}/\S+$")
    isbn: str | None = Field(default=None, alias="ISBN")
    issn: str | None = Field(default=None, alias="ISSN", pattern=r"^\d{4}-\d{3}[\dX]$")
    url: Url | None = Field(default=None, alias="URL")
    language: str | None = None
    genre: str | None = None
    note: str | None = None


class Unknown(StrEnum):
    """A variable of CSL-JSON that was looked for, and that no source seen gives."""

    AUTHOR = "author"
    ISSUED = "issued"
    CONTAINER_TITLE = "container-title"
    PUBLISHER = "publisher"


class Question(StrEnum):
    """The question a reference helps with; the list of the literature is grouped by it."""

    WHAT_IS_IT = "what-is-it"
    HOW_TO_BEGIN = "how-to-begin"
    BACKBONE = "backbone"
    MEASUREMENT = "measurement"
    DOES_IT_WORK = "does-it-work"
    CRITIQUE = "critique"
    EQUITY = "equity"
    ISRAEL = "israel"
    CASES = "cases"


class Reference(Record):
    """A publication about the subject. ``title`` holds the other language's title where one is known; ``unknown`` names
    what a citation needs and no source gives, so that it is told from what somebody forgot."""

    sourced: ClassVar[bool] = True

    csl: Csl
    unknown: tuple[Unknown, ...] = ()
    title: Text
    annotation: Text = EMPTY
    question: Question
    terms: tuple[TermRef, ...] = ()
    cases: tuple[CaseRef, ...] = ()
    part_of: ReferenceRef | None = None
    available: tuple[Link, ...] = ()
    note: Text | None = None

    @property
    def written_in(self) -> Language:
        """The language of the publication: by its own mark, else by the script of its title."""
        tag = (self.csl.language or "").split("-")[0]
        if tag:
            return Language.HE if tag == Language.HE else Language.EN
        return script_language(self.csl.title or "")

    @property
    def label(self) -> Text:
        """The title, in the language of the publication and, where known or rendered by us, the other."""
        return self.title
