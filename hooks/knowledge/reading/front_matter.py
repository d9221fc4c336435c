"""A prose file is YAML between two lines of three hyphens, then Markdown."""

from dataclasses import dataclass

from .files import TextFile
from .problems import Problem
from .shape import shape_problems
from .yaml_nodes import Document, read_yaml

FENCE = "---"


@dataclass(frozen=True)
class Prose:
    """A prose file taken apart. ``first_line`` is the line of the file the Markdown starts at."""

    file: str
    head: Document
    markdown: str
    first_line: int


def split_prose(source: TextFile) -> tuple[Prose | None, tuple[Problem, ...]]:
    """The head and the Markdown of ``source``, or None and why not."""
    lines = source.text.split("\n")
    if not lines or lines[0].rstrip() != FENCE:
        return None, (Problem(source.path, 1, 1, "head-missing", found=lines[0] if lines else ""),)
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        return None, (Problem(source.path, 1, 1, "head-open"),)
    head = read_yaml("\n".join(lines[1:end]) + "\n", source.path, first_line=2)
    if head.value is None and not head.problems:
        head.value = {}
    if head.value is not None and not isinstance(head.value, dict):
        head.problems.append(Problem(source.path, 2, 1, "not-a-mapping"))
    if head.problems and not isinstance(head.value, dict):
        return None, tuple(head.problems)
    markdown = "\n".join(lines[end + 1 :])
    start = end + 2
    empty = len(markdown) - len(markdown.lstrip("\n"))
    markdown, start = markdown[empty:], start + empty
    unshapely = tuple(shape_problems(source.path, markdown, start))
    if unshapely:
        return None, (*head.problems, *unshapely)
    return Prose(source.path, head, markdown.rstrip() and markdown, start), tuple(head.problems)
