"""Pages that no file of ``docs`` holds.

static-i18n rebuilds every ``File`` under ``docs_dir`` and fails on one without a source path
(``abs_src_path`` is None), so generated pages get a path under ``docs`` that need not exist; their text
comes from ``on_page_read_source``.
"""

from collections.abc import Iterable

from knowledge.exports.assets import fingerprinted
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel


def only_own(files: Files) -> Files:
    """The files that are served as they are: those of ``assets/``. The theme's are not used."""
    return Files(
        [
            file
            for file in files
            if file.src_uri.startswith("assets/")
            and file.generated_by is None
            and file.abs_src_path
            and not _is_of_theme(file)
        ]
    )


def _is_of_theme(file: File) -> bool:
    return bool(file.src_dir and "site-packages" in file.src_dir)


def generated(files: Files, addresses: Iterable[str], language: str, config: MkDocsConfig) -> Files:
    """``files`` with a page for each address: ``people/x/`` is ``people/x/index.he.md``."""
    for address in addresses:
        files.append(
            File(
                f"{address}index.{language}.md",
                config.docs_dir,
                config.site_dir,
                config.use_directory_urls,
                inclusion=InclusionLevel.NOT_IN_NAV,
            )
        )
    return files


def with_fingerprints(files: Files, folder: str) -> Files:
    """``files`` with styles, scripts and fonts in their fingerprinted ``folder`` of the site; static-i18n keeps it."""
    for file in files:
        file.dest_uri = fingerprinted(file.src_uri, folder)
    return files
