"""Files that are served as they are: of the site's kinds, what their names say, with nothing active in them."""

import re
from pathlib import Path
from xml.parsers import expat

from .names import name_problem, walked
from .problems import Problem

MAX_BYTES = 3_000_000

# Endings, and how such a file begins.
_BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    ".css": (b"",), ".js": (b"",), ".txt": (b"",), ".json": (b"",), ".svg": (b"",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",), ".jpeg": (b"\xff\xd8\xff",),
    ".webp": (b"RIFF",), ".avif": (b"\0\0\0",), ".ico": (b"\0\0\1\0",),
    ".woff2": (b"wOF2",),
    ".pdf": (b"%PDF-",), ".epub": (b"PK\3\4",),
}  # fmt: skip
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")

# Elements of SVG 2 that draw, name and arrange; none that runs, loads, links, or changes others by time.
_DRAWING = re.compile(
    "svg|g|defs|symbol|use|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textPath|title|desc|metadata|"
    "linearGradient|radialGradient|stop|clipPath|mask|pattern|marker|style|image|switch"
)
_OWN_PLACE = re.compile(r"#[\w:.-]+|data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/=\s]*")
_LOADING = re.compile(
    r"@import|javascript:|expression\s*\(|url\(\s*[\"']?(?!#|data:image/(?:png|jpeg|webp);)", re.IGNORECASE
)


def asset_files(docs: Path) -> frozenset[str]:
    """The paths under ``docs`` of the files that may be linked to."""
    folder = docs / "assets"
    paths = walked(folder) if folder.is_dir() and not folder.is_symlink() else ()
    return frozenset(path.relative_to(docs).as_posix() for path in paths if path.is_file())


def asset_problem(docs: Path, path: Path) -> Problem | None:
    """What is wrong with the file ``path`` of ``assets/``, or None."""
    name = path.relative_to(docs).as_posix()
    if unsound := name_problem(name):
        return unsound
    beginnings = _BEGINNINGS.get(path.suffix)
    if beginnings is None or not all(map(_NAME.fullmatch, path.relative_to(docs).parts)):
        return Problem(name, 0, 0, "asset-kind", found=name, suggestion=" ".join(_BEGINNINGS))
    size = path.stat().st_size
    if size > MAX_BYTES:
        return Problem(name, 0, 0, "file-large", found=str(size), suggestion=str(MAX_BYTES))
    raw = path.read_bytes()
    if not raw.startswith(beginnings):
        return Problem(name, 0, 0, "asset-other", found=path.suffix)
    return _svg_problem(name, raw) if path.suffix == ".svg" else None


class _ActiveError(Exception):
    """Something in a drawing that is more than a drawing."""


def _svg_problem(name: str, raw: bytes) -> Problem | None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = _element
    parser.CharacterDataHandler = _text
    parser.StartDoctypeDeclHandler = _refused
    parser.ProcessingInstructionHandler = _refused
    try:
        parser.Parse(raw, True)
    except _ActiveError as active:
        return Problem(name, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, "svg-active", found=str(active))
    except expat.ExpatError as error:
        return Problem(name, error.lineno, error.offset + 1, "svg-active", found=expat.errors.messages[error.code])
    return None


def _refused(what: str, *_: object) -> None:
    raise _ActiveError(what)


def _text(text: str) -> None:
    if found := _LOADING.search(text):
        raise _ActiveError(found.group())


def _element(name: str, attributes: dict[str, str]) -> None:
    space, _, element = name.rpartition(" ")
    if not _DRAWING.fullmatch(element) or space not in ("", "http://www.w3.org/2000/svg"):
        raise _ActiveError(element)
    for qualified, value in attributes.items():
        attribute = qualified.rpartition(" ")[2].lower()
        is_link = attribute in ("href", "src") and not _OWN_PLACE.fullmatch(value.strip())
        if attribute.startswith("on") or is_link or _LOADING.search(value):
            raise _ActiveError(attribute)
