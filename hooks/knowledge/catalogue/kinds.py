"""The kinds of record: one row each. A new kind begins here."""

from dataclasses import dataclass
from enum import StrEnum

from .cases import Case
from .events import Event, Issue, Milestone
from .glossary import Term, Topic
from .literature import Reference
from .organisations import Organisation
from .people import Person
from .record import Record
from .works import Article, Essay, Page, Talk


class Form(StrEnum):
    """How a kind is written down."""

    PROSE = "prose"  # ID.he.md and ID.en.md, side by side
    FILES = "files"  # ID.yml
    TABLE = "table"  # one file KIND.yml, a mapping from id to record


@dataclass(frozen=True)
class Kind:
    """A kind: the name of its folder (also its address), its type, and how it is written down."""

    name: str
    record: type[Record]
    form: Form


KINDS = (
    Kind("articles", Article, Form.PROSE),
    Kind("essays", Essay, Form.PROSE),
    Kind("talks", Talk, Form.PROSE),
    Kind("cases", Case, Form.PROSE),
    Kind("pages", Page, Form.PROSE),
    Kind("people", Person, Form.FILES),
    Kind("organisations", Organisation, Form.FILES),
    Kind("literature", Reference, Form.FILES),
    Kind("events", Event, Form.FILES),
    Kind("issues", Issue, Form.FILES),
    Kind("topics", Topic, Form.TABLE),
    Kind("glossary", Term, Form.TABLE),
    Kind("milestones", Milestone, Form.TABLE),
)

BY_NAME = {kind.name: kind for kind in KINDS}
