"""What the tests of printing share."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import FICTION
from tests.printing.editing import HEAD, TEXT


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """The fictitious site, with one essay in Hebrew that has a text of its own."""
    shutil.copytree(FICTION, tmp_path / "docs")
    (tmp_path / "docs/essays/printed.he.md").write_text(HEAD + TEXT, encoding="utf-8")
    return tmp_path / "docs"
