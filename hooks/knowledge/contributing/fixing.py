"""Mending what a machine can: headings get ids that stay for ever."""

from pathlib import Path

from ..catalogue.language import Language
from ..catalogue.markdown import PlacedHeading, headings
from ..reading.reading import read
from ..reading.written import Written


def fix_heading_ids(docs: Path) -> tuple[str, ...]:
    """Writes an id after every heading of ``docs`` that has none, and returns the files changed.

    The id is that of the heading at the same place of the other language, else ``section-N``. An id
    that is there is never changed: it may be part of an address somebody has kept.
    """
    changed = []
    for item in read(docs).written.values():
        for language, ids in _new_ids(item).items():
            part = item.prose[language]
            path = docs / part.file
            path.write_text(_with_ids(path.read_text("utf-8"), part.first_line, ids), "utf-8")
            changed.append(part.file)
    return tuple(sorted(changed))


def _new_ids(item: Written) -> dict[Language, dict[int, str]]:
    """For each language with headings that lack an id: the line in the Markdown, and the id to write."""
    placed = {language: list(headings(part.markdown)) for language, part in item.prose.items()}
    if Language.HE in placed and Language.EN in placed and _levels(placed[Language.HE]) == _levels(placed[Language.EN]):
        pairs = {Language.HE: placed[Language.EN], Language.EN: placed[Language.HE]}
    else:
        pairs = {}
    taken = {row.heading.anchor for rows in placed.values() for row in rows}
    found: dict[Language, dict[int, str]] = {}
    chosen: dict[int, str] = {}
    for language, rows in placed.items():
        for number, row in enumerate(rows):
            if row.heading.anchor:
                continue
            other = pairs[language][number].heading.anchor if pairs else ""
            anchor = other or (chosen.get(number) if pairs else None) or _free(taken)
            taken.add(anchor)
            chosen.setdefault(number, anchor)
            found.setdefault(language, {})[row.line] = anchor
    return found


def _levels(rows: list[PlacedHeading]) -> list[int]:
    return [row.heading.level for row in rows]


def _free(taken: set[str]) -> str:
    number = 1
    while f"section-{number}" in taken:
        number += 1
    return f"section-{number}"


def _with_ids(text: str, first_line: int, ids: dict[int, str]) -> str:
    lines = text.split("\n")
    for line, anchor in ids.items():
        index = line + first_line - 2
        lines[index] = f"{lines[index].rstrip()} {{#{anchor}}}"
    return "\n".join(lines)
