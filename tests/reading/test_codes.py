"""One bad row for each problem: what is written, and the code, place and suggestion that answer it.

Every row changes one file of the sound fictitious site, whose own check is clean, so the good row is there too.
"""

import shutil
from pathlib import Path

import pytest
from knowledge.catalogue.language import LANGUAGES
from knowledge.reading.problems import Problem, reported
from knowledge.reading.reading import read
from knowledge.words import load_words

from tests.conftest import FICTION
from tests.reading.hostile import ALONE, TOGETHER

SOURCE = (
    "sources:\n  - {url: 'https://example.org/source', title: {he: א, en: A}, kind: report, confidence: secondary}\n"
)
PERSON = "name: {he: בדוי, en: Fictitious}\n" + SOURCE
HEAD = "---\ntitle: כותרת\nsummary: תקציר\nauthors: [project]\n---\n"
ENGLISH = "---\ntitle: Title\nsummary: Summary\n---\n"
CSL = "title: א\ncsl:\n  type: article-journal\n"
NEW = "people/new.yml"
REFERENCE = "literature/new.yml"
NAMELESS = CSL + "  title: א\nquestion: critique\n"
PROSE = "essays/new.he.md"

# path, content, code, line, field, suggestion
ROWS = [
    (NEW, PERSON + "rolse: [א]\n", "unknown-field", 4, "rolse", "roles"),
    (NEW, PERSON + "roles:\n  - {titel: {he: א}}\n", "unknown-field", 5, "roles.1.titel", "title"),
    (NEW, SOURCE, "missing-field", 1, "name", ""),
    ("organisations/new.yml", PERSON + "kind: fundation\n", "not-in-list", 4, "kind", "foundation"),
    ("issues/new.yml", "title: א\njournal: ב\nnumber: שלוש\n" + SOURCE, "not-a-number", 3, "number", ""),
    (NEW, PERSON + "roles:\n  - {title: א, listing: maybe}\n", "not-yes-or-no", 5, "roles.1.listing", ""),
    (NEW, PERSON + "roles: מנהלת\n", "not-a-list", 4, "roles", ""),
    (NEW, "name: [א]\n" + SOURCE, "not-a-mapping-here", 1, "name", ""),
    (NEW, PERSON + "aliases:\n  - {text: [א]}\n", "not-a-text", 5, "aliases.1.text", ""),
    (NEW, PERSON + "identifiers: {wikidata: 12}\n", "wrong-form", 4, "identifiers.wikidata", ""),
    (NEW, PERSON + "roles:\n  - {title: א, from: אתמול}\n", "wrong-date", 5, "roles.1.from", ""),
    (NEW, PERSON + "added: 2015-02-30\n", "wrong-date", 4, "added", ""),
    (NEW, PERSON + "website: example\n", "wrong-url", 4, "website", ""),
    (NEW, PERSON + "website: 'javascript://example.org'\n", "wrong-url", 4, "website", ""),
    (NEW, PERSON + "identifiers: {orcid: 0000-0002}\n", "wrong-orcid", 4, "identifiers.orcid", ""),
    (NEW, PERSON + "website: ___\n", "unfilled", 4, "website", ""),
    ("people/New_Person.yml", PERSON, "not-kebab-case", 1, "", ""),
    (NEW, PERSON + "id: other\n", "id-in-file", 4, "id", ""),
    (NEW, "- א\n", "not-a-mapping", 1, "", ""),
    (NEW, "", "file-empty", 1, "", ""),
    (NEW, PERSON + "note: {he: א\n", "yaml-broken", 5, "", ""),
    (NEW, PERSON + "note: א: ב\n", "yaml-broken", 4, "", ""),
    (NEW, PERSON + "added: 2001\nadded: 2002\n", "yaml-double-key", 5, "added", ""),
    (NEW, PERSON + "note: &a א\n", "yaml-alias", 4, "", ""),
    (NEW, PERSON + "note: *a\n", "yaml-alias", 4, "", ""),
    (NEW, PERSON + "note: !!python/object:os.system א\n", "yaml-tag", 4, "", ""),
    (NEW, PERSON + "note: " + "[" * 10_000, "yaml-deep", 4, "", ""),
    (NEW, PERSON + "? [א, ב]\n: ג\n", "yaml-key", 4, "", ""),
    (PROSE, "טקסט בלי ראש\n", "head-missing", 1, "", ""),
    (PROSE, "---\ntitle: א\nטקסט\n", "head-open", 1, "", ""),
    ("essays/english-essay.en.md", "---\ntopics: [fiction]\n" + ENGLISH[4:], "fact-repeated", 2, "topics", ""),
    ("essays/alone.en.md", ENGLISH, "english-alone", 0, "", ""),
    ("talks/fictitious-talk.en.md", ENGLISH + "## A {#other}\n", "heading-ids-differ", 5, "", "what-was-said"),
    ("talks/fictitious-talk.en.md", ENGLISH + "Text.\n", "heading-ids-differ", 5, "", "what-was-said"),
    (PROSE, HEAD + "## א {#a}\n\n## ב {#a}\n", "heading-id-twice", 8, "", ""),
    (PROSE, HEAD + "## א {#כותרת}\n", "not-kebab-case", 6, "", ""),
    (PROSE, HEAD + "## א\n", "heading-without-id", 6, "", ""),
    (PROSE, HEAD + "# א {#a}\n", "heading-first-level", 6, "", ""),
    (NEW, "name: א\n", "missing-sources", 1, "sources", ""),
    ("pages/new.he.md", "---\nsummary: א\n---\n", "missing-field", 1, "title", ""),
    (PROSE, "---\ntitle: א\n---\n", "missing-summary", 1, "summary", ""),
    (PROSE, HEAD.replace("תקציר", "א" * 161), "long-summary", 3, "summary", ""),
    ("events/new.yml", "name: א\nsummary:\n  he: " + "א" * 161 + "\n" + SOURCE, "long-summary", 3, "summary.he", ""),
    ("organisations/new.yml", PERSON + "kind: company\ndescription: " + "א" * 161 + "\n",
     "long-summary", 5, "description.he", ""),
    (NEW, PERSON + "roles: [{title: א}]\n", "missing-topics", 1, "topics", ""),
    (PROSE, HEAD, "missing-topics", 1, "topics", ""),
    (NEW, PERSON + "roles: [{title: א}]\n", "few-ways-on", 1, "", ""),
    (NEW, PERSON + "topics: [ficton]\n", "unknown-id", 4, "topics.1", "fiction"),
    ("events/new.yml", "name: א\nafter:\n  - {text: א, cites: ['https://example.org/sorce']}\n" + SOURCE,
     "unknown-source", 3, "after.1.cites.1", "https://example.org/source"),
    ("events/new.yml", "name: א\nafter:\n  - {text: א}\n" + SOURCE, "statement-without-source", 3, "after.1", ""),
    (NEW, PERSON + SOURCE[9:].replace("source'", "other'") + "roles: [{title: א}]\n",
     "statement-without-source", 5, "roles.1", ""),
    ("glossary.yml", "new:\n  term: א\n  category: approach\n  variants:\n  - {text: ב, language: he, used_by: ג}\n",
     "statement-without-source", 5, "variants.1", ""),
    ("organisations/fictitious-author.yml", PERSON + "kind: company\n",
     "duplicate-id", 0, "id", "people/fictitious-author.yml"),
    ("people/fictitious-author.yaml", PERSON, "duplicate-id", 0, "id", "people/fictitious-author.yaml"),
    ("pages/people.he.md", HEAD, "address-taken", 0, "", ""),
    ("poeple/new.yml", PERSON, "unknown-folder", 0, "", "people"),
    ("glosary.yml", "a: {}\n", "unknown-file", 0, "", "glossary.yml"),
    ("essays/new.md", HEAD, "wrong-name-prose", 0, "", ""),
    ("people/new.md", HEAD, "wrong-name-record", 0, "", ""),
    (NEW, PERSON.encode("utf-8") + b"note: \xf9\xe5\n", "not-utf8", 4, "", ""),
    (NEW, PERSON + "note: א\u202eב\n", "turning-character", 4, "", ""),
    (NEW, PERSON + "note: א\u2067ב\n", "turning-character", 4, "", ""),
    (NEW, PERSON + "note: א\x00ב\n", "control-character", 4, "", ""),
    (NEW, PERSON + "note: א\u200fב\n", "direction-mark", 4, "", ""),
    (NEW, PERSON + "note: " + "א" * 600_000, "file-large", 0, "", "250000"),
    (PROSE, HEAD + "[א]()\n", "link-empty", 6, "", ""),
    (PROSE, HEAD + "[א](../people/fictitious-speeker.md)\n", "link-to-nothing", 6, "", "fictitious-speaker"),
    (PROSE, HEAD + "[א](#nowhere)\n", "link-to-nothing", 6, "", ""),
    (PROSE, HEAD + "[א](../talks/fictitious-talk.md#what-was-sayd)\n", "link-to-nothing", 6, "", "what-was-said"),
    (PROSE, HEAD + "![א](../assets/none.png)\n", "link-to-nothing", 6, "", ""),
    (PROSE, HEAD + "[א](javascript:alert)\n", "link-not-allowed", 6, "", ""),
    (PROSE, HEAD + "[א](/etc/passwd)\n", "link-not-allowed", 6, "", ""),
    (PROSE, HEAD + "![א](https://example.org/a.png)\n", "picture-elsewhere", 6, "", ""),
    (PROSE, HEAD + "![](https://example.org/a.png)\n", "picture-without-text", 6, "", ""),
    (PROSE, HEAD + "נסתרת בדויה אמרה.\n", "hidden-name", 6, "", ""),
    (PROSE, HEAD + "בשנת 2001 קרה דבר.\n", "paragraph-without-source", 6, "", ""),
    (PROSE, HEAD + "דוברת בדויה אמרה.\n", "paragraph-without-source", 6, "", ""),
    (PROSE, HEAD + "- דבר[^1]\n- בשנת 2001\n\n[^1]: מקור\n", "paragraph-without-source", 7, "", ""),
    (PROSE, HEAD + "בשנת 2001 קרה דבר.[^kk]\n\n[^kr]: מקור\n", "paragraph-without-source", 6, "", ""),
    (PROSE, HEAD + "קרה דבר.[^source1]\n\n[^source]: מקור\n", "note-to-nothing", 6, "", "source"),
    (PROSE, HEAD + "קרה דבר.[^1]\n\n[^1]:\n", "note-to-nothing", 6, "", ""),
    (PROSE, HEAD, "citation-incomplete", 1, "published", ""),
    (PROSE, HEAD.replace("authors: [project]\n", ""), "citation-incomplete", 1, "authors", ""),
    ("articles/new.he.md", HEAD, "citation-incomplete-article", 1, "issue", ""),
    ("cases/new.he.md", HEAD.replace("authors: [project]", "region: israel"), "citation-incomplete", 1, "added", ""),
    ("articles/new.he.md", HEAD, "citation-incomplete-article", 1, "published", ""),
    (REFERENCE, NAMELESS, "citation-incomplete-reference", 2, "csl.author", "author"),
    (REFERENCE, NAMELESS, "citation-incomplete-reference", 2, "csl.issued", "issued"),
    (REFERENCE, NAMELESS, "citation-incomplete-reference", 2, "csl.container-title", "container-title"),
    *((REFERENCE, CSL.replace("article-journal", kind) + "  title: א\nquestion: critique\n",
       "citation-incomplete-reference", 2, "csl.publisher", "publisher")
      for kind in ("book", "report", "thesis", "chapter")),
    *((REFERENCE, CSL.replace("article-journal", kind) + "  title: א\nquestion: critique\n",
       "citation-incomplete-reference", 2, "csl.container-title", "container-title")
      for kind in ("webpage", "post-weblog")),
    ("events/fictitious-day.yml", "name: א\n" + SOURCE, "citation-incomplete-talk", 1, "starts", ""),
    (REFERENCE, CSL + "  issued: 2001\nquestion: critique\n", "citation-incomplete-reference", 2, "csl.title", "title"),
    ("site.yml", "name: א\ntagline: ב\ncontact: a@example.org\n", "repository-unset", 0, "repository", ""),
    ("site.yml", "name: א\ntagline: ב\nrepository: https://example.org/r\n", "contact-unset", 0, "contact", ""),
    ("site.yml", None, "site-missing", 0, "", ""),
    ("people/fictitious-author.yml", "name: {he: א\n" , "left-out-id", 4, "authors.1", "people/fictitious-author.yml"),
]  # fmt: skip


