"""Names of files: that they can be read, that every system can hold them, that no two are one."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from .problems import Problem, visible

MAX_FOLDERS = 6
# Names that Windows keeps for devices, whatever their ending.
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def walked(folder: Path) -> Iterator[Path]:
    """All files and links under ``folder``, sorted; links are never followed, nor is what lies too deep."""
    open_folders = [folder]
    found = []
    while open_folders:
        current = open_folders.pop()
        for entry in os.scandir(current):
            path = Path(entry.path)
            is_deep = len(path.relative_to(folder).parts) > MAX_FOLDERS
            if entry.is_dir(follow_symlinks=False) and not is_deep:
                open_folders.append(path)
            else:
                found.append(path)
    return iter(sorted(found))


def name_problem(name: str) -> Problem | None:
    """What is wrong with the name of a file, or None."""
    if visible(name) != name:
        return Problem(visible(name), 0, 0, "name-unreadable", found=visible(name))
    if any(_DEVICE.fullmatch(part) for part in PurePosixPath(name).parts):
        return Problem(name, 0, 0, "name-reserved", found=name)
    return None


def colliding(names: Iterable[str]) -> Iterator[Problem]:
    """Names that are one where case or the Unicode form of letters does not count."""
    seen: dict[str, str] = {}
    for name in sorted(names, key=lambda name: (name != _folded(name), name)):
        folded = _folded(name)
        if folded in seen:
            yield Problem(name, 0, 0, "name-collides", found=name, suggestion=seen[folded])
        seen.setdefault(folded, name)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
