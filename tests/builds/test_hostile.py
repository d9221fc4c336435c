"""Hostile texts that are shown, as they are while serving: no page that they get onto has anything active from them."""

import json
import re
import shutil
from pathlib import Path

import click
import pytest
from mkdocs.exceptions import Abort
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import FICTION, built_site
from tests.reading.hostile import HEAD, TOGETHER

HEADS = [
    "</title><script>alert(1)</script>",
    '"><script>alert(1)</script>',
    "<img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "</script><script>alert(1)</script>",
    "' onmouseover='alert(1)",
]
TEXTS = [
    "[א](<javascript:alert(1)>)",
    "[א](  javascript:alert(1))",
    "<javascript:alert(1)>",
    "<details open ontoggle=alert(1)><summary>א</summary></details>",
    "<b/onclick=alert(1)>א</b>",
    "<b\nonclick=alert(1)>א</b>",
    "<img\nsrc=x\nonerror=alert(1)>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<<script>alert(1)//<</script>",
    "<svg><animate onbegin=alert(1)></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>א</mi></math>",
    "<video><source onerror=alert(1)></video>",
    "<isindex action=javascript:alert(1)>",
    "<marquee onstart=alert(1)>א</marquee>",
    "<div style='background:url(javascript:alert(1))'>א</div>",
    "<plaintext>",
    "<!-- --!> <script>alert(1)</script> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "``` {.python onclick=alert(1) style=color:red}\nx = 1\n```",
    "```html\n<script>alert(1)</script>\n```",
    "    <script>alert(1)</script>",
    '!!! note "<script>alert(1)</script>"\n    א',
    '??? note "<img src=x onerror=alert(1)>"\n    א',
    '=== "<script>alert(1)</script>"\n\n    א',
    "| א |\n|---|\n| <script>alert(1)</script> |",
    "א[^1]\n\n[^1]: <script>alert(1)</script>",
    'א[^x"onclick=alert(1)]\n\n[^x"onclick=alert(1)]: ב',
    "*[HTML]: <script>",
    "--8<-- \"site.yml\"",
    "{{ config.site_name }} {% include 'base.html' %}",
    "א\n:   <script>alert(1)</script>",
    "![א](x){onerror=alert(1)}",
    "## א {#b onclick=alert(1)}",
    "/// html | div[onclick=alert(1) style=color:red]\nא\n///",
    "<input autofocus onfocus=alert(1)>",
    "<form id=main><button formaction=javascript:alert(1)>א</button></form>",
    "<a href='https://example.org' target=_blank rel=opener>א</a>",
    "<p id=main>א</p>",
]  # fmt: skip


def hostile_works() -> dict[str, str]:
    """All hostile texts that no size or shape keeps from being shown, each as an essay; and hostile titles."""
    texts = [*TEXTS, *(str(row.content).removeprefix(HEAD) for row in TOGETHER if _is_shown(row.path, row.code))]
    works = {f"essays/text-{number}.he.md": HEAD + text + "\n" for number, text in enumerate(texts)}
    for number, title in enumerate(HEADS):
        quoted = "'" + title.replace("'", "''") + "'"
        works[f"essays/head-{number}.he.md"] = HEAD.replace("כותרת", quoted).replace("תקציר", quoted)
    return works


def _is_shown(path: str, code: str) -> bool:
    shape = ("line-long", "block-large", "nested-deep", "marks-many")
    return path.startswith("essays/") and path.endswith(".he.md") and code not in (*shape, "head-open", "head-missing")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictitious site with all of them, built as ``make serve`` builds."""
    folder = tmp_path_factory.mktemp("hostile")
    docs = Path(shutil.copytree(FICTION, folder / "docs"))
    for path, text in hostile_works().items():
        (docs / path).write_text(text, "utf-8")
    with pytest.MonkeyPatch.context() as patch, click.Context(click.Command("serve"), info_name="serve"):
        patch.chdir(folder)
        return built_site(docs, folder / "site", is_strict=False)


def active(node: LexborNode) -> list[str]:
    """What in an element runs, loads or sends, or styles by itself."""
    found = [name for name in node.attributes if name.startswith("on") or name in ("style", "srcdoc", "formaction")]
    for name in ("href", "src", "action", "xlink:href", "cite", "data"):
        value = re.sub(r"[\s\x00-\x20]", "", node.attributes.get(name) or "").lower()
        if value.startswith(("javascript:", "data:", "vbscript:")):
            found.append(value)
    return found


def is_ours(script: LexborNode) -> bool:
    """A script of the site's own files; or data, which must read back."""
    if script.attributes.get("src"):
        return "assets/" in (script.attributes["src"] or "") and ":" not in (script.attributes["src"] or "")
    json.loads(script.text())
    return script.attributes.get("type") in ("application/json", "application/ld+json", "speculationrules")


PROSE_FORBIDS = "script,style,iframe,object,embed,form,button,input:not([type]),svg,math,base,meta,link,video,template"


def test_no_page_has_anything_active_from_a_hostile_text(shown: Path) -> None:
    pages = sorted(shown.rglob("index.html"))
    assert len([page for page in pages if "essays/text-" in str(page)]) >= 2 * len(TEXTS)
    for page in pages:
        tree = LexborHTMLParser(page.read_text("utf-8"))
        for node in tree.css("*"):
            assert active(node) == [], page
        assert tree.css(f".prose :is({PROSE_FORBIDS})") == [], page
        for script in tree.css("script"):
            assert is_ours(script), page
        assert len(tree.css("[id=main]")) == 1, page


def _as_typed(text: str) -> str:
    """Without white space, and with the marks a keyboard has: pages show them typeset."""
    return "".join(text.split()).translate(str.maketrans("“”״‘’׳־", "\"\"\"'''-"))


def test_hostile_titles_are_shown_as_text(shown: Path) -> None:
    for number, title in enumerate(HEADS):
        tree = _page(shown, f"essays/head-{number}")
        heading = tree.css_first("h1")
        assert heading is not None
        assert _as_typed(heading.text()) == _as_typed(title)
        assert tree.css("h1 *:not(bdi):not(span)") == []


def test_nothing_is_included_and_no_template_runs(shown: Path) -> None:
    included = _page(shown, f"essays/text-{TEXTS.index(chr(45) * 2 + '8<-- ' + chr(34) + 'site.yml' + chr(34))}")
    assert "nobody@example.org" not in (included.css_first(".prose").text() if included.css_first(".prose") else "")
    assert "49" not in _page(shown, "essays/head-3").css_first("h1").text()  # type: ignore[union-attr]


def test_nothing_is_written_outside_the_site(shown: Path) -> None:
    assert sorted(path.name for path in shown.parent.iterdir()) in (["docs", "site"], [".cache", "docs", "site"])


def test_links_out_of_the_folder_stop_even_serving(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The generator would follow them, around and around, and copy what they lead to onto the site."""
    docs = Path(shutil.copytree(FICTION, tmp_path / "docs"))
    (docs / "assets").mkdir(exist_ok=True)
    (docs / "assets" / "loop").symlink_to("..")
    with pytest.MonkeyPatch.context() as patch, click.Context(click.Command("serve"), info_name="serve"):
        patch.chdir(tmp_path)
        with pytest.raises(Abort):
            built_site(docs, tmp_path / "site")
    assert "docs/assets/loop" in capsys.readouterr().out
    assert not (tmp_path / "site").exists() or list((tmp_path / "site").iterdir()) == []


def _page(site: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / address / "index.html").read_text("utf-8"))
