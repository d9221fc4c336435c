"""The cover of a book, as reading systems show it on their shelves."""

import json
from pathlib import Path

import typst

from ..words import Words
from .editions import Edition


def cover_of(edition: Edition, words: Words, folder: Path) -> bytes:
    """The cover as PNG; ``folder`` holds ``cover.typ`` and the fonts."""
    authors = ", ".join(credit.name for credit in edition.credits if credit.name != edition.site)
    given = {
        "language": edition.language.value,
        "title": edition.title,
        "line": words.get("editions.collection", edition.language) if edition.is_collection else authors,
        "site": edition.site,
    }
    drawn = typst.compile(
        folder / "cover.typ",
        format="png",
        ppi=96.0,
        sys_inputs={"cover": json.dumps(given, ensure_ascii=False)},
        font_paths=[folder / "fonts"],
        ignore_system_fonts=True,
    )
    assert isinstance(drawn, bytes)
    return drawn
