"""Golden files: what is made must equal what lies there. ``GOLDEN=write`` writes them anew, to be read before use."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent / "golden"


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compares a text with the golden file of a name."""

    def compare(name: str, made: str) -> None:
        path = _FOLDER / name
        if os.environ.get("GOLDEN") == "write":
            path.write_bytes(made.encode())
        assert made == path.read_bytes().decode(), name

    return compare
