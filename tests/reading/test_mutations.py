"""Two thousand mutated works and records: whatever is written, there are problems and never an exception."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from knowledge.catalogue.language import LANGUAGES
from knowledge.cleaning.html import cleaned
from knowledge.reading.problems import reported
from knowledge.reading.reading import Reading, read
from knowledge.words import load_words
from selectolax.lexbor import LexborHTMLParser

from tests.cleaning.converting import html_of
from tests.conftest import FICTION
from tests.reading.hostile import ALONE, LINK, TOGETHER

EXAMPLES, AT_ONCE = 250, 8
SOURCES = {path.relative_to(FICTION).as_posix(): path.read_bytes() for path in sorted(FICTION.rglob("*.*"))}
WORDS = load_words()

_WRITTEN = [row.content for row in (*TOGETHER, *ALONE) if isinstance(row.content, str) and LINK not in row.content]
_MARKS = [
    *"()[]{}'\"#*_`|<>&!\\-:=\n\t\r\0",
    "\n\n",
    "---\n",
    ": ",
    "```\n",
    "[^1]: ",
    "!!! note\n    ",
    '=== "a"\n    ',
]
_TAGS = ["/// html | div\n", "<div>\n", "</div>", "{: ", "&#x202e;", "\u202e", "<!--", "-->", "<script>", "javascript:"]
_VALUES = [
    "null",
    "9" * 400,
    "1e999",
    "-1",
    "0",
    "2015-02-30",
    "he:",
    "en:",
    "name:",
    "title:",
    "sources:",
    "../",
    "!!a ",
]
_PIECES = [
    *(text.split("---\n")[-1][:200].encode() for text in _WRITTEN),
    *(text.encode() for text in (*_MARKS, *_TAGS, *_VALUES)),
    *(b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xfe\xff"),
]


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the sound site with a few places written over, cut out, doubled or exchanged."""
    path = draw(st.sampled_from(sorted(SOURCES)))
    content = SOURCES[path]
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.sampled_from([0, 0, 1, 3, 20, 200])))
        piece = draw(st.one_of(st.sampled_from(_PIECES), st.binary(max_size=8), st.just(content[start:end] * 2)))
        content = content[:start] + piece * draw(st.sampled_from([1, 1, 1, 2, 30, 300])) + content[end:]
    return path, content


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(FICTION, tmp_path_factory.mktemp("mutated") / "docs"))


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(changed=st.lists(mutations(), min_size=AT_ONCE, max_size=AT_ONCE, unique_by=lambda change: change[0]))
def test_a_mutated_site_is_read_and_shown_without_harm(docs: Path, changed: list[tuple[str, bytes]]) -> None:
    for path, content in changed:
        (docs / path).write_bytes(content)
    try:
        reading = read(docs)
    finally:
        for path, _ in changed:
            (docs / path).write_bytes(SOURCES[path])
    for problem in reading.problems:
        for language in LANGUAGES:
            report = reported(problem, WORDS, language)
            assert f"{report.message} {report.mend}".isprintable()
    for markdown in _texts(reading, {path for path, _ in changed}):
        assert_harmless(cleaned(html_of(markdown)))


def _texts(reading: Reading, files: set[str]) -> Iterator[str]:
    """The texts of mutated files that are not kept from being shown."""
    for item in reading.written.values():
        yield from (part.markdown for part in item.prose.values() if part.file in files)


def assert_harmless(html: str) -> None:
    tree = LexborHTMLParser(html)
    assert tree.css("script,style,iframe,object,embed,form,button,svg,math,base,meta[http-equiv],link,video") == []
    for node in tree.css("body *"):
        assert not [name for name in node.attributes if name.startswith("on") or name == "style"]
        target = (node.attributes.get("href") or node.attributes.get("src") or "").lower()
        assert not target.startswith(("javascript:", "data:", "vbscript:"))
