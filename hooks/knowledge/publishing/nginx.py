"""An example of how nginx serves the built site: headers, kept assets, compressed copies, the error page."""

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ..exports.assets import fingerprinted_folder
from ..exports.headers import ASKED_AGAIN, KEPT, headers
from .templating import written


@dataclass(frozen=True)
class NginxView:
    """What the configuration says. ``root`` is the path the site lies under, ``folder`` where its files are."""

    listen: str
    host: str
    root: str
    folder: str
    assets: str
    headers: tuple[tuple[str, str], ...]
    asked_again: str = ASKED_AGAIN
    kept: str = KEPT


def configuration(site_url: str, folder: Path, docs: Path, *, listen: str) -> str:
    """The configuration of a server for ``folder``, built from ``docs`` for ``site_url``, at the port ``listen``.

    Raises ValueError when an address or a path holds what a configuration cannot.
    """
    parts = urlsplit(site_url)
    view = NginxView(
        listen=listen,
        host=parts.hostname or "",
        root=parts.path or "/",
        folder=str(folder.resolve()),
        assets=fingerprinted_folder(docs),
        headers=tuple(headers(site_url).items()),
    )
    return written("nginx.conf", view=view)


def command(argv: Sequence[str]) -> int:
    """Prints it."""
    parser = argparse.ArgumentParser(prog="python -m knowledge nginx", description=__doc__)
    parser.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR", help="what the site is built from")
    parser.add_argument("--site", type=Path, default=Path("site"), metavar="DIR", help="the built site (site)")
    parser.add_argument("--listen", default="80", help="port, or address and port (80)")
    parser.add_argument("--url", default=os.environ.get("BASE_URL", "http://localhost/"), help="its address (BASE_URL)")
    arguments = parser.parse_args(argv)
    print(configuration(arguments.url, arguments.site, arguments.docs, listen=arguments.listen), end="")
    return 0
