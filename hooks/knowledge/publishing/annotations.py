"""Problems as GitHub shows them: each on the line it concerns, in Hebrew and English.

The form is that of workflow commands, "Setting an error message". GitHub shows the first ten errors and the
first ten warnings of a step, so those of the files a pull request changes come first; the summary has all.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..catalogue.language import LANGUAGES
from ..reading.problems import Problem, Report, Severity, reported
from ..words import Words
from .escaping import command_data, command_property, visible


@dataclass(frozen=True)
class Told:
    """A problem in both languages, and the file as the repository has it."""

    file: str
    hebrew: Report
    english: Report

    @property
    def problem(self) -> Problem:
        """The problem itself."""
        return self.hebrew.problem

    @property
    def is_error(self) -> bool:
        """Whether it keeps the site from being published."""
        return self.hebrew.severity is Severity.ERROR


def told(problems: Sequence[Problem], words: Words, *, docs: Path, changed: Collection[str] = ()) -> tuple[Told, ...]:
    """All problems: those of ``changed`` files first, errors before warnings, else in the order they came."""
    every = (_told(problem, words, docs) for problem in problems)
    return tuple(sorted(every, key=lambda each: (each.file not in changed, not each.is_error)))


def _told(problem: Problem, words: Words, docs: Path) -> Told:
    hebrew, english = (reported(problem, words, language) for language in LANGUAGES)
    return Told((docs / problem.file).as_posix(), hebrew, english)


def annotations(every: Sequence[Told], words: Words) -> Iterator[str]:
    """A workflow command for each problem."""
    for each in every:
        yield annotation(each, words)


def annotation(each: Told, words: Words) -> str:
    """``::error file=…,line=…,col=…,title=…::…``; the message is a line of Hebrew and a line of English."""
    place = {"file": each.file, "line": each.problem.line, "col": each.problem.column}
    title = " · ".join(words.get(f"publishing.severity.{each.hebrew.severity}", language) for language in LANGUAGES)
    rows = {**{name: value for name, value in place.items() if value}, "title": f"{title} · {each.problem.code}"}
    properties = ",".join(f"{name}={command_property(str(value))}" for name, value in rows.items())
    message = "\n".join(visible(f"{report.message}. {report.mend}") for report in (each.hebrew, each.english))
    return f"::{each.hebrew.severity} {properties}::{command_data(message)}"
