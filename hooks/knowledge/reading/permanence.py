"""``docs/addresses.txt``, which a command writes, and ``docs/redirects.yml``, which people write."""

import re
from collections.abc import Iterable, Iterator, Mapping

from ..catalogue.permanence import Permanence, Redirect, moved
from .files import TextFile
from .nearest import nearest
from .problems import Problem
from .yaml_nodes import Document, read_yaml

_HOME = "./"
ADDRESSES_FILE, REDIRECTS_FILE = "addresses.txt", "redirects.yml"
_HEAD = "# Every address that was published, by `python -m knowledge addresses`. None of them may vanish.\n"
_OF_PERSON = re.compile(r"(?:en/)?people/#?([a-z0-9-]+)")
_ADDRESS = re.compile(r"(?!en/)(?:[a-z0-9][a-z0-9.-]*/)+(?:#[a-z0-9-]+)?|(?!en/)(?:[a-z0-9-]+/)*[a-z0-9-]+\.[a-z]+")


def read_permanence(files: Mapping[str, TextFile]) -> tuple[Permanence, tuple[Problem, ...]]:
    """The list and the redirects, empty where there are none; and what is wrong with them."""
    source = files.get(REDIRECTS_FILE)
    document = read_yaml(source.text, source.path) if source else None
    found = tuple(_redirects(document)) if document else ()
    redirects = tuple(item for item in found if isinstance(item, Redirect))
    problems = [item for item in found if isinstance(item, Problem)]
    if document:
        problems += document.problems
    problems += _chains(redirects)
    listed = tuple(_listed(files[ADDRESSES_FILE].text)) if ADDRESSES_FILE in files else ()
    return Permanence(listed, redirects), tuple(problems)


def _listed(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("# "):
            yield number, line.strip().removeprefix(_HOME)


def written_addresses(addresses: Iterable[str]) -> str:
    """The list as it is written: sorted, a line each. The home page of the site is ``./``."""
    return _HEAD + "".join(f"{address or _HOME}\n" for address in sorted(set(addresses)))


def _redirects(document: Document) -> Iterator[Redirect | Problem]:
    if document.value is None:
        return
    if not isinstance(document.value, dict):
        yield Problem(REDIRECTS_FILE, 1, 1, "not-a-mapping")
        return
    for old, new in document.value.items():
        line, column = document.position((old,))
        sides = [side for side in (old, new) if not (isinstance(side, str) and _ADDRESS.fullmatch(side))]
        yield from (Problem(REDIRECTS_FILE, line, column, "redirect-form", found=str(side)) for side in sides)
        if not sides:
            yield Redirect(old, new, line)


def _chains(redirects: tuple[Redirect, ...]) -> Iterator[Problem]:
    """Redirects that lead to what is redirected itself: a reader would go two steps, or round and round."""
    by_old = {redirect.old: redirect for redirect in redirects}
    for redirect in redirects:
        if redirect.new in by_old:
            last = by_old[redirect.new].new
            yield Problem(REDIRECTS_FILE, redirect.line, 1, "redirect-chain", found=redirect.new, suggestion=last)


def broken_promises(
    permanence: Permanence, published: frozenset[str], hidden: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    """Addresses that were published and no longer answer, redirects that lead nowhere or from what still answers.

    ``published`` are the addresses of the site as it would be now. Of ``hidden``, ids of people who asked not to
    appear, nothing need answer, and nothing may lead on: who they were is nobody's business.
    """
    for redirect in permanence.redirects:
        if redirect.old in published:
            yield Problem(REDIRECTS_FILE, redirect.line, 1, "redirect-from-live", found=redirect.old)
        if redirect.new not in published:
            near = nearest(redirect.new, sorted(published))
            yield Problem(REDIRECTS_FILE, redirect.line, 1, "redirect-to-nothing", found=redirect.new, suggestion=near)
    for line, address in permanence.listed:
        if of_person(address, hidden):
            continue
        if address not in published and moved(permanence.redirects, address) not in published:
            yield Problem(ADDRESSES_FILE, line, 1, "address-vanished", found=address or _HOME)
    unlisted = published - permanence.addresses
    if permanence.listed and unlisted:
        first = min(unlisted)
        yield Problem(ADDRESSES_FILE, 0, 0, "address-unlisted", found=str(len(unlisted)), suggestion=first)


def of_person(address: str, ids: frozenset[str]) -> bool:
    """Whether ``address`` is the page, or place in the list, of a person with one of ``ids``."""
    match = _OF_PERSON.match(address)
    return match is not None and match[1] in ids
