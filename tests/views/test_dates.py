"""Spans of time in the words of a reader."""

import pytest
from knowledge.catalogue.dates import PartialDate
from knowledge.catalogue.language import Language
from knowledge.views.dates import span_in_words


@pytest.mark.parametrize(
    ("start", "end", "he", "en"),
    [
        ("2008", "2013", "2008–2013", "2008–2013"),
        ("2008", "2013-05", "2008 עד מאי 2013", "2008 to May 2013"),
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
