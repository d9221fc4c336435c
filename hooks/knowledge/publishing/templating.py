"""The documents of this room: Markdown for the host's pages, HTML for the sheet of pictures, a server's configuration.

Everything a template prints is escaped for its format; only what the template itself says is mark-up.
"""

from functools import cache
from pathlib import Path, PurePath

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .escaping import configuration, markdown

_FOLDER = Path(__file__).resolve().parent / "templates"


_ESCAPES = {".md": markdown, ".conf": configuration}


@cache
def _environment(ending: str) -> Environment:
    escape = _ESCAPES.get(ending)
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=escape is None,
        finalize=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def written(name: str, **values: object) -> str:
    """The template ``name``, ``*.md``, ``*.html`` or ``*.conf``, filled with ``values``."""
    return _environment(PurePath(name).suffix).get_template(name).render(**values)
