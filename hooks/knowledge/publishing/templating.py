"""The documents of this room: Markdown for the host's pages, HTML for the sheet of pictures, a server's configuration.

Everything a template prints is escaped for its format; only what the template itself says is mark-up.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path, PurePath

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .escaping import configuration, markdown

_FOLDER = Path(__file__).resolve().parent / "templates"


_ESCAPES = {".md": markdown, ".conf": configuration}


@cache
def _environment(ending: str) -> Environment:
    escape = _ESCAPES.get(ending)
    made = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=escape is None,
        finalize=_finalized(escape) if escape else None,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["as_is"] = Markup  # what a macro of the same template has made is escaped already
    return made


def _finalized(escape: Callable[[object], str]) -> Callable[[object], object]:
    return lambda value: value if isinstance(value, Markup) else escape(value)


def written(name: str, **values: object) -> str:
    """The template ``name``, ``*.md``, ``*.html`` or ``*.conf``, filled with ``values``."""
    return _environment(PurePath(name).suffix).get_template(name).render(**values)
