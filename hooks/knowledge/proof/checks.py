"""The checks of ``make prove``, in the order they are told: what each looks at, and the faults it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from . import again, books, budget, formats, identifiers, indexing, languages, leaks, links, loads, promises, validity
from .built import Site
from .faults import Fault


@dataclass(frozen=True)
class Check:
    """A check by its name. ``looked`` counts what is looked at; ``faults`` yields what is wrong.

    ``is_slow`` tells those that need another program (Java, a browser, a second build).
    """

    name: str
    looked: Callable[[Site], dict[str, int]]
    faults: Callable[[Site], Iterator[Fault]]
    is_slow: bool = False


CHECKS = (
    Check("html", validity.looked, validity.faults, is_slow=True),
    Check("links", links.looked, links.faults),
    Check("language", languages.looked, languages.faults),
    Check("canonical", indexing.canonical_looked, indexing.canonical_faults),
    Check("sitemap", indexing.sitemap_looked, indexing.sitemap_faults),
    Check("ids", identifiers.looked, identifiers.faults),
    Check("permanence", promises.looked, promises.faults),
    Check("formats", formats.looked, formats.faults),
    Check("books", books.looked, books.faults, is_slow=True),
    Check("hosts", loads.looked, loads.faults),
    Check("leaks", leaks.looked, leaks.faults),
    Check("budget", budget.looked, budget.faults, is_slow=True),
    Check("again", again.looked, again.faults, is_slow=True),
)
