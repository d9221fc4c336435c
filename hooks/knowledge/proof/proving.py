"""The command: every check on the built site, a line each, then every fault with the way to mend it."""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from ..catalogue.language import Language
from ..finding.browsing import NoChromiumError
from ..words import Words, load_words
from .again import SecondBuildError
from .built import Site, read_site
from .checks import CHECKS, Check
from .faults import Fault
from .validity import NoValidatorError

_LONGEST = 300


@dataclass(frozen=True)
class Finding:
    """What a check found: how much it looked at, its faults; ``failure`` where it could not run."""

    check: str
    looked: dict[str, int]
    faults: tuple[Fault, ...]
    failure: str = ""


def found_by(check: Check, site: Site) -> Finding:
    """Runs a check. What it needs and is not there is a failure of the proof, not of the page."""
    try:
        return Finding(check.name, check.looked(site), tuple(sorted(set(check.faults(site)))))
    except (NoValidatorError, NoChromiumError, SecondBuildError) as error:
        return Finding(check.name, {}, (), f"{type(error).__name__} {error}".strip())


def command(argv: Sequence[str]) -> int:
    """Proves the built site: one line a check, then all faults. 1 when there is one, 2 when there is no site."""
    arguments = _arguments(argv)
    words: Words = load_words()
    try:
        site = read_site(arguments.site, arguments.docs)
    except FileNotFoundError:
        print(words.get("proof.no-site", arguments.lang).format(folder=arguments.site))
        return 2
    findings = []
    for check in CHECKS:
        if arguments.only and check.name not in arguments.only:
            continue
        findings.append(found_by(check, site))
        if arguments.format == "text":
            print(_line(findings[-1], words, arguments.lang), flush=True)
    for line in _report(findings, words, arguments):
        print(line)
    return 1 if any(finding.faults or finding.failure for finding in findings) else 0


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m knowledge prove", description=command.__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=Path("site"), help="the built site (site)")
    parser.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR", help="what it was made from (docs)")
    parser.add_argument("--lang", type=Language, default=Language.HE, choices=list(Language), help="he or en")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to report")
    names = [check.name for check in CHECKS]
    parser.add_argument("--only", nargs="+", choices=names, default=[], metavar="CHECK", help=", ".join(names))
    return parser.parse_args(argv)


def _line(finding: Finding, words: Words, language: Language) -> str:
    """A check in one line: its name, what was looked at, how it went."""
    name = f"{finding.check} ({words.get(f'proof.{finding.check}.name', language)})"
    units = [f"{number:,} {words.get(f'proof.units.{unit}', language)}" for unit, number in finding.looked.items()]
    if finding.failure:
        result = words.get("proof.not-run", language).format(why=finding.failure)
    elif finding.faults:
        result = words.get("proof.faults", language).format(count=len(finding.faults))
    else:
        result = words.get("proof.ok", language)
    return f"{name:44}  {', '.join(units):58}  {result}"


def _report(findings: Sequence[Finding], words: Words, arguments: argparse.Namespace) -> Iterator[str]:
    faults = [fault for finding in findings for fault in finding.faults]
    if arguments.format == "json":
        rows = [
            {
                "check": finding.check,
                "looked": finding.looked,
                "failure": finding.failure,
                "faults": [_data(fault, words, arguments.lang) for fault in finding.faults],
            }
            for finding in findings
        ]
        yield json.dumps(rows, ensure_ascii=False, indent=1)
        return
    yield from (as_text(fault, words, arguments) for fault in faults)
    yield words.get("proof.total", arguments.lang).format(checks=len(findings), count=len(faults))


def as_text(fault: Fault, words: Words, arguments: argparse.Namespace) -> str:
    """A fault as one line: ``site/about/index.html:12: what is wrong. How to mend it. [links.dead]``."""
    says, mend = _worded(fault, words, arguments.lang)
    place = f"{arguments.site / fault.file}:{fault.line}" if fault.line else f"{arguments.site / fault.file}"
    return f"{place}: {says}. {mend} [{fault.code}]"


def _data(fault: Fault, words: Words, language: Language) -> dict[str, object]:
    says, mend = _worded(fault, words, language)
    return {**asdict(fault), "message": says, "mend": mend}


def _worded(fault: Fault, words: Words, language: Language) -> tuple[str, str]:
    values = {"found": _short(fault.found), "expected": _short(fault.expected)}
    says = words.get(f"proof.{fault.code}.says", language).format(**values).strip().rstrip(".")
    return says, words.get(f"proof.{fault.code}.mend", language)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
