"""Every word of the interface and of the problems, in both languages side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from ..catalogue.language import LANGUAGES, Language


@dataclass(frozen=True)
class ProblemWords:
    """The words of one problem code in one language. ``mend_near`` serves when there is a suggestion."""

    severity: str
    message: str
    mend: str
    mend_near: str = ""


@dataclass(frozen=True)
class Words:
    """The two tables: dotted keys to words by language, and codes of problems."""

    interface: Mapping[str, Mapping[Language, str]]
    problems: Mapping[str, Mapping[Language, ProblemWords]]

    def get(self, key: str, language: Language) -> str:
        """The word at a dotted key. Raises KeyError when there is none: a build must not go on without."""
        return self.interface[key][language]

    def problem(self, code: str, language: Language) -> ProblemWords:
        """The words for a problem's code. Raises KeyError for an unknown code."""
        return self.problems[code][language]


def _leaves(tree: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, dict[Language, str]]]:
    if all(isinstance(branch, str) for branch in tree.values()):
        yield ".".join(path), {language: tree[language.value] for language in LANGUAGES}
        return
    for key, branch in tree.items():
        yield from _leaves(branch, (*path, str(key)))


def _problem_words(row: Any, language: Language) -> ProblemWords:
    near = row.get("mend_near", {}).get(language.value, "")
    return ProblemWords(row["severity"], row["message"][language.value], row["mend"][language.value], near)


def _table(name: str) -> Any:
    return yaml.load((files(__package__) / name).read_text("utf-8"), Loader=yaml.CBaseLoader)


@cache
def load_words() -> Words:
    """The tables as they stand in this package. Raises KeyError when a language is missing."""
    problems = {
        code: {language: _problem_words(row, language) for language in LANGUAGES}
        for code, row in _table("problems.yml").items()
    }
    tables = (_table(name) for name in ("interface.yml", "publishing.yml", "proof.yml"))
    return Words({key: word for table in tables for key, word in _leaves(table)}, problems)
