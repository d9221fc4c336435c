"""What a citation cannot do without, by kind of work: the fields a record lacks.

What no source tells is not lacking where the record says so: a reference by naming the field in ``unknown``, an
article by an issue that is not confirmed.
"""

from collections.abc import Iterator

from .cases import Case
from .catalogue import Catalogue
from .events import Event, Issue
from .literature import Csl, CslType, Reference
from .record import Record
from .works import Article, Certainty, Essay, Talk

_CONTAINED = (CslType.ARTICLE_JOURNAL, CslType.ARTICLE_MAGAZINE, CslType.ARTICLE_NEWSPAPER, CslType.CHAPTER)
_PUBLISHED = (CslType.BOOK, CslType.CHAPTER, CslType.REPORT, CslType.THESIS)
_ON_A_SITE = (CslType.WEBPAGE, CslType.POST_WEBLOG)


def lacking(record: Record, catalogue: Catalogue) -> Iterator[str]:
    """The dotted fields a citation of ``record`` needs and does not find."""
    if isinstance(record, Reference):
        yield from _in_reference(record, catalogue)
    elif isinstance(record, Article):
        yield from _in_article(record, catalogue)
    elif isinstance(record, Talk):
        yield from _in_talk(record, catalogue)
    elif isinstance(record, (Essay, Case)):
        yield from _of_this_site(record)


def _of_this_site(work: Essay | Case) -> Iterator[str]:
    """A text of this site: a case is the site's own where it names nobody."""
    if isinstance(work, Essay) and not work.authors:
        yield "authors"
    if work.published is None and work.added is None:
        yield "published" if isinstance(work, Essay) else "added"


def _in_talk(talk: Talk, catalogue: Catalogue) -> Iterator[str]:
    event = catalogue.find(Event, talk.event)
    if talk.starts is None and event is not None and event.starts is None:
        yield "starts"


def _in_article(article: Article, catalogue: Catalogue) -> Iterator[str]:
    issue = catalogue.find(Issue, article.issue)
    is_confirmed = article.issue_certainty is Certainty.CONFIRMED
    if not article.authors:
        yield "authors"
    if is_confirmed and article.issue is None:
        yield "issue"
    if is_confirmed and article.published is None and not (issue and issue.published):
        yield "published"


def _in_reference(reference: Reference, catalogue: Catalogue) -> Iterator[str]:
    csl, whole = reference.csl, catalogue.find(Reference, reference.part_of)
    found = {
        "title": csl.title,
        "author": csl.author or csl.editor or csl.type is CslType.PERIODICAL,
        "issued": csl.issued or (whole and whole.csl.issued),
        "container-title": csl.container_title or whole or not _needs_a_container(csl),
        "publisher": csl.publisher or whole or not _needs_a_publisher(csl),
    }
    yield from (f"csl.{name}" for name, value in found.items() if not value and name not in reference.unknown)


def _needs_a_container(csl: Csl) -> bool:
    """A part needs its whole; what is on the web the name of its site, or at least an address."""
    return csl.type in _CONTAINED or (csl.type in _ON_A_SITE and not csl.url)


def _needs_a_publisher(csl: Csl) -> bool:
    """What is published by itself, but where a body wrote it: that published it too, if nobody else is named."""
    return csl.type in _PUBLISHED and not any(name.literal for name in csl.author)