def changed(folder: Path, path: str, content: str | bytes | None) -> tuple[Problem, ...]:
    """The problems of the fictitious site with one file written, or taken away."""
    docs = Path(shutil.copytree(FICTION, folder / "docs"))
    target = docs / path
    if content is None:
        target.unlink()
    else:
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return read(docs).problems


@pytest.mark.parametrize(("path", "content", "code", "line", "field", "suggestion"), ROWS)
def test_each_fault_is_named_where_it_is(  # noqa: PLR0917
    tmp_path: Path, path: str, content: str | bytes | None, code: str, line: int, field: str, suggestion: str
) -> None:
    found = [problem for problem in changed(tmp_path, path, content) if problem.code == code]
    assert found, changed(tmp_path / "again", path, content)
    assert any((p.line, p.field, p.suggestion) == (line, field, suggestion) for p in found), found


def test_the_sound_site_has_no_errors() -> None:
    words = load_words()
    severities = {words.problem(problem.code, LANGUAGES[0]).severity for problem in read(FICTION).problems}
    assert severities <= {"warning"}


def test_every_code_has_a_row() -> None:
    untested = {"missing-title"}  # it has a test of its own
    # A programme needs several files: tests/builds/test_life_of_an_event.py.
    untested |= {"unknown-track", "unknown-room", "unknown-timezone", "wrong-hour", "ends-before-it-begins"}
    untested |= {"room-taken"}
    untested |= {"releases-broken"}  # tests/exports/test_data.py
    # tests/builds/test_permanence.py:
    untested |= {"address-vanished", "address-unlisted", "redirect-form", "redirect-chain", "redirect-to-nothing"}
    untested |= {"redirect-from-live"}
    hostile = {row.code for row in (*TOGETHER, *ALONE)}
    assert set(load_words().problems) - untested == {row[2] for row in ROWS} | hostile


