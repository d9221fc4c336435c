"""``sitemap.xml`` (sitemaps.org 0.9) with the languages of each page; stubs are not in it."""

from collections.abc import Mapping
from xml.etree import ElementTree

from ..catalogue.language import Language
from ..views.frame import SiteView, frame
from ..views.parts import PageView

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(pages: Mapping[Language, Mapping[str, PageView]], site_url: str) -> str:
    """The sitemap of all indexed pages; ``lastmod`` where a page's content has a date."""
    ElementTree.register_namespace("", _SITEMAP)
    ElementTree.register_namespace("xhtml", _XHTML)
    root = ElementTree.Element(f"{{{_SITEMAP}}}urlset")
    for of_language in pages.values():
        for page in of_language.values():
            if page.is_indexed:
                _add(root, page, site_url)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, "unicode") + "\n"


def _add(root: ElementTree.Element, page: PageView, site_url: str) -> None:
    around = frame(page, SiteView(page.title, page.title, site_url), {})
    url = ElementTree.SubElement(root, f"{{{_SITEMAP}}}url")
    ElementTree.SubElement(url, f"{{{_SITEMAP}}}loc").text = around.canonical
    changed = page.updated or page.added
    if changed and changed.iso.count("-") == 2:
        ElementTree.SubElement(url, f"{{{_SITEMAP}}}lastmod").text = changed.iso
    for alternate in around.alternates:
        attributes = {"rel": "alternate", "hreflang": alternate.language, "href": alternate.url}
        ElementTree.SubElement(url, f"{{{_XHTML}}}link", attributes)
