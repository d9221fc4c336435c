"""MkDocs keeps Markdown extensions for the whole run; ours depends on the language of the nested build."""

from knowledge.marking.extension import ProseExtension
from mkdocs.config.defaults import MkDocsConfig


def with_prose_extension(config: MkDocsConfig, extension: ProseExtension) -> MkDocsConfig:
    """``config`` with ``extension`` in the place of another language's."""
    others = [item for item in config.markdown_extensions if not isinstance(item, ProseExtension)]
    config.markdown_extensions = [*others, extension]  # type: ignore[list-item]  # instances are allowed too
    return config
