"""A work in both languages, section beside section."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..catalogue.addresses import both_address, file_of
from ..catalogue.catalogue import key_of
from ..catalogue.kinds import KINDS
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.text import Shown
from ..catalogue.works import State, Work
from ..translating.sections import sections
from .articles import WorkView, work_view
from .parts import PageView, Version
from .record_pages import body_sections
from .scope import Scope

_NOTE = re.compile(r"\[\^([^\]\s]+)\]")
_HEADING_ID = re.compile(r"^(#{1,6} .*)\{#([^}\s]+)\}\s*$", re.MULTILINE)
_NOTE_START = re.compile(r"^\[\^[^\]]+\]:", re.MULTILINE)


@dataclass(frozen=True)
class BothView:
    """The lines above the texts, the titles, and the page of the work alone."""

    work: WorkView
    titles: tuple[Shown, ...]
    address: str


def pages(scope: Scope) -> Iterator[PageView]:
    """A page for every work that is full in both languages."""
    for kind in KINDS:
        for record in scope.catalogue.records[kind.name].values():
            if isinstance(record, Work) and len(record.bodies) == len(LANGUAGES) and kind.name != "pages":
                yield _page(scope, record)


def _page(scope: Scope, work: Work) -> PageView:
    key = key_of(work)
    order = (scope.language, scope.language.other)
    titles = tuple(Shown(text=work.title.get(language) or "", language=language) for language in order)
    return PageView(
        address=both_address(key),
        template="both.html",
        language=scope.language,
        title=scope.name(work.title),
        summary=Shown(text=scope.word("works.both-title"), language=scope.language),
        kind=key[0],
        key=key,
        content=BothView(work_view(scope, work), titles, scope.address(key)),
        sections=body_sections(work.bodies[scope.language]),
        version=Version(State.STUB),
        markdown=_paired(work, {language: scope.words.get("languages.own-name", language) for language in order}),
        markdown_file=file_of(key, scope.language),
        files=tuple(file_of(key, language) for language in LANGUAGES),
    )


def _paired(work: Work, names: Mapping[Language, str]) -> str:
    """Both texts as one Markdown: for each section a pair of blocks, each in its language, in the order of ``names``.

    Each block begins with the name of its language, for where the two do not stand side by side.
    Notes keep apart by a prefix; ids of headings stay those of the first language.
    """
    order = tuple(names)
    texts = {language: sections(_own_notes(work.bodies[language].markdown, language)) for language in order}
    anchors = dict.fromkeys(anchor for of_language in texts.values() for anchor in of_language)
    pairs, notes = [], []
    for anchor in anchors:
        blocks = []
        for language in order:
            text, own = _without_notes(texts[language].get(anchor, ""))
            notes.append(own)
            text = text if language is order[0] else _renamed(text, language)
            blocks.append(_block(f"{names[language]}\n{{: .in-language}}\n\n{text}" if text else "", language))
        pairs.append("//// html | div.pair\n\n" + "\n\n".join(blocks) + "\n\n////")
    return "\n\n".join([*pairs, *filter(None, notes)])


def _own_notes(markdown: str, language: Language) -> str:
    return _NOTE.sub(lambda match: f"[^{language}-{match.group(1)}]", markdown)


def _renamed(text: str, language: Language) -> str:
    return _HEADING_ID.sub(lambda match: f"{match.group(1)}{{#{match.group(2)}-{language}}}", text)


def _without_notes(text: str) -> tuple[str, str]:
    """A section's text, and the definitions of notes at its end."""
    start = _NOTE_START.search(text)
    return (text[: start.start()].rstrip(), text[start.start() :]) if start else (text, "")


def _block(text: str, language: Language) -> str:
    return f"/// html | div[lang={language} dir={language.direction}]\n\n{text}\n\n///"
