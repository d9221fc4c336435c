"""Nothing is published that should not be: keys, hidden people, files of work, traces of the machine that built."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from ..catalogue.people import Consent, Person
from ..reading.reading import read
from .built import TEXTS, Site
from .faults import Fault, line_of

# What keys of well-known services look like, and assignments of a secret in any language.
_SECRETS = re.compile(
    r"AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,}|glpat-[\w-]{20}|xox[abprs]-[\w-]{10,}"
    r"|AIza[\w-]{35}|(?<![\w-])sk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,}|-----BEGIN [A-Z ]*PRIVATE KEY-----"
    r"|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+"
    r"|\b(?i:api[_-]?key|secret|passw(?:or)?d|(?:access|auth)[_-]?token)\b[\"']?\s*[:=]\s*[\"'][^\"'\s]{12,}[\"']"
)
_MACHINE = re.compile(r"file:///|(?<![\w.:/])/(?:home|Users|root|tmp)/\w[\w./-]*|\b[A-Z]:\\\\?Users\\")
_LOCAL = re.compile(r"https?://(?:localhost|127\.0\.0\.1|\[::1\])[:/][^\s\"'<]*")
_OTHER = frozenset({".png", ".jpg", ".webp", ".woff2", ".pdf", ".epub", ".gz", ".br"})
_SEARCH = frozenset({".pf_index", ".pf_meta", ".pf_fragment", ".pf_filter", ".pagefind"})
_BY_NAME = frozenset({".nojekyll", "CNAME", "_headers", "_redirects"})
_SOURCES = frozenset({".md"})


def looked(site: Site) -> dict[str, int]:
    """How many files are read, and for how many names of hidden people."""
    return {"files": len(site.files), "hidden": len(set(_hidden(site.docs).values()))}


def faults(site: Site) -> Iterator[Fault]:
    """Files and words that should not be there."""
    hidden, here = _hidden(site.docs), str(Path.cwd()).encode()
    for path, content in site.files.items():
        if not _is_expected(path):
            yield Fault(path, 0, "leaks.file", posixpath.basename(path))
        for name, person in hidden.items():
            if name.encode() in content or name in path:
                yield Fault(path, line_of(site.texts.get(path, ""), name), "leaks.hidden", person)
                break
        if len(here) > 1 and here in content:
            yield Fault(path, line_of(site.texts.get(path, ""), here.decode()), "leaks.machine", here.decode())
    for path, text in site.texts.items():
        yield from _words(site, path, text)


def _is_expected(path: str) -> bool:
    name = posixpath.basename(path)
    ending = posixpath.splitext(name)[1]
    return name in _BY_NAME or (not name.startswith(".") and ending in (TEXTS | _OTHER | _SEARCH) - _SOURCES)


def _words(site: Site, path: str, text: str) -> Iterator[Fault]:
    for match in _SECRETS.finditer(text):
        yield Fault(path, _line(text, match), "leaks.secret", f"{match.group()[:12]}…")
    for match in _MACHINE.finditer(text):
        if str(Path.cwd()) not in match.group():
            yield Fault(path, _line(text, match), "leaks.machine", match.group())
    for match in _LOCAL.finditer(text):
        if not site.is_own(match.group()) and urlsplit(match.group()).netloc:
            yield Fault(path, _line(text, match), "leaks.machine", match.group())


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start()) + 1


def _hidden(docs: Path) -> dict[str, str]:
    """What would betray a hidden person, by the person's id: id, names, aliases."""
    people = [item.record for item in read(docs).written.values() if isinstance(item.record, Person)]
    hidden = [person for person in people if person.consent is Consent.HIDDEN]
    return {name: person.id for person in hidden for name in (person.id, *_names(person))}


def _names(person: Person) -> Iterator[str]:
    yield from (name for name in (person.name.he, person.name.en) if name)
    yield from (alias.text for alias in person.aliases)
