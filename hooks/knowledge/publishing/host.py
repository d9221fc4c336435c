"""The repository's host, as far as it is spoken to: GitHub's REST API (version 2022-11-28).

One issue for each report, found by a mark in its text and changed in place; one branch for each proposal.
"""

import json
from dataclasses import dataclass
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

from .reports import Proposal, Report

_PAGE = 100
_MOST_PAGES = 20


class HostError(RuntimeError):
    """The host refused; ``status`` is its answer."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(f"{status}: {message}")
        self.status = status


@dataclass(frozen=True)
class Host:
    """The API's address, the repository as OWNER/NAME, the token of the run, and who we are there."""

    api: str
    repository: str
    token: str
    author: str = "github-actions[bot]"
    timeout: float = 30

    def ask(self, method: str, path: str, data: object = None) -> Any:
        """One request under the repository. Raises HostError unless it is granted."""
        request = Request(
            f"{self.api}/repos/{self.repository}/{path}",
            method=method,
            data=None if data is None else json.dumps(data).encode(),
            headers={
                "Authorization": f"Bearer {self.token}",
                "Accept": "application/vnd.github+json",
                "X-GitHub-Api-Version": "2022-11-28",
            },
        )
        try:
            with urlopen(request, timeout=self.timeout) as response:
                return json.loads(response.read() or b"null")
        except HTTPError as error:
            with error:
                raise HostError(error.code, error.read(500).decode("utf-8", "replace")) from error


def mark(name: str) -> str:
    """What tells the issue of a report from all others; it is not seen."""
    return f"<!-- knowledge:{name} -->"


def keep_issue(host: Host, report: Report) -> int | None:
    """Makes the issue of a report say what the report says; its number, or None where there is nothing to say.

    It is opened when there is something to do, closed when there is nothing more, and opened again. Only an
    issue that we wrote is ours, whatever text another one carries.
    """
    found = _issue(host, report.name)
    content = {"title": report.title, "body": f"{mark(report.name)}\n{report.body}"}
    if found is None:
        return int(host.ask("POST", "issues", content)["number"]) if report.is_open else None
    number = int(found["number"])
    host.ask("PATCH", f"issues/{number}", {**content, "state": "open" if report.is_open else "closed"})
    return number


def _issue(host: Host, name: str) -> dict[str, Any] | None:
    for page in range(1, _MOST_PAGES + 1):
        rows = host.ask("GET", f"issues?state=all&per_page={_PAGE}&page={page}")
        for row in rows:
            is_ours = row["user"]["login"] == host.author and "pull_request" not in row
            if is_ours and (row["body"] or "").startswith(mark(name)):
                return dict(row)
        if len(rows) < _PAGE:
            return None
    return None


def propose(host: Host, proposal: Proposal, base: str) -> int:
    """Puts the files on the branch of the proposal, on top of ``base``, and keeps one pull request for it.

    Returns its number. Nothing is written to ``base``. Raises HostError, e.g. where the repository lets no
    workflow open pull requests.
    """
    head = host.ask("GET", f"git/ref/heads/{quote(base)}")["object"]["sha"]
    tree = host.ask("GET", f"git/commits/{head}")["tree"]["sha"]
    rows = [{"path": path, "mode": "100644", "type": "blob", "content": text} for path, text in proposal.files.items()]
    made = host.ask("POST", "git/trees", {"base_tree": tree, "tree": rows})["sha"]
    commit = host.ask("POST", "git/commits", {"message": proposal.title, "tree": made, "parents": [head]})["sha"]
    _move(host, proposal.branch, commit)
    return _pull_request(host, proposal, base)


def _move(host: Host, branch: str, commit: str) -> None:
    try:
        host.ask("PATCH", f"git/refs/heads/{branch}", {"sha": commit, "force": True})
    except HostError as error:
        if error.status not in (404, 422):
            raise
        host.ask("POST", "git/refs", {"ref": f"refs/heads/{branch}", "sha": commit})


def _pull_request(host: Host, proposal: Proposal, base: str) -> int:
    owner = host.repository.partition("/")[0]
    open_ones = host.ask("GET", f"pulls?state=open&head={quote(f'{owner}:{proposal.branch}')}&base={quote(base)}")
    content = {"title": proposal.title, "body": proposal.body}
    if open_ones:
        number = int(open_ones[0]["number"])
        host.ask("PATCH", f"pulls/{number}", content)
        return number
    made = host.ask("POST", "pulls", {**content, "head": proposal.branch, "base": base})
    return int(made["number"])
