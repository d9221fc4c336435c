"""The site's search as a browser can add it (OpenSearch 1.1, draft 6): one description of each language."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from ..catalogue.addresses import SEARCH
from ..catalogue.language import LANGUAGES, Language
from ..views.frame import SiteView, absolute
from .plain import shortened
from .xml import add, document

PATH = "opensearch.xml"
_NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
_SHORT, _LONG, _DESCRIPTION = 16, 48, 1024  # characters, by the specification


def search_descriptions(sites: Mapping[Language, SiteView]) -> Iterator[tuple[str, bytes]]:
    """Path and content of each; none where the site has no address, since a browser keeps the whole one."""
    for language, site in sites.items():
        if site.url:
            yield absolute("", language, PATH).lstrip("/"), _description(language, site)


def _description(language: Language, site: SiteView) -> bytes:
    root = Element("OpenSearchDescription", {"xmlns": _NAMESPACE})
    add(root, "ShortName", shortened(site.short_name or site.name.text, _SHORT))
    add(root, "LongName", shortened(site.name.text, _LONG))
    add(root, "Description", shortened(site.tagline.text, _DESCRIPTION))
    _url(root, "text/html", "results", absolute(site.url, language, SEARCH) + "?q={searchTerms}")
    _url(root, "application/opensearchdescription+xml", "self", absolute(site.url, language, PATH))
    add(root, "Image", absolute(site.url, LANGUAGES[0], "assets/images/mark.svg"), {"type": "image/svg+xml"})
    add(root, "Language", language.value)
    add(root, "InputEncoding", "UTF-8")
    add(root, "OutputEncoding", "UTF-8")
    return document(root)


def _url(root: Element, media_type: str, relation: str, template: str) -> None:
    add(root, "Url", attributes={"type": media_type, "rel": relation, "template": template})
