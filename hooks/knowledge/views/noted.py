"""Sources that a text names in its notes: what is known of them stands there, and not a second time in a list."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ..catalogue.addresses import linked
from ..catalogue.literature import Reference
from ..catalogue.markdown import visible_lines
from .parts import PageView, SourceView
from .scope import Scope

_NOTE = re.compile(r"\[\^[^\]\s]+\]:\s*\[.*\]\((?P<url>[^)\s]+)\)\s*")
_DOT = "\u00a0· "  # which no line begins with
_NEXT_LINE = "  \n    "  # a line of its own within a note


def with_noted_sources(scope: Scope, page: PageView) -> PageView:
    """``page`` with its sources told of in the notes that are nothing but a link to one; the rest stay in the list."""
    sources = {source.url: source for source in page.sources}
    lines, noted = page.markdown.split("\n"), set()
    for number, line in visible_lines(page.markdown):
        match = _NOTE.fullmatch(line)
        if not match:
            continue
        if match["url"] in sources:
            noted.add(match["url"])
            lines[number - 1] = f"{line.rstrip()}{_NEXT_LINE}{known(scope, sources[match['url']])}"
        elif kind := _publication(scope, page, match["url"]):
            lines[number - 1] = f"{line.rstrip()}{_NEXT_LINE}{kind}"
    return replace(page, markdown="\n".join(lines), sources=_others(page.sources, noted))


def known(scope: Scope, source: SourceView) -> str:
    """What kind of source it is, how near to what it tells, and when or how it was read."""
    read = (
        f"{scope.word('sources.accessed')} {source.accessed}" if source.accessed else scope.word("sources.stored-copy")
    )
    return _DOT.join((source.kind, source.confidence, read))


def _publication(scope: Scope, page: PageView, target: str) -> str:
    """What kind of publication a note leads to, where it leads to the page of one; otherwise nothing."""
    found = linked(page.markdown_file, target)
    record = scope.catalogue.get(found[2]) if found and found[2] else None
    kind = scope.word(f"reference-types.{record.csl.type}") if isinstance(record, Reference) else ""
    return kind[:1].lower() + kind[1:]


def _others(sources: Iterable[SourceView], noted: set[str]) -> tuple[SourceView, ...]:
    others = (source for source in sources if source.url not in noted)
    return tuple(replace(source, number=number) for number, source in enumerate(others, 1))
