"""Pandoc, as this site uses it: Markdown or a page's own HTML in, a tree of blocks out, and blocks to HTML.

Only the Markdown that the site's pages know is read, so that a text prints as it is shown. Pandoc runs in its
sandbox: it opens no file and no address that a text may name.
"""

import json
import subprocess
from importlib.metadata import version
from typing import Any

import pypandoc

Tree = list[Any]

_PROSE = "markdown_strict" + "".join(
    f"+{name}"
    for name in (
        "backtick_code_blocks", "blank_before_blockquote", "blank_before_header", "bracketed_spans",
        "definition_lists", "fenced_code_blocks", "fenced_divs", "footnotes", "header_attributes",
        "intraword_underscores", "link_attributes", "native_divs", "native_spans", "pipe_tables", "space_in_atx_header",
    )
)  # fmt: skip
VERSION = version("pypandoc-binary")


def read_prose(markdown: str) -> Tree:
    """The blocks of an author's Markdown. Raw HTML in it comes as nodes of its own, to be left out."""
    return _read(markdown, _PROSE)


def read_page(html: str) -> Tree:
    """The blocks of HTML that one of our templates made."""
    return _read(html, "html-smart-auto_identifiers")


def _read(text: str, form: str) -> Tree:
    blocks: Tree = json.loads(_run(text, f"--from={form}", "--to=json"))["blocks"]
    return blocks


def _run(text: str, *options: str) -> str:
    command = [pypandoc.get_pandoc_path(), "--sandbox", *options]
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout.decode()
