"""Each faulty or hostile contribution gets its problem on its line: by the command, in a process of its own."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from knowledge.reading.problems import visible

from tests.conftest import FICTION, ROOT
from tests.reading.hostile import ALONE, LINK, TOGETHER, Row

HANGS = 60  # seconds: far beyond what any check takes, so that a hang fails and a busy machine does not


def with_rows(folder: Path, rows: Iterable[Row]) -> Path:
    """The sound fictitious site with these contributions."""
    docs = Path(shutil.copytree(FICTION, folder / "docs"))
    for row in rows:
        path = docs / row.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(row.content, str) and row.content.startswith(LINK):
            path.symlink_to(row.content.removeprefix(LINK))
        else:
            path.write_bytes(row.content if isinstance(row.content, bytes) else row.content.encode("utf-8"))
    return docs


def ran(command: list[str], folder: Path) -> "subprocess.CompletedProcess[bytes]":
    environment = {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=HANGS, check=False)


def checked(docs: Path) -> list[dict[str, object]]:
    """What ``knowledge check`` says of ``docs``: it ends by itself, with errors, no traceback, and writes nothing."""
    before = {path for path in docs.parent.rglob("*") if not path.is_symlink()}
    done = ran([sys.executable, "-m", "knowledge", "check", "--docs", str(docs), "--format", "json"], docs.parent)
    assert (done.returncode, done.stderr.decode()) == (1, "")
    assert {path for path in docs.parent.rglob("*") if not path.is_symlink()} == before
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    return checked(with_rows(tmp_path_factory.mktemp("together"), TOGETHER))


def answers(problems: list[dict[str, object]], row: Row) -> list[tuple[object, object]]:
    """Code and line of the problems of the row's file, as reports name it: visibly, and not too deep."""
    files = {visible(row.path), "/".join(row.path.split("/")[:7])}
    return [(problem["code"], problem["line"]) for problem in problems if problem["file"] in files]


@pytest.mark.parametrize("row", TOGETHER, ids=lambda row: row.name)
def test_each_contribution_is_answered_on_its_line(together: list[dict[str, object]], row: Row) -> None:
    assert (row.code, row.line) in answers(together, row)


@pytest.mark.parametrize("row", ALONE, ids=lambda row: row.name)
def test_what_would_take_time_or_memory_is_answered_too(tmp_path: Path, row: Row) -> None:
    problems = checked(with_rows(tmp_path, [row]))
    assert (row.code, row.line) in answers(problems, row)
    assert len(problems) < 200


def test_there_are_at_least_eighty() -> None:
    assert len({(row.name, row.path) for row in (*TOGETHER, *ALONE)}) >= 80


def test_no_line_of_a_report_can_break_or_turn(tmp_path: Path) -> None:
    docs = with_rows(tmp_path, TOGETHER)
    done = ran([sys.executable, "-m", "knowledge", "check", "--docs", str(docs), "--lang", "en"], tmp_path)
    lines = done.stdout.decode("utf-8").split("\n")
    assert all(line.isprintable() for line in lines)
    assert all(": error: " in line or ": warning: " in line for line in lines[:-2])
