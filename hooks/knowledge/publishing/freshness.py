"""How old things are: pins of dependencies and actions, records nobody has looked at, translations that fell behind."""

import argparse
import json
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from ..catalogue.catalogue import Catalogue, key_of
from ..catalogue.dates import PartialDate
from ..catalogue.kinds import KINDS
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.record import Record
from ..catalogue.works import Work
from ..reading.reading import read
from ..translating.sections import changed_sections
from ..views.status import last_seen
from ..words import Words, load_words
from .reports import FOLDER, MOST_BYTES, Report, write_report
from .summary import bounded
from .templating import written

PINNED = ("requirements.in", "requirements-dev.in", ".github/workflows/*.yml")
OLD_PIN, OLD_RECORD = 365, 2 * 365
_REQUIREMENT = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+)")
_ACTION = re.compile(r"uses: (?P<name>[\w./-]+)@[0-9a-f]{40} # v(?P<version>\S+)")
_BLAMED = re.compile(r"^[0-9a-f]{40} \d+ (\d+)|^committer-time (\d+)", re.MULTILINE)
_WORDS = (
    "title", "dependencies", "pin", "version", "since", "newest", "unknown", "seen", "record", "last", "translations",
    "sections", "sources", "unopened", "unarchived", "none", "more",
)  # fmt: skip


@dataclass(frozen=True)
class Pin:
    """A version that is fixed: since when, and the newest one where somebody has asked; each may be unknown."""

    name: str
    version: str
    since: str = ""
    newest: str = ""


@dataclass(frozen=True)
class Unseen:
    """A record, and when somebody last looked at it or its sources."""

    name: str
    last: str


@dataclass(frozen=True)
class Behind:
    """A translation whose original has changed: the record, the language, the sections."""

    name: str
    language: Language
    sections: tuple[str, ...]


@dataclass(frozen=True)
class Content:
    """What is old in the content, and how many sources nobody opened or has a copy of."""

    unseen: tuple[Unseen, ...]
    behind: tuple[Behind, ...]
    sources: int
    unopened: int
    unarchived: int


def pins(text: str, since: Mapping[int, str], newest: Mapping[str, str]) -> Iterator[Pin]:
    """The pins in a file; ``since`` gives the date of a line, ``newest`` the newest version by name."""
    for number, line in enumerate(text.splitlines(), 1):
        match = _REQUIREMENT.match(line) or _ACTION.search(line)
        if match:
            name = match["name"]
            yield Pin(name, match["version"], since.get(number, ""), newest.get(name.lower(), ""))


def dates_of_lines(blamed: str) -> dict[int, str]:
    """The date each line was last written on, from ``git blame --line-porcelain``."""
    dates, line = {}, 0
    for match in _BLAMED.finditer(blamed):
        if match[1]:
            line = int(match[1])
        else:
            dates[line] = datetime.fromtimestamp(int(match[2]), UTC).date().isoformat()
    return dates


def newest_versions(outdated: str) -> dict[str, str]:
    """The newest versions by name, from ``pip list --outdated --format json``; none where it said nothing."""
    try:
        return {row["name"].lower(): str(row["latest_version"]) for row in json.loads(outdated)}
    except (ValueError, KeyError, TypeError):
        return {}


def content(catalogue: Catalogue, today: date, days: int = OLD_RECORD) -> Content:
    """What is old among the records of ``catalogue``: not seen for ``days``, or translated from another text."""
    records = [record for kind in KINDS for record in catalogue.all(kind.record)]
    sources = [source for record in records for source in record.sources]
    seen = ((_name(record), last_seen(record)) for record in records)
    return Content(
        unseen=tuple(Unseen(name, str(last)) for name, last in seen if last and _age(last, today) > days),
        behind=tuple(_behind(records)),
        sources=len(sources),
        unopened=sum(source.accessed is None for source in sources),
        unarchived=sum(source.archived is None for source in sources),
    )


def _age(last: PartialDate, today: date) -> int:
    return (today - date(last.year, last.month or 12, last.day or 28)).days


def _behind(records: Iterable[Record]) -> Iterator[Behind]:
    for record in records:
        for language in LANGUAGES if isinstance(record, Work) else ():
            changed = changed_sections(record, language) if isinstance(record, Work) else ()
            if changed:
                yield Behind(_name(record), language, changed)


def _name(record: Record) -> str:
    return "/".join(key_of(record))


def freshness_report(found: Sequence[Pin], known: Content, words: Words, today: date) -> Report:
    """The issue: open while something is old."""
    old = [pin for pin in found if pin.newest or (pin.since and _days(pin.since, today) > OLD_PIN)]
    rows: list[Pin | Unseen | Behind] = [*known.behind, *old, *known.unseen]

    def body(listed: Sequence[Pin | Unseen | Behind]) -> str:
        return written(
            "freshness.md",
            pins=[row for row in listed if isinstance(row, Pin)],
            unseen=[row for row in listed if isinstance(row, Unseen)],
            behind=[row for row in listed if isinstance(row, Behind)],
            content=known,
            more=len(rows) - len(listed),
            hebrew={key: words.get(f"publishing.freshness.{key}", LANGUAGES[0]) for key in _WORDS},
            english={key: words.get(f"publishing.freshness.{key}", LANGUAGES[1]) for key in _WORDS},
        )

    title = " · ".join(words.get("publishing.freshness.title", language) for language in LANGUAGES)
    return Report("freshness", title, bounded(body, rows, MOST_BYTES), is_open=bool(rows))


def _days(since: str, today: date) -> int:
    return (today - date.fromisoformat(since)).days


def command(argv: Sequence[str]) -> int:
    """Writes a report on the age of dependencies and content; 0 whatever it finds."""
    parser = argparse.ArgumentParser(prog="python -m knowledge freshness", description=command.__doc__)
    parser.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR", help="the folder to read (docs)")
    parser.add_argument("--outdated", type=Path, metavar="FILE", help="what `pip list --outdated --format json` said")
    parser.add_argument("--reports", type=Path, default=FOLDER, help=f"where the report goes ({FOLDER})")
    arguments = parser.parse_args(argv)
    is_asked = arguments.outdated and arguments.outdated.is_file()
    newest = newest_versions(arguments.outdated.read_text("utf-8")) if is_asked else {}
    found = tuple(pins_of_repository(Path(), newest))
    today = datetime.now(UTC).date()
    report = freshness_report(found, content(read(arguments.docs).catalogue, today), load_words(), today)
    print(write_report(report, arguments.reports))
    return 0


def pins_of_repository(root: Path, newest: Mapping[str, str]) -> Iterator[Pin]:
    """The pins of a repository, each once, as old as git knows their lines to be."""
    every: dict[str, Pin] = {}
    for pattern in PINNED:
        for path in sorted(root.glob(pattern)):
            command_line = ["git", "blame", "--line-porcelain", "--", path.relative_to(root).as_posix()]
            blamed = subprocess.run(command_line, cwd=root, capture_output=True, text=True, check=False).stdout
            for pin in pins(path.read_text("utf-8"), dates_of_lines(blamed), newest):
                every.setdefault(pin.name, pin)
    yield from every.values()
