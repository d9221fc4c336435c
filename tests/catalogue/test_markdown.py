"""A heading's words as a table of contents or a search shows them."""

import pytest
from knowledge.catalogue.markdown import headings, plain


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"C\# ו־\*6565", "C# ו־*6565"),
        ("שדה snake_case ו*דגש*", "שדה snake_case ודגש"),
        ("_דגש_ כאן", "דגש כאן"),
        ("`*.md` ו־``a`b``", "*.md ו־a`b"),
        ("[**כותר** אחד](x.md) והערה[^1]", "כותר אחד והערה"),
        ("H<sub>2</sub>O, R&amp;D, p<0.05", "H2O, R&D, p<0.05"),
    ],
)
def test_markup_goes_and_words_stay(written: str, read: str) -> None:
    assert plain(written) == read
    assert headings(f"## {written} {{#one}}")[0].heading.text == read
