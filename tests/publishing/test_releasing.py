"""Releases: prepared, made, the same bytes each time, and checkable with the tools everybody has."""

import json
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
import yaml
from knowledge.commands import main
from knowledge.publishing.releasing import CITATION, cited

from tests.conftest import FICTION, ROOT, built_site


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(ROOT)
    shutil.copytree(FICTION, tmp_path / "docs")
    return tmp_path


def run(command: str, folder: Path, *more: str) -> int:
    return main([command, "--docs", str(folder / "docs"), "--site", str(folder / "site"), *more])


def test_a_release_that_was_not_prepared_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("release", folder, "--out", str(folder / "out")) == 1
    assert "prepare-release" in capsys.readouterr().err
    assert not (folder / "out").exists()


def test_a_release_can_be_checked_and_is_the_same_each_time(folder: Path) -> None:
    assert run("prepare-release", folder) == 0
    built_site(folder / "docs", folder / "site")
    for out in ("one", "two"):
        assert run("release", folder, "--out", str(folder / out)) == 0
    names = {path.name for path in (folder / "one").iterdir()}
    for name in names:
        assert (folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes()
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder / "one", check=True)
    (archive,) = (folder / "one").glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        inside = [Path(*Path(name).parts[1:]).as_posix() for name in tar.getnames()]
        assert {(entry.uname, entry.uid, entry.mode) for entry in tar} == {("", 0, 0o644)}
    assert {"index.html", "en/index.html", "data/catalogue.json"} <= {*inside}
    assert not [name for name in inside if name.endswith(".gz")]
    deposit = json.loads((folder / "one" / "zenodo.json").read_text("utf-8"))
    assert (deposit["upload_type"], deposit["license"]) == ("dataset", "cc-by-4.0")


def test_a_site_that_names_itself_by_this_machine_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("prepare-release", folder) == 0
    for address, said in (("http://127.0.0.1:8000/", True), ("https://example.org/", False)):
        built_site(folder / "docs", folder / "site", site_url=address)
        assert run("release", folder, "--out", str(folder / "out")) == 0
        assert ("BASE_URL" in capsys.readouterr().err) is said


def test_a_record_that_changed_since_needs_a_new_preparation(folder: Path) -> None:
    assert run("prepare-release", folder) == 0
    built_site(folder / "docs", folder / "site")
    event = folder / "docs" / "events" / "fictitious-day.yml"
    event.write_text(event.read_text("utf-8").replace("count: 7", "count: 8"), "utf-8")
    assert run("release", folder, "--out", str(folder / "out")) == 1


def test_the_citation_file_says_what_the_format_asks() -> None:
    """Citation File Format 1.2.0, "Required keys"; a version and a day make it a release."""
    text = (ROOT / CITATION).read_text("utf-8")
    found = yaml.safe_load(text)
    assert found["cff-version"] == "1.2.0"
    assert {"message", "title", "authors"} <= found.keys()
    assert found["type"] in ("software", "dataset")
    assert all(set(author) <= {"name", "website", "address"} for author in found["authors"])
    assert cited(text).version.count(".") == 2
