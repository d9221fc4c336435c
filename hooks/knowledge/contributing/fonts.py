"""How the fonts were made: ``python fonts.py FONTSOURCE SCREEN PRINT``, with fonttools and brotli installed.

SCREEN is ``docs/assets/fonts``; PRINT is ``overrides/print/fonts``, whole cuts for cards and printed editions.

FONTSOURCE holds the npm packages ``@fontsource-variable/assistant``, ``…/frank-ruhl-libre`` and ``…/source-serif-4``
(the Latin of English editions, since the Hebrew faces have no italics). All are under the SIL Open Font Licence;
their licences are copied beside the files.
"""

import importlib
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HEBREW = "U+05B0-05BC,U+05BE,U+05C1,U+05C2,U+05C7,U+05D0-05EA,U+05F3,U+05F4,U+20AA"
SIGNS = "U+20-40,U+5B-60,U+7B-7E,U+A0,U+A7,U+AB,U+B0,U+B7,U+BB,U+D7,U+2010-2014,U+2018-201E,U+2026,U+20AC,U+2212"
LATIN = f"{SIGNS},U+41-5A,U+61-7A,U+A9,U+E9"


@dataclass(frozen=True)
class Face:
    """A typeface of the site: its package, the name of its files, the weights kept."""

    package: str
    name: str
    weights: str
    style: str = "normal"
    scripts: tuple[str, ...] = ("hebrew", "latin")


FACES = (Face("assistant", "assistant", "400:700"), Face("frank-ruhl-libre", "frank", "420"))
PRINTED = (
    Face("assistant", "assistant", "400"),
    Face("assistant", "assistant", "700"),
    Face("frank-ruhl-libre", "frank", "400"),
    Face("frank-ruhl-libre", "frank", "500"),
    Face("frank-ruhl-libre", "frank", "700"),
    Face("source-serif-4", "source", "400", scripts=("latin",)),
    Face("source-serif-4", "source", "400", "italic", ("latin",)),
    Face("source-serif-4", "source", "700", scripts=("latin",)),
)
WHOLE_LATIN = "U+20-7E,U+A0-17F,U+2010-2015,U+2018-201E,U+2022,U+2026,U+20AC,U+2212"
PRINTED_SCRIPTS = {"hebrew": HEBREW, "latin": WHOLE_LATIN}


def make(fontsource: Path, target: Path) -> None:
    """Writes the four fonts and the two licences: Hebrew with digits and signs, Latin with its own."""
    for face in FACES:
        folder = fontsource / face.package
        shutil.copy(folder / "LICENSE", target / f"{face.name}-OFL.txt")
        with tempfile.TemporaryDirectory() as name:
            work = Path(name)
            hebrew = _subset(_limited(folder / "files", face, "hebrew", work), HEBREW, work / "he.ttf")
            latin = _limited(folder / "files", face, "latin", work)
            _add_glyphs(hebrew, _subset(latin, SIGNS, work / "signs.ttf"))
            for source, characters, script in ((hebrew, f"{HEBREW},{SIGNS}", "he"), (latin, LATIN, "latin")):
                _subset(source, characters, target / f"{face.name}-{script}.woff2", "--flavor=woff2")


def make_printed(fontsource: Path, target: Path) -> None:
    """Writes for each weight that is printed a Hebrew and a Latin font, each a family of its own, and the licences."""
    for face in PRINTED:
        folder = fontsource / face.package
        shutil.copy(folder / "LICENSE", target / f"{face.name}-OFL.txt")
        for script in face.scripts:
            slant = "" if face.style == "normal" else f"-{face.style}"
            with tempfile.TemporaryDirectory() as name:
                cut = _limited(folder / "files", face, script, Path(name))
                file = target / f"{face.name}-{script}-{face.weights}{slant}.ttf"
                made = _subset(cut, PRINTED_SCRIPTS[script], file)
            _name(made, f"{face.name.capitalize()} {script.capitalize()}")


def _name(font: Path, family: str) -> None:
    opened = importlib.import_module("fontTools.ttLib").TTFont(font)
    for number in (1, 4, 16):
        opened["name"].setName(family, number, 3, 1, 0x409)
    opened["name"].setName(family.replace(" ", ""), 6, 3, 1, 0x409)
    opened["name"].setName("Regular", 2, 3, 1, 0x409)
    opened.flavor = None
    opened.save(font)


def _limited(files: Path, face: Face, script: str, work: Path) -> Path:
    source = files / f"{face.package}-{script}-wght-{face.style}.woff2"
    limited = work / f"{script}.ttf"
    _run("fonttools", "varLib.instancer", str(source), f"wght={face.weights}", "-o", str(limited))
    return limited


def _subset(source: Path, characters: str, target: Path, *options: str) -> Path:
    features = (
        "--layout-features=kern,locl" if characters.startswith(LATIN) else "--layout-features=kern,ccmp,mark,mkmk,locl"
    )
    plain = ("--no-hinting", "--name-IDs=1,2,14")
    _run("pyftsubset", str(source), f"--unicodes={characters}", features, *plain, *options, f"--output-file={target}")
    return target


def _add_glyphs(into: Path, source: Path) -> None:
    """Adds the glyphs of one cut of a face to another. The widths of a variable font then come from ``gvar``."""
    reader: Any = importlib.import_module("fontTools.ttLib").TTFont
    target, other = reader(into), reader(source)
    target.ensureDecompiled()
    names = [name for name in other.getGlyphOrder() if name not in target.getGlyphOrder()]
    target.setGlyphOrder([*target.getGlyphOrder(), *names])
    for name in names:
        target["glyf"].glyphs[name] = other["glyf"].glyphs[name]
        target["hmtx"].metrics[name] = other["hmtx"].metrics[name]
        if "gvar" in target:
            target["gvar"].variations[name] = other["gvar"].variations[name]
    for table in target["cmap"].tables:
        table.cmap.update({code: name for code, name in other.getBestCmap().items() if name in names})
    if "HVAR" in target:
        del target["HVAR"]
    target.save(into)


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    make(Path(sys.argv[1]), Path(sys.argv[2]))
    make_printed(Path(sys.argv[1]), Path(sys.argv[3]))
