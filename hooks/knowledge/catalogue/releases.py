"""Releases of the data: what each record looked like in the last one, and what changed with each."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from .catalogue import Catalogue, key_of
from .dates import PartialDate
from .record import Frozen, Record


class Changes(Frozen):
    """Records that came, changed or went, as ``kind/id``, sorted."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


class Release(Changes):
    """A release and what changed with it."""

    version: str
    date: PartialDate


class Releases(Frozen):
    """All releases, the newest first, and the fingerprints of the newest one's records by ``kind/id``."""

    history: tuple[Release, ...] = ()
    fingerprints: dict[str, str] = {}


NONE = Releases()


def plain(record: Record) -> dict[str, Any]:
    """A record as JSON has it. Fields that have the value they have when nothing is written are left out."""
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def fingerprints(catalogue: Catalogue) -> dict[str, str]:
    """What each record looks like, in sixteen digits of SHA-256, by ``kind/id``: equal when nothing in it changed."""
    return {"/".join(key_of(record)): _fingerprint(record) for record in catalogue}


def _fingerprint(record: Record) -> str:
    content = json.dumps(plain(record), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def changes(before: Mapping[str, str], catalogue: Catalogue) -> Changes:
    """What is different from the fingerprints ``before``."""
    now = fingerprints(catalogue)
    return Changes(
        added=tuple(sorted(now.keys() - before.keys())),
        changed=tuple(sorted(name for name in now.keys() & before.keys() if now[name] != before[name])),
        removed=tuple(sorted(before.keys() - now.keys())),
    )


def without_people(releases: Releases, hidden: frozenset[str]) -> Releases:
    """``releases`` as if people with the ids ``hidden`` had never been in them: an id is as good as a name."""
    gone = {f"people/{person}" for person in hidden}

    def kept(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in names if name not in gone)

    history = tuple(
        release.model_copy(update={field: kept(getattr(release, field)) for field in Changes.model_fields})
        for release in releases.history
    )
    left = {name: digits for name, digits in releases.fingerprints.items() if name not in gone}
    return Releases(history=history, fingerprints=left)


def released(releases: Releases, catalogue: Catalogue, version: str, date: PartialDate) -> Releases:
    """``releases`` with a new one, ``version``; one of the same version is made anew on what came before it."""
    history = tuple(release for release in releases.history if release.version != version)
    found = changes(releases.fingerprints, catalogue)
    new = Release(version=version, date=date, added=found.added, changed=found.changed, removed=found.removed)
    return Releases(history=(new, *history), fingerprints=fingerprints(catalogue))
