"""How often words are written, from the data of ``wordfreq``. Used while building; NOTICE says what is shipped."""

from collections.abc import Iterator

import wordfreq

LARGEST = 200_000
_FINALS = str.maketrans("ךםןףץ", "כמנפצ", "\"'`׳״’")


def frequencies(language: str, most: int = LARGEST) -> str:
    """The most frequent forms of a language, a line each: the form without final letters and its worth per million."""
    return "\n".join(f"{form} {worth:.4g}" for form, worth in _forms(language, most))


def _forms(language: str, most: int) -> Iterator[tuple[str, float]]:
    table = wordfreq.get_frequency_dict(language, "best")
    for form, share in list(table.items())[:most]:
        folded = form.translate(_FINALS)
        if folded.isalpha():
            yield folded, share * 1e6
