"""One issue each, kept in place; one pull request; against a made-up host that keeps issues, branches and files."""

import json
import re
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from knowledge.commands import main
from knowledge.publishing.freshness import (
    Content,
    Pin,
    content,
    dates_of_lines,
    freshness_report,
    newest_versions,
    pins,
    pins_of_repository,
)
from knowledge.publishing.host import Host, keep_issue, mark, propose
from knowledge.publishing.reports import Proposal, Report, UnsoundReportError, read_reports, write_report
from knowledge.publishing.telling import tell
from knowledge.reading.reading import read
from knowledge.words import load_words

from tests.conftest import FICTION, ROOT
from tests.publishing.test_checking import shown

BOT = "github-actions[bot]"


class Hub:
    """What the made-up host keeps, and how it answers."""

    def __init__(self) -> None:
        self.issues: list[dict[str, Any]] = []
        self.pulls: list[dict[str, Any]] = []
        self.refs = {"main": "base"}
        self.trees: dict[str, Any] = {}
        self.commits: dict[str, Any] = {"base": {"tree": {"sha": "base-tree"}}}
        self.tokens: set[str] = set()
        self.may_pull = True

    def add_issue(self, body: str, login: str) -> dict[str, Any]:
        row = {"number": len(self.issues) + 1, "body": body, "user": {"login": login}, "state": "open", "title": ""}
        self.issues.append(row)
        return row

    def answer(self, method: str, path: str, data: Any) -> tuple[int, Any]:  # noqa: C901, PLR0911, PLR0912
        issue, ref = re.fullmatch(r"issues/(\d+)", path), re.fullmatch(r"git/refs/heads/(.+)", path)
        page = re.fullmatch(r"issues\?state=all&per_page=100&page=(\d+)", path)
        if method == "GET" and page:
            start = (int(page[1]) - 1) * 100
            return 200, self.issues[start : start + 100]
        if (method, path) == ("POST", "issues"):
            row = self.add_issue(data["body"], BOT)
            return 201, row | data
        if method == "PATCH" and issue:
            self.issues[int(issue[1]) - 1].update(data)
            return 200, {}
        if (method, path) == ("GET", "git/ref/heads/main"):
            return 200, {"object": {"sha": self.refs["main"]}}
        if method == "GET" and path.startswith("git/commits/"):
            return 200, self.commits[path.rpartition("/")[2]]
        if (method, path) == ("POST", "git/trees"):
            self.trees[f"tree-{len(self.trees)}"] = data
            return 201, {"sha": list(self.trees)[-1]}
        if (method, path) == ("POST", "git/commits"):
            self.commits[f"commit-{len(self.commits)}"] = {
                "tree": {"sha": data["tree"]},
                "parents": data["parents"],
            }
            return 201, {"sha": list(self.commits)[-1]}
        if method == "PATCH" and ref:
            if ref[1] not in self.refs:
                return 422, {"message": "Reference does not exist"}
            if not data.get("force") and self.refs[ref[1]] not in self.commits[data["sha"]]["parents"]:
                return 422, {"message": "Update is not a fast forward"}
            self.refs[ref[1]] = data["sha"]
            return 200, {}
        if (method, path) == ("POST", "git/refs"):
            if data["ref"].removeprefix("refs/heads/") in self.refs:
                return 422, {"message": "Reference already exists"}
            self.refs[data["ref"].removeprefix("refs/heads/")] = data["sha"]
            return 201, {}
        if method == "GET" and path.startswith("pulls?state=open&head=owner%3Aarchived&base=main"):
            return 200, self.pulls
        if (method, path) == ("POST", "pulls"):
            if not self.may_pull:
                return 403, {"message": "not permitted to create pull requests"}
            self.pulls.append({"number": 7, **data})
            return 201, {"number": 7}
        if method == "PATCH" and path == "pulls/7":
            self.pulls[0].update(data)
            return 200, {}
        return 404, {"message": path}


@pytest.fixture
def hub() -> Hub:
    return Hub()


