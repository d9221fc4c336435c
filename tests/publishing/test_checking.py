"""What a pull request shows of its problems; hostile text stays text."""

import re
import shutil
import subprocess
from pathlib import Path

import pypandoc
import pytest
from hypothesis import given
from hypothesis import strategies as st
from knowledge.commands import main
from knowledge.publishing.annotations import annotations, told
from knowledge.publishing.checking import changed_files
from knowledge.publishing.escaping import command_property, markdown, visible
from knowledge.publishing.summary import summary
from knowledge.reading.problems import Problem
from knowledge.words import load_words
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import FICTION

COMMAND = re.compile(r"::(?P<kind>error|warning) (?P<properties>[^:]+)::(?P<message>.*)")
HOSTILE = [
    "::error file=docs/other.yml::forged",
    "a\n::add-mask::b",
    "a\r\n##[error]b",
    "50%0Aforged",
    "x,line=1,title=forged",
    "![picture](https://example.org/x.png)",
    "[text](javascript:alert(1))",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "https://example.org and www.example.org and a@example.org",
    "@someone #12 owner/repo#3",
    "| another | cell |",
    "`code` **bold** _it_ ~~no~~ $x$ :smile:",
    "&lt;b&gt; &#64; \\",
    "a\u202eb\u2066c\x00d\x1b[31m",
]


def unescaped(text: str) -> str:
    """As the runner of GitHub reads a property."""
    for code, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def problem(found: str, file: str = "people/x.yml", line: int = 3) -> Problem:
    return Problem(file, line, 5, "unknown-field", found, found, found)


def lines_of(*problems: Problem) -> list[str]:
    return list(annotations(told(problems, load_words(), docs=Path("docs")), load_words()))


def shown(text: str) -> LexborHTMLParser:
    """GitHub Flavored Markdown as another program understands it."""
    return LexborHTMLParser(pypandoc.convert_text(text, "html", format="gfm", extra_args=["--wrap=none"]))


def test_a_problem_stands_on_its_line_in_both_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    docs = shutil.copytree(FICTION, tmp_path / "docs")
    (docs / "people" / "new.yml").write_text("name: {he: א, en: A}\nrolse: [א]\n", "utf-8")
    assert main(["check", "--docs", str(docs), "--format", "github"]) == 1
    found = [COMMAND.fullmatch(line) for line in capsys.readouterr().out.splitlines()]
    assert all(found)
    row = next(match for match in found if match and "unknown-field" in match["properties"])
    assert f"file={docs}/people/new.yml,line=2,col=1,title=" in row["properties"]
    hebrew, english = row["message"].split("%0A")
    assert "rolse" in hebrew
    assert re.search("[א-ת]", hebrew)
    assert "rolse" in english
    assert not re.search("[א-ת]", english)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_forges_no_workflow_command(text: str) -> None:
    (line,) = lines_of(problem(text, file=f"people/{text}.yml"))
    match = COMMAND.fullmatch(line)
    assert match
    names = [row.partition("=")[0] for row in match["properties"].split(",")]
    assert names == ["file", "line", "col", "title"]
    file = match["properties"].partition(",line=")[0].removeprefix("file=")
    assert unescaped(file) == Path(f"docs/people/{text}.yml").as_posix()


@given(st.text())
def test_a_property_reads_back_as_it_was(text: str) -> None:
    escaped = command_property(text)
    assert unescaped(escaped) == text
    assert not set(escaped) & set("\r\n:,")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_only_text_in_markdown(text: str) -> None:
    tree = shown(f"| a |\n|---|\n| {markdown(text)} |\n")
    assert tree.css("a, img, script, strong, em, code, del, input") == []
    assert len(tree.css("tbody td")) == 1
    cell = tree.css_first("tbody td")
    assert cell is not None
    assert " ".join(cell.text().split()) == " ".join(visible(text).split())
    assert not re.search("[@#][a-z0-9]", cell.html or "")


def test_the_summary_counts_and_lists_what_was_found() -> None:
    every = told([problem("rolse"), Problem("site.yml", 0, 0, "contact-unset")], load_words(), docs=Path("docs"))
    tree = shown(summary(every, load_words()))
    assert [node.text() for node in tree.css("p strong")] == ["1", "1"]
    cells = [[cell.text() for cell in row.css("td")] for row in tree.css("tbody tr")]
    assert [row[1] for row in cells] == ["docs/people/x.yml:3", "docs/site.yml"]
    assert "rolse" in cells[0][2]
    assert "rolse" in cells[0][3]


def test_the_summary_is_bounded_and_says_how_many_are_left_out() -> None:
    every = told([problem("|" * 500, line=n) for n in range(1, 5000)], load_words(), docs=Path("docs"))
    text = summary(every, load_words(), most_bytes=20_000)
    assert len(text.encode()) <= 20_000
    rows = shown(text).css("tbody tr")
    assert rows
    assert text.rstrip().endswith(str(len(every) - len(rows)))


def test_the_summary_is_appended_where_github_wants_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "summary.md"
    target.write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(target))
    assert main(["check", "--docs", str(FICTION), "--format", "github"]) == 0
    assert target.read_text("utf-8").startswith("before\n## ")
    capsys.readouterr()


def test_problems_of_changed_files_come_first(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        who = ["-c", "user.name=Fictitious", "-c", "user.email=nobody@example.org"]
        subprocess.run(["git", *who, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init")
    for name in ("a.yml", "שם.yml"):
        (tmp_path / name).write_text("one\n", "utf-8")
    git("add", ".")
    git("commit", "-m", "first")
    (tmp_path / "שם.yml").write_text("two\n", "utf-8")
    changed = changed_files("HEAD", tmp_path)
    assert changed == {"שם.yml"}
    assert changed_files("--output=x", tmp_path) == set()
    every = told([problem("x", "a.yml"), problem("x", "שם.yml")], load_words(), docs=Path(), changed=changed)
    assert [each.file for each in every] == ["שם.yml", "a.yml"]
