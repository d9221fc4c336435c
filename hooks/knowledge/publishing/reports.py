"""What a scheduled look found, kept in a file until it is told: an issue, and perhaps a proposal.

The file is made where foreign hosts are met and read where there are rights to write, so reading trusts nothing.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

FOLDER = Path("reports")
MOST_BYTES = 60_000  # GitHub takes 65,536 characters of an issue
_MOST_FILE = 1_000_000


@dataclass(frozen=True)
class Proposal:
    """Files of the repository as they should be, by path, and what the pull request says."""

    branch: str
    title: str
    body: str
    files: Mapping[str, str]


@dataclass(frozen=True)
class Report:
    """An issue that is kept up to date: ``name`` tells it from others; it is open while there is something to do."""

    name: str
    title: str
    body: str
    is_open: bool
    proposal: Proposal | None = field(default=None)


class UnsoundReportError(ValueError):
    """A report that no command of ours could have made."""


def write_report(report: Report, folder: Path = FOLDER) -> Path:
    """Keeps ``report`` in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{report.name}.json"
    target.write_text(json.dumps(asdict(report), ensure_ascii=False, indent=1), "utf-8")
    return target


def read_reports(folder: Path = FOLDER, repository: Path = Path()) -> Iterator[Report]:
    """The reports of ``folder`` by name. Raises UnsoundReportError where one asks for more than it may.

    A proposal may change records and texts that are there already, and nothing else.
    """
    for path in sorted(folder.glob("*.json")):
        try:
            data = json.loads(path.read_text("utf-8"))
            proposal = data.pop("proposal")
            yield Report(**data, proposal=_proposal(proposal, repository) if proposal else None)
        except (KeyError, TypeError, ValueError) as error:
            raise UnsoundReportError(f"{path}: {error}") from error


def _proposal(data: Any, repository: Path) -> Proposal:
    proposal = Proposal(**data)
    for name, text in proposal.files.items():
        path = PurePosixPath(name)
        is_record = path.parts[:1] == ("docs",) and path.suffix in (".yml", ".md") and ".." not in path.parts
        target = repository / name
        if not is_record or not target.is_file() or target.is_symlink() or len(text.encode()) > _MOST_FILE:
            raise UnsoundReportError(f"may not be changed: {name}")
    return proposal
