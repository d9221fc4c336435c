"""The pictures of pages for sharing."""

import struct
from pathlib import Path

from knowledge.catalogue.direction import isolated
from knowledge.catalogue.language import Language
from knowledge.printing.cards import Card, card_files
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT, SITE_URL

FOLDER = ROOT / "overrides" / "print"
HEBREW = Card("he", "מקרה", "מקרה בדוי, Fiction 5x2", "תקציר בדוי.", "אתר בדיה")
ENGLISH = Card("en", "Case", "A fictitious case", "A fictitious summary.", "Fictitious Site")


def size_of(picture: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def test_every_indexed_page_names_a_picture_that_is_there(site: Path) -> None:
    pages = [page for page in site.rglob("index.html") if 'rel="canonical"' in page.read_text(encoding="utf-8")]
    assert pages
    for page in pages:
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        address = tree.css_first('meta[property="og:image"]').attributes["content"] or ""
        assert size_of((site / address.removeprefix(SITE_URL)).read_bytes()) == (1200, 630), page


def test_a_picture_is_drawn_again_only_when_what_it_shows_changed(tmp_path: Path) -> None:
    first = dict(card_files([("he.png", HEBREW), ("en.png", ENGLISH)], FOLDER, tmp_path))
    kept = {file: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    changed = Card(**{**{name: getattr(ENGLISH, name) for name in ENGLISH.__slots__}, "title": "Another title"})
    second = dict(card_files([("he.png", HEBREW), ("en.png", changed)], FOLDER, tmp_path))
    assert second["he.png"] == first["he.png"]
    assert second["en.png"] != first["en.png"]
    assert {file: file.stat().st_mtime_ns for file in kept} == kept
    assert len(list(tmp_path.iterdir())) == 3


def test_the_same_card_is_the_same_bytes(tmp_path: Path) -> None:
    one, other = (dict(card_files([("x.png", HEBREW)], FOLDER, tmp_path / name)) for name in ("one", "other"))
    assert one == other


def test_what_reads_in_another_direction_is_set_apart_in_a_picture() -> None:
    assert isolated("פאקט ו־PACT+", Language.HE) == "פאקט ו־\u2066PACT+\u2069"
    assert isolated("In (בשנים 2011–2016)", Language.EN) == "In (\u2067בשנים \u20662011–2016\u2069\u2069)"
