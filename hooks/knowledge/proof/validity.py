"""Every page is valid HTML, as the Nu HTML Checker (vnu) reads the standard."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from .built import Site
from .faults import Fault

JAR = (
    Path(__file__).resolve().parents[3] / "tests" / "tools" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
)

# What vnu says and we leave, each with its reason.
_LEFT = (
    # vnu reads files, and a file is of no origin, so that 'self' in a policy fits nothing; JSON-LD is data and never
    # runs. That the policy holds, the empty console of a real browser tells (tests/browser).
    re.compile(r"Resource violates Content Security Policy|Inline script violates Content Security Policy"),
    # The slash is allowed (HTML Standard, 13.1.2.1, start tags); Python-Markdown writes it.
    re.compile(r"Trailing slash on void elements"),
    # On phones the cells of a table are laid out as blocks, and then WebKit no longer tells that it is a table;
    # the roles say again what the elements are.
    re.compile(r"The “role” attribute must not be used on a “(?:tr|th|td)” element which has a “table” ancestor"),
    re.compile(r"The “\w+” role is unnecessary for element “(?:table|thead|tbody|tr|th|td)”"),
)


class NoValidatorError(RuntimeError):
    """There is no Java, or vnu is not installed: ``make prove`` sees to both."""


def looked(site: Site) -> dict[str, int]:
    """How many pages are read."""
    return {"pages": len(site.documents)}


def faults(site: Site) -> Iterator[Fault]:
    """Every error and warning of vnu. Raises NoValidatorError where it cannot run."""
    for message in _messages(site.folder):
        if not any(left.match(message["message"]) for left in _LEFT) and _is_fault(message):
            path = Path(unquote(urlsplit(message["url"]).path)).relative_to(site.folder.resolve()).as_posix()
            yield Fault(path, message.get("lastLine", 0), "html.invalid", message["message"], _extract(message))


def _is_fault(message: dict[str, Any]) -> bool:
    """An ``info`` without ``warning`` only explains the message before it, or is advice on style."""
    return message["type"] != "info" or message.get("subType") == "warning"


def _extract(message: dict[str, Any]) -> str:
    start, length = message.get("hiliteStart", 0), message.get("hiliteLength", 0)
    return " ".join(message.get("extract", "")[start : start + length].split())


def _messages(folder: Path) -> list[dict[str, Any]]:
    java = shutil.which("java")
    if java is None or not JAR.is_file():
        raise NoValidatorError("java" if java is None else JAR)
    command = [
        java,
        "-Xss8m",
        "-jar",
        str(JAR),
        "--skip-non-html",
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
    ]
    run = subprocess.run([*command, str(folder.resolve())], capture_output=True, check=False)
    if run.returncode:
        raise NoValidatorError(run.stderr.decode("utf-8", "replace"))
    messages: list[dict[str, Any]] = json.loads(run.stdout)["messages"]
    return messages
