"""A fictitious conference from announced to held to archived: at each step a line changes, and nothing is retyped."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import icalendar
import pytest
from knowledge.reading.reading import read
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import FICTION, built_site

SOURCE = (
    "sources:\n  - {url: 'https://example.org/source', title: {he: א, en: A}, kind: report, confidence: secondary}\n"
)
EVENT = (
    """name: {he: הכנס הבדוי, en: The Fictitious Conference}
summary: {he: כנס שלא יהיה., en: A conference that will not be.}
stage: announced
starts: 2002-07-08
ends: 2002-07-09
place: {he: עיר בדיה, en: Fiction City}
registration:
  url: https://example.org/register
  until: 2002-07-01
  note: {he: ללא תשלום, en: Free of charge}
tracks:
  - {id: beginners, name: {he: צעדים ראשונים, en: First steps}}
rooms:
  - id: hall
    name: {he: האולם הבדוי, en: The Fictitious Hall}
    note: {he: "קומה 0, יש רמפה", en: Ground floor with a ramp}
  - {id: attic, name: {he: עליית הגג, en: The Attic}}
topics: [fiction]
added: 2002-01-01
"""
    + SOURCE
)
TALKS = {
    "opening": ("begins: 09:30\nends: 10:15\nroom: hall\n", "פתיחה בדויה"),
    "first-steps": (
        "starts: 2002-07-09\nbegins: 08:00\nroom: attic\ntrack: beginners\nformat: workshop\n",
        "סדנה בדויה",
    ),
    "closing": ("begins: 16:00\nends: 16:30\nroom: hall\n", "סיום בדוי"),
}


def talk(facts: str, title: str) -> str:
    return (
        f"---\ntitle: {title}\nsummary: תקציר בדוי\nevent: conference\nspeakers: [fictitious-speaker]\n{facts}"
        f"topics: [fiction]\nadded: 2002-01-01\n{SOURCE}---\n"
    )


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = shutil.copytree(FICTION, tmp_path / "docs")
    (folder / "events" / "conference.yml").write_text(EVENT, "utf-8")
    for name, (facts, title) in TALKS.items():
        (folder / "talks" / f"{name}.he.md").write_text(talk(facts, title), "utf-8")
    return folder


def change(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def shown(site: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / address / "index.html").read_text("utf-8"))


def words(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def test_from_announced_to_held_to_archived(docs: Path, tmp_path: Path) -> None:
    event, opening = docs / "events" / "conference.yml", docs / "talks" / "opening.he.md"
    announced = shown(built_site(docs, tmp_path / "announced"), "en/events/conference")
    assert announced.css_first('a[href="https://example.org/register"]') is not None
    assert words(announced, ".stage") == ["This event is still to come. The programme may change."]
    assert words(announced, "#programme ~ section h3") == ["8 July 2002", "9 July 2002"]
    assert words(announced, ".slots .hours") == ["09:30–10:15", "16:00–16:30", "08:00"]
    assert "Track: First steps Room: The Attic" in words(announced, ".slots .meta")[2].replace(
        "First stepsRoom", "First steps Room"
    )
    assert "Ground floor with a ramp" in words(announced, "main .facts dd")[-1]

    change(event, "stage: announced", "stage: held")
    change(
        opening,
        "---\ntitle",
        "---\nmaterials: [{kind: slides, url: 'https://example.org/slides.pdf', language: he}]\ntitle",
    )
    site = built_site(docs, tmp_path / "held")
    held = shown(site, "en/events/conference")
    assert held.css_first('a[href="https://example.org/register"]') is None
    assert "has taken place" in words(held, ".stage")[0]
    assert words(held, ".slots .hours") == words(announced, ".slots .hours")
    assert shown(site, "talks/opening").css_first('a[href="https://example.org/slides.pdf"]') is not None

    change(event, "stage: held", "stage: archived")
    archived = shown(built_site(docs, tmp_path / "archived"), "en/events/conference")
    assert words(archived, ".stage") == []
    assert words(archived, ".slots .hours") == words(announced, ".slots .hours")


def test_a_calendar_takes_the_talks_at_their_hours(docs: Path, tmp_path: Path) -> None:
    """In July Israel is three hours before UTC."""
    content = (built_site(docs, tmp_path / "site") / "events" / "conference" / "event.ics").read_bytes()
    whole, *parts = icalendar.Calendar.from_ical(content).walk("VEVENT")
    starts = {str(part["SUMMARY"]): part["DTSTART"].dt for part in parts}
    assert starts["פתיחה בדויה"] == datetime(2002, 7, 8, 6, 30, tzinfo=UTC)
    assert starts["סדנה בדויה"] == datetime(2002, 7, 9, 5, 0, tzinfo=UTC)
    assert {str(part["RELATED-TO"]) for part in parts} == {str(whole["UID"])}
    assert {str(part["LOCATION"]) for part in parts} == {"האולם הבדוי", "עליית הגג"}


def faults() -> Iterator[tuple[str, str, str, str, int]]:
    yield "talks/opening.he.md", "room: hall", "room: hal", "unknown-room", 8
    yield "talks/first-steps.he.md", "track: beginners", "track: begginers", "unknown-track", 9
    yield "talks/opening.he.md", "begins: 09:30", "begins: 9:30", "wrong-hour", 6
    yield "talks/opening.he.md", "ends: 10:15", "ends: 09:15", "ends-before-it-begins", 7
    yield "talks/closing.he.md", "begins: 16:00\nends: 16:30", "begins: 10:00\nends: 10:30", "room-taken", 8
    yield "events/conference.yml", "ends: 2002", "timezone: Asia/Jerusalm\nends: 2002", "unknown-timezone", 5


@pytest.mark.parametrize(("path", "before", "after", "code", "line"), list(faults()))
def test_a_programme_that_cannot_be_is_told_on_its_line(
    docs: Path, path: str, before: str, after: str, code: str, line: int
) -> None:
    assert [problem.code for problem in read(docs).problems] == []
    change(docs / path, before, after)
    found = [(problem.code, problem.line) for problem in read(docs).problems if problem.code == code]
    assert [found for found in found if found[1] == line] == [(code, line)]
