"""A fault of the built site: which check found it, where, what."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong in ``file`` of the site. ``line`` counts from 1; 0 is "the whole file".

    ``code`` is the check and what it found, ``links.dead``; wording and the way to mend it, per code and
    language, stand in ``words/proof.yml``.
    """

    file: str
    line: int
    code: str
    found: str = ""
    expected: str = ""

    @property
    def check(self) -> str:
        """The name of the check."""
        return self.code.partition(".")[0]


def line_of(text: str, *needles: str) -> int:
    """The line of ``text`` on which the first of the ``needles`` that is in it stands; 0 for none."""
    for needle in needles:
        position = text.find(needle) if needle else -1
        if position >= 0:
            return text.count("\n", 0, position) + 1
    return 0
