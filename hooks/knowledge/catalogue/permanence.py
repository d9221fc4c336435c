"""Addresses that were published, and where those that moved lead now.

An address is a path under the root of the site: ``people/x/``, ``en/people/x/``, ``glossary/#term``, ``feed.xml``.
"Cool URIs don't change" (W3C): one that was published answers for ever, by itself or by a redirect.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from .language import LANGUAGES


@dataclass(frozen=True)
class Redirect:
    """What stood at ``old``, and all beneath it, stands at ``new`` now; ``line`` is where that is written.

    Both are addresses in any language: the same holds under the root of each.
    """

    old: str
    new: str
    line: int = 0

    def moved(self, address: str) -> str | None:
        """Where ``address`` leads now, or None where this says nothing of it."""
        for language in LANGUAGES:
            root = "" if language is LANGUAGES[0] else f"{language}/"
            start = root + self.old
            if address == start or (address.startswith(start) and self.old.endswith("/")):
                return root + self.new + address.removeprefix(start)
        return None


@dataclass(frozen=True)
class Permanence:
    """The published addresses with the lines of their list, and the redirects."""

    listed: tuple[tuple[int, str], ...] = ()
    redirects: tuple[Redirect, ...] = ()

    @property
    def addresses(self) -> frozenset[str]:
        """The published addresses; that of the home page is empty."""
        return frozenset(address for _, address in self.listed)


NOTHING = Permanence()


def moved(redirects: Iterable[Redirect], address: str) -> str | None:
    """Where ``address`` leads now by the most exact of ``redirects``, or None."""
    known = sorted(redirects, key=lambda redirect: -len(redirect.old))
    return next((new for redirect in known if (new := redirect.moved(address)) is not None), None)
