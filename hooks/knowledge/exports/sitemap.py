"""``sitemap.xml`` (sitemaps.org 0.9) with the languages of each page; stubs are not in it."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from ..catalogue.dates import PartialDate
from ..catalogue.language import Language
from ..views.changes import last_change
from ..views.frame import SiteView, frame
from ..views.parts import PageView
from ..views.scope import Scope
from .xml import add, document

_NAMESPACES = {
    "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
}


def sitemap(
    pages: Mapping[Language, Mapping[str, PageView]], scopes: Mapping[Language, Scope], site_url: str
) -> Iterator[tuple[str, bytes]]:
    """Path and content of the sitemap of all indexed pages; none where the site has no address."""
    root = Element("urlset", _NAMESPACES)
    for language, of_language in pages.items():
        for page in of_language.values():
            if page.is_indexed:
                _add(root, page, last_change(scopes[language], page), site_url)
    if site_url:
        yield "sitemap.xml", document(root)


def _add(root: Element, page: PageView, changed: PartialDate | None, site_url: str) -> None:
    """A page. ``lastmod`` must be a whole date (sitemap.xsd), so a date known to the month is left out."""
    around = frame(page, SiteView(page.title, page.title, site_url), {})
    url = add(root, "url")
    add(url, "loc", around.canonical)
    if changed and changed.day:
        add(url, "lastmod", str(changed))
    for alternate in around.alternates:
        attributes = {"rel": "alternate", "hreflang": alternate.language, "href": alternate.url}
        add(url, "xhtml:link", attributes=attributes)
