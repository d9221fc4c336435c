"""What a citation needs, where it takes several records to tell."""

import pytest
from knowledge.catalogue.catalogue import catalogue_of
from knowledge.catalogue.citable import lacking
from knowledge.catalogue.events import Event
from knowledge.catalogue.literature import Reference
from knowledge.catalogue.text import Text
from knowledge.catalogue.works import Talk


@pytest.mark.parametrize(
    ("day", "own", "expected"), [(None, None, ["starts"]), ("2001", None, []), (None, "2001-02-03", [])]
)
def test_a_talk_has_its_own_day_or_that_of_its_event(day: str | None, own: str | None, expected: list[str]) -> None:
    event = Event.model_validate({"id": "day", "name": "יום בדוי", "starts": day})
    talk = Talk.model_validate({"id": "talk", "title": "דברים בדויים", "event": "day", "speakers": [], "starts": own})
    assert list(lacking(talk, catalogue_of([event, talk]))) == expected


def test_a_part_is_dated_and_found_by_its_whole() -> None:
    whole = Reference.model_validate(
        {
            "id": "whole",
            "csl": {"type": "book", "title": "W", "issued": "2001"},
            "title": Text(en="W"),
            "question": "critique",
        }
    )
    part = Reference.model_validate(
        {
            "id": "part",
            "csl": {"type": "chapter", "title": "P", "author": [{"family": "A"}]},
            "title": Text(en="P"),
            "question": "critique",
            "part_of": "whole",
        }
    )
    assert list(lacking(part, catalogue_of([whole, part]))) == []
    assert list(lacking(part, catalogue_of([part]))) == ["csl.issued", "csl.container-title", "csl.publisher"]


@pytest.mark.parametrize(
    ("author", "expected"), [({"literal": "A Fictitious Body"}, []), ({"family": "A"}, ["csl.publisher"])]
)
def test_what_a_body_wrote_it_published_too(author: dict[str, str], expected: list[str]) -> None:
    csl = {"type": "report", "title": "R", "issued": "2001", "author": [author]}
    report = Reference.model_validate({"id": "report", "csl": csl, "title": Text(en="R"), "question": "critique"})
    assert list(lacking(report, catalogue_of([report]))) == expected
