"""The events of MkDocs, and nothing else: each gathers arguments, calls one function, returns the result.

One frozen ``Build`` is made in the first ``on_config`` and kept in ``config.extra``; the builds that
static-i18n nests for other languages share it, and every rebuild under ``serve`` makes a new one.
"""

from typing import Any

import click
from jinja2 import Environment
from knowledge.building import Build, make_build, page_address, written_files
from knowledge.catalogue.language import Language
from knowledge.marking.boxes import KINDS
from knowledge.marking.extension import ProseExtension
from knowledge.marking.notes import NoteWords
from knowledge.printing.press import UnprintableError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs_fixes.extensions import with_prose_extension
from mkdocs_fixes.generated_files import generated, only_own, with_fingerprints
from mkdocs_fixes.kept_html import kept, unless_kept
from mkdocs_static_i18n.plugin import I18n

STATE = "knowledge"


def _build(config: MkDocsConfig) -> Build:
    build: Build = config.extra[STATE]
    return build


def _i18n(config: MkDocsConfig) -> I18n:
    plugin = config.plugins["i18n"]
    assert isinstance(plugin, I18n)
    return plugin


def _language(config: MkDocsConfig) -> Language:
    return Language(_i18n(config).current_language)


def _is_serving() -> bool:
    """Whether this is ``mkdocs serve``: then nothing that somebody wrote may stop the build."""
    context = click.get_current_context(silent=True)
    return context is not None and context.info_name == "serve"


@event_priority(100)
def _read(config: MkDocsConfig) -> MkDocsConfig:
    """First of all: reads ``docs``. With errors a build stops here, before anything is written."""
    if STATE not in config.extra:
        config.extra[STATE] = make_build(
            config.docs_dir,
            config.theme.dirs[0],
            config.site_url or "",
            _is_serving(),
            has_editions=bool(config.extra.get("editions")),
        )
    for line in _build(config).stopping():
        print(line)
    if _build(config).is_stopped:
        raise Abort("docs: errors")
    return config


@event_priority(-150)
def _set_language(config: MkDocsConfig) -> MkDocsConfig:
    """After static-i18n has set the language: prose is marked up as text of that language."""
    words = _build(config).words
    notes = {each: NoteWords(words.get("footnotes.note", each), words.get("footnotes.back", each)) for each in Language}
    boxes = {each: {kind: words.get(f"boxes.{kind}", each) for kind in KINDS} for each in Language}
    return with_prose_extension(config, ProseExtension(_language(config), notes, boxes))


on_config = CombinedEvent(_read, _set_language)


@event_priority(50)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Before static-i18n sorts files by language: our pages take the place of what lies in ``docs``."""
    language = _language(config)
    own = with_fingerprints(only_own(files), _build(config).assets)
    return generated(own, _build(config).addresses(language), language, config)


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """A page's Markdown comes from its view."""
    language, address = _language(config), page_address(page.file.src_uri)
    markdown = _build(config).markdown(language, address)
    return unless_kept(markdown, language, address) if _build(config).is_serving else markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """While serving, what was converted before is not converted again."""
    language, address = _language(config), page_address(page.file.src_uri)
    build = _build(config)
    return kept(html, build.markdown(language, address), language, address) if build.is_serving else html


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """The whole document is rendered by our own templates; MkDocs' ``main.html`` only prints it."""
    address = page_address(page.file.src_uri)
    context["document"] = _build(config).document(_language(config), address, page.content or "")
    return context


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """After the last language: files that stand beside the pages."""
    if not _i18n(config).building:
        try:
            written_files(_build(config), config.site_dir)
        except UnprintableError as error:
            print(error)
            raise Abort("docs: errors") from error


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """MkDocs' own templates are not ours: no sitemap, no error page from the theme."""
    config.theme.static_templates.clear()
    return env