def test_what_no_source_tells_of_a_publication_is_not_forgotten(tmp_path: Path) -> None:
    told = CSL + "  title: א\nunknown: [author, issued, container-title]\nquestion: critique\n" + SOURCE
    found = {problem.code for problem in changed(tmp_path, REFERENCE, told) if problem.file == REFERENCE}
    assert "citation-incomplete-reference" not in found
    assert "unknown-field" not in found


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    docs = Path(shutil.copytree(FICTION, tmp_path / "docs"))
    (tmp_path / "secret.yml").write_text(PERSON, "utf-8")
    (docs / NEW).symlink_to(tmp_path / "secret.yml")
    assert [problem.code for problem in read(docs).problems if problem.file == NEW] == ["file-link"]


def test_a_title_missing_in_one_language_is_a_warning(tmp_path: Path) -> None:
    problems = changed(tmp_path, "talks/fictitious-talk.en.md", "---\nsummary: A\n---\n## A {#what-was-said}\n")
    assert ("missing-title", "talks/fictitious-talk.en.md") in [(p.code, p.file) for p in problems]


def test_all_faults_are_reported_at_once(tmp_path: Path) -> None:
    content = "nmae: א\nadded: אתמול\nwebsite: x\n" + SOURCE
    codes = {problem.code for problem in changed(tmp_path, NEW, content)}
    assert {"unknown-field", "missing-field", "wrong-date", "wrong-url"} <= codes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(load_words().problems))
def test_every_message_is_whole_in_both_languages(code: str, language: str) -> None:
    problem = Problem("a.yml", 1, 1, code, "field", "found", "near")
    for each in (problem, Problem("a.yml", 1, 1, code, "field", "found")):
        report = reported(each, load_words(), language)  # type: ignore[arg-type]
        for text in (report.message, report.mend):
            assert text
            assert "{found}" not in text
            assert "{field}" not in text
            assert "{suggestion}" not in text


def test_an_alias_bomb_does_not_go_off(tmp_path: Path) -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(20)
    )
    assert "yaml-alias" in {problem.code for problem in changed(tmp_path, NEW, bomb)}
