"""The Hebrew and the English file of a work become one record."""

from collections.abc import Iterable
from typing import Any

from ..catalogue.kinds import Kind
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.markdown import headings
from ..catalogue.record import Frozen
from ..catalogue.works import Body, Translation
from .files import TextFile
from .front_matter import Prose
from .problems import Problem
from .unfilled import unfilled_text
from .validation import field_names, validated, without_empty
from .written import Written
from .yaml_nodes import Document


class LanguageHead(Frozen):
    """The words a file carries in its head; all else in a head is a fact."""

    title: str | None = None
    summary: str | None = None
    translation: Translation | None = None
    ours: tuple[str, ...] = ()


_WORDS = field_names(LanguageHead)
_DERIVED = ("id", "bodies", "translations")


def joined(
    kind: Kind, work_id: str, files: dict[str, TextFile], parts: dict[str, Prose], problems: Iterable[Problem]
) -> Written:
    """The work, or why it cannot be used. The Hebrew file holds the facts; the English one only words."""
    found = list(problems)
    key = (kind.name, work_id)
    prose = {Language(language): part for language, part in parts.items()}
    main = files.get("he") or files["en"]
    if "he" not in files:
        found.append(Problem(main.path, 0, 0, "english-alone"))
    for part in prose.values():
        found += unfilled_text(part)
    hebrew = prose.get(Language.HE)
    document = hebrew.head if hebrew else Document()
    if found or hebrew is None:
        return Written(key, main.path, document, None, tuple(found), prose=prose)
    heads = {language: _head(part, found) for language, part in prose.items()}
    for part in prose.values():
        found += _repeated_facts(part, kind)
    data = {**_facts(hebrew), **_words(heads, prose), "id": work_id}
    record, faults = validated(kind.record, data, document, hebrew.file)
    found += faults
    return Written(key, main.path, document, None if found else record, tuple(found), prose=prose)


def _facts(part: Prose) -> dict[str, Any]:
    clean = without_empty(part.head.value)
    hidden = (*_WORDS, *_DERIVED)
    return {name: value for name, value in clean.items() if name not in hidden}


def _head(part: Prose, problems: list[Problem]) -> LanguageHead:
    words = {name: value for name, value in without_empty(part.head.value).items() if name in _WORDS}
    head, faults = validated(LanguageHead, words, part.head, part.file)
    problems += faults
    problems += [
        Problem(part.file, *part.head.position((name,)), "unknown-field", name, name)
        for name in part.head.value
        if name in _DERIVED
    ]
    return head or LanguageHead()


def _repeated_facts(part: Prose, kind: Kind) -> Iterable[Problem]:
    """Facts in a file that is not the Hebrew one, and fields that are nothing at all."""
    if part.file.endswith(".he.md"):
        return
    facts = field_names(kind.record)
    for name, value in part.head.value.items():
        if name not in _WORDS and value not in ("", [], {}):
            code = "fact-repeated" if name in facts and name not in _DERIVED else "unknown-field"
            if name not in _DERIVED:
                yield Problem(part.file, *part.head.position((name,)), code, name, name)


def _words(heads: dict[Language, LanguageHead], prose: dict[Language, Prose]) -> dict[str, Any]:
    """Title, summary, bodies and translations, from the files of both languages."""
    return {
        "title": _text(heads, "title"),
        "summary": _text(heads, "summary"),
        "bodies": {language: _body(part) for language, part in prose.items() if part.markdown},
        "translations": {language: head.translation for language, head in heads.items() if head.translation},
    }


def _text(heads: dict[Language, LanguageHead], name: str) -> dict[str, Any]:
    words: dict[str, Any] = {language: getattr(head, name) for language, head in heads.items()}
    ours = [language for language in LANGUAGES if language in heads and name in heads[language].ours]
    return {**words, "ours": ours}


def _body(part: Prose) -> Body:
    found = tuple(placed.heading for placed in headings(part.markdown))
    return Body(markdown=part.markdown, first_line=part.first_line, headings=found)
