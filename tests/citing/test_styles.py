"""Formatted citations: golden files of all cases, and the rules one can point at."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from knowledge.catalogue.catalogue import catalogue_of
from knowledge.catalogue.dates import PartialDate
from knowledge.catalogue.language import LANGUAGES, Language
from knowledge.catalogue.text import Text
from knowledge.citing.bylines import initials
from knowledge.citing.item import Credit, Item, NameForm, clean
from knowledge.citing.making import desk_for, items
from knowledge.citing.runs import Run, plain
from knowledge.citing.styles import Style, citation

from tests.citing.records import PEOPLE, SITE, all_items, item, reference

HE, EN = Language.HE, Language.EN


def shown(one: Item, style: Style, reader: Language) -> str:
    return plain(citation(one, style, reader))


def marked(run: Run) -> str:
    """A run as the golden files write it: ``*title*``, ``<address>``, and the language where it is Hebrew."""
    if run.is_address:
        return f"<{run.text}>"
    text = f"*{run.text}*" if run.is_title else run.text
    return f"{{{text}}}" if run.language is HE else text


def lines(reader: Language) -> Iterator[str]:
    for one in all_items(reader):
        yield f"# {one.id}"
        yield from (f"{style}: {''.join(map(marked, citation(one, style, reader)))}" for style in Style)
        yield ""


@pytest.mark.parametrize("reader", LANGUAGES)
def test_the_collection_is_as_before(reader: Language, golden: Callable[[str, str], None]) -> None:
    golden(f"all.{reader}.txt", "\n".join(lines(reader)))


@pytest.mark.parametrize(
    ("given_name", "language", "expected"),
    [
        ("Jean-Luc", EN, "J.-L."),
        ("Joseph A.", EN, "J. A."),
        ("C. D.", EN, "C. D."),
        ("émile", EN, "É."),
        ("יונתן", HE, "י׳"),
        ("י׳", HE, "י׳"),
        ("ג׳ק", HE, "ג׳"),
        ("גדעון מאיר", HE, "ג״מ"),
        ("", HE, ""),
        ("", EN, ""),
    ],
)
def test_initials(given_name: str, language: Language, expected: str) -> None:
    assert initials(given_name, language) == expected


def authors(count: int) -> tuple[Credit, ...]:
    return tuple(Credit(NameForm(EN, family=f"F{number}", given="Given")) for number in range(1, count + 1))


@pytest.mark.parametrize(
    ("count", "style", "beginning"),
    [
        (1, Style.APA, "F1, G. (2015)."),
        (2, Style.APA, "F1, G., & F2, G. (2015)."),
        (21, Style.APA, "F1, G., F2, G., "),
        (2, Style.CHICAGO, "F1, Given, and Given F2. “"),
        (6, Style.CHICAGO, "F1, Given, Given F2, Given F3, Given F4, Given F5, and Given F6. “"),
        (7, Style.CHICAGO, "F1, Given, Given F2, Given F3, et al. “"),
        (3, Style.JOURNALS, "Given F1, Given F2 and Given F3, “"),
        (4, Style.JOURNALS, "Given F1 et al., “"),
    ],
)
def test_as_many_authors_as_the_style_lists(count: int, style: Style, beginning: str) -> None:
    assert shown(replace(item("journal-pages", EN), authors=authors(count)), style, EN).startswith(beginning)


def test_of_twenty_one_authors_apa_lists_nineteen_and_the_last() -> None:
    made = shown(replace(item("journal-pages", EN), authors=authors(21)), Style.APA, EN)
    assert "F19, G., . . . F21, G. (2015)." in made
    assert "F20" not in made


def test_a_hebrew_list_joins_the_last_author_by_a_letter() -> None:
    made = shown(item("several-authors", HE), Style.APA, HE)
    assert made.startswith("דורון בדאי, ק׳, בדיוני, י׳ ובדאי, י׳. (2001).")


def test_a_latin_name_in_a_hebrew_list_is_joined_with_a_makaf() -> None:
    one = item("several-authors", HE)
    made = shown(replace(one, authors=(one.authors[0], authors(1)[0])), Style.JOURNALS, HE)
    assert made.startswith("קרן דורון בדאי ו־Given F1, ״")


def test_english_citations_spell_a_name_as_its_bearer_does_and_give_both_titles() -> None:
    made = shown(item("blog-month", EN), Style.APA, EN)
    assert made.startswith("Bidyoni, Y. (2014, April). רשומה בדויה [A Fictitious Post]. ")


def test_a_name_nobody_spells_in_latin_stays_in_hebrew() -> None:
    assert shown(item("without-latin-name", EN), Style.CHICAGO, EN).startswith("חנה בן בדיה. “")


def test_a_work_in_hebrew_known_by_its_english_title_says_so() -> None:
    assert "[in Hebrew]" in shown(item("hebrew-initials", EN), Style.JOURNALS, EN)
    for name, style in (("hebrew-initials", Style.APA), ("without-latin-name", Style.JOURNALS)):
        assert "[in Hebrew]" not in shown(item(name, EN), style, EN)


def test_a_work_in_english_is_cited_in_english_in_hebrew_too() -> None:
    for style in Style:
        assert shown(item("journal-pages", HE), style, HE) == shown(item("journal-pages", EN), style, EN)


@pytest.mark.parametrize(
    ("style", "words"), [(Style.APA, "(ח״ת)"), (Style.CHICAGO, "ללא תאריך"), (Style.JOURNALS, "ללא תאריך")]
)
def test_no_date_is_said_in_the_words_of_the_style(style: Style, words: str) -> None:
    assert words in shown(item("corporate-report", HE), style, HE)
    assert "n.d." in shown(item("corporate-report", EN), style, EN)


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("reader", LANGUAGES)
def test_what_has_a_date_never_lacks_it(style: Style, reader: Language) -> None:
    for one in all_items(reader):
        made = shown(one, style, reader)
        is_without = any(words in made for words in ("n.d.", "ח״ת", "ללא תאריך"))
        assert is_without is (one.issued is None), (one.id, made)


def test_an_issue_that_is_not_confirmed_is_in_no_citation() -> None:
    for style in Style:
        made = shown(item("uncertain-issue", EN), style, EN)
        assert "Et HaBidya" not in made
        assert "2001" not in made


def test_an_address_that_leads_to_a_description_says_so() -> None:
    assert "Described at Fictitious Site: https://" in shown(item("uncertain-issue", EN), Style.APA, EN)
    assert "Described" not in shown(item("corporate-author", EN), Style.APA, EN)


def test_a_title_of_ours_for_a_talk_without_one_is_a_description_in_brackets() -> None:
    assert ". [A speaker at the day]. " in shown(item("untitled-talk", EN), Style.APA, EN)


def test_a_journal_without_numbers_is_dated_as_a_magazine() -> None:
    one = replace(item("journal-pages", EN), volume="", issue="", page="")
    assert "*Journal of Fiction*, June 2015." in "".join(map(marked, citation(one, Style.CHICAGO, EN)))
    assert "*Journal of Fiction*, n.d." in "".join(map(marked, citation(replace(one, issued=None), Style.CHICAGO, EN)))


def test_two_bodies_are_not_turned_and_need_no_comma() -> None:
    bodies = tuple(Credit(NameForm(EN, literal=name)) for name in ("One Body", "Other Body"))
    one = replace(item("web-day", EN), authors=bodies)
    assert shown(one, Style.CHICAGO, EN).startswith("One Body and Other Body. “")
    assert shown(one, Style.APA, EN).startswith("One Body, & Other Body. (2016")


def test_bodies_that_published_what_they_wrote_are_named_once_in_apa() -> None:
    bodies = tuple(Credit(NameForm(EN, literal=name)) for name in ("One Body", "Other Body"))
    one = replace(item("hebrew-initials", EN), script=EN, language="en", title=Text(en="Report"), authors=bodies)
    made = shown(replace(one, publisher=Text(en="One Body and Other Body")), Style.APA, EN)
    assert made == "One Body, & Other Body. (2013). Report."
    assert shown(replace(one, publisher=Text(en="Third Body")), Style.APA, EN).endswith("Report. Third Body.")


def test_a_periodical_that_is_a_known_body_has_its_name_in_both_languages() -> None:
    known = catalogue_of([*PEOPLE, reference("by", {"he": "א"}, type="article-magazine", language="he", issued="2001",
                          author=[{"literal": "פלוני"}], **{"container-title": "מכון הבדיה & בניו"})])  # fmt: skip
    made = next(items(desk_for(known, SITE, EN)))
    assert shown(made, Style.CHICAGO, EN).endswith("Fiction & Sons Institute, 2001.")


@pytest.mark.parametrize("style", [Style.CHICAGO, Style.JOURNALS])
def test_quotation_marks_inside_quotation_marks_are_single_ones_of_their_script(style: Style) -> None:
    one = item("journal-pages", EN)
    for written in ('On "Fiction" and 5″', "On “Fiction” and 5″"):
        assert "“On ‘Fiction’ and 5″" in shown(replace(one, title=Text(en=written)), style, EN)
    hebrew = replace(item("several-authors", HE), title=Text(he="על ״בדיה״ וצה״ל"))
    assert "״על ׳בדיה׳ וצה״ל" in shown(hebrew, style, HE)


def test_a_translation_names_its_translator() -> None:
    one = item("corporate-author", EN)
    assert "(T. Metargemet, Trans.)." in shown(one, Style.APA, EN)
    assert "Translated by Tirza Metargemet." in shown(one, Style.CHICAGO, EN)


def test_the_author_that_is_the_site_is_not_named_twice() -> None:
    for style in Style:
        assert shown(item("by-the-site", EN), style, EN).count("Fictitious Site") == 1


@pytest.mark.parametrize(
    ("date", "apa", "chicago"),
    [
        ("2016", "(2016)", "2016."),
        ("2016-05", "(2016, May)", "May 2016."),
        ("2016-05-23", "(2016, May 23)", "May 23, 2016."),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(date: str, apa: str, chicago: str) -> None:
    one = replace(item("web-day", EN), issued=PartialDate.model_validate(date))
    assert apa in shown(one, Style.APA, EN)
    assert chicago in shown(one, Style.CHICAGO, EN)


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("reader", LANGUAGES)
def test_no_two_marks_meet_where_parts_are_joined(style: Style, reader: Language) -> None:
    for one in all_items(reader):
        made = shown(one, style, reader)
        for wrong in ("..", " .", " ,", ",,", "()", "[]", "  ", "?.", ",.", "( ", "“”"):
            assert wrong not in made.replace(". . .", ""), (one.id, made)


def test_numbers_that_follow_one_another_in_hebrew_are_read_one_by_one() -> None:
    for style in Style:
        for one in all_items(HE):
            hebrew = [run.text for run in citation(one, style, HE) if run.language is HE]
            assert not [text for text in hebrew if re.search(r"\d[,:;]?\s+\(?\d", text)], one.id


@given(
    st.text(min_size=1).filter(lambda value: bool(clean(value))),
    st.sampled_from(list(Style)),
    st.sampled_from(LANGUAGES),
)
def test_any_title_is_in_its_citation_whole(value: str, style: Style, reader: Language) -> None:
    one = replace(item("hostile-title", EN), title=Text(en=value))
    titles = [run.text for run in citation(one, style, reader) if run.is_title]
    assert titles == [clean(value)]
