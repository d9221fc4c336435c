"""Glossary terms in a text: the first use of each leads to the glossary and carries a short explanation."""

import re
from collections.abc import Iterable

from ..catalogue.catalogue import key_of
from ..catalogue.glossary import Term
from ..catalogue.language import Language
from ..catalogue.markdown import visible_lines
from .parts import Tip
from .scope import Scope

MIN_LENGTH = 4

_LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\[\]]*\])*\](?:\([^)]*\)|\[[^\]]*\])(?:\{[^}]*\})?|<[^>]*>|https?://\S+")
_TERM_LINK = re.compile(r"\]\([^)\s]*glossary\.md#([a-z0-9-]+)\)(?!\{)")
_APART = re.compile(r"\s*(#{1,6}\s|\[\^?[^\]]+\]:|!!!|\?\?\?|\||={3,}|\*\[)")
_HEBREW_PREFIXES = "[ובכלמשה]{0,3}"


def with_terms(scope: Scope, markdown: str) -> tuple[str, tuple[Tip, ...]]:
    """``markdown`` with the first use of each term linked as ``../glossary.md#ID``, and the tips for them.

    Links an author made to a term count as its first use. Headings, code, notes and tables are left alone.
    """
    terms = {term.id: term for term in scope.catalogue.all(Term)}
    linked = [anchor for _, line in visible_lines(markdown) for anchor in _TERM_LINK.findall(line)]
    used = dict.fromkeys(anchor for anchor in linked if anchor in terms)
    lines = markdown.split("\n")
    for number, visible in visible_lines(markdown):
        line = lines[number - 1]
        if not _APART.match(visible):
            line = _with_first_uses(line, visible, terms.values(), used, scope.language)
        lines[number - 1] = _TERM_LINK.sub(lambda match: f"{match.group()}{{.gloss}}", line)
    return "\n".join(lines), tuple(_tip(scope, terms[anchor]) for anchor in used)


def _with_first_uses(line: str, visible: str, terms: Iterable[Term], used: dict[str, None], language: Language) -> str:
    masked = _LINK.sub(lambda match: "\0" * len(match.group()), visible)
    found: list[tuple[int, int, str]] = []
    for wording, anchor in _wordings(terms, language):
        is_possible = anchor not in used and wording.split()[0].casefold() in masked.casefold()
        match = _pattern(wording, language).search(masked) if is_possible else None
        if match:
            used[anchor] = None
            found.append((match.start(), match.end(), anchor))
            masked = masked[: match.start()] + "\0" * (match.end() - match.start()) + masked[match.end() :]
    for start, end, anchor in sorted(found, reverse=True):
        line = f"{line[:start]}[{line[start:end]}](../glossary.md#{anchor}){line[end:]}"
    return line


def _wordings(terms: Iterable[Term], language: Language) -> list[tuple[str, str]]:
    """Every wording of every term in ``language``, the longest first, so that no part is taken for the whole."""
    pairs = [(wording, term.id) for term in terms for wording in _of_term(term, language)]
    return sorted(pairs, key=lambda pair: (-len(pair[0]), pair))


def _of_term(term: Term, language: Language) -> list[str]:
    own = [term.term.get(language) or ""]
    own += [variant.text for variant in term.variants if variant.language is language]
    return [wording for wording in own if len(wording) >= MIN_LENGTH]


def _pattern(wording: str, language: Language) -> re.Pattern[str]:
    words = re.escape(wording).replace(r"\ ", r"\s+")
    if language is Language.HE:
        return re.compile(rf"(?<![א-ת״׳\"]){_HEBREW_PREFIXES}{words}(?![א-ת״׳\"])")
    return re.compile(rf"(?<![\w-]){words}s?(?![\w-])", re.IGNORECASE)


def _tip(scope: Scope, term: Term) -> Tip:
    other = term.term.show(scope.language.other)
    return Tip(
        anchor=key_of(term)[1],
        term=scope.name(term.term),
        other=other if other and not other.fallback else None,
        meaning=scope.show(term.meaning),
    )
