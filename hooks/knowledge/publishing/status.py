"""``make status``: the page of the same name in a terminal, and what only a clock, git and memory can tell."""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from ..catalogue.catalogue import key_of
from ..catalogue.events import Event, Stage
from ..catalogue.indexes import build_indexes
from ..catalogue.language import Language
from ..reading.reading import Reading, read
from ..views.scope import Scope
from ..views.status import view
from ..words import Words, load_words
from .freshness import OLD_PIN, Pin, content, pins_of_repository
from .links import from_data
from .looking_at_links import STATE


@dataclass(frozen=True)
class Line:
    """A line of the status: what it is about, how many, and the first of them."""

    about: str
    count: int
    which: tuple[str, ...] = ()


def lines(
    reading: Reading, words: Words, language: Language, *, pins: Sequence[Pin], dead: Sequence[str] | None, today: date
) -> Iterator[Line]:
    """All that waits, in the words of ``language``. ``dead`` are outside links found gone again and again,
    None where nobody has looked."""

    def word(key: str) -> str:
        return words.get(f"status.{key}", language)

    scope = Scope(reading.catalogue, build_indexes(reading.catalogue), language, words)
    shown = view(scope, reading.site.tasks(words))
    nobody = tuple(keeper.task for keeper in shown.keepers if keeper.who is None)
    yield Line(word("no-keeper"), len(nobody), nobody)
    for group in shown.groups:
        yield Line(group.title, group.count, tuple(link.address for link in group.links))
    yield Line(word("unopened"), sum(row.unopened for row in shown.sources))
    yield Line(word("unarchived"), sum(row.unarchived for row in shown.sources))
    old = content(reading.catalogue, today)
    yield Line(word("unseen"), len(old.unseen), tuple(f"{each.name} ({each.last})" for each in old.unseen))
    over = tuple("/".join(key_of(event)) for event in reading.catalogue.all(Event) if is_over(event, today))
    yield Line(word("over"), len(over), over)
    by_age = sorted((pin for pin in pins if pin.since), key=lambda pin: pin.since)
    yield Line(word("ages"), len(by_age), tuple(f"{pin.since} {pin.name} {pin.version}" for pin in by_age))
    aged = tuple(f"{pin.name} {pin.version} ({pin.since})" for pin in pins if is_aged(pin, today))
    yield Line(word("pins"), len(aged), aged)
    if dead is None:
        yield Line(word("not-looked"), 0)
    else:
        yield Line(word("dead"), len(dead), tuple(dead))


def is_over(event: Event, today: date) -> bool:
    """Whether an event that is still announced has had its last day."""
    last = event.ends or event.starts
    if event.stage is not Stage.ANNOUNCED or last is None:
        return False
    return (last.year, last.month or 12, last.day or 31) < (today.year, today.month, today.day)


def is_aged(pin: Pin, today: date) -> bool:
    """Whether a version has been fixed for longer than a year."""
    return bool(pin.since) and (today - date.fromisoformat(pin.since)).days > OLD_PIN


def remembered(memory: Path) -> tuple[str, ...] | None:
    """The outside links the last looks found gone each time; None where nobody has looked here."""
    if not memory.is_file():
        return None
    known = from_data(json.loads(memory.read_text("utf-8")))
    return tuple(sorted(url for url, kept in known.items() if kept.is_dead))


def command(argv: Sequence[str]) -> int:
    """Prints what waits for somebody; 0 whatever there is."""
    parser = argparse.ArgumentParser(prog="python -m knowledge status", description=command.__doc__)
    parser.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR", help="the folder to read (docs)")
    parser.add_argument("--lang", type=Language, default=Language.HE, choices=list(Language), help="he or en")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to report")
    parser.add_argument("--links", type=Path, default=STATE, metavar="FILE", help=f"what looks found ({STATE})")
    arguments = parser.parse_args(argv)
    pins = tuple(pins_of_repository(Path(), {}))
    today = datetime.now(UTC).date()
    dead = remembered(arguments.links)
    found = lines(read(arguments.docs), load_words(), arguments.lang, pins=pins, dead=dead, today=today)
    if arguments.format == "json":
        print(json.dumps([vars(line) for line in found], ensure_ascii=False, indent=1))
        return 0
    for line in found:
        print(f"{line.about}: {line.count}")
        for name in line.which[:10]:
            print(f"  {name}")
    return 0
