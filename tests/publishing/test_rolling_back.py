"""Going back leads only to commits that were published."""

import subprocess
from pathlib import Path

import pytest
from knowledge.commands import main
from knowledge.publishing.rolling_back import NoSuchCommitError, earlier_commit


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Fictitious", "-c", "user.email=nobody@example.org"]
    return subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--initial-branch", "main")
    for text in ("one", "two"):
        (tmp_path / "a.txt").write_text(text, "utf-8")
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "-m", text)
    git(tmp_path, "tag", "v1", "HEAD^")
    git(tmp_path, "checkout", "-b", "other")
    git(tmp_path, "commit", "--allow-empty", "-m", "never published")
    git(tmp_path, "checkout", "main")
    return tmp_path


def test_a_commit_by_its_short_name_or_its_release(repository: Path) -> None:
    first = git(repository, "rev-parse", "HEAD^").strip()
    assert earlier_commit(first[:8], repository) == first
    assert earlier_commit(first, repository) == first
    assert earlier_commit("v1", repository) == first


@pytest.mark.parametrize(
    "asked",
    ["", "main", "HEAD", "--help", "-v1", "v1; id", "$(id)", "0000000", "v2", "v1..main", "abcdef1\n", "v1:a.txt"],
)
def test_nothing_else_is_taken(repository: Path, asked: str) -> None:
    with pytest.raises(NoSuchCommitError):
        earlier_commit(asked, repository)


def test_a_commit_that_was_never_merged_is_not_taken(repository: Path) -> None:
    with pytest.raises(NoSuchCommitError):
        earlier_commit(git(repository, "rev-parse", "other").strip(), repository)


def test_the_command_checks_the_commit_out(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)
    monkeypatch.setenv("COMMIT", "v1")
    assert main(["earlier", "before"]) == 0
    assert (repository / "before" / "a.txt").read_text("utf-8") == "one"
    monkeypatch.setenv("COMMIT", "other")
    assert main(["earlier", "again"]) == 2
    assert "7 to 40" in capsys.readouterr().out
    assert not (repository / "again").exists()
