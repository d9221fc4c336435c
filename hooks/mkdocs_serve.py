"""``make serve``: builds, serves and rebuilds, also when hooks or the configuration change.

MkDocs rebuilds for changes in ``docs`` and ``overrides``, but keeps the Python it has loaded and stops
over a broken ``mkdocs.yml``. So this watches what MkDocs cannot reload, and starts it anew.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATTERNS = ("hooks/**/*.py", "hooks/**/*.yml", "mkdocs.yml")
INTERVAL = 0.5


def _state() -> dict[Path, float]:
    return {path: path.stat().st_mtime for pattern in PATTERNS for path in ROOT.glob(pattern) if path.is_file()}


def _changes() -> Iterator[bool]:
    """Yields at every look whether something changed since the last one."""
    before = _state()
    while True:
        time.sleep(INTERVAL)
        now = _state()
        yield now != before
        before = now


def _start(address: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "BASE_URL": f"http://{address}/", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address]
    return subprocess.Popen(command, cwd=ROOT, env=environment)


def _stop(server: subprocess.Popen[bytes]) -> None:
    """Ends MkDocs the way Ctrl-C does, so that it removes its temporary folder."""
    server.send_signal(signal.SIGINT)
    try:
        server.wait(timeout=5)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def main() -> int:
    """Serves until interrupted."""
    parser = argparse.ArgumentParser(description="Serve the site and rebuild it on change.")
    parser.add_argument("--address", default="127.0.0.1:8000", help="host and port (127.0.0.1:8000)")
    address: str = parser.parse_args().address
    print(f"http://{address}/  ·  http://{address}/en/   (Ctrl-C ends)", flush=True)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.default_int_handler)
    shutil.rmtree(ROOT / ".cache", ignore_errors=True)
    server = _start(address)
    try:
        for has_changed in _changes():
            if has_changed:
                _stop(server)
                server = _start(address)
    except KeyboardInterrupt:
        pass
    finally:
        _stop(server)
    return 0


if __name__ == "__main__":
    sys.exit(main())
