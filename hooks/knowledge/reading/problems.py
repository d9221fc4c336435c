"""A fault in what somebody wrote: where it is, what was found, how to mend it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum

from ..catalogue.language import Language
from ..words import Words

MAX_PER_FILE = 100


class Severity(StrEnum):
    """An error keeps the site from being published; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Problem:
    """A fault. ``line`` and ``column`` count from 1; 0 is "the whole file". ``file`` is relative to docs.

    Severity, wording and the way to mend it, per code and language, stand in ``words/problems.yml``.
    """

    file: str
    line: int
    column: int
    code: str
    field: str = ""
    found: str = ""
    suggestion: str = ""


@dataclass(frozen=True)
class Report:
    """A problem in the words of one language."""

    problem: Problem
    severity: Severity
    message: str
    mend: str


def reported(problem: Problem, words: Words, language: Language) -> Report:
    """``problem`` worded in ``language``. Raises KeyError for a code that has no words: our own fault."""
    entry = words.problem(problem.code, language)
    values = {
        "field": _short(problem.field),
        "found": _short(problem.found),
        "suggestion": visible(problem.suggestion),
    }
    mend = entry.mend_near if problem.suggestion and entry.mend_near else entry.mend
    return Report(problem, Severity(entry.severity), entry.message.format(**values), mend.format(**values))


def _short(found: str, limit: int = 80) -> str:
    text = visible(" ".join(found[:1000].split()))
    return text if len(text) <= limit else text[: limit - 1] + "…"


def visible(text: str) -> str:
    """``text`` with every character that does not print written out (controls, formats, lone surrogates, private
    ones), so that no line of a report can break, turn around or command a terminal."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def is_error(problem: Problem, words: Words) -> bool:
    """Whether ``problem`` keeps the site from being published."""
    return words.problem(problem.code, Language.HE).severity == Severity.ERROR


def as_data(report: Report) -> dict[str, object]:
    """A report as JSON wants it."""
    return {
        **asdict(report.problem),
        "severity": report.severity.value,
        "message": report.message,
        "mend": report.mend,
    }


def sorted_problems(problems: Iterable[Problem], words: Words) -> tuple[Problem, ...]:
    """Problems by file and line, each once; of a file with very many the first errors, and how many there are more."""
    by_file: dict[str, list[Problem]] = {}
    for problem in sorted(set(problems)):
        by_file.setdefault(problem.file, []).append(problem)
    return tuple(problem for of_file in by_file.values() for problem in _bounded(of_file, words))


def _bounded(problems: list[Problem], words: Words) -> list[Problem]:
    if len(problems) <= MAX_PER_FILE:
        return problems
    kept = sorted(problems, key=lambda problem: not is_error(problem, words))[:MAX_PER_FILE]
    more = Problem(problems[0].file, 0, 0, "problems-many", found=str(len(problems) - MAX_PER_FILE))
    return [more, *sorted(kept)]
