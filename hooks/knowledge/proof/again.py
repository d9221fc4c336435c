"""The site is built a second time, from a clean copy elsewhere, and must come out the same to the byte.

Another folder, time zone, locale and order of hashes: what depends on one of them, or on the clock, differs.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .built import Site
from .faults import Fault

_KEPT_OUT = ("site", ".venv", ".cache", ".git")
_ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "4711", "PYTHONUTF8": "0"}


class SecondBuildError(RuntimeError):
    """The clean copy could not be built; the message is what the build said."""


def looked(site: Site) -> dict[str, int]:
    """How many files are compared."""
    return {"files": len(site.files)}


def faults(site: Site) -> Iterator[Fault]:
    """Files that differ. Raises SecondBuildError when the copy does not build."""
    with tempfile.TemporaryDirectory(prefix="another place ") as place:
        copy = Path(place, "copy of the site")
        copied(Path.cwd(), copy)
        built(copy, site.root, has_editions=(site.folder / "editions").is_dir())
        yield from differing(site.folder, copy / "site")


def copied(source: Path, target: Path) -> None:
    """Copies what made the site: the files git has or would take, as they stand."""
    for name in sources(source):
        goal = target / name
        goal.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source / name, goal, follow_symlinks=False)


def sources(folder: Path) -> list[str]:
    """The files of a working tree that are not ignored; of a folder without git, all but what is made."""
    command = ["git", "-C", str(folder), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    run = subprocess.run(command, capture_output=True, check=False)
    if run.returncode == 0:
        names = {name for name in run.stdout.decode().split("\0") if name}
    else:
        names = {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
    return sorted(name for name in names if name.split("/")[0] not in _KEPT_OUT and (folder / name).is_file())


def built(folder: Path, site_url: str, *, has_editions: bool = False) -> None:
    """Builds the site in ``folder`` for the same address, as ``make site`` does, or ``make editions``."""
    environment = {**os.environ, **_ELSEWHERE, "BASE_URL": site_url, "EDITIONS": "1" if has_editions else ""}
    environment |= {"PYTHONPATH": str(folder / "hooks")}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if run.returncode:
        raise SecondBuildError(run.stdout + run.stderr)


def differing(first: Path, second: Path) -> Iterator[Fault]:
    """The files that are in one folder only, or not the same in both."""
    names = [
        {path.relative_to(each).as_posix() for path in each.rglob("*") if path.is_file()} for each in (first, second)
    ]
    for name in sorted(names[0] ^ names[1]):
        yield Fault(name, 0, "again.only", "1" if name in names[0] else "2")
    different: set[str] = set()
    for name in sorted(names[0] & names[1]):
        one, other = ((each / name).read_bytes() for each in (first, second))
        if one != other and name.removesuffix(".gz") not in different:
            different.add(name)
            position = next((i for i, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), -1)
            line = one.count(b"\n", 0, max(position, 0)) + 1
            yield Fault(name, line, "again.differs", _around(one, position), _around(other, position))


def _around(content: bytes, position: int) -> str:
    """What stands there, where it can be read."""
    start = max(position - 20, 0)
    text = content[start : start + 60].decode("utf-8", "ignore")
    return " ".join(text.split()) if text.replace("\n", " ").isprintable() else f"byte {position}"
