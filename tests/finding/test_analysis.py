"""The analysis of words: stable, and the same where the index is built and where it is asked."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from knowledge.catalogue.direction import runs
from knowledge.catalogue.language import Language
from knowledge.finding.browsing import SCRIPT, chromium, served_index
from knowledge.finding.script import BROWSER, Script

from tests.browser.hard_cases import LINES, TOKENS

HEBREW = "אבגדהוזחטיכלמנסעפצקרשתךםןףץ"
SIGNS = "\u05b0\u05b7\u05bc\u05c1\u05bb״׳\"'-־ \u200e\u200f"
LETTERS = HEBREW + "abcdefghijklmnopqrstuvwxyzABCZéüñß0123456789" + SIGNS
texts = st.text(alphabet=LETTERS, max_size=40)
words = st.text(alphabet=HEBREW, min_size=1, max_size=12)


@pytest.fixture(scope="module")
def script() -> Script:
    return Script()


@given(text=texts)
def test_the_compared_form_of_a_compared_form_is_itself(script: Script, text: str) -> None:
    for token in script.ask("letters.js", "tokenise", text):
        again = script.ask("letters.js", "tokenise", token["word"])
        assert [each["word"] for each in again] == [token["word"]]


@given(word=words)
def test_a_stem_can_be_read_as_itself(script: Script, word: str) -> None:
    compared = script.ask("letters.js", "normalise", word)
    for reading in script.ask("analysis.js", "readings", compared) if compared else []:
        stems = (
            [each["stem"] for each in script.ask("analysis.js", "readings", reading["stem"])]
            if reading["stem"]
            else [""]
        )
        assert reading["stem"] in stems, (word, reading)


def test_a_browser_reads_as_the_build_does(script: Script, tmp_path: Path) -> None:
    seed = random.Random(2015)
    sample = ["".join(seed.choices(LETTERS, k=seed.randint(1, 14))) for _ in range(2000)]
    built = [script.ask("letters.js", "tokenise", text) for text in sample]
    readings = [script.ask("analysis.js", "readings", token["word"]) for tokens in built for token in tokens]
    ask = f"""async (sample) => {{
      const {{ tokenise }} = await import(location.origin + "{SCRIPT}letters.js");
      const {{ readings }} = await import(location.origin + "{SCRIPT}analysis.js");
      const tokens = sample.map(tokenise);
      return {{ tokens, readings: tokens.flat().map(({{ word }}) => readings(word)) }};
    }}"""
    with served_index(tmp_path) as origin, chromium() as browser:
        page = browser.new_page()
        page.goto(origin)
        asked = page.evaluate(ask, sample)
    assert asked["tokens"] == built
    assert asked["readings"] == readings


@pytest.mark.parametrize("language", Language)
def test_what_reads_in_another_direction_is_what_it_is_on_the_pages(language: Language) -> None:
    found = Script(BROWSER / "runs.js")
    frames = LINES["hard-cases/" if language is Language.HE else "en/hard-cases/"]
    lines = [frame.format(seen) for frame in frames for seen in (*TOKENS, "2011, 2012–13 (2014)", "2015, Shatil", "[a")]
    for line in lines:
        expected = [(run.text, run.language) for run in runs(line, language) if run.language]
        parts = found.ask("runs.js", "runs", line, language.value)
        assert [(part["text"], part["language"]) for part in parts if "language" in part] == expected
        assert "".join(part["text"] for part in parts) == line
