"""The documents of this room: Markdown for the host's pages, HTML for the sheet of pictures.

Everything a template prints is escaped for its format; only what the template itself says is mark-up.
"""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .escaping import markdown

_FOLDER = Path(__file__).resolve().parent / "templates"


@cache
def _environment(is_markdown: bool) -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=not is_markdown,
        finalize=markdown if is_markdown else None,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def written(name: str, **values: object) -> str:
    """The template ``name``, ``*.md`` or ``*.html``, filled with ``values``."""
    return _environment(name.endswith(".md")).get_template(name).render(**values)
