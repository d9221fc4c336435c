"""Writing into a translation what its original looked like."""

import re
from pathlib import Path, PurePosixPath

from ..catalogue.language import Language
from ..catalogue.works import Work
from ..reading.front_matter import FENCE
from ..reading.reading import read
from ..translating.sections import fingerprints

_SECTIONS = re.compile(r"^  sections:.*\n(?:    .*\n)*", re.MULTILINE)
_INLINE = re.compile(r"^translation:[ \t]*\{(.*)\}[ \t]*$", re.MULTILINE)
_BLOCK = re.compile(r"^translation:[ \t]*\n(?:  .*\n)*", re.MULTILINE)


class NotATranslationError(ValueError):
    """The file is not the translation of a text that can be read; the message says why."""


def stamp(docs: Path, file: str) -> None:
    """Writes the fingerprints of the original's sections into the head of the translation ``file`` of ``docs``.

    Raises NotATranslationError when the file is no translation with an original beside it.
    """
    kind, name = PurePosixPath(file).parts[-2:]
    work_id, language = name.split(".")[:2]
    item = read(docs).written.get((kind, work_id))
    work = item.record if item else None
    if not isinstance(work, Work):
        raise NotATranslationError(f"{file}: no sound work of this name")
    original = work.bodies.get(work.original)
    if original is None or work.original == language or Language(language) not in work.translations:
        raise NotATranslationError(f"{file}: not a translation (translation: {{by: …}}) of a text in full")
    path = docs / kind / name
    path.write_text(_stamped(path.read_text("utf-8"), fingerprints(original.markdown)), "utf-8")


def _stamped(text: str, marks: dict[str, str]) -> str:
    head, fence, rest = text.removeprefix(FENCE + "\n").partition(f"\n{FENCE}\n")
    head = _INLINE.sub(lambda match: "translation:\n" + _as_block(match.group(1)), head + "\n")
    lines = "".join(f"    {anchor}: '{mark}'\n" for anchor, mark in marks.items())
    block = _BLOCK.search(head)
    assert block is not None
    body = _SECTIONS.sub("", block.group())
    head = head[: block.start()] + body + "  sections:\n" + lines + head[block.end() :]
    return f"{FENCE}\n{head.rstrip()}{fence}{rest}"


def _as_block(inline: str) -> str:
    return "".join(f"  {part.strip()}\n" for part in inline.split(",") if part.strip()).rstrip("\n")
