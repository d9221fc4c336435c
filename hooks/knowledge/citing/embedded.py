"""What scholars' crawlers and reference managers find in the head of a page.

Names and formats are those of Google Scholar's "Inclusion Guidelines for Webmasters" (the ``citation_`` tags HighWire
Press began) and of Dublin Core ("Expressing Dublin Core metadata using HTML/XHTML meta and link elements", 2008).
Where managers differ the choices suit Zotero's "Embedded Metadata" translator: ``DC.type`` is one of its item types,
since it takes anything that has a ``citation_title`` for an article of a journal otherwise.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalogue.language import Language
from ..catalogue.literature import CslType
from .item import Credit, Item, NameForm, clean

_TYPES = {CslType.ARTICLE_JOURNAL: "journalArticle", CslType.SPEECH: "presentation"}
_NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Meta:
    """A ``meta`` element: name, content, and the language of the content where it has one."""

    name: str
    content: str
    language: Language | None = None


def embedded(item: Item, pdf: str = "") -> tuple[Meta, ...]:
    """The elements for the page of ``item``; ``pdf`` is the absolute address of its text as PDF, if there is one."""
    found = (*_highwire(item), *_dublin_core(item), Meta("citation_pdf_url", pdf))
    return tuple(meta for meta in found if meta.content)


def _highwire(item: Item) -> Iterator[Meta]:
    yield Meta("citation_title", item.own(item.title), item.script)
    yield from (Meta("citation_author", _author(credit.own), credit.own.language) for credit in item.authors)
    yield Meta("citation_publication_date", str(item.issued or "").replace("-", "/"))
    yield Meta("citation_language", item.language)
    if item.type is CslType.ARTICLE_JOURNAL:
        first, _, last = item.page.replace("–", "-").partition("-")
        yield Meta("citation_journal_title", item.own(item.container), item.script)
        yield from _plain(citation_volume=item.volume, citation_issue=item.issue, citation_issn=item.issn)
        yield from _plain(citation_firstpage=first, citation_lastpage=last, citation_doi=item.doi)
        yield Meta("citation_publisher", item.own(item.publisher), item.script)
    yield Meta("citation_conference_title", item.own(item.event), item.script)
    is_described = bool(item.described_at.languages)
    yield Meta("citation_abstract_html_url" if is_described else "citation_fulltext_html_url", item.url)


def _plain(**values: str) -> Iterator[Meta]:
    yield from (Meta(name, clean(value)) for name, value in values.items())


def _author(form: NameForm) -> str:
    """``Family, Given``. A given name's spaces do not break: managers take ``A B, C D`` for two people."""
    if form.literal:
        return clean(form.literal)
    family, given = clean(form.family), clean(form.given)
    return f"{family}, {given.replace(' ', _NO_BREAK)}" if given else family


def _dublin_core(item: Item) -> Iterator[Meta]:
    yield Meta("DC.title", item.own(item.title), item.script)
    if item.other_title:
        yield Meta("DCTERMS.alternative", item.other_title.text, item.other_title.language)
    yield from (Meta("DC.creator", _author(credit.own), credit.own.language) for credit in item.authors)
    yield from (Meta("DC.contributor", clean(one.whole), one.language) for one in map(_own, item.translators))
    yield Meta("DC.date", str(item.issued or ""))
    yield Meta("DC.language", item.language)
    yield Meta("DC.type", _TYPES.get(item.type, "webpage"))
    yield Meta("DC.identifier", f"https://doi.org/{item.doi}" if item.doi else item.url)
    publisher = item.publisher if item.publisher.languages else item.container
    yield Meta("DC.publisher", item.own(publisher), item.script)
    yield Meta("DC.rights", item.licence)


def _own(credit: Credit) -> NameForm:
    return credit.own
