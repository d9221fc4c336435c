"""Lists in the alphabet of their reader."""

import random

import pytest
from knowledge.catalogue.language import Language
from knowledge.catalogue.text import Shown
from knowledge.views.lists import Entry, by_letter, place_in

ORDERED = {
    Language.HE: [
        "5 יחידות בדיוניות", "״אבני״ דרך", "בין מגזרי", "בין־מגזרית", "בינה בדויה", "ג׳ון בדוי", "גופים",
        "דם ואש", "דמות", "רשת", "תם", "תמה", "AAA, מכון בדוי", "The Fiction", "Zeta",
    ],
    Language.EN: ["5x2", "Cross-sector talk", "Crossing", "“Fiction”", "Zeta", "אבן", "תם"],
}  # fmt: skip


@pytest.mark.parametrize("language", list(ORDERED))
def test_names_stand_in_the_order_of_the_readers_alphabet(language: Language) -> None:
    names = random.Random(1).sample(ORDERED[language], len(ORDERED[language]))
    assert sorted(names, key=lambda name: place_in(language, name)) == ORDERED[language]


def test_letters_are_those_of_the_page_and_final_letters_are_no_letters_of_their_own() -> None:
    names = {Language.HE: ["Zeta", "ם", "מים", "7"], Language.EN: ["אבן", "zeta", "Zed", "7"]}
    entries = {
        language: [Entry(str(number), Shown(text=name, language=language)) for number, name in enumerate(given)]
        for language, given in names.items()
    }
    titles = {
        language: [group.title.text for group in by_letter(rows, language) if group.title]
        for language, rows in entries.items()
    }
    assert titles == {Language.HE: ["0–9", "מ", "Z"], Language.EN: ["0–9", "Z", "א"]}
