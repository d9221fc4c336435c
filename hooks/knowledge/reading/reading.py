"""``docs/`` becomes a catalogue and a list of problems. Nothing here raises over what somebody wrote."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from ..catalogue.catalogue import Catalogue, Key, catalogue_of, published, without_dangling
from ..catalogue.kinds import BY_NAME, KINDS, Form, Kind
from ..catalogue.people import Consent, Person
from ..catalogue.permanence import NOTHING, Permanence
from ..catalogue.record import Record
from ..catalogue.references import ID_PATTERN
from ..catalogue.releases import NONE, Releases, without_people
from ..catalogue.text import Text
from ..words import load_words
from . import checks, owed
from .assets import asset_files, asset_problem
from .files import TextFile, read_text
from .front_matter import Prose, split_prose
from .names import colliding, name_problem, walked
from .nearest import nearest
from .permanence import ADDRESSES_FILE, REDIRECTS_FILE, read_permanence
from .problems import Problem, sorted_problems
from .prose import joined
from .releases import RELEASES_FILE, read_releases
from .site import Site
from .unfilled import unfilled_fields, without_blanks
from .validation import validated, without_empty
from .written import Written
from .yaml_nodes import Document, read_yaml

SITE_FILE = "site.yml"
_NOT_READ = ("assets",)
_PROSE_NAME = re.compile(r"(?P<id>.+)\.(?P<language>he|en)\.md")
_ID = re.compile(ID_PATTERN)
_DEFAULT_SITE = Site(name=Text(he="אתר", en="Site"), tagline=Text(he="אתר", en="Site"))


_KEPT = frozenset({RELEASES_FILE, ADDRESSES_FILE, REDIRECTS_FILE})


@dataclass(frozen=True)
class Reading:
    """What was read. ``catalogue`` holds every sound record; ``written`` where each stands.

    ``catalogue`` is closed: it mentions nothing that is not in it, and nothing that is hidden.
    """

    catalogue: Catalogue
    site: Site
    problems: tuple[Problem, ...]
    written: dict[Key, Written] = field(default_factory=dict)
    releases: Releases = NONE
    permanence: Permanence = NOTHING

    @property
    def hidden(self) -> frozenset[str]:
        """The ids of people who asked not to appear."""
        records = (item.record for item in self.written.values())
        return frozenset(
            record.id for record in records if isinstance(record, Person) and record.consent is Consent.HIDDEN
        )

    @property
    def holds_addresses(self) -> bool:
        """Whether the site's addresses can be held against a list or redirects.

        Not while a record is left out for its faults: its addresses are missing with it, and come back with it.
        """
        has_promises = bool(self.permanence.listed or self.permanence.redirects)
        return has_promises and all(item.record for item in self.written.values())


def read(docs: Path) -> Reading:
    """Reads the folder ``docs``. Raises FileNotFoundError when it is not a folder."""
    if not docs.is_dir():
        raise FileNotFoundError(docs)
    files, problems = _files(docs)
    site, site_problems = _site(files)
    written = list(_written(files, problems))
    problems += site_problems
    problems += [problem for item in written for problem in item.problems]
    records = [item.record for item in written if item.record is not None]
    catalogue = catalogue_of(records)
    by_key: dict[Key, Written] = {}
    for item in written:
        by_key.setdefault(item.key, item)
    problems += checks.across(by_key, catalogue, asset_files(docs))
    problems += owed.owed(by_key, catalogue)
    problems += checks.duplicates(written)
    releases, release_problems = read_releases(files.get(RELEASES_FILE))
    problems += release_problems
    permanence, permanence_problems = read_permanence(files)
    problems += permanence_problems
    shown = published(without_dangling(catalogue))
    made = Reading(shown, site, sorted_problems(problems, load_words()), by_key, releases, permanence)
    return replace(made, releases=without_people(releases, made.hidden))


def _files(docs: Path) -> tuple[dict[str, TextFile], list[Problem]]:
    """Every readable text file of ``docs`` that a kind may own."""
    files: dict[str, TextFile] = {}
    problems: list[Problem] = []
    names = []
    for path in walked(docs):
        name = path.relative_to(docs).as_posix()
        if PurePosixPath(name).name.startswith("."):
            continue
        names.append(name)
        unsound = _unsound(docs, path)
        if unsound:
            problems.append(unsound)
        elif name.split("/", 1)[0] not in _NOT_READ:
            text, faults = read_text(docs, name)
            problems += faults
            if text is not None:
                files[name] = text
    problems += [problem for problem in colliding(names) if name_problem(problem.file) is None]
    return files, problems


def _unsound(docs: Path, path: Path) -> Problem | None:
    """Why a file may not even be opened, or None."""
    name = path.relative_to(docs).as_posix()
    if unreadable := name_problem(name):
        return unreadable
    if path.is_symlink():
        return Problem(name, 0, 0, "file-link")
    if not path.is_file():
        return Problem(name, 0, 0, "unknown-file", found=name)
    return asset_problem(docs, path) if name.split("/", 1)[0] in _NOT_READ else _misplaced(name)


def _misplaced(name: str) -> Problem | None:
    """The problem of a file that is in no kind's place, or None."""
    parts = name.split("/")
    if len(parts) == 1:
        tables = {f"{kind.name}.yml" for kind in KINDS if kind.form is Form.TABLE} | {SITE_FILE, *_KEPT}
        return (
            None
            if name in tables
            else Problem(name, 0, 0, "unknown-file", found=name, suggestion=nearest(name, tables))
        )
    folders = {kind.name for kind in KINDS if kind.form is not Form.TABLE}
    if parts[0] not in folders:
        return Problem(name, 0, 0, "unknown-folder", found=parts[0], suggestion=nearest(parts[0], folders))
    form = BY_NAME[parts[0]].form
    fits = bool(_PROSE_NAME.fullmatch(parts[1])) if form is Form.PROSE else parts[1].endswith((".yml", ".yaml"))
    if len(parts) > 2 or not fits:
        code = "wrong-name-prose" if form is Form.PROSE else "wrong-name-record"
        return Problem(name, 0, 0, code, found=name)
    return None


