"""A folder on a local server, as a host serves it: folders by their index, text compressed, its own error page."""

import gzip
import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
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
def hosted(site: Path, *, path: str = "/", beside: Mapping[str, Path] | None = None) -> Iterator[str]:
    """Serves the folder ``site`` under ``path``, and each folder of ``beside`` under its own longer path.

    Yields the address of ``site``, which ends with a slash.
    """
    folders = sorted({path: site, **(beside or {})}.items(), key=lambda item: -len(item[0]))
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(folders, site / "404.html"))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{path}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(folders: list[tuple[str, Path]], missing: Path) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle(self) -> None:
            """Answers until the browser closes the connection, which it may do in the middle of an answer."""
            with suppress(ConnectionResetError, BrokenPipeError):
                super().handle()

        def do_GET(self) -> None:
            path = unquote(self.path.partition("?")[0].partition("#")[0])
            under = next(((start, folder) for start, folder in folders if path.startswith(start)), None)
            file = _file_at(under[1], path.removeprefix(under[0])) if under else None
            self._answer(200, file) if file else self._answer(404, missing)

        def _answer(self, status: int, file: Path) -> None:
            compressed = file.suffix in _COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
            content = _content(str(file), file.stat().st_mtime_ns, compressed) if file.is_file() else b""
            kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
            self.send_header("Content-Length", str(len(content)))
            if compressed and content:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    return Handler


def _file_at(site: Path, address: str) -> Path | None:
    """The file that answers an address of the site, if there is one; nothing outside the folder ever does."""
    file = (site / address.lstrip("/")).resolve()
    file = file / "index.html" if file.is_dir() else file
    return file if file.is_file() and file.is_relative_to(site.resolve()) else None


@lru_cache(maxsize=1024)
def _content(file: str, _changed: int, compressed: bool) -> bytes:
    content = Path(file).read_bytes()
    return gzip.compress(content, 6, mtime=0) if compressed else content
