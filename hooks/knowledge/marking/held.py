"""Runs of a text in which Python-Markdown holds back raw inline HTML, entities and escaped signs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import accumulate

from markdown import Markdown
from markdown.util import AMP_SUBSTITUTE, ETX, HTML_PLACEHOLDER_RE, STX

from ..catalogue.direction import MARKUP, Run, runs
from ..catalogue.language import Language

_HELD = re.compile(rf"{AMP_SUBSTITUTE}(?P<entity>[#\w]+;)|{STX}(?P<escaped>\d+){ETX}|{STX}[^{ETX}]*{ETX}")
_ENTITY = re.compile(r"&#?\w+;")
_FIRST = 0xE000
_MARK = re.compile(f"[{MARKUP}]")
_VOID = re.compile(r"<(?:br|wbr|hr|img|!)")


@dataclass(frozen=True, slots=True)
class _Tag:
    """A placeholder, and what the tag it stands for does: 1 opens, -1 closes, 0 neither."""

    placeholder: str
    step: int


def held_runs(md: Markdown, text: str | None, language: Language) -> tuple[Run, ...]:
    """The runs of ``text``, of which ``md`` holds parts back.

    A phrase with tags in it is one run, the tags around it included, where it holds them whole; else it is let be.
    """
    if not text or STX not in text:
        return runs(text or "", language)
    tags: list[_Tag] = []
    plain = _HELD.sub(lambda match: _stood_for(md, match, tags), text)
    return tuple(replace(run, text=_restored(run.text, tags)) for run in _whole(runs(plain, language), tags))


def _stood_for(md: Markdown, match: re.Match[str], tags: list[_Tag]) -> str:
    """The sign a placeholder is known to be; else a private-use character, by its place in ``tags``."""
    if match["escaped"]:
        return chr(int(match["escaped"]))
    raw = f"&{match['entity']}" if match["entity"] else _raw(md, match.group())
    if _ENTITY.fullmatch(raw):
        return unescape(raw)
    step = 0 if not raw.startswith("<") or _VOID.match(raw) else -1 if raw.startswith("</") else 1
    tags.append(_Tag(match.group(), step))
    return chr(_FIRST + len(tags) - 1)


def _raw(md: Markdown, placeholder: str) -> str:
    match = HTML_PLACEHOLDER_RE.fullmatch(placeholder)
    raw = md.htmlStash.rawHtmlBlocks[int(match.group(1))] if match else ""
    return raw if isinstance(raw, str) else ""


def _restored(text: str, tags: Sequence[_Tag]) -> str:
    return _MARK.sub(lambda match: tags[ord(match.group()) - _FIRST].placeholder, text)


def _whole(found: Sequence[Run], tags: Sequence[_Tag]) -> list[Run]:
    """``found`` with each run that has tags in it widened to hold them whole, or told to be no run."""
    texts = [run.text for run in found]
    is_run = [run.language is not None for run in found]
    for at in range(len(texts)):
        if not (is_run[at] and _MARK.search(texts[at])):
            continue
        before = len(texts[at - 1]) - len(texts[at - 1].rstrip(_signs(tags))) if at else 0
        follows = texts[at + 1] if at + 1 < len(texts) else ""
        after = len(follows) - len(follows.lstrip(_signs(tags)))
        ways = [(n, m) for n in range(before + 1) for m in range(after + 1)]
        way = next((way for way in ways if _is_whole(_widened(texts, at, way), tags)), None)
        if way is None:
            is_run[at] = False
            continue
        texts[at] = _widened(texts, at, way)
        if at:
            texts[at - 1] = texts[at - 1][: len(texts[at - 1]) - way[0]]
        if follows:
            texts[at + 1] = follows[way[1] :]
    made = zip(found, texts, is_run, strict=True)
    return [replace(run, text=text, language=run.language if still else None) for run, text, still in made if text]


def _signs(tags: Sequence[_Tag]) -> str:
    return "".join(chr(_FIRST + number) for number in range(len(tags)))


def _widened(texts: Sequence[str], at: int, way: tuple[int, int]) -> str:
    before = texts[at - 1][-way[0] :] if way[0] else ""
    return before + texts[at] + (texts[at + 1][: way[1]] if way[1] else "")


def _is_whole(text: str, tags: Sequence[_Tag]) -> bool:
    depths = list(accumulate(tags[ord(mark) - _FIRST].step for mark in _MARK.findall(text)))
    return not depths or (min(depths) >= 0 and depths[-1] == 0)
