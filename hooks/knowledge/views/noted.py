"""Sources that a text names in its notes: what is known of them stands there, and not a second time in a list."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ..catalogue.markdown import visible_lines
from .parts import PageView, SourceView
from .scope import Scope

_NOTE = re.compile(r"\[\^[^\]\s]+\]:\s*\[.*\]\((?P<url>[^)\s]+)\)\s*")


def with_noted_sources(scope: Scope, page: PageView) -> PageView:
    """``page`` with its sources told of in the notes that are nothing but a link to one; the rest stay in the list."""
    sources = {source.url: source for source in page.sources}
    lines, noted = page.markdown.split("\n"), set()
    for number, line in visible_lines(page.markdown):
        match = _NOTE.fullmatch(line)
        if match and match["url"] in sources:
            noted.add(match["url"])
            lines[number - 1] = f"{line.rstrip()} · {known(scope, sources[match['url']])}"
    return replace(page, markdown="\n".join(lines), sources=_others(page.sources, noted))


def known(scope: Scope, source: SourceView) -> str:
    """What kind of source it is, how near to what it tells, and when or how it was read."""
    read = (
        f"{scope.word('sources.accessed')} {source.accessed}" if source.accessed else scope.word("sources.stored-copy")
    )
    return " · ".join((source.kind, source.confidence, read))


def _others(sources: Iterable[SourceView], noted: set[str]) -> tuple[SourceView, ...]:
    others = (source for source in sources if source.url not in noted)
    return tuple(replace(source, number=number) for number, source in enumerate(others, 1))
