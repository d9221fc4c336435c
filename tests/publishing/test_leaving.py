"""The way out: what the export holds is enough for another program, and for this one."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from knowledge.building import make_build
from knowledge.catalogue.language import LANGUAGES
from knowledge.commands import main
from knowledge.publishing.leaving import write_export
from mkdocs.commands.build import build
from mkdocs.config import load_config
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import FICTION, ROOT, SITE_URL

TEMPLATES = ROOT / "overrides"


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    docs = shutil.copytree(FICTION, folder / "docs")
    shutil.copytree(ROOT / "docs" / "assets", docs / "assets")
    write_export(docs, TEMPLATES, folder / "out", site_url=SITE_URL)
    return folder / "out"


def head_and_text(file: Path) -> tuple[dict[str, object], str]:
    _, head, text = file.read_text("utf-8").split("---\n", 2)
    return yaml.safe_load(head), text


def test_every_address_of_the_site_has_a_file(export: Path, site: Path) -> None:
    pages = {path.parent.relative_to(site) for path in site.rglob("index.html")}
    assert {path.parent.relative_to(export / "content") for path in (export / "content").rglob("index.md")} == pages
    beside = {"feed.xml", "en/feed.xml", "sitemap.xml", "data/citations.bib", "manifest.webmanifest"}
    assert [path for path in beside if not (export / "content" / path).is_file()] == []


def test_what_was_written_is_read_again_without_an_error(export: Path) -> None:
    assert main(["check", "--docs", str(export / "docs")]) == 0


def test_a_head_says_language_direction_and_where_the_translation_is(export: Path) -> None:
    head, _ = head_and_text(export / "content" / "people" / "fictitious-speaker" / "index.md")
    assert (head["title"], head["lang"], head["dir"]) == ("דוברת בדויה", "he", "rtl")
    assert head["translation"] == "/en/people/fictitious-speaker/"


def test_a_text_is_kept_as_it_was_written_but_for_its_links(export: Path) -> None:
    _, text = head_and_text(export / "content" / "articles" / "hebrew-article" / "index.md")
    written = (FICTION / "articles" / "hebrew-article.he.md").read_text("utf-8").split("---\n", 2)[2]
    for line in written.splitlines():
        if line and "](" not in line and not line.startswith(("#", "```")):
            assert line in text


def test_a_record_says_in_markdown_what_its_page_says(export: Path, site: Path) -> None:
    _, text = head_and_text(export / "content" / "en" / "people" / "fictitious-speaker" / "index.md")
    tree = LexborHTMLParser((site / "en" / "people" / "fictitious-speaker" / "index.html").read_text("utf-8"))
    for node in tree.css("main article :is(h2, h3, .roles li a, .sources a)"):
        assert " ".join(node.text().split()) in " ".join(text.split()).replace("<bdi>", "")


def test_a_generator_that_knows_nothing_of_ours_builds_it_strictly(export: Path, tmp_path: Path) -> None:
    """Plain MkDocs stands for any: links between files, and to places in them, are found."""
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: Plain\ndocs_dir: {export / 'content'}\nsite_dir: {tmp_path / 'site'}\ntheme: {{name: mkdocs}}\n"
        "markdown_extensions: [attr_list, def_list, footnotes, tables, admonition]\nstrict: true\n"
        "validation: {nav: {omitted_files: ignore}, links: {not_found: warn, anchors: warn}}\n",
        encoding="utf-8",
    )
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    tree = LexborHTMLParser((tmp_path / "site" / "en" / "cases" / "fictitious-case" / "index.html").read_text("utf-8"))
    assert tree.css_first("h1") is not None
    assert tree.css_first("#five-conditions") is not None


def test_it_needs_no_generator(tmp_path: Path) -> None:
    program = (
        "import sys; sys.modules['mkdocs'] = None; sys.modules['mkdocs_static_i18n'] = None\n"
        f"from knowledge.commands import main; sys.exit(main(['export', {str(tmp_path / 'out')!r}, '--docs', "
        f"{str(FICTION)!r}, '--templates', {str(TEMPLATES)!r}]))"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT / "hooks")
    build = make_build(str(FICTION), str(TEMPLATES), "", is_serving=False)
    assert len(list((tmp_path / "out").rglob("content/**/index.md"))) == sum(len(build.pages[one]) for one in LANGUAGES)


def test_nothing_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert main(["export", str(tmp_path), "--docs", str(FICTION), "--templates", str(TEMPLATES)]) == 1
    assert "not empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
