"""A local web server for evaluation and measurement: folders under addresses, text compressed as hosts do."""

import gzip
import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

_COMPRESSED = frozenset({".js", ".json", ".html", ".css", ".svg", ".xml"})
_PAGE = b'<!doctype html><html lang="he"><meta charset="utf-8"><link rel="icon" href="data:,"><title>.</title>'


@contextmanager
def served(folders: Mapping[str, Path]) -> Iterator[str]:
    """Serves each folder under its address (longest address first) and an empty page at ``/``; yields the origin."""
    order = sorted(folders.items(), key=lambda item: -len(item[0]))
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(order))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def _handler(order: list[tuple[str, Path]]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            if path == "/":
                self._send(200, _PAGE, "text/html", compressed=False)
                return
            file = next((root / path[len(start) :] for start, root in order if path.startswith(start)), None)
            if file is None or not file.is_file():
                self._send(404, b"", "text/plain", compressed=False)
                return
            compressed = file.suffix in _COMPRESSED
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self._send(200, _content(file, compressed), kind, compressed=compressed)

        def _send(self, status: int, content: bytes, kind: str, *, compressed: bool) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "max-age=600")
            if compressed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    return Handler


@lru_cache(maxsize=512)
def _content(file: Path, compressed: bool) -> bytes:
    content = file.read_bytes()
    return gzip.compress(content, 6, mtime=0) if compressed else content
