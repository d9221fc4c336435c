"""What a browser may do with the site's pages, for the pages themselves and for hosts that send headers."""

from collections.abc import Iterator
from urllib.parse import urlsplit

# W3C Content Security Policy 3. No page holds a script or a style of its own, so none is let through by a hash;
# WebAssembly is the search engine.
_POLICY = (
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)
PAGE_POLICY = "; ".join(_POLICY)
HEADER_POLICY = f"{PAGE_POLICY}; frame-ancestors 'none'"
REFERRER = "same-origin"

KEPT = "public, max-age=31536000, immutable"
ASKED_AGAIN = "no-cache"


def headers(site_url: str) -> dict[str, str]:
    """The headers every answer carries. A browser is told to come by HTTPS only where ``site_url`` is so."""
    found = {
        "Content-Security-Policy": HEADER_POLICY,
        "Referrer-Policy": REFERRER,
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }
    if urlsplit(site_url).scheme == "https":
        found["Strict-Transport-Security"] = "max-age=31536000"
    return found


def header_file(site_url: str, assets: str) -> Iterator[tuple[str, bytes]]:
    """``_headers`` as Cloudflare Pages, Netlify and others read it; ``assets`` is the folder that is kept for ever."""
    root = urlsplit(site_url).path or "/"
    rules = {
        f"{root}*": headers(site_url) | {"Cache-Control": ASKED_AGAIN},
        f"{root}{assets}*": {"! Cache-Control": "", "Cache-Control": KEPT},
        f"{root}data/*": {"Access-Control-Allow-Origin": "*"},
    }
    lines = (line for path, sent in rules.items() for line in (path, *(_line(*each) for each in sent.items())))
    yield "_headers", ("\n".join(lines) + "\n").encode()


def _line(name: str, value: str) -> str:
    return f"  {name}: {value}" if value else f"  {name}"