def _site(files: dict[str, TextFile]) -> tuple[Site, list[Problem]]:
    source = files.get(SITE_FILE)
    if source is None:
        return _DEFAULT_SITE, [Problem(SITE_FILE, 0, 0, "site-missing")]
    document = read_yaml(source.text, source.path)
    value = without_empty(document.value)
    site, problems = validated(Site, value, document, source.path)
    found = [*document.problems, *problems]
    if site is not None:
        found += [
            Problem(SITE_FILE, 0, 0, f"{name}-unset", name)
            for name in ("repository", "contact")
            if not getattr(site, name)
        ]
    return site or _DEFAULT_SITE, found


def _written(files: dict[str, TextFile], problems: list[Problem]) -> Iterator[Written]:
    """Every record that somebody tried to write, sound or not."""
    for kind in KINDS:
        if kind.form is Form.TABLE:
            source = files.get(f"{kind.name}.yml")
            if source is not None:
                yield from _table(kind, source, problems)
            continue
        inside = [source for name, source in files.items() if name.startswith(kind.name + "/")]
        if kind.form is Form.FILES:
            yield from (_record_file(kind, source) for source in inside)
        else:
            yield from _prose(kind, inside)


def _table(kind: Kind, source: TextFile, problems: list[Problem]) -> Iterator[Written]:
    document = read_yaml(source.text, source.path)
    problems += document.problems
    value = document.value
    if value is None:
        return
    if not isinstance(value, dict):
        problems.append(Problem(source.path, 1, 1, "not-a-mapping"))
        return
    for record_id, fields in value.items():
        yield _record(kind, record_id, without_empty(fields), document, source.path, (record_id,))


def _record_file(kind: Kind, source: TextFile) -> Written:
    document = read_yaml(source.text, source.path)
    if document.value is None and not document.problems:
        document.problems.append(Problem(source.path, 1, 1, "file-empty"))
    if document.problems and document.value is None:
        return Written((kind.name, source.stem), source.path, document, None, tuple(document.problems))
    item = _record(kind, source.stem, without_empty(document.value), document, source.path, ())
    return item.plus(document.problems)


def _record(kind: Kind, record_id: str, fields: Any, document: Document, file: str, prefix: tuple[str, ...]) -> Written:
    key = (kind.name, record_id)
    line, column = document.position(prefix)
    if not isinstance(fields, dict):
        return Written(key, file, document, None, (Problem(file, line, column, "not-a-mapping"),), prefix)
    problems = list(_id_problems(record_id, file, line, column))
    if "id" in fields:
        problems.append(Problem(file, *document.position((*prefix, "id")), "id-in-file", "id", str(fields["id"])))
        fields = {name: value for name, value in fields.items() if name != "id"}
    record, faults = validated(
        kind.record, {**fields, "id": record_id if not problems else "x"}, document, file, prefix
    )
    problems += [*unfilled_fields(fields, document, file, prefix), *without_blanks(faults)]
    return Written(key, file, document, None if problems else record, tuple(problems), prefix)


def is_id(text: str) -> bool:
    """Whether ``text`` can be an id."""
    return bool(_ID.fullmatch(text)) and not text.endswith("\n")


def _id_problems(record_id: str, file: str, line: int, column: int) -> Iterable[Problem]:
    if not is_id(record_id):
        yield Problem(file, line, column, "not-kebab-case", found=record_id)


def _prose(kind: Kind, sources: list[TextFile]) -> Iterator[Written]:
    """The works of a kind: each Hebrew file with the English one beside it."""
    by_id: dict[str, dict[str, TextFile]] = {}
    for source in sources:
        match = _PROSE_NAME.fullmatch(PurePosixPath(source.path).name)
        if match:
            by_id.setdefault(match["id"], {})[match["language"]] = source
    for work_id, files in by_id.items():
        problems: list[Problem] = list(_id_problems(work_id, next(iter(files.values())).path, 0, 0))
        parts: dict[str, Prose] = {}
        for language, source in files.items():
            part, faults = split_prose(source)
            problems += faults
            if part is not None:
                parts[language] = part
        yield joined(kind, work_id, files, parts, problems)


def record_type(key: Key) -> type[Record]:
    """The type of the record at ``key``."""
    return BY_NAME[key[0]].record
