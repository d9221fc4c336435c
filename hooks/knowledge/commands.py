"""The commands of the house. Each is a function from arguments to an exit code."""

import argparse
import importlib
import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from .catalogue.catalogue import Catalogue
from .catalogue.kinds import KINDS
from .catalogue.language import Language
from .catalogue.works import Work
from .contributing.beginning import RefusedError, begin
from .contributing.fixing import fix_heading_ids
from .contributing.stamping import NotATranslationError, stamp
from .publishing.checking import on_github
from .reading.problems import Problem, Report, Severity, as_data, reported, visible
from .reading.reading import Reading, read
from .words import load_words

DOCS = Path("docs")


def main(argv: Sequence[str]) -> int:
    """Runs the command that ``argv`` names; the exit code is 0, 1 for errors found, 2 for a wrong call."""
    parser = argparse.ArgumentParser(prog="python -m knowledge", description="The commands of this site.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    checking = _add(commands, "check", check, "reads docs/ and prints every problem")
    checking.add_argument("--since", default="", metavar="REF", help="problems in files changed since REF come first")
    checking.add_argument("--stats", action="store_true", help="also counts what there is, by kind and language")
    beginning = _add(commands, "new", new, "writes the skeleton of a new record, in both languages")
    beginning.add_argument("kind", metavar="KIND", help="e.g. case, person, event")
    beginning.add_argument("id", metavar="ID", help="the name of its file and part of its address, for ever: some-case")
    _add(commands, "fix", fix, "mends what a machine can: ids of headings")
    translating = _add(commands, "translated", translated, "notes in a translation what its original looks like now")
    translating.add_argument("files", nargs="+", metavar="FILE", help="translations, e.g. docs/essays/some-essay.en.md")
    for name, (_, text) in MEASURING.items():
        commands.add_parser(name, help=text, add_help=False)
    if argv and argv[0] in MEASURING:
        return measure(argv[0], argv[1:])
    arguments = parser.parse_args(argv)
    run: Callable[[argparse.Namespace], int] = arguments.run
    return run(arguments)


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace], int],
    text: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text)
    parser.add_argument("--docs", type=Path, default=DOCS, metavar="DIR", help="the folder to read (docs)")
    parser.add_argument("--lang", type=Language, default=Language.HE, choices=list(Language), help="he or en")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help="how to report")
    parser.set_defaults(run=run)
    return parser


MEASURING = {
    "search-eval": ("finding.evaluation", "asks the search judged questions, in a real browser"),
    "search-cost": ("finding.measuring", "measures bytes and time of cold queries, in a real browser"),
    "prove": ("proof.proving", "proves the built site: a line a check, then every fault and how to mend it"),
    "accessibility": ("proof.matrix", "reads every template in every state with axe-core"),
    "lighthouse": ("proof.lighthouse", "measures six templates with Lighthouse"),
    "weight": ("proof.weighing", "weighs every template, in bytes, shift and time to paint"),
    "addresses": ("publishing.listing", "adds the site's addresses to the list of those that must answer for ever"),
    "prepare-release": ("publishing.preparing", "writes what a release is to keep; commit it, then tag"),
    "release": ("publishing.releasing", "makes the archive of the built site, with checksums"),
    "export": ("publishing.leaving", "writes the whole site as Markdown and data, without MkDocs"),
    "nginx": ("publishing.nginx", "prints an example of how nginx serves the site"),
    "properdocs": ("proof.other_generator", "builds the site with the fork of MkDocs too, and compares"),
    "gallery": ("proof.gallery", "takes pictures of every template for the README"),
    "pictures": ("publishing.pictures", "takes pictures of the pages in which two built sites differ"),
    "links": ("publishing.looking_at_links", "asks outside links, and remembers"),
    "freshness": ("publishing.freshness", "says how old dependencies and content are"),
    "status": ("publishing.status", "says what waits for somebody: content, owners, links, dependencies"),
    "tell": ("publishing.telling", "keeps the issues about links and freshness up to date"),
    "earlier": ("publishing.rolling_back", "checks out an earlier commit that was published"),
}


