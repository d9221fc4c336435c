"""Writing into a translation what its original looked like."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml

from ..catalogue.language import LANGUAGES, Language
from ..catalogue.works import Work
from ..reading.front_matter import FENCE
from ..reading.reading import read
from ..translating.sections import fingerprints


@dataclass
class NotATranslationError(Exception):
    """The file is not the translation of a text that can be read: a key of ``words`` under ``translated``, the file."""

    code: str
    file: str


def stamp(docs: Path, file: str) -> None:
    """Writes the fingerprints of the original's sections into the head of the translation ``file`` of ``docs``.

    Raises NotATranslationError when the file is no translation with an original beside it.
    """
    kind, name, work_id, language = _named(file)
    item = read(docs).written.get((kind, work_id))
    work = item.record if item else None
    if not isinstance(work, Work):
        raise NotATranslationError("no-work", file)
    original = work.bodies.get(work.original)
    if original is None or work.original is language or language not in work.translations:
        raise NotATranslationError("no-translation", file)
    path = docs / kind / name
    path.write_text(_stamped(path.read_text("utf-8"), fingerprints(original.markdown)), "utf-8")


def _named(file: str) -> tuple[str, str, str, Language]:
    """The folder, the name, the work's id and the language of a file such as ``docs/essays/some-essay.en.md``."""
    parts = PurePosixPath(file).parts[-2:]
    names = parts[-1].split(".") if parts else []
    if len(parts) != 2 or len(names) != 3 or names[1] not in LANGUAGES:
        raise NotATranslationError("no-work", file)
    return parts[0], parts[1], names[0], Language(names[1])


def _stamped(text: str, marks: dict[str, str]) -> str:
    head, fence, rest = text.removeprefix(FENCE + "\n").partition(f"\n{FENCE}\n")
    root = yaml.compose(head, Loader=yaml.BaseLoader)
    assert root is not None
    key, value = next(pair for pair in root.value if pair[0].value == "translation")
    kept = {name.value: item.value for name, item in value.value if name.value != "sections"}
    block = yaml.safe_dump({"translation": kept}, allow_unicode=True, sort_keys=False, width=1000)
    lines = "".join(f"    {anchor}: '{mark}'\n" for anchor, mark in marks.items())
    made = f"{block}  sections:\n{lines}"
    return f"{FENCE}\n{head[: key.start_mark.index]}{made.rstrip()}{head[_end(value) :]}{fence}{rest}"


def _end(node: yaml.Node) -> int:
    """Where what is written of a node ends: a block's own mark lies behind the comments that follow it."""
    is_block = isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value
    if not is_block:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)
