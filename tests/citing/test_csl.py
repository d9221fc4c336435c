"""CSL-JSON, held against the data model of CSL 1.0.2 (specification, appendices III and IV)."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft7Validator
from knowledge.catalogue.dates import PartialDate
from knowledge.catalogue.language import LANGUAGES, Language
from knowledge.catalogue.literature import CslType
from knowledge.citing.csl import csl, csl_json

from tests.citing.records import all_items, item

HE, EN = Language.HE, Language.EN
TYPES = [
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
]
STRINGS = [
    "abstract",
    "annote",
    "archive",
    "archive_collection",
    "archive_location",
    "archive-place",
    "authority",
    "call-number",
    "collection-title",
    "container-title",
    "container-title-short",
    "dimensions",
    "division",
    "DOI",
    "event-title",
    "event-place",
    "genre",
    "ISBN",
    "ISSN",
    "jurisdiction",
    "keyword",
    "language",
    "medium",
    "note",
    "original-publisher",
    "original-publisher-place",
    "original-title",
    "part-title",
    "PMCID",
    "PMID",
    "publisher",
    "publisher-place",
    "references",
    "reviewed-genre",
    "reviewed-title",
    "scale",
    "section",
    "source",
    "status",
    "title",
    "title-short",
    "URL",
    "version",
    "volume-title",
    "year-suffix",
]
NUMBERS = [
    "chapter-number",
    "collection-number",
    "edition",
    "issue",
    "number",
    "number-of-pages",
    "number-of-volumes",
    "page",
    "volume",
]
NAMES = [
    "author",
    "chair",
    "collection-editor",
    "compiler",
    "composer",
    "container-author",
    "contributor",
    "curator",
    "director",
    "editor",
    "editorial-director",
    "executive-producer",
    "guest",
    "host",
    "illustrator",
    "interviewer",
    "narrator",
    "organizer",
    "original-author",
    "performer",
    "producer",
    "recipient",
    "reviewed-author",
    "script-writer",
    "series-creator",
    "translator",
]
DATES = ["accessed", "available-date", "event-date", "issued", "original-date", "submitted"]
TEXT: dict[str, Any] = {"type": "string", "minLength": 1}
NAME: dict[str, Any] = {
    "oneOf": [
        {"type": "object", "properties": {"literal": TEXT}, "required": ["literal"], "additionalProperties": False},
        {
            "type": "object",
            "properties": {"family": TEXT, "given": TEXT},
            "required": ["family"],
            "additionalProperties": False,
        },
    ]
}
PARTS = {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}}
DATE: dict[str, Any] = {
    "type": "object",
    "properties": {
        "date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": PARTS},
        "season": {"enum": [1, 2, 3, 4]},
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
ITEM: dict[str, Any] = {
    "type": "object",
    "required": ["id", "type", "title"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string", "pattern": "^(articles|essays|talks|cases|literature)-[a-z0-9-]+$"},
        "type": {"enum": TYPES},
        "custom": {"type": "object", "minProperties": 1},
        **dict.fromkeys(STRINGS + NUMBERS, TEXT),
        **{name: {"type": "array", "minItems": 1, "items": NAME} for name in NAMES},
        **dict.fromkeys(DATES, DATE),
    },
}


@pytest.mark.parametrize("reader", LANGUAGES)
def test_all_items_keep_the_data_model(reader: Language) -> None:
    found = json.loads(csl_json(all_items(reader)))
    Draft7Validator({"type": "array", "items": ITEM}).validate(found)
    ids = [one["id"] for one in found]
    assert len(ids) == len(set(ids)) == 20


def test_every_type_of_the_catalogue_is_one_of_csl() -> None:
    assert {one.value for one in CslType} <= set(TYPES)


@pytest.mark.parametrize("reader", LANGUAGES)
def test_the_collection_is_as_before(reader: Language, golden: Callable[[str, str], None]) -> None:
    golden(f"all.{reader}.json", csl_json(all_items(reader)))


def test_ids_are_the_same_for_both_readers() -> None:
    assert [one.id for one in all_items(HE)] == [one.id for one in all_items(EN)]


def test_nobody_is_said_to_have_looked_at_anything() -> None:
    assert not [one for one in all_items(HE) if "accessed" in csl(one)]


def test_an_issue_that_is_not_confirmed_stands_in_the_note_only() -> None:
    found = csl(item("uncertain-issue", EN))
    assert not {"issue", "container-title", "issued", "publisher", "ISSN"} & set(found)
    assert found["note"] == "The issue is not confirmed."


def test_the_text_a_reader_has_is_cited() -> None:
    hebrew, english = (csl(item("corporate-author", reader)) for reader in LANGUAGES)
    assert (hebrew["title"], hebrew["language"], hebrew.get("translator")) == ("מדריך בדוי", "he", None)
    assert (english["title"], english["original-title"], english["language"]) == (
        "A Fictitious Guide",
        "מדריך בדוי",
        "en",
    )
    assert english["translator"] == [{"family": "Metargemet", "given": "Tirza"}]
    assert english["author"] == [{"literal": "Fiction & Sons Institute"}]
    assert (hebrew["URL"], english["URL"]) == (
        "https://example.org/sub/essays/corporate-author/",
        "https://example.org/sub/en/essays/corporate-author/",
    )


def test_a_text_in_one_language_is_cited_at_its_own_address_by_both() -> None:
    for reader in LANGUAGES:
        found = csl(item("one-language", reader))
        assert (found["URL"], found["language"]) == ("https://example.org/sub/en/essays/one-language/", "en")
        assert not {"original-title", "issued"} & set(found)
        assert "translated-title" not in found["custom"]  # type: ignore[operator]


def test_a_talk_on_one_day_has_its_day_and_one_on_several_its_month() -> None:
    assert csl(item("untitled-talk", HE))["issued"] == {"date-parts": [[2001, 2, 3]]}
    assert csl(item("titled-talk", HE))["issued"] == {"date-parts": [[2001, 2]]}


def test_the_language_of_a_talk_whose_title_is_ours_is_not_claimed() -> None:
    hebrew, english = (csl(item("untitled-talk", reader)) for reader in LANGUAGES)
    assert "language" not in hebrew
    assert (hebrew["event-title"], english["event-title"]) == ("היום הבדוי", "The Fictitious Day")
    assert english["author"] == [{"family": "Bidyoni", "given": "Yonathan"}]


def test_a_part_has_what_its_whole_has() -> None:
    found = csl(item("chapter-in-it", EN))
    assert found["container-title"] == "Fictions Collected"
    assert found["issued"] == {"date-parts": [[2016]]}


@pytest.mark.parametrize("date", ["2001", "2001-02", "2001-02-03"])
def test_a_date_is_as_precise_as_it_is_known(date: str) -> None:
    one = replace(item("case", HE), issued=PartialDate.model_validate(date))
    assert csl(one)["issued"] == {"date-parts": [[int(part) for part in date.split("-")]]}


def test_names_in_the_other_script_are_kept() -> None:
    assert csl(item("several-authors", EN))["custom"] == {
        "translated-title": "By several",
        "translated-title-language": "en",
        "translated-title-is-ours": True,
        "authors-in-other-script": "Doron-Baday, Keren; Bidyoni, Yonathan; Baday, Y.",
    }
