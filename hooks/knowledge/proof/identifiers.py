"""No id stands twice on a page, and what an attribute names by id is there (HTML, WAI-ARIA 1.2)."""

from collections import Counter
from collections.abc import Iterator

from .built import Site
from .faults import Fault, line_of


def looked(site: Site) -> dict[str, int]:
    """How many ids, and how many attributes that name one."""
    pages = site.documents.values()
    return {"ids": sum(len(page.ids) for page in pages), "references": sum(len(page.references) for page in pages)}


def faults(site: Site) -> Iterator[Fault]:
    """Ids that stand twice, and names of ids that lead nowhere."""
    for path, page in site.documents.items():
        text = site.texts[path]
        for name, count in Counter(page.ids).items():
            if count > 1:
                yield Fault(path, line_of(text, f'id="{name}"'), "ids.twice", name)
        for attribute, name in dict.fromkeys(page.references):
            if name not in page.ids:
                yield Fault(path, line_of(text, f'{attribute}="{name}"', attribute), "ids.missing", name, attribute)
