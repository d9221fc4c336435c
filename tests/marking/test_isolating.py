"""What reads the other way is isolated in prose, also where Markdown holds tags and signs back."""

import pytest

from tests.cleaning.converting import html_of


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("ללחוץ <kbd>Ctrl</kbd>+<kbd>K</kbd>.", '<bdi dir="ltr" lang="en"><kbd>Ctrl</kbd>+<kbd>K</kbd></bdi>.'),
        ("מים H<sub>2</sub>O כאן", '<bdi dir="ltr" lang="en">H<sub>2</sub>O</bdi> כאן'),
        (r"בשפת C\# כאן", '<bdi dir="ltr" lang="en">C#</bdi> כאן'),
        (r"לחייג \*6565 כאן", '<bdi dir="ltr">*6565</bdi> כאן'),
        ("פחות מ־&lt;10 כאן", '<bdi dir="ltr">&lt;10</bdi> כאן'),
        ("מחלקת R&amp;D כאן", '<bdi dir="ltr" lang="en">R&amp;D</bdi> כאן'),
        (
            "<mark>שפת C++</mark> ו־-15%",
            '<mark>שפת <bdi dir="ltr" lang="en">C++</bdi></mark> ו־<bdi dir="ltr">-15%</bdi>',
        ),
        ("שורה  \nC++ שנייה", '<bdi dir="ltr" lang="en">C++</bdi> שנייה'),
        ("<a.b@example.org>", '<bdi dir="ltr" lang="en">a.b@example.org</bdi></a>'),
    ],
)
def test_phrases_with_what_markdown_holds_back_are_isolated_whole(markdown: str, expected: str) -> None:
    assert expected in html_of(markdown).replace(' class="word"', "")


def test_a_tag_that_ends_inside_a_phrase_is_not_crossed() -> None:
    html = html_of("<mark>שפת C</mark>++ D <mark>E עוד</mark>")
    assert "<mark>שפת C</mark>++ D <mark>E עוד</mark>" in html


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("An English sentence.", '<p><bdi dir="ltr" lang="en">An English sentence.</bdi></p>'),
        ("- One item.\n- אחד", '<li><bdi dir="ltr" lang="en">One item.</bdi></li>'),
        ("*A Title*, 9(1), 36–41.", '<p><bdi dir="ltr" lang="en"><em>A Title</em>, 9(1), 36–41.</bdi></p>'),
        ("2011–2016.", '<p><bdi dir="ltr">2011–2016</bdi>.</p>'),
    ],
)
def test_a_sentence_wholly_in_the_other_language_keeps_its_full_stop(markdown: str, expected: str) -> None:
    assert expected in html_of(markdown).replace(' class="word"', "")


def test_ways_back_from_an_english_note_stay_in_the_language_of_the_page() -> None:
    html = html_of("הערה[^1]\n\n[^1]: *A Review*, 9(1).")
    assert '<em>A Review</em>, 9(1).&#160;</bdi><span class="ways-back">' in html


def test_boxes_without_a_title_are_called_by_the_word_of_their_language() -> None:
    html = html_of('!!! warning\n    כאן\n\n??? note\n    כאן\n\n!!! note "Warning"\n    כאן')
    assert "אזהרה</p>" in html
    assert "<summary>הערה</summary>" in html
    assert "Warning" in html


def test_a_table_is_named_by_its_section_or_its_heads() -> None:
    table = "| אחד | שתיים |\n|---|---|\n| א | ב |"
    assert 'aria-label="אחד, שתיים"' in html_of(table)
    assert 'aria-labelledby="part"' in html_of(f"## פרק {{#part}}\n\n{table}")
