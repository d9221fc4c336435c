"""The address of styles, scripts and fonts changes with them, so that browsers may keep them for ever (RFC 8246)."""

import hashlib
from pathlib import Path

ASSETS = "assets/"
FINGERPRINTED = ("css", "fonts", "js", "search")


def fingerprinted_folder(docs: Path) -> str:
    """The folder of the site they stand in, such as ``assets/3f9a1c2b/``.

    One folder holds them all, so that what a style or a script names beside itself is found as it is written.
    ``docs`` is the folder they are read from.
    """
    made = hashlib.sha256()
    for path in _files(docs / ASSETS):
        made.update(path.relative_to(docs).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return f"{ASSETS}{made.hexdigest()[:8]}/"


def _files(assets: Path) -> list[Path]:
    return sorted(path for name in FINGERPRINTED for path in (assets / name).rglob("*") if path.is_file())


def is_fingerprinted(path: str) -> bool:
    """Whether the file at ``path`` under ``docs`` stands in that folder. Pictures and cards keep their address."""
    return path.startswith(tuple(f"{ASSETS}{name}/" for name in FINGERPRINTED))


def fingerprinted(path: str, folder: str) -> str:
    """Where the file at ``path`` under ``docs`` stands in the site."""
    return folder + path.removeprefix(ASSETS) if is_fingerprinted(path) else path
