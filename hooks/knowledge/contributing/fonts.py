"""How ``docs/assets/fonts`` was made: ``python fonts.py FONTSOURCE TARGET``, with fonttools and brotli installed.

FONTSOURCE holds the npm packages ``@fontsource-variable/assistant`` and ``@fontsource-variable/frank-ruhl-libre``.
Both faces are under the SIL Open Font Licence; their licences are copied beside the files.
"""

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

HEBREW = "U+05B0-05BC,U+05BE,U+05C1,U+05C2,U+05C7,U+05D0-05EA,U+05F3,U+05F4,U+20AA"
SIGNS = "U+20-40,U+5B-60,U+7B-7E,U+A0,U+A7,U+AB,U+B0,U+B7,U+BB,U+D7,U+2010-2014,U+2018-201E,U+2026,U+20AC,U+2212"
LATIN = f"{SIGNS},U+41-5A,U+61-7A,U+A9,U+C0-FF,U+152,U+153"


@dataclass(frozen=True)
class Face:
    """A typeface of the site: its package, the name of its files, the weights kept."""

    package: str
    name: str
    weights: str


FACES = (Face("assistant", "assistant", "400:700"), Face("frank-ruhl-libre", "frank", "500"))


def make(fontsource: Path, target: Path) -> None:
    """Writes the four fonts and the two licences."""
    for face in FACES:
        folder = fontsource / face.package
        shutil.copy(folder / "LICENSE", target / f"{face.name}-OFL.txt")
        with tempfile.TemporaryDirectory() as name:
            work = Path(name)
            parts = [_part(folder / "files", face, script, work) for script in ("hebrew", "latin")]
            whole = work / "whole.ttf"
            _run("pyftmerge", f"--output-file={whole}", *map(str, parts))
            _subset(whole, f"{HEBREW},{SIGNS}", target / f"{face.name}-he.woff2")
            _subset(whole, LATIN, target / f"{face.name}-latin.woff2")


def _part(files: Path, face: Face, script: str, work: Path) -> Path:
    source = files / f"{face.package}-{script}-wght-normal.woff2"
    limited = work / f"{script}.ttf"
    _run("fonttools", "varLib.instancer", str(source), f"wght={face.weights}", "-o", str(limited))
    return limited


def _subset(source: Path, characters: str, target: Path) -> None:
    options = ("--flavor=woff2", "--layout-features=kern,liga,ccmp,mark,mkmk,locl", "--no-hinting", "--desubroutinize")
    _run("pyftsubset", str(source), f"--unicodes={characters}", *options, f"--output-file={target}")


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    make(Path(sys.argv[1]), Path(sys.argv[2]))
