"""Nothing is loaded from another host: no style, script, font, picture or frame. Links people follow are free.

Nor do script and style stand inside a page, where the policy of the site (Content-Security-Policy) lets none work.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from .built import Site
from .documents import Link
from .faults import Fault, line_of
from .links import in_style

_LOADING_RELS = frozenset(
    [
        "stylesheet",
        "icon",
        "preload",
        "modulepreload",
        "prefetch",
        "preconnect",
        "dns-prefetch",
        "manifest",
        "apple-touch-icon",
        "prerender",
    ]
)
_FOLLOWED = frozenset({"a", "area", "form", "button", "input", "blockquote", "q", "ins", "del", "meta"})
# A literal address in a script, and those that are only names.
_LITERAL = re.compile(r"""["'`]((?:https?:)?//[\w.-]+\.\w[^"'`\s]*)["'`]""")
# Reserved for examples (RFC 2606), so nothing is there: Pagefind takes paths apart with it.
_NAMES = ("http://www.w3.org/", "https://example.com${")


def looked(site: Site) -> dict[str, int]:
    """How many loads of pages, and how many styles and scripts, are looked at."""
    loads = sum(is_load(link) for page in site.documents.values() for link in page.links)
    return {"loads": loads, "files": len(list(site.ending(".css", ".js", ".svg")))}


def is_load(link: Link) -> bool:
    """Whether a browser fetches the address without being asked."""
    if link.tag == "link":
        return bool(_LOADING_RELS & set(link.rel.lower().split()))
    return link.tag not in _FOLLOWED


def faults(site: Site) -> Iterator[Fault]:
    """Loads from elsewhere in pages, styles, scripts and drawings; script and style inside pages."""
    for path, page in site.documents.items():
        addresses = [link.address for link in page.links if is_load(link)]
        addresses += [address for style in page.styles for address in in_style(style)]
        addresses += [address for script in page.scripts for address in in_script(script)]
        yield from _foreign(site, path, addresses)
        for inside in (*page.handlers, *page.scripts, *page.styles):
            yield Fault(path, line_of(site.texts[path], inside), "hosts.inline", " ".join(inside.split()))
    for path, text in site.ending(".css", ".svg"):
        yield from _foreign(site, path, [*in_style(text), *re.findall(r'\bhref="([^"#]+)"', text)])
    for path, text in site.ending(".js"):
        yield from _foreign(site, path, in_script(text))


def in_script(text: str) -> Iterator[str]:
    """Full addresses that stand in a script as text."""
    return (found for found in _LITERAL.findall(text) if not found.startswith(_NAMES))


def _foreign(site: Site, path: str, addresses: Iterator[str] | list[str]) -> Iterator[Fault]:
    for address in dict.fromkeys(addresses):
        url = site.resolved(path, address)
        if urlsplit(url).scheme in ("http", "https") and not site.is_own(url):
            yield Fault(path, line_of(site.texts[path], address), "hosts.foreign", address, urlsplit(url).netloc)
