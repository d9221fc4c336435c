"""A record together with the file it was written in."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ..catalogue.catalogue import Key
from ..catalogue.language import Language
from ..catalogue.record import Record
from .front_matter import Prose
from .problems import Problem
from .yaml_nodes import Document, Path, Position


@dataclass(frozen=True)
class Written:
    """A record as somebody wrote it: ``record`` is None where it cannot be used.

    ``file`` holds its facts; ``prose`` its words by language, for works; ``prefix`` is its place in a table.
    """

    key: Key
    file: str
    document: Document
    record: Record | None
    problems: tuple[Problem, ...] = ()
    prefix: Path = ()
    prose: dict[Language, Prose] = field(default_factory=dict)

    def position(self, path: Path) -> Position:
        """Line and column of a field of the record."""
        return self.document.position((*self.prefix, *path))

    def plus(self, problems: Iterable[Problem]) -> "Written":
        """The same, with more problems; a record with a broken file is not used."""
        more = tuple(problems)
        return replace(self, record=None if more else self.record, problems=self.problems + more)

    @property
    def at_fault(self) -> str:
        """The file to mend first."""
        return self.problems[0].file if self.problems else self.file

    @property
    def files(self) -> tuple[str, ...]:
        """Every file the record is written in."""
        return tuple(dict.fromkeys([self.file, *(part.file for part in self.prose.values())]))
