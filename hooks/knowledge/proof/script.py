"""The functions of this room that run in a page."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def script(name: str) -> str:
    """The function in a file, as Playwright takes it: without the remark above and the semicolon below."""
    return (_HERE / name).read_text(encoding="utf-8").rpartition("*/\n")[2].rstrip(";\n")
