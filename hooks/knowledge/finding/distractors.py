"""Documents made of common Hebrew words, none of them in a query: how much does the search suffer from sheer mass."""

import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

import wordfreq

from .documents import Document
from .script import Script

WORDS = 400
_TITLE = 6
_VOCABULARY = 60_000
_SENTENCE = 14
_BATCH = 5_000


def distractors(count: int, queries: Iterable[str], script: Script) -> Iterator[Document]:
    """``count`` documents of 400 words that share no stem with the queries, the same for the same call."""
    forms, weights = _vocabulary(_stems(queries, script), script)
    cumulative = list(accumulate(weights))
    chance = random.Random(count)
    for number in range(count):
        words = chance.choices(forms, cum_weights=cumulative, k=WORDS + _TITLE)
        yield Document(
            address=f"/distractor/{number}/",
            language="he",
            kind="article",
            title=" ".join(words[:_TITLE]),
            text=" ".join(_sentences(words[_TITLE:])),
        )


def _sentences(words: Sequence[str]) -> Iterator[str]:
    return (" ".join(words[start : start + _SENTENCE]) + "." for start in range(0, len(words), _SENTENCE))


def _stems(queries: Iterable[str], script: Script) -> frozenset[str]:
    """Every stem that a word of a query can be read as."""
    return frozenset(stem for words in script.call("possible", list(queries)) for stem in words)


def _vocabulary(forbidden: frozenset[str], script: Script) -> tuple[list[str], list[float]]:
    table = wordfreq.get_frequency_dict("he", "best")
    forms = [form for form in list(table)[:_VOCABULARY] if len(form) > 1]
    allowed: list[str] = []
    for start in range(0, len(forms), _BATCH):
        batch = forms[start : start + _BATCH]
        stems = script.call("possible", batch)
        allowed += [form for form, found in zip(batch, stems, strict=True) if forbidden.isdisjoint(found)]
    return allowed, [table[form] for form in allowed]
