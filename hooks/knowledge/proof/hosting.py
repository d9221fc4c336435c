"""A built site on a local server, as a host serves it: folders by their index, text compressed, its own error page."""

import gzip
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote

_COMPRESSED = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest", ".csv"})
_TYPES = {
    ".webmanifest": "application/manifest+json",
    ".bib": "text/x-bibtex",
    ".ris": "application/x-research-info-systems",
    ".md": "text/markdown",
}


@contextmanager
def hosted(site: Path, *, path: str = "/") -> Iterator[str]:
    """Serves the folder ``site`` under ``path``; yields its address, which ends with a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site, path))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{path}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(site: Path, under: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(self.path.partition("?")[0].partition("#")[0])
            file = file_at(site, path.removeprefix(under)) if path.startswith(under) else None
            self._answer(200, file) if file else self._answer(404, site / "404.html")

        def _answer(self, status: int, file: Path) -> None:
            compressed = file.suffix in _COMPRESSED
            content = _content(str(file), file.stat().st_mtime_ns, compressed) if file.is_file() else b""
            kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
            self.send_header("Content-Length", str(len(content)))
            if compressed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    return Handler


def file_at(site: Path, address: str) -> Path | None:
    """The file that answers an address of the site, if there is one; nothing outside the folder ever does."""
    file = (site / address.lstrip("/")).resolve()
    file = file / "index.html" if file.is_dir() else file
    return file if file.is_file() and file.is_relative_to(site.resolve()) else None


@lru_cache(maxsize=1024)
def _content(file: str, _changed: int, compressed: bool) -> bytes:
    content = Path(file).read_bytes()
    return gzip.compress(content, 6, mtime=0) if compressed else content
