"""New works and records: a skeleton that is right but for what only its author knows.

What is to be filled in is three underscores; the check names every one that is left.
"""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from string import Template

from ..catalogue.addresses import RESERVED
from ..catalogue.kinds import BY_NAME, Form, Kind
from ..catalogue.language import LANGUAGES
from ..reading.names import name_problem
from ..reading.nearest import nearest
from ..reading.reading import is_id, read

_SINGULAR = {
    **{name.removesuffix("s"): name for name in BY_NAME if name.endswith("s") and name != "glossary"},
    "person": "people",
    "reference": "literature",
    "term": "glossary",
}
_SHARED = ("people", "organisations")  # both can be authors, so that no id may be in both


@dataclass(frozen=True)
class RefusedError(Exception):
    """Why nothing was begun: a key of ``words`` under ``new``, what was found, what it might have been."""

    code: str
    found: str
    near: str = ""


def kind_named(name: str) -> Kind:
    """The kind called ``cases`` or ``case``. Raises RefusedError when there is none."""
    full = _SINGULAR.get(name, name)
    if full not in BY_NAME:
        raise RefusedError("no-kind", name, nearest(name, [*BY_NAME, *_SINGULAR]) or ", ".join(sorted(BY_NAME)))
    return BY_NAME[full]


def begin(docs: Path, name: str, record_id: str, *, added: str) -> tuple[str, ...]:
    """Writes the skeleton of a new record into ``docs`` and returns the files written or added to.

    ``added`` is the day it came onto the site. Raises RefusedError for a kind that is none, an id that is no id
    or is taken; then nothing is written.
    """
    kind = kind_named(name)
    _refuse_id(docs, kind, record_id)
    texts = {path: _skeleton(file, record_id, added) for path, file in _files(kind, record_id).items()}
    for path, text in texts.items():
        target = docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        before = target.read_text("utf-8") if kind.form is Form.TABLE and target.exists() else ""
        target.write_text(before + ("" if not before or before.endswith("\n") else "\n") + text, "utf-8")
    return tuple(texts)


def _refuse_id(docs: Path, kind: Kind, record_id: str) -> None:
    if not is_id(record_id):
        raise RefusedError("no-id", record_id)
    kinds = _SHARED if kind.name in _SHARED else (kind.name,)
    written = read(docs).written
    taken = next((written[other, record_id].file for other in kinds if (other, record_id) in written), "")
    exists = next((path for path in _files(kind, record_id) if (docs / path).exists()), "")
    if taken or (exists and kind.form is not Form.TABLE):
        raise RefusedError("taken", record_id, taken or exists)
    if name_problem(f"{kind.name}/{record_id}.yml") or (kind.name == "pages" and record_id in RESERVED):
        raise RefusedError("reserved", record_id)


def _files(kind: Kind, record_id: str) -> dict[str, str]:
    """The files of docs a new record is written into, and the skeleton of each."""
    if kind.form is Form.TABLE:
        return {f"{kind.name}.yml": f"{kind.name}.yml"}
    if kind.form is Form.FILES:
        return {f"{kind.name}/{record_id}.yml": f"{kind.name}.yml"}
    return {f"{kind.name}/{record_id}.{language}.md": f"{kind.name}.{language}.md" for language in LANGUAGES}


def _skeleton(file: str, record_id: str, added: str) -> str:
    text = (files(__package__) / "skeletons" / file).read_text("utf-8")
    return Template(text).substitute(id=record_id, added=added)
