"""An example of how nginx serves the built site: headers, kept assets, compressed copies, the error page."""

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ..catalogue.language import LANGUAGES
from ..catalogue.permanence import Redirect
from ..exports.assets import fingerprinted_folder
from ..exports.headers import ASKED_AGAIN, KEPT, headers
from ..reading.reading import read
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
    moved: tuple[tuple[str, str], ...] = ()
    asked_again: str = ASKED_AGAIN
    kept: str = KEPT


def configuration(site_url: str, folder: Path, docs: Path, *, listen: str, redirects: Iterable[Redirect] = ()) -> str:
    """The configuration of a server for ``folder``, built from ``docs`` for ``site_url``, at the port ``listen``.

    ``redirects`` are answered by the server, which also moves what lies beneath a folder that moved.

    Raises ValueError when an address or a path holds what a configuration cannot.
    """
    parts = urlsplit(site_url)
    root = parts.path or "/"
    view = NginxView(
        listen=listen,
        host=parts.hostname or "",
        root=root,
        moved=tuple(_moved(redirects, root)),
        folder=str(folder.resolve()),
        assets=fingerprinted_folder(docs),
        headers=tuple(headers(site_url).items()),
    )
    return written("nginx.conf", view=view)


def _moved(redirects: Iterable[Redirect], root: str) -> Iterator[tuple[str, str]]:
    """Old and new path of each redirect in each language; a place on a page never reaches a server."""
    for redirect in redirects:
        for language in LANGUAGES if "#" not in redirect.old else ():
            folder = "" if language is LANGUAGES[0] else f"{language}/"
            yield f"{root}{folder}{redirect.old}", f"{root}{folder}{redirect.new}"


def command(argv: Sequence[str]) -> int:
    """Prints it."""
    parser = argparse.ArgumentParser(prog="python -m knowledge nginx", description=__doc__)
    parser.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR", help="what the site is built from")
    parser.add_argument("--site", type=Path, default=Path("site"), metavar="DIR", help="the built site (site)")
    parser.add_argument("--listen", default="80", help="port, or address and port (80)")
    parser.add_argument("--url", default=os.environ.get("BASE_URL", "http://localhost/"), help="its address (BASE_URL)")
    arguments = parser.parse_args(argv)
    redirects = read(arguments.docs).permanence.redirects
    print(
        configuration(arguments.url, arguments.site, arguments.docs, listen=arguments.listen, redirects=redirects),
        end="",
    )
    return 0
