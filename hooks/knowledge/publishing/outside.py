"""Every address outside the site that a record or a text mentions, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from ..catalogue.catalogue import Key
from ..catalogue.markdown import with_targets
from ..catalogue.references import Url
from ..reading.reading import Reading
from ..reading.written import Written
from ..reading.yaml_nodes import Path
from .links import host_of

_SCHEMES = ("http://", "https://")
_NOT_ASKED = frozenset({"archived", "bodies"})
_ARCHIVES = ("web.archive.org", "archive.org")


@dataclass(frozen=True)
class SourcePlace:
    """A source without an archived copy: its address, the file it stands in, its place there."""

    url: Url
    file: str
    path: Path


def outside_links(reading: Reading) -> dict[str, tuple[str, ...]]:
    """Each outside address with the files of ``docs`` that mention it, both sorted."""
    found: dict[str, set[str]] = {}
    for item in _published(reading):
        for file, url in _mentioned(item):
            if host_of(url) not in _ARCHIVES:
                found.setdefault(url.partition("#")[0], set()).add(file)
    return {url: tuple(sorted(files)) for url, files in sorted(found.items())}


def unarchived_sources(reading: Reading) -> Iterator[SourcePlace]:
    """The sources of published records that name no archived copy."""
    for item in _published(reading):
        for number, source in enumerate(item.record.sources if item.record else ()):
            if source.archived is None:
                yield SourcePlace(source.url, item.file, (*item.prefix, "sources", number))


def _published(reading: Reading) -> Iterator[Written]:
    known: set[Key] = {key for key in reading.written if reading.catalogue.get(key) is not None}
    yield from (reading.written[key] for key in sorted(known))


def _mentioned(item: Written) -> Iterator[tuple[str, str]]:
    for text in _strings(item.record):
        if text.startswith(_SCHEMES):
            yield item.file, text
    for part in item.prose.values():
        for target in _targets(part.markdown):
            if target.startswith(_SCHEMES):
                yield part.file, target


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in _NOT_ASKED:
                yield from _strings(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        yield from _strings(tuple(value.values()))


def _targets(markdown: str) -> list[str]:
    found: list[str] = []

    def keep(target: str) -> str:
        found.append(target)
        return target

    with_targets(markdown, keep)
    return found
