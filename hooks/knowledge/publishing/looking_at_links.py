"""The look at outside links: asks, remembers, proposes archived copies, and sums up. It never fails over a link."""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ..catalogue.language import LANGUAGES, Language
from ..reading.reading import read
from ..words import Words, load_words
from .archiving import NotWrittenError, with_archived
from .asking import ARCHIVE, Manners, answers, archived_copies
from .links import Kept, Verdict, all_kept, as_data, from_data, is_believable
from .outside import SourcePlace, outside_links, unarchived_sources
from .reports import FOLDER, MOST_BYTES, Proposal, Report, write_report
from .summary import bounded
from .templating import written

STATE = Path(".cache/links/links.json")
BRANCH = "archived-addresses"
_WORDS = (
    "title",
    "none",
    "dead",
    "unsure",
    "link",
    "where",
    "answer",
    "since",
    "archived",
    "proposed",
    "proposal",
    "more",
)


@dataclass(frozen=True)
class Row:
    """A link as a report lists it."""

    url: str
    known: Kept
    files: tuple[str, ...]
    copy: str = ""


def command(argv: Sequence[str]) -> int:
    """Asks every outside link of docs; keeps what it learns and writes a report to be told. 0 whatever it finds."""
    parser = argparse.ArgumentParser(prog="python -m knowledge links", description=command.__doc__)
    parser.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR", help="the folder to read (docs)")
    parser.add_argument("--state", type=Path, default=STATE, help=f"what is known of each link ({STATE})")
    parser.add_argument("--reports", type=Path, default=FOLDER, help=f"where the report goes ({FOLDER})")
    arguments = parser.parse_args(argv)
    today = datetime.now(UTC).date().isoformat()
    report = look(arguments.docs, arguments.state, today=today)
    print(write_report(report, arguments.reports) if report else "too few answers: nothing can be said today")
    return 0


def look(
    docs: Path, state: Path, *, today: str, manners: Manners | None = None, archive: str = ARCHIVE
) -> Report | None:
    """Asks, keeps what is known in the file ``state``, and returns the report; None when nothing can be said."""
    reading, words = read(docs), load_words()
    mentioned = outside_links(reading)
    before = from_data(json.loads(state.read_text("utf-8"))) if state.is_file() else {}
    found = answers(mentioned, manners)
    if not is_believable(found):
        return None
    known = all_kept(before, found, today)
    state.parent.mkdir(parents=True, exist_ok=True)
    state.write_text(json.dumps(as_data(known), ensure_ascii=False, indent=1), "utf-8")
    sources = list(unarchived_sources(reading))
    dead = [url for url in known if known[url].is_dead and any(source.url == url for source in sources)]
    copies = archived_copies(dead, archive=archive, manners=manners)
    files = proposed_files(docs, sources, copies)
    rows = [Row(url, known[url], mentioned[url], copies.get(url, "")) for url in known]
    return link_report(rows, files, words)


def proposed_files(docs: Path, sources: Sequence[SourcePlace], copies: Mapping[str, str]) -> dict[str, str]:
    """The files of ``docs`` with the archived copies written beside their sources, by path in the repository."""
    changed: dict[str, str] = {}
    for source in sources:
        if source.url not in copies:
            continue
        name = (docs / source.file).as_posix()
        text = changed.get(name) or (docs / source.file).read_bytes().decode("utf-8")
        try:
            is_prose = source.file.endswith(".md")
            changed[name] = with_archived(text, source.path, copies[source.url], is_prose=is_prose)
        except NotWrittenError:
            continue
    return changed


def link_report(rows: Sequence[Row], files: Mapping[str, str], words: Words) -> Report:
    """The issue about links, and the proposal where files change."""
    dead = [row for row in rows if row.known.is_dead]
    unsure = [row for row in rows if not row.known.is_dead and row.known.verdict in (Verdict.GONE, Verdict.UNSURE)]
    title = _both(words, "title")

    def body(listed: Sequence[Row]) -> str:
        more = len(dead) + len(unsure) - len(listed)
        return written(
            "links.md",
            dead=[row for row in listed if row.known.is_dead],
            unsure=[row for row in listed if not row.known.is_dead],
            more=more,
            asked=len(rows),
            has_proposal=bool(files),
            **_languages(words),
        )

    text = bounded(body, [*dead, *unsure], MOST_BYTES)
    return Report("links", title, text, is_open=bool(dead), proposal=_proposal(dead, files, words) if files else None)


def _proposal(dead: Sequence[Row], files: Mapping[str, str], words: Words) -> Proposal:
    def body(rows: Sequence[Row]) -> str:
        return written("archived.md", rows=rows, **_languages(words))

    text = bounded(body, [row for row in dead if row.copy], MOST_BYTES)
    return Proposal(BRANCH, _both(words, "proposed"), text, files)


def _both(words: Words, key: str) -> str:
    return " · ".join(words.get(f"publishing.links.{key}", language) for language in LANGUAGES)


def _languages(words: Words) -> dict[str, dict[str, str]]:
    def of(language: Language) -> dict[str, str]:
        return {key: words.get(f"publishing.links.{key}", language) for key in _WORDS}

    return {"hebrew": of(LANGUAGES[0]), "english": of(LANGUAGES[1])}
