"""BibTeX, RIS and CSL-JSON, read back by libraries we did not write."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import bibtexparser
import pypandoc
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from knowledge.catalogue.language import LANGUAGES, Language
from knowledge.catalogue.text import Text
from knowledge.citing.bibtex import bibtex, escaped
from knowledge.citing.csl import csl_json
from knowledge.citing.item import Credit, Item, NameForm, clean
from knowledge.citing.ris import ris
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from tests.citing.records import all_items, item

HE, EN = Language.HE, Language.EN
# The reader takes \textasciicircum for a modifier letter (U+02C6); LaTeX's kernel has it print the ASCII character.
_MACROS = get_default_latex_context_db()
_MACROS.add_context_category("ascii", prepend=True, macros=[MacroTextSpec("textasciicircum", "^")])
_PLAIN = LatexNodes2Text(_MACROS, math_mode="verbatim", keep_comments=True, strict_latex_spaces=True)


def read_bib(made: str) -> list[dict[str, str]]:
    """Entries as bibtexparser reads them, each with ``ENTRYTYPE`` and ``ID``; commands of TeX as the characters."""
    library = bibtexparser.parse_string(made)
    assert not library.failed_blocks
    decode = LatexDecodingMiddleware(decoder=_PLAIN)
    return [
        {"ENTRYTYPE": entry.entry_type, "ID": entry.key, **{field.key: field.value for field in entry.fields}}
        for entry in decode.transform(library).entries
    ]


def read_ris(made: str) -> list[dict[str, Any]]:
    return list(rispy.loads(made))


@pytest.mark.parametrize("reader", LANGUAGES)
@pytest.mark.parametrize(("ending", "write"), [("bib", bibtex), ("ris", ris)])
def test_the_collection_is_as_before(
    reader: Language, ending: str, write: Callable[[list[Item]], str], golden: Callable[[str, str], None]
) -> None:
    golden(f"all.{reader}.{ending}", write(all_items(reader)))


@pytest.mark.parametrize("reader", LANGUAGES)
def test_every_item_is_read_back_with_its_title_and_authors(reader: Language) -> None:
    items = all_items(reader)
    for one, bib, record in zip(items, read_bib(bibtex(items)), read_ris(ris(items)), strict=True):
        title = one.own(one.title)
        assert (bib["ID"], bib["title"]) == (one.id, title)
        assert (record["id"], record["title"]) == (one.id, title)
        assert len(record.get("authors", [])) == len(one.authors)
        assert bib["author"].count(" and ") >= len(one.authors) - 1 if one.authors else "author" not in bib


def test_names_are_kept_in_both_scripts() -> None:
    one = item("several-authors", EN)
    (bib,), (record,) = read_bib(bibtex([one])), read_ris(ris([one]))
    assert bib["author"] == "דורון בדאי, קרן and בדיוני, יונתן and בדאי, י׳"
    assert bib["nameaddon"] == "Keren Doron-Baday; Yonathan Bidyoni; Y. Baday"
    assert record["authors"] == ["דורון בדאי, קרן", "בדיוני, יונתן", "בדאי, י׳"]
    assert record["translated_author"] == "Doron-Baday, Keren; Bidyoni, Yonathan; Baday, Y."


def test_titles_are_kept_in_both_languages_and_a_translation_names_its_original() -> None:
    (described,) = read_bib(bibtex([item("several-authors", EN)]))
    assert (described["titleaddon"], described["langid"]) == ("By several", "hebrew")
    (translated,) = read_bib(bibtex([item("corporate-author", EN)]))
    assert (translated["origtitle"], translated["origlanguage"]) == ("מדריך בדוי", "hebrew")
    assert (translated["langid"], translated["translator"]) == ("english", "Metargemet, Tirza")


@pytest.mark.parametrize(
    ("name", "kind", "ris_kind"),
    [
        ("journal-pages", "article", "JOUR"),
        ("magazine-season", "article", "MGZN"),
        ("edited-book", "collection", "EDBOOK"),
        ("chapter-in-it", "incollection", "CHAP"),
        ("hebrew-initials", "report", "RPRT"),
        ("web-day", "online", "ELEC"),
        ("titled-talk", "unpublished", "CPAPER"),
        ("issue-of-journal", "periodical", "JFULL"),
    ],
)
def test_each_thing_is_of_its_kind(name: str, kind: str, ris_kind: str) -> None:
    one = item(name, EN)
    assert read_bib(bibtex([one]))[0]["ENTRYTYPE"] == kind
    assert read_ris(ris([one]))[0]["type_of_reference"] == ris_kind


def test_a_season_is_a_date_in_each_format() -> None:
    one = item("magazine-season", EN)
    (bib,) = read_bib(bibtex([one]))
    assert (bib["date"], bib["issue"]) == ("2011", "Winter")
    assert read_ris(ris([one]))[0]["date"] == "2011///Winter"
    assert json.loads(csl_json([one]))[0]["issued"] == {"date-parts": [[2011]], "season": 4}


def test_bodies_are_not_taken_apart_for_people() -> None:
    made = bibtex([item("hostile-title", EN)])
    assert "author = {{O’Fiction, Jr}, A. B. and {This and That}}" in made
    (record,) = read_ris(ris([item("web-day", EN)]))
    assert record["authors"] == ["Fiction & Sons Institute,"]


HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from("{}&%$#_~^\\\"'@,;=-–—\n\r\t\x00\x1b\u200e\u200f\u202e\u2066\u2069\u00ad\ufeff\u2028 <>אב״׳a1"),
        st.characters(codec="utf-8"),
    ),
    max_size=40,
)


def with_text(value: str) -> Item:
    """An item that has ``value`` wherever text may stand."""
    body = Credit(NameForm(EN, literal=value or "x"))
    return replace(
        item("journal-pages", EN),
        title=Text(en=f"x{value}x"),
        authors=(body,),
        container=Text(en=f"x{value}x"),
        note=value,
    )


@given(HOSTILE)
def test_any_text_comes_back_from_bibtex_as_it_is_cleaned(value: str) -> None:
    (bib,) = read_bib(bibtex([with_text(value)]))
    assert bib["title"] == bib["journaltitle"] == clean(f"x{value}x")
    assert bib.get("note", "") == clean(value)


@given(HOSTILE)
def test_braces_are_in_pairs_for_programs_that_do_not_heed_the_backslash(value: str) -> None:
    depth = 0
    for sign in escaped(value):
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0


@given(HOSTILE)
def test_any_text_comes_back_from_ris_as_it_is_cleaned(value: str) -> None:
    (record,) = read_ris(ris([with_text(value)]))
    assert record["title"] == record["secondary_title"] == clean(f"x{value}x")
    assert record.get("notes", [""]) == [clean(value)]
    assert record["end_page"] == "435"


@given(HOSTILE)
def test_any_text_comes_back_from_csl_as_it_is_cleaned(value: str) -> None:
    (record,) = json.loads(csl_json([with_text(value)]).encode().decode())
    assert record["title"] == record["container-title"] == clean(f"x{value}x")
    assert record.get("note", "") == clean(value)


@given(HOSTILE, HOSTILE)
def test_any_name_is_one_person_in_two_parts(family: str, given_name: str) -> None:
    form = NameForm(EN, family=f"X{family}x", given=f"Y{given_name}y")
    one = replace(item("journal-pages", EN), authors=(Credit(form), Credit(NameForm(EN, family="Last", given="One"))))
    library = bibtexparser.parse_string(bibtex([one]), append_middleware=[SeparateCoAuthors(), SplitNameParts()])
    assert not library.failed_blocks
    first, second = library.entries[0]["author"]
    read = [_PLAIN.latex_to_text(" ".join(part)) for part in (first.von + first.last + first.jr, first.first)]
    assert read == [clean(form.family), clean(form.given)]
    assert (second.last, second.first) == (["Last"], ["One"])


@given(HOSTILE)
def test_what_is_cleaned_is_one_line_without_hidden_signs(value: str) -> None:
    cleaned = clean(value)
    assert cleaned == clean(cleaned) == " ".join(cleaned.split())
    assert not set(cleaned) & set("\x00\x1b\u200e\u200f\u202e\u2066\u2069\u00ad\ufeff\u2028\n\r\t")


def test_a_processor_sets_our_csl_in_a_style_of_its_own() -> None:
    latin = [one for one in all_items(EN) if one.language == "en"]
    made = [{key: value for key, value in one.items() if key != "custom"} for one in json.loads(csl_json(latin))]
    source = CiteProcJSON(made)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Citation([CitationItem(one["id"]) for one in made]))
    entries = [str(entry) for entry in bibliography.bibliography()]
    article = next(entry for entry in entries if "Is It Fiction" in entry)
    for part in ("Ploni Almoni, J.", "Person, T.", "2015", "Journal of Fiction", "46(4)", "420"):
        assert part in article


def by_pandoc(reader: str, made: str) -> list[dict[str, Any]]:
    """What pandoc, whose citeproc many write with, makes of a file: CSL-JSON."""
    arguments = [pypandoc.get_pandoc_path(), "--from", reader, "--to", "csljson"]
    result = subprocess.run(arguments, input=made, capture_output=True, text=True, check=True)
    assert not result.stderr
    return list(json.loads(result.stdout))


@pytest.mark.parametrize(("reader", "write"), [("biblatex", bibtex), ("ris", ris), ("csljson", csl_json)])
def test_pandoc_reads_names_and_titles_as_they_are(reader: str, write: Callable[[list[Item]], str]) -> None:
    items = [one for one in all_items(EN) if one.id.split("-", 1)[1] != "hostile-title"]
    for one, found in zip(items, by_pandoc(reader, write(items)), strict=True):
        assert found["title"].casefold().startswith(one.own(one.title).casefold())
        names = [(name.get("literal") or name["family"], name.get("given", "")) for name in found.get("author", [])]
        expected = [(form.literal or form.family, form.given) for form in (credit.own for credit in one.authors)]
        particle = [(family.removeprefix("d'"), given_name) for family, given_name in expected]
        # In RIS nothing keeps a family name of two words together for a reader that takes the first for a "von".
        assert names in (expected, particle) or (reader == "ris" and one.script is HE), one.id


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("A greeting from Jay Connor", "A greeting from Jay Connor"),
        ("A study of BMI in Somerville, Massachusetts", "A study of BMI in Somerville, Massachusetts"),
        ("Making Public Policy Collective Impact Friendly", "Making public policy collective impact friendly"),
        ("Work of the JDC in Every Place", "Work of the JDC in every place"),
    ],
)
def test_names_in_a_title_survive_styles_that_make_sentences(title: str, read: str) -> None:
    one = replace(item("journal-pages", EN), title=Text(en=title))
    assert by_pandoc("biblatex", bibtex([one]))[0]["title"] == read
