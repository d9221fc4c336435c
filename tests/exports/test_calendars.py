"""Events as calendars take them, read back by icalendar and held against RFC 5545."""

from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from knowledge.exports.calendars import escaped, folded
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import FICTION, SITE_URL
from tests.exports.conftest import Changed, Files, files_of

HEBREW, ENGLISH = "events/fictitious-day/event.ics", "en/events/fictitious-day/event.ics"
NAME = "name: {he: היום הבדוי, en: The Fictitious Day}"
EVENT = "events/fictitious-day.yml"


def event(content: bytes) -> icalendar.Event:
    found = icalendar.Calendar.from_ical(content)
    assert found["VERSION"] == "2.0"
    assert found["PRODID"]
    (only,) = found.walk("VEVENT")
    assert only.errors == []
    assert isinstance(only, icalendar.Event)
    return only


@pytest.mark.parametrize(("path", "language"), [(HEBREW, "he"), (ENGLISH, "en")])
def test_an_event_is_a_whole_day_with_the_words_of_the_language(files: Files, path: str, language: str) -> None:
    found = event(files[path])
    names = {"he": ("היום הבדוי", "עיר בדיה"), "en": ("The Fictitious Day", "Fiction City")}
    assert (found["SUMMARY"], found["LOCATION"]) == names[language]
    assert found["SUMMARY"].params["LANGUAGE"] == language
    assert found["DTSTART"].dt == date(2001, 2, 3)
    assert "DTEND" not in found
    assert found["URL"] == f"{SITE_URL}{path.removesuffix('event.ics')}"


def test_stamps_are_dates_of_the_record(files: Files, changed: Changed) -> None:
    found = event(files[HEBREW])
    written = datetime(2001, 2, 5, tzinfo=UTC)
    assert (found.DTSTAMP, found.LAST_MODIFIED, found["CREATED"].dt) == (written, written, written)
    undated = event(changed({EVENT: ("added: 2001-02-05\n", "")})[HEBREW])
    assert undated["DTSTAMP"].dt == datetime(2001, 2, 3, tzinfo=UTC)
    assert "LAST-MODIFIED" not in undated


def test_both_languages_tell_of_one_event(files: Files) -> None:
    assert event(files[HEBREW])["UID"] == event(files[ENGLISH])["UID"]


def test_several_days_end_the_day_after_the_last(changed: Changed) -> None:
    made = changed({EVENT: ("starts: 2001-02-03", "starts: 2001-02-27\nends: 2001-02-28")})
    assert event(made[HEBREW])["DTEND"].dt == date(2001, 3, 1)


def test_an_event_whose_day_is_not_known_has_no_calendar(changed: Changed) -> None:
    made = changed({EVENT: ("starts: 2001-02-03", "starts: 2001-02")})
    assert [path for path in made if path.endswith(".ics")] == []


def test_what_is_known_in_the_other_language_says_so(changed: Changed) -> None:
    found = event(changed({EVENT: (NAME, "name: {he: היום הבדוי}")})[ENGLISH])
    assert (found["SUMMARY"], found["SUMMARY"].params["LANGUAGE"]) == ("היום הבדוי", "he")


def test_hostile_words_survive(changed: Changed) -> None:
    hostile = r'name: {he: "א, ב; ג\\n: \"ד\"\nBEGIN:VEVENT <b>&", en: "A"}'
    made = changed({EVENT: (NAME, hostile)})
    assert event(made[HEBREW])["SUMMARY"] == 'א, ב; ג\\n: "ד" BEGIN:VEVENT <b>&'
    assert made[HEBREW].split(b"\r\n").count(b"BEGIN:VEVENT") == 1


def test_lines_end_as_the_standard_says_and_are_short(files: Files, changed: Changed) -> None:
    made = changed({EVENT: ("summary: {he: יום שלא היה.", f"summary: {{he: {'יום שלא היה. ' * 9}")})
    assert event(made[HEBREW])["DESCRIPTION"] == ("יום שלא היה. " * 9).strip()
    lines = made[HEBREW].split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75


@given(st.text())
def test_any_text_can_be_folded_and_unfolded(text: str) -> None:
    line = f"SUMMARY:{escaped(text)}"
    pieces = folded(line).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line


def test_no_clock(files: Files) -> None:
    again = files_of(FICTION)
    assert (again[HEBREW], again[ENGLISH]) == (files[HEBREW], files[ENGLISH])


def test_the_page_of_the_event_leads_to_it(site: Path) -> None:
    for root in ("", "en/"):
        page = site / root / "events/fictitious-day"
        link = LexborHTMLParser((page / "index.html").read_text("utf-8")).css_first('a[type="text/calendar"]')
        assert link is not None
        assert (page / (link.attributes["href"] or "")).resolve() == (page / "event.ics").resolve()
        assert (page / "event.ics").is_file()
