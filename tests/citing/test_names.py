"""Which words of a name are the family's, and when that is not known."""

import pytest
from knowledge.catalogue.catalogue import catalogue_of
from knowledge.catalogue.language import Language
from knowledge.catalogue.literature import Reference
from knowledge.catalogue.names import NameParts, names_in_parts

from tests.citing.records import person, reference

HE, EN = Language.HE, Language.EN


def printed(**name: str) -> Reference:
    return reference("book", {"en": "Fiction"}, type="book", language="en", author=[{**name, "person": "one"}])


@pytest.mark.parametrize(
    ("he", "en", "more", "expected"),
    [
        ("בדאי פלוני", "Baday Ploni", {}, {HE: ("בדאי", "פלוני"), EN: ("Baday", "Ploni")}),
        ("קרן דורון כץ", "Keren Doron-Katz", {}, {HE: ("קרן", "דורון כץ"), EN: ("Keren", "Doron-Katz")}),
        ("רות בדיה־לאל", None, {}, {HE: ("רות", "בדיה־לאל")}),
        ("בריאן ד׳ בדאי", "Brian D. Baday", {}, {HE: ("בריאן ד׳", "בדאי"), EN: ("Brian D.", "Baday")}),
        ("אנה מריה בדאי", "Anna Maria Baday", {}, {}),
        ("בדאי", "Baday", {}, {}),
        ("אנה מריה בדאי", "Anna Maria Baday", {"family": "בדאי"},
         {HE: ("אנה מריה", "בדאי"), EN: ("Anna Maria", "Baday")}),
        ("אנה מריה בדאי", "Anna Maria Baday", {"family": "Other"}, {}),
    ],
)  # fmt: skip
def test_a_name_is_parted_only_where_something_says_where(
    he: str, en: str | None, more: dict[str, str], expected: dict[Language, tuple[str, str]]
) -> None:
    parts = names_in_parts(catalogue_of([person("one", he, en, **more)]))["one"]
    assert parts == {language: NameParts(*both) for language, both in expected.items()}


def test_a_publication_that_prints_the_parts_says_where_and_the_other_language_follows() -> None:
    records = [
        person("one", "פלונית בדאי אלמונית", "Plonit Baday Almonit"),
        printed(family="Baday Almonit", given="P."),
    ]
    assert names_in_parts(catalogue_of(records))["one"] == {
        EN: NameParts("Plonit", "Baday Almonit"),
        HE: NameParts("פלונית", "בדאי אלמונית"),
    }
