"""The way out: the whole site as Markdown and data that need neither MkDocs nor this package."""

import argparse
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..building import Build, make_build
from ..catalogue.language import LANGUAGES
from ..templates import render_content
from ..views.parts import PageView
from .markdown_pages import BODY, as_markdown, file_of

DOCS, CONTENT = "docs", "content"


def exported(build: Build) -> Iterator[tuple[str, bytes]]:
    """Path and content of every page as Markdown and of every file beside the pages, as they stand on the site."""
    for language in LANGUAGES:
        for page in build.pages[language].values():
            yield file_of(page), _page(build, page).encode()
    yield from build.files()


def _page(build: Build, page: PageView) -> str:
    html = render_content(build.templates, page, build.words, BODY)
    return as_markdown(page, html, build.markdown(page.language, page.address))


def write_export(docs: Path, templates: Path, target: Path, *, site_url: str) -> int:
    """Writes into the empty folder ``target``: ``docs/`` as it is written, ``content/`` as it is published.

    Returns the number of pages. Raises FileExistsError when something is there already.
    """
    if target.exists() and any(target.iterdir()):
        raise FileExistsError(target)
    build = make_build(str(docs), str(templates), site_url, is_serving=False)
    shutil.copytree(docs, target / DOCS)
    shutil.copytree(docs / "assets", target / CONTENT / "assets") if (docs / "assets").is_dir() else None
    for path, content in exported(build):
        file = target / CONTENT / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return sum(len(build.pages[language]) for language in LANGUAGES)


def command(argv: Sequence[str]) -> int:
    """Exports; 1 when the folder is not empty."""
    parser = argparse.ArgumentParser(prog="python -m knowledge export", description=__doc__)
    parser.add_argument("target", type=Path, metavar="DIR", help="a new or empty folder")
    parser.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR", help="the folder to read (docs)")
    parser.add_argument("--templates", type=Path, default=Path("overrides"), metavar="DIR", help="(overrides)")
    parser.add_argument("--url", default="", help="the address of the site, for feeds, sitemap and citations")
    arguments = parser.parse_args(argv)
    try:
        count = write_export(arguments.docs, arguments.templates, arguments.target, site_url=arguments.url)
    except FileExistsError:
        print(f"{arguments.target}: not empty; name a new folder", file=sys.stderr)
        return 1
    print(f"{arguments.target}: {count} pages")
    return 0
