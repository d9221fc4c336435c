"""Every address that was published answers, by itself or by a page that leads on (``docs/addresses.txt``)."""

import posixpath
from collections.abc import Iterator

from ..catalogue.addresses import is_edition
from ..reading.files import read_text
from ..reading.permanence import ADDRESSES_FILE, of_person, read_permanence
from ..reading.reading import read
from .built import Site
from .faults import Fault


def looked(site: Site) -> dict[str, int]:
    """How many addresses are listed."""
    return {"listed": len(_listed(site))}


def faults(site: Site) -> Iterator[Fault]:
    """Listed addresses at which there is no file, or no such place on the page.

    Of printed editions only where the site was made with any: ``make editions``, which is what is published.
    """
    hidden = read(site.docs).hidden
    has_editions = any(map(is_edition, site.files))
    for line, address in _listed(site):
        if of_person(address, hidden) or (is_edition(address) and not has_editions):
            continue
        path, _, place = address.partition("#")
        file = posixpath.join(path, "index.html") if path.endswith("/") or not path else path
        page = site.documents.get(file)
        if file not in site.files or (place and page is not None and not page.refresh and place not in page.ids):
            yield Fault(f"docs/{ADDRESSES_FILE}", line, "permanence.vanished", address)


def _listed(site: Site) -> tuple[tuple[int, str], ...]:
    if not (site.docs / ADDRESSES_FILE).is_file():
        return ()
    file, _ = read_text(site.docs, ADDRESSES_FILE)
    return read_permanence({ADDRESSES_FILE: file})[0].listed if file else ()
