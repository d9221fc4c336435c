"""From each section of a text the way to the same section in the other language."""

from ..catalogue.addresses import record_address
from ..catalogue.catalogue import key_of
from ..catalogue.language import LANGUAGES
from ..catalogue.markdown import headings
from ..catalogue.works import Work
from .scope import Scope


def with_counterparts(scope: Scope, work: Work, markdown: str) -> str:
    """``markdown``, the text of ``work``, with the other language's address written at each heading.

    Sections are the same where their headings have the same anchor. The attributes ``data-counterpart…`` become a link
    when the text becomes HTML (``marking``).
    """
    other = work.bodies.get(scope.language.other)
    if other is None:
        return markdown
    anchors = {heading.anchor for heading in other.headings}
    lines = markdown.split("\n")
    for placed in headings(markdown):
        anchor = placed.heading.anchor
        if anchor and anchor in anchors:
            attributes = _attributes(scope, work, anchor)
            lines[placed.line - 1] = lines[placed.line - 1].replace(f"{{#{anchor}", f"{{#{anchor}{attributes}", 1)
    return "\n".join(lines)


def _attributes(scope: Scope, work: Work, anchor: str) -> str:
    address = record_address(key_of(work))
    other = scope.language.other
    root = "../" * (address.count("/") + (scope.language is not LANGUAGES[0]))
    page = f"{root}{'' if other is LANGUAGES[0] else f'{other}/'}{address}#{anchor}"
    label, mark = scope.word("works.counterpart"), scope.word("languages.other-name")
    return f' data-counterpart="{page}" data-counterpart-label="{label}" data-counterpart-mark="{mark}"'
