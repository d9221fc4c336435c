"""What waits for somebody: on the page, and in a terminal with a clock and a memory."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from knowledge.catalogue.language import Language
from knowledge.commands import main
from knowledge.publishing.freshness import Pin
from knowledge.publishing.status import Line, lines, remembered
from knowledge.reading.reading import read
from knowledge.words import load_words
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import FICTION, built_site

TODAY = date(2003, 1, 1)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return shutil.copytree(FICTION, tmp_path / "docs")


def told(docs: Path, pins: tuple[Pin, ...] = (), dead: tuple[str, ...] = (), today: date = TODAY) -> dict[str, Line]:
    found = lines(read(docs), load_words(), Language.EN, pins=pins, dead=dead, today=today)
    return {line.about: line for line in found}


def test_the_page_names_what_waits_and_leads_to_it(docs: Path, tmp_path: Path) -> None:
    site = built_site(docs, tmp_path / "site")
    for address, nobody in (("status", "עוד לא מונה איש"), ("en/status", "still open")):
        html = (site / address / "index.html").read_text("utf-8")
        tree = LexborHTMLParser(html)
        assert nobody in html
        assert [
            link
            for link in tree.css("section li a")
            if "articles/described-article/" in (link.attributes["href"] or "")
        ]
        assert len(html) < 60_000
        foot = [link.attributes["href"] or "" for link in tree.css("footer a")]
        assert any(link.endswith("status/") for link in foot)


def test_who_has_a_task_is_named(docs: Path, tmp_path: Path) -> None:
    site = docs / "site.yml"
    keepers = (
        "keepers: [{role: {he: תוכן בדוי, en: Fictitious content}, who: {he: צוות בדוי, en: A fictitious team}}]\n"
    )
    site.write_text(site.read_text("utf-8") + keepers, "utf-8")
    html = (built_site(docs, tmp_path / "site") / "en" / "status" / "index.html").read_text("utf-8")
    assert "A fictitious team" in html
    assert "Fictitious content" in html


def test_a_work_in_one_language_waits_for_its_translation(docs: Path) -> None:
    assert "articles/hebrew-article/" in told(docs)["Texts in one language only"].which


def test_a_changed_original_waits_for_its_translator(docs: Path) -> None:
    before = told(docs)["Translations whose original has changed"].count
    original = docs / "talks" / "fictitious-talk.he.md"
    assert main(["translated", "--docs", str(docs), str(docs / "talks" / "fictitious-talk.en.md")]) == 0
    original.write_text(original.read_text("utf-8").replace("אמרה", "אמרה שוב"), "utf-8")
    assert told(docs)["Translations whose original has changed"].count == before + 1


def test_an_event_that_is_over_is_told_by_the_clock(docs: Path) -> None:
    about = "Events that are over and still announced (stage)"
    event = docs / "events" / "fictitious-day.yml"
    event.write_text("stage: announced\n" + event.read_text("utf-8"), "utf-8")
    assert told(docs, today=date(2001, 2, 3))[about].count == 0
    assert told(docs, today=date(2001, 2, 4))[about].which == ("events/fictitious-day",)


def test_old_versions_and_dead_links_are_told(docs: Path, tmp_path: Path) -> None:
    memory = tmp_path / "links.json"
    row = {"verdict": "gone", "answer": "404", "since": "2002-01-01"}
    memory.write_text(
        json.dumps({"https://example.org/gone": {**row, "gone": 3}, "https://example.org/once": {**row, "gone": 1}})
    )
    assert remembered(tmp_path / "none.json") is None
    pins = (Pin("fictitious", "1.0", "2001-01-01"), Pin("newer", "2.0", "2002-12-01"), Pin("unknown", "3.0"))
    found = told(docs, pins, remembered(memory))
    assert found["Outside links that are dead"].which == ("https://example.org/gone",)
    assert found["Dependencies fixed for more than a year"].which == ("fictitious 1.0 (2001-01-01)",)
    ages = found["Dependencies by the age of their version, the oldest first"].which
    assert ages == ("2001-01-01 fictitious 1.0", "2002-12-01 newer 2.0")


@pytest.mark.parametrize("language", ["he", "en"])
def test_the_command_prints_a_line_for_each(docs: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    assert main(["status", "--docs", str(docs), "--lang", language]) == 0
    text = capsys.readouterr().out
    assert main(["status", "--docs", str(docs), "--lang", language, "--format", "json"]) == 0
    for row in json.loads(capsys.readouterr().out):
        assert f"{row['about']}: {row['count']}" in text