def measure(name: str, argv: Sequence[str]) -> int:
    """Runs a command of measurement; what it needs beyond the site's own packages is loaded only here."""
    module = importlib.import_module(f".{MEASURING[name][0]}", __package__)
    result: int = module.command(argv)
    return result


def check(arguments: argparse.Namespace) -> int:
    """Prints every problem of ``--docs``; 1 when one of them is an error, 2 when there is no such folder."""
    if not arguments.docs.is_dir():
        print(f"{arguments.docs}: no such folder")
        return 2
    words = load_words()
    reading = read(arguments.docs)
    problems = (*reading.problems, *promises(reading, arguments.docs))
    if arguments.format == "github":
        return on_github(problems, words, docs=arguments.docs, since=arguments.since)
    reports = [reported(problem, words, arguments.lang) for problem in problems]
    if arguments.format == "json":
        print(json.dumps([as_data(report) for report in reports], ensure_ascii=False, indent=1))
    else:
        for report in reports:
            print(as_text(report, arguments.docs))
        print(_summary(reports, arguments.lang))
        for line in _stats(reading.catalogue) if arguments.stats else ():
            print(line)
    return 1 if any(report.severity is Severity.ERROR for report in reports) else 0


def promises(reading: Reading, docs: Path) -> tuple[Problem, ...]:
    """What is wrong with the addresses the site would answer at."""
    if not reading.holds_addresses:
        return ()
    from .building import make_build  # noqa: PLC0415 - a whole build is loaded only where it is needed

    return make_build(str(docs), "overrides", "https://example.org/", is_serving=False).promises


def as_text(report: Report, docs: Path) -> str:
    """A report as one line: ``docs/people/x.yml:3:5: error: what is wrong. How to mend it. [code]``."""
    problem = report.problem
    place = ":".join(str(part) for part in (docs / problem.file, problem.line, problem.column) if part)
    return f"{place}: {report.severity}: {report.message}. {report.mend} [{problem.code}]"


def _summary(reports: Sequence[Report], language: Language) -> str:
    errors = sum(report.severity is Severity.ERROR for report in reports)
    words = load_words()
    return words.get("check.summary", language).format(errors=errors, warnings=len(reports) - errors)


def _stats(catalogue: Catalogue) -> Iterator[str]:
    """How many records there are of each kind; of works, how many can be read in each language."""
    for kind in KINDS:
        records = catalogue.all(kind.record)
        full = [
            f"{language}: {count}"
            for language in Language
            if (count := sum(isinstance(record, Work) and language in record.bodies for record in records))
        ]
        sources = len({source.url for record in records for source in record.sources})
        details = ", ".join([*full, f"sources: {sources}"])
        yield f"{kind.name:14}{len(records):4}  ({details})"


def new(arguments: argparse.Namespace) -> int:
    """Begins a new record; says in both languages what was written, or why nothing was (2)."""
    words = load_words()
    try:
        today = datetime.now(UTC).date().isoformat()
        written = begin(arguments.docs, arguments.kind, arguments.id, added=today)
        code, values = "done", {"found": " ".join(str(arguments.docs / path) for path in written)}
    except RefusedError as refused:
        code, values = refused.code, {"found": visible(refused.found), "near": refused.near}
    for language in Language:
        print(words.get(f"new.{code}", language).format(**values))
    return 0 if code == "done" else 2


def fix(arguments: argparse.Namespace) -> int:
    """Gives ids to headings that have none; prints each file it changes."""
    for path in fix_heading_ids(arguments.docs):
        print(path)
    return 0


def translated(arguments: argparse.Namespace) -> int:
    """Stamps each translation named, and says so in both languages; 1 when one of them cannot be."""
    words, codes = load_words(), []
    for file in arguments.files:
        try:
            stamp(arguments.docs, file)
            codes.append("done")
        except NotATranslationError as error:
            codes.append(error.code)
        for language in Language:
            print(words.get(f"translated.{codes[-1]}", language).format(found=visible(file)))
    return 0 if set(codes) <= {"done"} else 1
