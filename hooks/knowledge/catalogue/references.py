"""Marks on fields: this value names another record, or a source of the same record."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]


@dataclass(frozen=True)
class To:
    """The field holds ids of records of one of these kinds; ``also`` are words allowed beside them.

    ``is_essential``: what stands around the id says who it is, and goes where the id goes.
    """

    kinds: tuple[str, ...]
    also: tuple[str, ...] = ()
    is_essential: bool = False


@dataclass(frozen=True)
class ToAny:
    """The field holds ``kind/id`` of a record of any kind."""


@dataclass(frozen=True)
class CitesSource:
    """The field holds the address of one of the record's own ``sources``."""


def _url(value: str) -> str:
    scheme, _, rest = value.partition("://")
    if scheme not in ("http", "https") or not rest or any(c.isspace() for c in value):
        raise ValueError("not a web address")
    host = rest.split("/", 1)[0]
    if "." not in host or "@" in host or any(c in value for c in "<>\"'`{}|\\"):
        raise ValueError("not a web address")
    return value


Url = Annotated[str, AfterValidator(_url)]
Cite = Annotated[str, CitesSource()]

PersonRef = Annotated[str, To(("people",))]
NamedPersonRef = Annotated[str, To(("people",), is_essential=True)]
AuthorRef = Annotated[str, To(("people", "organisations"), also=("project",))]
OrganisationRef = Annotated[str, To(("organisations",))]
TopicRef = Annotated[str, To(("topics",))]
TermRef = Annotated[str, To(("glossary",))]
EventRef = Annotated[str, To(("events",))]
IssueRef = Annotated[str, To(("issues",))]
CaseRef = Annotated[str, To(("cases",))]
ReferenceRef = Annotated[str, To(("literature",))]
AnyRef = Annotated[str, ToAny()]

PROJECT = "project"
