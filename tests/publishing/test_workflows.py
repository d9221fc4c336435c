"""The workflows, forms and Dependabot's settings keep their schemas, and what zizmor asks of them."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
BIN = Path(sys.executable).parent


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE" / "config.yml"]),
        ("vendor.dependabot", [GITHUB / "dependabot.yml"]),
    ],
)
def test_files_keep_their_schema(schema: str, files: list[Path]) -> None:
    assert files
    done = run(BIN / "check-jsonschema", "--builtin-schema", schema, *files)
    assert done.returncode == 0, done.stdout


def test_zizmor_finds_nothing() -> None:
    done = run(BIN / "zizmor", "--offline", "--persona=auditor", "--no-progress", GITHUB)
    assert done.returncode == 0, done.stdout
    assert "No findings to report" in done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_grants_nothing_by_itself_and_ends(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text("utf-8"))
    assert workflow["permissions"] == {}
    assert workflow["concurrency"]
    assert all(job["timeout-minutes"] <= 60 for job in workflow["jobs"].values())
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_actions_are_pinned_by_commit_with_their_version_beside() -> None:
    used = [line for path in WORKFLOWS for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert used
    assert [line for line in used if not re.search(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


def test_a_pull_request_meets_no_secret_and_no_right_to_write() -> None:
    text = (GITHUB / "workflows" / "pull-request.yml").read_text("utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert ": write" not in text


def test_what_has_rights_runs_nothing_of_a_proposal() -> None:
    """Jobs that may write deploy or tell; none of them builds the site."""
    for path in WORKFLOWS:
        for name, job in yaml.safe_load(path.read_text("utf-8"))["jobs"].items():
            if "write" in job["permissions"].values():
                runs = " ".join(step.get("run", "") for step in job["steps"])
                assert not re.search(r"make (site|test|editions|prove|release)", runs), (path.name, name)


def runs() -> Iterator[str]:
    """What the steps of all workflows run."""
    for path in WORKFLOWS:
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
            yield from (step.get("run", "") for step in job["steps"])


def test_the_commands_of_workflows_exist() -> None:
    text = "".join(path.read_text("utf-8") for path in WORKFLOWS)
    known = run(sys.executable, "-m", "knowledge", "--help").stdout
    commands = set(re.findall(r"-m knowledge (\w[\w-]*)", text))
    assert commands
    targets = set(re.findall(r"\bmake (?:-C \S+ |-\S+ )*([a-z]+)", " ".join(runs())))
    rules = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert {"check", "pictures", "site", "prove"} <= targets
    assert targets <= rules
    assert {name for name in commands if not re.search(rf"^ +{name}\b", known, re.MULTILINE)} == set()


@pytest.mark.parametrize(("rule", "workflow"), [("test", "pull-request"), ("prove", "publish")])
def test_what_a_command_needs_of_debian_is_there_on_the_host(rule: str, workflow: str) -> None:
    lines = (ROOT / "Makefile").read_text("utf-8").partition(f"\n{rule}:")[2].partition("\n\n")[0]
    needed = re.findall(r"sh hooks/debian.sh .*", lines)
    assert needed
    text = (GITHUB / "workflows" / f"{workflow}.yml").read_text("utf-8")
    assert [line for line in needed if line not in text and not line.endswith(" chromium")] == []
