"""Apostrophes, quotation marks and hyphens as they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from knowledge.catalogue.language import LANGUAGES, Language
from knowledge.catalogue.spacing import unbroken
from knowledge.catalogue.typesetting import as_printed, typeset
from knowledge.words import load_words

HE, EN = Language.HE, Language.EN
ROWS = [
    (HE, 'מנכ"לית המשרד', "מנכ״לית המשרד"),
    (HE, "מנכ”לית", "מנכ״לית"),
    (HE, "ג'ון וג’ק, וצ'רלי", "ג׳ון וג׳ק, וצ׳רלי"),
    (HE, "עמ' 5", "עמ׳ 5"),
    (HE, 'הכנס על "קולקטיב אימפקט" בתל אביב', "הכנס על ״קולקטיב אימפקט״ בתל אביב"),
    (HE, "לפי ”אודות“, או „אודות”", "לפי ״אודות״, או ״אודות״"),
    (HE, 'המונח "collective impact" מאז', "המונח ״collective impact״ מאז"),
    (HE, 'המאמר The "Best" Way', "המאמר The “Best” Way"),
    (HE, "הספר Israel's Way", "הספר Israel’s Way"),
    (HE, "'למידה למען עשייה'", "׳למידה למען עשייה׳"),
    (HE, "בין-מגזרי, ב-2011 ול-GAIN", "בין־מגזרי, ב־2011 ול־GAIN"),
    (HE, "ש־-15% הם, 12-15", "ש־-15% הם, 12-15"),
    (HE, "ת״י 5568 כבר ערוך", "ת״י 5568 כבר ערוך"),
    (EN, "Israel's first, the authors' own", "Israel’s first, the authors’ own"),
    (EN, 'It says "many actors", and ("few").', "It says “many actors”, and (“few”)."),
    (EN, "a 'common agenda' and '90s", "a ‘common agenda’ and ’90s"),
    (EN, "\"'Nested' marks\"", "“‘Nested’ marks”"),
    (EN, "named ״About״ in ג'וינט and צה\"ל", "named “About” in ג׳וינט and צה״ל"),
    (EN, "an “already” set one’s", "an “already” set one’s"),
    (EN, "shared-measurement, 12-15", "shared-measurement, 12-15"),
]


@pytest.mark.parametrize(("language", "typed", "printed"), ROWS)
def test_marks_are_printed_one_way_however_typed(language: Language, typed: str, printed: str) -> None:
    assert typeset(typed, language) == printed


@given(st.text(alphabet="אבת aZ0-'\"“”’׳״־(.", max_size=30), st.sampled_from(LANGUAGES))
def test_what_is_typeset_stays(text: str, language: Language) -> None:
    once = typeset(text, language)
    assert typeset(once, language) == once
    assert len(once) == len(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_site_are_typeset(language: Language) -> None:
    words = {key: word for key, word in load_words().interface.items() if not key.startswith("skeletons.")}
    assert {
        key: word[language] for key, word in words.items() if typeset(word[language], language) != word[language]
    } == {}


@pytest.mark.parametrize(
    ("language", "text", "together"),
    [
        (HE, "יוזמת 5 פי 2 יצאה ב-2013", "יוזמת 5\u00a0פי\u00a02 יצאה ב־2013"),
        (HE, "לפי 3 מקורות, עמ׳ 5", "לפי 3 מקורות, עמ׳\u00a05"),
        (EN, "from p. 42 of no. 3", "from p.\u00a042 of no.\u00a03"),
        (EN, "Et HaSade 15, issue 16 (JDC Elka)", "Et\u00a0HaSade\u00a015, issue\u00a016 (JDC\u00a0Elka)"),
        (HE, "עט השדה 15, בגיליון 16", "עט\u00a0השדה\u00a015, בגיליון\u00a016"),
    ],
)
def test_numbers_stay_with_what_they_number(language: Language, text: str, together: str) -> None:
    assert as_printed(text, language) == together


def test_a_word_of_two_parts_is_not_torn_in_a_title_and_a_name_of_many_is() -> None:
    title = "The cross-sector non-profit of Myers-JDC-Brookdale"
    assert unbroken(title) == "The cross-\u2060sector non-\u2060profit of Myers-JDC-Brookdale"
