"""The catalogue, its indexes, dates, texts and directions."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from knowledge.catalogue.addresses import encoded, readable
from knowledge.catalogue.catalogue import catalogue_of, published, without_dangling
from knowledge.catalogue.dates import PartialDate
from knowledge.catalogue.direction import runs
from knowledge.catalogue.indexes import Reason, build_indexes
from knowledge.catalogue.language import LANGUAGES, Language
from knowledge.catalogue.people import Person
from knowledge.catalogue.text import Text
from knowledge.reading.reading import read
from pydantic import ValidationError

from tests.conftest import FICTION

CATALOGUE = read(FICTION).catalogue


@given(st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(chance: random.Random) -> None:
    records = list(CATALOGUE)
    chance.shuffle(records)
    shuffled = catalogue_of(records)
    assert shuffled == CATALOGUE
    assert build_indexes(shuffled) == build_indexes(CATALOGUE)


def test_the_catalogue_of_a_reading_is_closed_and_stays_so() -> None:
    assert without_dangling(CATALOGUE) == CATALOGUE
    assert published(CATALOGUE) == CATALOGUE


def test_a_hidden_person_is_gone_with_every_mention() -> None:
    assert CATALOGUE.find(Person, "hidden-person") is None
    assert "hidden-person" not in repr(CATALOGUE)
    assert "Concealed" not in repr(CATALOGUE)


def test_people_lead_to_what_they_did_and_to_each_other() -> None:
    indexes = build_indexes(CATALOGUE)
    author = ("people", "fictitious-author")
    assert indexes.mentioning(author, "articles", ["authors"]) == ("described-article", "hebrew-article")
    assert indexes.mentioning(author, "literature") == ("fictitious-reference",)
    assert indexes.mentioning(("organisations", "fictitious-institute"), "cases") == ("fictitious-case",)
    relations = indexes.related_people["fictitious-author"]
    assert [(r.person, r.reason) for r in relations] == [("fictitious-speaker", Reason.SAME_ORGANISATION)]


days = st.dates(date(1000, 1, 1), date(2999, 12, 31))
dates = st.one_of(
    st.builds("{:04d}".format, st.integers(1000, 2999)),
    days.map(lambda day: f"{day.year:04d}-{day.month:02d}"),
    days.map(str),
)


@given(dates)
def test_a_date_reads_back_as_written(written: str) -> None:
    assert str(PartialDate.model_validate(written)) == written


@pytest.mark.parametrize("wrong", ["", "15", "2015-3", "2015-13", "2015-02-30", "30.3.2015", "2015-03-30T10:00", "מרס"])
def test_what_is_no_date_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError):
        PartialDate.model_validate(wrong)


def test_less_precise_dates_come_first() -> None:
    written = ["2015-03-30", "2016", "2015", "2015-03"]
    assert [str(date) for date in sorted(map(PartialDate.model_validate, written))] == [
        "2015", "2015-03", "2015-03-30", "2016",
    ]  # fmt: skip


def test_a_text_falls_back_and_says_so() -> None:
    text = Text.model_validate({"he": "שלום", "ours": ["he"]})
    shown = text.show(Language.EN)
    assert shown is not None
    assert (shown.text, shown.language, shown.fallback, shown.ours) == ("שלום", Language.HE, True, True)
    assert Text().show(Language.HE) is None
    assert Text.model_validate("Latin").en == "Latin"


@given(st.text(), st.sampled_from(LANGUAGES))
def test_runs_lose_nothing(text: str, language: Language) -> None:
    assert "".join(run.text for run in runs(text, language)) == text


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("ירידה של -15% בשנה", ["-15%"]),
        ("בשנים 12–15 נמדד", ["12–15"]),
        ("בשפת C++ נכתב", ["C++"]),
        ("טלפון +972-3-1234567, בבוקר", ["+972-3-1234567"]),
        ("המזכר StriveTogether, סינסינטי", ["StriveTogether"]),
        ("הדגל --strict של הפקודה", ["--strict"]),
        ("ראו https://example.org/a?b=1#c.", ["https://example.org/a?b=1#c"]),
        ("בשנת 2015 נפגשו 250 איש", []),
        ("המודל (collective impact) הוצג", ["(collective impact)"]),
        ("תוכנית 360° לילדים", ["360°"]),
        ("ב־2017, 80% יותר", []),
        ("(2015, 17%) ועוד", []),
        ("שורות 12–15, 17–20 בלבד", ["12–15", "17–20"]),
        ("מ־53 (2011), 85% (2012–13), 27 מדדים", ["2012–13"]),
        ("עלייה של 80% מאז 2012; ynet כתב", ["ynet"]),
        ("בשנת 2015, 5x2 החלה", ["5x2"]),
        ("נפתח ב־30 March 2015, Tel Aviv", ["30 March 2015, Tel Aviv"]),
        ("טלפון (03) 555-1234", ["(03) 555-1234"]),
    ],
)
def test_what_would_be_torn_apart_is_isolated(text: str, isolated: list[str]) -> None:
    assert [run.text for run in runs(text, Language.HE) if run.language] == isolated


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.org/%D7%90%D7%91?a=%D7%92", "https://example.org/אב?a=ג"),
        ("https://example.org/a%2Fb%20c%3F", "https://example.org/a%2Fb%20c%3F"),
        ("https://example.org/%E2%80%8F%FF", "https://example.org/%E2%80%8F%FF"),
    ],
)
def test_an_address_is_shown_in_its_letters_and_leads_where_it_did(address: str, shown: str) -> None:
    assert readable(address) == shown
    assert encoded(shown) == address
