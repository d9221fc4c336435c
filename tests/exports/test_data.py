"""Open data: read back by jsonschema and csvw, equal to the catalogue, and silent about who asked not to be in it."""

import csv
import io
import json
import warnings
from pathlib import Path
from typing import Any

import pytest
from csvw import TableGroup
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from knowledge.catalogue.catalogue import Catalogue
from knowledge.catalogue.dates import PartialDate
from knowledge.catalogue.people import Person
from knowledge.catalogue.releases import Releases, changes, fingerprints, released
from knowledge.exports.data import read_back
from knowledge.exports.tables import guarded
from knowledge.reading.files import TextFile
from knowledge.reading.reading import read
from knowledge.reading.releases import RELEASES_FILE, read_releases, written_releases

from tests.conftest import FICTION, ROOT
from tests.exports.conftest import Changed, Files, files_of


def data(files: Files, name: str) -> Any:
    return json.loads(files[f"data/{name}"])


def rows(files: Files, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{name}.csv"].decode("utf-8-sig"), newline=""), strict=True))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read(FICTION).catalogue


def test_the_catalogue_keeps_to_its_schema(files: Files) -> None:
    schema, found = data(files, "schema.json"), data(files, "catalogue.json")
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert found["$schema"] == schema["$id"] == "https://example.org/sub/data/schema.json"
    assert list(Draft202012Validator(schema).iter_errors(found)) == []


@pytest.mark.parametrize(
    ("kind", "fault"),
    [("people", {"nmae": 1}), ("people", {"added": "yesterday"}), ("organisations", {"kind": "fundation"})],
)
def test_the_schema_tells_what_is_wrong(files: Files, kind: str, fault: dict[str, Any]) -> None:
    schema, found = data(files, "schema.json"), data(files, "catalogue.json")
    found["records"][kind][0] |= fault
    (error,) = Draft202012Validator(schema).iter_errors(found)
    assert list(error.absolute_path)[:2] == ["records", kind]


@pytest.mark.parametrize("docs", [FICTION, ROOT / "docs"], ids=["fiction", "docs"])
def test_the_file_read_back_is_the_catalogue(docs: Path) -> None:
    assert read_back(data(files_of(docs), "catalogue.json")) == read(docs).catalogue


def test_who_asked_not_to_appear_is_in_no_file(files: Files) -> None:
    assert "hidden-person" in {path.stem for path in (FICTION / "people").iterdir()}
    for path, content in files.items():
        for trace in ("hidden-person", "נסתרת", "Concealed"):
            assert trace.encode() not in content, path


def test_tables_are_read_as_their_description_says(files: Files, tmp_path: Path) -> None:
    for path, content in files.items():
        if path.startswith("data/"):
            (tmp_path / Path(path).name).write_bytes(content)
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # csvw warns of what it cannot follow
        group = TableGroup.from_file(tmp_path / "csv-metadata.json")
        read_rows = {str(table.url): list(table.iterdicts()) for table in group.tables}
    assert {f"{name}.csv" for name in ("people", "cases-conditions", "sources", "links")} <= read_rows.keys()
    assert read_rows.keys() == {Path(path).name for path in files if path.startswith("data/") and path.endswith(".csv")}
    speaker = next(row for row in read_rows["people.csv"] if row["id"] == "fictitious-speaker")
    assert (speaker["name_he"], speaker["name_en"]) == ("דוברת בדויה", "Fictitious Speaker")
    assert speaker["address_en"] == "https://example.org/sub/en/people/fictitious-speaker/"


def test_each_record_is_a_row_and_each_id_leads_somewhere(files: Files, catalogue: Catalogue) -> None:
    assert [row["id"] for row in rows(files, "people")] == [person.id for person in catalogue.all(Person)]
    known = {(kind, record_id) for kind, of_kind in catalogue.records.items() for record_id in of_kind}
    for row in rows(files, "links"):
        assert (row["from_kind"], row["from_id"]) in known
        assert (row["to_kind"], row["to_id"]) in known


def test_a_spreadsheet_shows_hebrew_and_runs_nothing(changed: Changed) -> None:
    formula = 'name: {he: "=HYPERLINK(\\"https://example.org\\")", en: "@SUM(1)"}'
    made = changed({"events/fictitious-day.yml": ("name: {he: היום הבדוי, en: The Fictitious Day}", formula)})
    assert made["data/events.csv"].startswith(b"\xef\xbb\xbf")
    (row,) = rows(made, "events")
    assert (row["name_he"], row["name_en"]) == ('\'=HYPERLINK("https://example.org")', "'@SUM(1)")
    assert data(made, "catalogue.json")["records"]["events"][0]["name"]["en"] == "@SUM(1)"


@given(st.text(max_size=20))
def test_a_guard_is_taken_away_as_it_was_put(text: str) -> None:
    found = guarded(text)
    assert found in (text, f"'{text}")
    assert not found or found[0] not in "=+-@\t\r\n" or found.lstrip("-").replace(".", "", 1).isdigit()


def test_what_changed_between_releases_is_listed(catalogue: Catalogue) -> None:
    before = fingerprints(catalogue)
    assert changes(before, catalogue) == changes(before, read(FICTION).catalogue)
    assert changes(before, catalogue).changed == ()
    older = {**before, "people/gone": "0" * 16, "people/fictitious-speaker": "0" * 16}
    del older["people/fictitious-author"]
    found = changes(older, catalogue)
    assert found.added == ("people/fictitious-author",)
    assert found.changed == ("people/fictitious-speaker",)
    assert found.removed == ("people/gone",)


def test_a_release_is_kept_and_published(catalogue: Catalogue, changed: Changed) -> None:
    first = released(Releases(), catalogue, "1.0.0", PartialDate.model_validate("2002-01-01"))
    kept = written_releases(first)
    assert read_releases(TextFile(RELEASES_FILE, kept)) == (first, ())
    made = changed({}, {RELEASES_FILE: kept, "people/new-one.yml": PERSON})
    published = data(made, "changes.json")
    assert published["since"]["added"] == ["people/new-one"]
    assert [(release["version"], release["date"]) for release in published["releases"]] == [("1.0.0", "2002-01-01")]
    assert "people/fictitious-speaker" in published["releases"][0]["added"]


def test_a_broken_list_of_releases_is_told() -> None:
    _, (problem,) = read_releases(TextFile(RELEASES_FILE, '{"history": [{}]}'))
    assert (problem.file, problem.code) == ("releases.json", "releases-broken")


PERSON = """name: {he: חדשה בדויה, en: Fictitious Newcomer}
topics: [fiction]
added: 2002-01-02
roles: [{title: {he: אורחת, en: Guest}, organisation: fictitious-institute, cites: ["https://example.org/new"]}]
sources:
  - {url: "https://example.org/new", title: {he: א, en: A}, kind: report, confidence: secondary}
"""
