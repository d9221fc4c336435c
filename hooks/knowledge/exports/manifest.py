"""What a device needs to keep the site among its programs (W3C Web Application Manifest), in each language."""

import json
from collections.abc import Iterator, Mapping

from ..catalogue.language import LANGUAGES, Language
from ..views.frame import SiteView, absolute
from .plain import one_line

PATH = "manifest.webmanifest"
PAPER = "#fbf9f4"  # --paper of docs/assets/css/site.css


def manifests(sites: Mapping[Language, SiteView]) -> Iterator[tuple[str, bytes]]:
    """Path and content of each. Addresses in it are relative, so that it serves wherever the site lies."""
    for language, site in sites.items():
        content = json.dumps(_manifest(language, site), ensure_ascii=False, indent=2) + "\n"
        yield absolute("", language, PATH).lstrip("/"), content.encode()


def _manifest(language: Language, site: SiteView) -> dict[str, object]:
    root = "./" if language is LANGUAGES[0] else "../"
    return {
        "name": one_line(site.name.text),
        "short_name": one_line(site.short_name or site.name.text),
        "description": one_line(site.tagline.text),
        "lang": language.value,
        "dir": language.direction,
        "start_url": "./",
        "scope": root,
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [{"src": f"{root}assets/images/mark.svg", "type": "image/svg+xml", "sizes": "any", "purpose": "any"}],
    }
