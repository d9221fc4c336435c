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
    assert expected in html_of(markdown)


def test_a_tag_that_ends_inside_a_phrase_is_not_crossed() -> None:
    html = html_of("<mark>שפת C</mark>++ D <mark>E עוד</mark>")
    assert "<mark>שפת C</mark>++ D <mark>E עוד</mark>" in html
