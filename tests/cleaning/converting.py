"""Markdown to HTML as the site's own configuration does it."""

from functools import cache
from typing import Any

from knowledge.catalogue.language import Language
from knowledge.marking.extension import ProseExtension
from knowledge.marking.notes import NoteWords
from markdown import Markdown
from yaml import BaseLoader, load

from tests.conftest import ROOT

_NOTES = dict.fromkeys(Language, NoteWords("Note", "Back"))
_BOXES = {Language.HE: {"warning": "אזהרה", "note": "הערה"}, Language.EN: {"warning": "Warning", "note": "Note"}}


@cache
def converter() -> Markdown:
    """Python-Markdown with the extensions that ``mkdocs.yml`` names, and ours for Hebrew."""
    rows: list[Any] = load((ROOT / "mkdocs.yml").read_text("utf-8"), _Loader)["markdown_extensions"]
    configs: dict[str, Any] = {name: value for row in rows if isinstance(row, dict) for name, value in row.items()}
    configs = {name: {key: _typed(item) for key, item in value.items()} for name, value in configs.items()}
    names: list[Any] = [row if isinstance(row, str) else next(iter(row)) for row in rows]
    return Markdown(extensions=[*names, ProseExtension(Language.HE, _NOTES, _BOXES)], extension_configs=configs)


class _Loader(BaseLoader):
    """Reads what MkDocs tags as text."""


_Loader.add_multi_constructor("!", lambda *_: "")


def _typed(value: str) -> object:
    return {"true": True, "false": False}.get(value, int(value) if value.isdigit() else value)


def html_of(markdown: str) -> str:
    """The HTML of a text."""
    return converter().reset().convert(markdown)
