"""The check of a pull request: annotations on standard output, the summary where GitHub wants it."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from ..reading.problems import Problem
from ..words import Words
from .annotations import annotations, told
from .summary import summary

SUMMARY_VARIABLE = "GITHUB_STEP_SUMMARY"


def on_github(problems: Sequence[Problem], words: Words, *, docs: Path, since: str = "") -> int:
    """Prints the annotations and appends the summary to the file GitHub names; 1 when there is an error.

    ``since`` is a commit: problems in files changed since then come first.
    """
    every = told(problems, words, docs=docs, changed=changed_files(since) if since else ())
    for line in annotations(every, words):
        print(line)
    append_summary(summary(every, words))
    return 1 if any(each.is_error for each in every) else 0


def append_summary(text: str) -> None:
    """Appends to the summary of the step, where there is one."""
    target = os.environ.get(SUMMARY_VARIABLE)
    if target:
        with Path(target).open("a", encoding="utf-8") as file:
            file.write(text)


def changed_files(since: str, folder: Path = Path()) -> frozenset[str]:
    """The files that differ from those of a commit, by their path in the repository; none where git cannot tell."""
    command = ["git", "diff", "--name-only", "-z", "--end-of-options", since, "--"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return frozenset(done.stdout.split("\0")) - {""} if done.returncode == 0 else frozenset()