@pytest.fixture
def api(hub: Hub) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def respond(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            data = json.loads(self.rfile.read(size)) if size else None
            hub.tokens.add(self.headers["Authorization"])
            assert self.path.startswith("/repos/owner/name/")
            status, found = hub.answer(self.command, self.path.removeprefix("/repos/owner/name/"), data)
            text = json.dumps(found).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        do_GET = do_POST = do_PATCH = respond  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def host(api: str) -> Host:
    return Host(api, "owner/name", "fictitious")


def report(body: str = "one", *, is_open: bool = True, proposal: Proposal | None = None) -> Report:
    return Report("links", "Title", body, is_open=is_open, proposal=proposal)


PROPOSAL = Proposal("archived", "Copies", "body", {"docs/people/x.yml": "name: א\n"})


def test_an_issue_is_made_once_and_then_changed_in_place(hub: Hub, host: Host) -> None:
    assert keep_issue(host, report(is_open=False)) is None
    assert keep_issue(host, report("one")) == 1
    assert keep_issue(host, report("two")) == 1
    assert [(row["body"], row["state"]) for row in hub.issues] == [(f"{mark('links')}\ntwo", "open")]
    keep_issue(host, report("nothing", is_open=False))
    assert hub.issues[0]["state"] == "closed"
    keep_issue(host, report("again"))
    assert (len(hub.issues), hub.issues[0]["state"]) == (1, "open")
    assert hub.tokens == {"Bearer fictitious"}


def test_an_issue_of_somebody_else_is_never_taken_for_ours(hub: Hub, host: Host) -> None:
    for number in range(150):
        hub.add_issue(f"{mark('links')}\n{number}", "somebody")
    ours = hub.add_issue(f"{mark('links')}\nold", BOT)
    assert keep_issue(host, report("new")) == 151
    assert ours["body"].endswith("new")
    assert hub.issues[0]["body"].endswith("\n0")


def test_a_proposal_is_a_branch_on_the_base_and_one_pull_request(hub: Hub, host: Host) -> None:
    assert propose(host, PROPOSAL, "main") == 7
    first = hub.refs["archived"]
    assert hub.commits[first]["parents"] == ["base"]
    tree = hub.trees[hub.commits[first]["tree"]["sha"]]
    assert tree["base_tree"] == "base-tree"
    assert [(row["path"], row["content"]) for row in tree["tree"]] == [("docs/people/x.yml", "name: א\n")]
    assert propose(host, PROPOSAL, "main") == 7
    assert len(hub.pulls) == 1
    assert hub.refs["archived"] != first
    assert hub.refs["main"] == "base"


def test_where_pull_requests_are_refused_the_issue_is_told_all_the_same(
    hub: Hub, host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.may_pull = False
    assert tell(host, report(proposal=PROPOSAL), "main") == 1
    assert len(hub.issues) == 1
    assert "403" in capsys.readouterr().out


def test_reports_are_told_by_one_command(
    hub: Hub, api: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in {"API_URL": api, "REPOSITORY": "owner/name", "TOKEN": "t", "REF_NAME": "main"}.items():
        monkeypatch.setenv(f"GITHUB_{name}", value)
    write_report(report(), tmp_path)
    assert main(["tell", "--reports", str(tmp_path)]) == 0
    assert len(hub.issues) == 1
    capsys.readouterr()


@pytest.mark.parametrize(
    "name",
    [
        "hooks/knowledge/commands.py", ".github/workflows/x.yml", "docs/../hooks/a.md", "/etc/passwd", "docs/new.yml",
        "docs/assets/js/site.js", "docs/link.yml",
    ],
)  # fmt: skip
def test_a_report_that_asks_for_more_than_it_may_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "x.yml").write_text("", "utf-8")
    (tmp_path / "docs" / "link.yml").symlink_to("/etc/hostname")
    sound = report(proposal=Proposal("archived", "t", "b", {"docs/x.yml": "a"}))
    write_report(sound, tmp_path / "reports")
    assert list(read_reports(tmp_path / "reports", tmp_path)) == [sound]
    write_report(report(proposal=Proposal("archived", "t", "b", {name: "a"})), tmp_path / "reports")
    with pytest.raises(UnsoundReportError):
        list(read_reports(tmp_path / "reports", tmp_path))


def test_pins_are_as_old_as_their_lines() -> None:
    blamed = f"{'a' * 40} 1 1 2\ncommitter-time 0\n\tx\n{'b' * 40} 5 2\ncommitter-time 86400\n\ty\n"
    text = "# remark\nFictitious==1.2  # why\n      - uses: owner/action@" + "c" * 40 + " # v3.0.0\n"
    found = list(pins(text, dates_of_lines(blamed), newest_versions('[{"name": "fictitious", "latest_version": "2"}]')))
    assert found == [Pin("Fictitious", "1.2", "1970-01-02", "2"), Pin("owner/action", "3.0.0")]
    assert newest_versions("not json") == {}


def test_the_pins_of_this_repository_are_known() -> None:
    found = {pin.name: pin for pin in pins_of_repository(ROOT, {})}
    assert {"mkdocs", "pytest", "actions/checkout"} <= set(found)


def test_content_that_nobody_looked_at_is_listed() -> None:
    catalogue = read(FICTION).catalogue
    old = content(catalogue, date(2010, 1, 1))
    assert "cases/fictitious-case" in [row.name for row in old.unseen]
    assert "cases/fictitious-case" not in [row.name for row in content(catalogue, date(2005, 6, 1)).unseen]
    assert 0 < old.unopened <= old.sources
    assert old.unarchived <= old.sources


def test_the_issue_on_freshness_is_open_while_something_is_old() -> None:
    today, words = date(2026, 1, 1), load_words()
    nothing = Content((), (), sources=3, unopened=1, unarchived=2)
    assert not freshness_report([Pin("a", "1", "2025-12-01")], nothing, words, today).is_open
    told = freshness_report([Pin("a", "1", "2024-12-01"), Pin("b", "1")], nothing, words, today)
    assert told.is_open
    cells = [cell.text() for cell in shown(told.body).css("tbody td")]
    assert cells == ["a", "1", "2024-12-01", "לא ידוע · not known"]
