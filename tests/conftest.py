"""Shared by all tests: a small fictitious site, built by the real MkDocs."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).resolve().parent.parent
FICTION = ROOT / "tests" / "site" / "docs"
SITE_URL = "https://example.org/sub/"

# How long an example takes says something of the machine only.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

Builder = Callable[..., Path]


def built_site(
    docs: Path,
    target: Path,
    *,
    languages: tuple[str, ...] = ("he", "en"),
    site_url: str = SITE_URL,
    is_strict: bool = True,
) -> Path:
    """Builds ``docs`` (strictly) into ``target`` with the project's own configuration."""
    options = [{"locale": code, "default": code == "he", "build": True, "name": code} for code in languages]
    i18n = {
        "docs_structure": "suffix",
        "fallback_to_default": False,
        "reconfigure_material": False,
        "reconfigure_search": False,
        "languages": options,
    }
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        docs_dir=str(docs),
        site_dir=str(target),
        site_url=site_url,
        strict=is_strict,
        plugins=[{"i18n": i18n}],
    )
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return target


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictitious site, built once."""
    return built_site(FICTION, tmp_path_factory.mktemp("fiction"))


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once."""
    return built_site(ROOT / "docs", tmp_path_factory.mktemp("own"))
