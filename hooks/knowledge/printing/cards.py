"""The picture of each page where it is shared (Open Graph, 1200 × 630), made anew only when what it shows changed."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import typst

from ..catalogue.direction import isolated
from ..views.frame import SiteView
from ..views.parts import PageView
from ..words import Words

_BATCH = 100


@dataclass(frozen=True, slots=True)
class Card:
    """What a picture says, in the language of its page; runs of the other direction are between Unicode isolates."""

    language: str
    kind: str
    title: str
    summary: str
    site: str


def card_of(page: PageView, site: SiteView, words: Words) -> Card:
    """The card of a page; the home page is its own site."""
    kind = "" if page.kind in ("", "home", "index") else words.get(f"kinds.{page.kind}", page.language)
    title = isolated(page.title.text, page.language)
    summary = isolated(page.summary.text, page.language) if page.summary else ""
    return Card(page.language.value, kind, title, summary, site.name.text if page.address else "")


def card_files(cards: Iterable[tuple[str, Card]], folder: Path, kept: Path) -> Iterator[tuple[str, bytes]]:
    """The pictures as PNG under the paths given with them.

    ``folder`` holds ``card.typ`` and the fonts; pictures of earlier builds are kept in ``kept``, by what they show.
    """
    source = (folder / "card.typ").read_bytes()
    named = [(path, card, kept / f"{_print_of(source, card)}.png") for path, card in cards]
    missing = list({file: card for _, card, file in named if not file.is_file()}.items())
    kept.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(missing), _BATCH):
        batch = missing[start : start + _BATCH]
        for (file, _), picture in zip(batch, _drawn([card for _, card in batch], folder), strict=True):
            file.write_bytes(picture)
    yield from ((path, file.read_bytes()) for path, _, file in named)


def _print_of(source: bytes, card: Card) -> str:
    return hashlib.sha256(source + repr(card).encode()).hexdigest()[:24]


def _drawn(cards: list[Card], folder: Path) -> list[bytes]:
    given = json.dumps([asdict(card) for card in cards], ensure_ascii=False)
    drawn = typst.compile(
        folder / "card.typ",
        format="png",
        ppi=72.0,
        sys_inputs={"cards": given},
        font_paths=[folder / "fonts"],
        ignore_system_fonts=True,
    )
    return drawn if isinstance(drawn, list) else [drawn]
