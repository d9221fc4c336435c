"""Spans of time in the words of a reader."""

import pytest
from knowledge.catalogue.dates import PartialDate
from knowledge.catalogue.language import Language
from knowledge.views.dates import span_in_words, years_in_words


@pytest.mark.parametrize(
    ("start", "end", "he", "en"),
    [
        ("2008", "2013", "2008–2013", "2008–2013"),
        ("2008", "2013-05", "2008 עד מאי\u00a02013", "2008 to May\u00a02013"),
        ("2008", "2018-01-29", "2008 עד 29\u00a0בינואר\u00a02018", "2008 to 29\u00a0January\u00a02018"),
        ("2008", "2008", "2008", "2008"),
        ("2008", None, "2008", "2008"),
        (None, "2017", "עד 2017", "until 2017"),
        (None, None, "", ""),
    ],
)
def test_a_span_reads_as_people_say_it(start: str | None, end: str | None, he: str, en: str) -> None:
    ends = [PartialDate.model_validate(each) if each else None for each in (start, end)]
    assert span_in_words(*ends, Language.HE) == he
    assert span_in_words(*ends, Language.EN) == en


def test_a_list_says_years_alone() -> None:
    start, end = (PartialDate.model_validate(each) for each in ("2008-07", "2018-01-29"))
    assert years_in_words(start, end, Language.EN) == years_in_words(start, end, Language.HE) == "2008–2018"
    assert years_in_words(start, None, Language.EN) == "2008"
    assert years_in_words(None, end, Language.HE) == "עד 2018"
