"""Another generator builds the same site: ProperDocs, the maintained fork of MkDocs, with nothing changed."""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

GENERATORS = ("mkdocs", "properdocs")


def differing(one: Path, other: Path) -> Iterator[str]:
    """The paths of files that are not, byte for byte, in both folders."""
    first, second = _files(one), _files(other)
    for path in sorted(first.keys() | second.keys()):
        if path not in first or path not in second or first[path].read_bytes() != second[path].read_bytes():
            yield path


def _files(folder: Path) -> dict[str, Path]:
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


def built(generator: str, target: Path) -> float:
    """Builds the site in this folder strictly into ``target``; seconds. Raises CalledProcessError when it fails."""
    begun = time.monotonic()
    command = [sys.executable, "-m", generator, "build", "--strict", "--quiet", "--site-dir", str(target)]
    subprocess.run(command, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    return time.monotonic() - begun


def command(argv: Sequence[str]) -> int:
    """Builds with both and compares; 1 when a file differs."""
    argparse.ArgumentParser(prog="python -m knowledge properdocs", description=__doc__).parse_args(argv)
    with TemporaryDirectory() as folder:
        targets = [Path(folder, generator) for generator in GENERATORS]
        for generator, target in zip(GENERATORS, targets, strict=True):
            seconds = built(generator, target)
            print(f"{generator}: {sum(path.is_file() for path in target.rglob('*'))} files, {seconds:.1f} s")
        found = list(differing(*targets))
    print(f"files that differ: {len(found)}")
    for path in found:
        print(f"  {path}")
    return 1 if found else 0
