"""Going back: the folder of an earlier commit of the branch that is published, to be built again."""

import argparse
import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

VARIABLE = "COMMIT"
_COMMIT = re.compile(r"[0-9a-f]{7,40}|v[0-9][0-9A-Za-z.-]{0,40}")


class NoSuchCommitError(ValueError):
    """What was asked for is not a commit, or a release, that the branch has had."""


def command(argv: Sequence[str]) -> int:
    """Checks out the commit named by the variable COMMIT into FOLDER; 2 when the branch never had it."""
    parser = argparse.ArgumentParser(prog="python -m knowledge earlier", description=command.__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a folder that does not exist yet")
    arguments = parser.parse_args(argv)
    try:
        found = earlier_commit(os.environ.get(VARIABLE, ""))
    except NoSuchCommitError as error:
        print(error)
        return 2
    _git(Path(), "worktree", "add", "--detach", str(arguments.folder), found)
    print(found)
    return 0


def earlier_commit(asked: str, repository: Path = Path()) -> str:
    """The full name of the commit ``asked`` for: hexadecimal digits of its name, or a release such as v1.

    Raises NoSuchCommitError unless it is the commit checked out, or one before it.
    """
    if not _COMMIT.fullmatch(asked):
        raise NoSuchCommitError("a commit is 7 to 40 hexadecimal digits, a release is v and its number")
    try:
        found = _git(repository, "rev-parse", "--verify", "--quiet", f"{asked}^{{commit}}").strip()
        _git(repository, "merge-base", "--is-ancestor", found, "HEAD")
    except subprocess.CalledProcessError as error:
        raise NoSuchCommitError(f"{asked}: this branch has had no such commit") from error
    return found


def _git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout
