"""What pages are made with: nothing of their own that runs, and styles and scripts browsers may keep."""

import shutil
from pathlib import Path

from tests.conftest import FICTION, built_site


def test_no_page_holds_a_script_or_a_style_of_its_own(site: Path) -> None:
    for path in site.rglob("*.html"):
        html = path.read_text("utf-8")
        assert "<style" not in html, path
        assert " style=" not in html, path


def test_an_asset_changes_its_address_with_its_content(tmp_path: Path) -> None:
    def built(style: str) -> str:
        docs = shutil.copytree(FICTION, tmp_path / style / "docs")
        (docs / "assets" / "css").mkdir(parents=True)
        (docs / "assets" / "css" / "site.css").write_text(f"a {{ color: {style} }}")
        site = built_site(docs, tmp_path / style / "site")
        (found,) = site.glob("assets/*/css/site.css")
        address = found.relative_to(site).as_posix()
        assert f'href="../{address}"' in (site / "people" / "index.html").read_text("utf-8")
        return address

    assert built("red") != built("blue")
