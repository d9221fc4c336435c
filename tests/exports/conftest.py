"""The files beside the pages of the fictitious site, and of changed copies of it."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from knowledge.building import make_build

from tests.conftest import FICTION, ROOT, SITE_URL

Files = dict[str, bytes]
Changed = Callable[..., Files]


def files_of(docs: Path, site_url: str = SITE_URL) -> Files:
    """All files beside the pages, by path. Raises when ``docs`` has errors."""
    build = make_build(str(docs), str(ROOT / "overrides"), site_url, is_serving=False)
    assert list(build.stopping()) == []
    return dict(build.files())


@pytest.fixture(scope="session")
def files() -> Files:
    """The files of the fictitious site."""
    return files_of(FICTION)


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """Makes the files of a copy of the fictitious site: in some files a text is replaced, some files are new."""

    def make(
        changes: Mapping[str, tuple[str, str]] | None = None,
        new: Mapping[str, str] | None = None,
        site_url: str = SITE_URL,
    ) -> Files:
        docs = shutil.copytree(FICTION, tmp_path / "docs")
        for name, (old, wanted) in (changes or {}).items():
            before = (docs / name).read_text("utf-8")
            assert old in before, (name, old)
            (docs / name).write_text(before.replace(old, wanted), "utf-8")
        for name, text in (new or {}).items():
            (docs / name).write_text(text, "utf-8")
        return files_of(docs, site_url)

    return make
