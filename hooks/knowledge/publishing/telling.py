"""Telling what a scheduled look found: one issue each, and a pull request where there is something to propose."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from .host import Host, HostError, keep_issue, propose
from .reports import FOLDER, Report, read_reports


def command(argv: Sequence[str]) -> int:
    """Keeps the issues and the pull request up to date, by GITHUB_TOKEN; 1 when the host refused something."""
    parser = argparse.ArgumentParser(prog="python -m knowledge tell", description=command.__doc__)
    parser.add_argument("--reports", type=Path, default=FOLDER, help=f"where the reports are ({FOLDER})")
    arguments = parser.parse_args(argv)
    host = Host(
        os.environ.get("GITHUB_API_URL", "https://api.github.com"),
        os.environ["GITHUB_REPOSITORY"],
        os.environ["GITHUB_TOKEN"],
    )
    base = os.environ.get("GITHUB_REF_NAME", "main")
    return max([tell(host, report, base) for report in read_reports(arguments.reports)], default=0)


def tell(host: Host, report: Report, base: str) -> int:
    """Tells one report. A proposal that is refused leaves the issue told."""
    result = 0
    try:
        print(f"{report.name}: issue {keep_issue(host, report) or '-'}")
        if report.proposal:
            print(f"{report.name}: pull request {propose(host, report.proposal, base)}")
    except HostError as error:
        print(f"{report.name}: {error}")
        result = 1
    return result
