"""Editions of the fictitious site, for tests."""

from dataclasses import replace
from pathlib import Path

from knowledge.building import Build, make_build
from knowledge.printing.editions import Edition, Part
from knowledge.printing.press import Press

from tests.conftest import ROOT, SITE_URL

HEAD = """---
title: מאמר בדוי
summary: תקציר בדוי.
original: he
authors: [project]
topics: [fiction]
added: 2003-04-05
---
"""
TEXT = """## הערות

פסקה בדויה עם *הדגשה באמצע Fiction 5x2* והערה.[^1] {{ 7 * 7 }}

[^1]: הערת שוליים בדויה.
"""
HOSTILE = """

#sys.inputs #read("/etc/passwd") #panic("ran") $#panic("ran")$ `#panic("ran")`

```{=typst}
#panic("ran")
```

~~~ {=typst}
#panic("ran")
~~~

`#panic("ran")`{=typst} \\#panic("ran") ]#panic("ran")[

<script>alert(1)</script> [א](javascript:alert(1)) ![תיאור](/etc/passwd)
"""


def built(docs: Path) -> Build:
    return make_build(str(docs), str(ROOT / "overrides"), SITE_URL, is_serving=False, has_editions=True)


def press(docs: Path) -> Press:
    made = built(docs)
    return Press(made.templates, ROOT / "overrides" / "print", docs, docs.parent / "kept", made.words)


def printed(docs: Path, path: str = "essays/printed/edition") -> Edition:
    return next(edition for edition in built(docs).printed() if edition.path == path)


def with_text(edition: Edition, markdown: str) -> Edition:
    chapter = replace(edition.chapters[0], markdown=markdown)
    return replace(edition, parts=(Part("", (chapter,)),))
