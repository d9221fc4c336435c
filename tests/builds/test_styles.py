"""Styles follow the direction of the text: no property or value names left or right."""

import re

from tests.conftest import ROOT

PHYSICAL = re.compile(
    r"(?<![\w-])(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*"
    r"|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
)


def test_styles_are_logical() -> None:
    for path in (ROOT / "docs" / "assets" / "css").glob("*.css"):
        lines = re.sub(
            r"/\*.*?\*/",
            lambda remark: "\n" * remark.group().count("\n"),
            path.read_text(encoding="utf-8"),
            flags=re.DOTALL,
        )
        found = [(number, line.strip()) for number, line in enumerate(lines.split("\n"), 1) if PHYSICAL.search(line)]
        assert found == [], path.name
