"""Records become things to cite."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..catalogue.addresses import record_address
from ..catalogue.cases import Case
from ..catalogue.catalogue import Catalogue, key_of
from ..catalogue.dates import PartialDate
from ..catalogue.events import Event, Issue
from ..catalogue.language import LANGUAGES, Language, script_language
from ..catalogue.literature import CslName, CslType, Reference
from ..catalogue.names import Names, names_in_parts
from ..catalogue.organisations import Organisation
from ..catalogue.people import Person
from ..catalogue.record import Record
from ..catalogue.references import PROJECT
from ..catalogue.text import EMPTY, Text
from ..catalogue.works import Article, Certainty, Essay, Talk, TalkFormat, Work
from .item import Credit, Item, NameForm
from .season import season_of

KINDS = ("articles", "essays", "talks", "cases", "literature")

_FORMATS = {
    TalkFormat.LECTURE: Text(he="הרצאה", en="Lecture"),
    TalkFormat.PANEL: Text(he="רב־שיח", en="Panel discussion"),
    TalkFormat.WORKSHOP: Text(he="סדנה", en="Workshop"),
    TalkFormat.GREETING: Text(he="דברי ברכה", en="Greeting"),
}


@dataclass(frozen=True)
class CitedSite:
    """The site whose pages are cited: its name, and its address, empty where it has none."""

    name: Text
    url: str

    def address(self, record: Record, language: Language) -> str:
        """The absolute address of the page of ``record``; empty where the site has no address."""
        folder = "" if language is LANGUAGES[0] else f"{language}/"
        return f"{self.url.rstrip('/')}/{folder}{record_address(key_of(record))}" if self.url else ""


@dataclass(frozen=True)
class Desk:
    """All that is needed to cite a record for a reader of one language."""

    catalogue: Catalogue
    names: Names
    bodies: dict[str, Text]
    site: CitedSite
    reader: Language


def desk_for(catalogue: Catalogue, site: CitedSite, reader: Language) -> Desk:
    """The desk of a reader."""
    return Desk(catalogue, names_in_parts(catalogue), _bodies(catalogue), site, reader)


def _bodies(catalogue: Catalogue) -> dict[str, Text]:
    """The names of organisations, by each name or alias that is one organisation's only."""
    found = [(called, one.name) for one in catalogue.all(Organisation) for called in _called(one)]
    counts = Counter(called for called, _ in found)
    return {called: name for called, name in found if counts[called] == 1}


def _called(organisation: Organisation) -> set[str]:
    names = {organisation.name.he, organisation.name.en, *(alias.text for alias in organisation.aliases)}
    return {name for name in names if name}


def item_for(desk: Desk, record: Record) -> Item:
    """``record`` as a thing to cite. Raises TypeError for a kind that is not cited."""
    if isinstance(record, Reference):
        return _reference(desk, record)
    if isinstance(record, Article):
        return _article(desk, record)
    if isinstance(record, Talk):
        return _talk(desk, record)
    if isinstance(record, (Essay, Case)):
        return _of_this_site(desk, record)
    raise TypeError(type(record))


def items(desk: Desk) -> Iterator[Item]:
    """Everything that can be cited, by kind and id."""
    for kind in KINDS:
        yield from (item_for(desk, record) for record in desk.catalogue.records[kind].values())


def _of_this_site(desk: Desk, work: Work) -> Item:
    """A text written for this site: a page of it, dated by its publication here."""
    script = _cited_language(work, desk.reader)
    translation = work.translations.get(script) if script is not work.original and script in work.bodies else None
    authors = work.authors or (PROJECT,)
    translators = (translation.by,) if translation and translation.by not in authors else ()
    return Item(
        id=_id(work),
        type=CslType.WEBPAGE,
        reader=desk.reader,
        script=script,
        language=script.value,
        title=work.title,
        is_translation=translation is not None,
        authors=_authors(desk, authors, script),
        translators=_authors(desk, translators, script),
        issued=work.published or work.added,
        container=desk.site.name,
        url=desk.site.address(work, script if work.bodies else desk.reader),
        licence=work.licence or "",
    )


def _article(desk: Desk, article: Article) -> Item:
    """An article of a journal. What of its issue is not confirmed is told in the note and nowhere else."""
    script = _cited_language(article, desk.reader)
    translation = article.translations.get(script) if script is not article.original else None
    is_confirmed = article.issue_certainty is Certainty.CONFIRMED
    issue = desk.catalogue.find(Issue, article.issue) if is_confirmed else None
    publisher = desk.catalogue.find(Organisation, issue.publisher) if issue else None
    note = article.issue_note.show(desk.reader) if article.issue_note else None
    return Item(
        id=_id(article),
        type=CslType.ARTICLE_JOURNAL,
        reader=desk.reader,
        script=script,
        language=script.value,
        title=article.title,
        is_translation=translation is not None,
        is_title_ours=article.original in article.title.ours,
        authors=_authors(desk, article.authors, script),
        translators=_authors(desk, (translation.by,), script) if translation else (),
        issued=article.published or (issue.published if issue else None),
        container=issue.journal if issue else EMPTY,
        issue=str(issue.number) if issue and issue.number is not None else "",
        page=article.pages or "",
        publisher=publisher.name if publisher else EMPTY,
        issn=(issue.issn or "") if issue else "",
        url=desk.site.address(article, script if article.bodies else desk.reader),
        described_at=EMPTY if article.bodies else desk.site.name,
        licence=(article.licence or "") if article.bodies else "",
        note=note.text if note and not is_confirmed else "",
        is_uncertain=not is_confirmed,
    )


def _talk(desk: Desk, talk: Talk) -> Item:
    """What was said at an event. Where its title is ours its language is not known: it is named in the reader's."""
    is_title_ours = talk.original in talk.title.ours
    script = desk.reader if is_title_ours else talk.original
    event = desk.catalogue.find(Event, talk.event)
    return Item(
        id=_id(talk),
        type=CslType.SPEECH,
        reader=desk.reader,
        script=script,
        language="" if is_title_ours else script.value,
        title=talk.title,
        is_title_ours=is_title_ours,
        authors=_authors(desk, talk.speakers, script),
        issued=talk.starts or (_day(event) if event else None),
        genre=_FORMATS[talk.format] if talk.format else EMPTY,
        event=event.name if event else EMPTY,
        event_place=talk.place or (event.place if event else None) or EMPTY,
        url=desk.site.address(talk, desk.reader),
        described_at=desk.site.name,
    )


def _day(event: Event) -> PartialDate | None:
    """When a talk at ``event`` was given, as precisely as the event's dates say."""
    start, end = event.starts, event.ends
    if start is None or end is None or start == end:
        return start
    if start.year != end.year:
        return None
    return PartialDate(year=start.year, month=start.month if start.month == end.month else None)


def _reference(desk: Desk, reference: Reference) -> Item:
    csl = reference.csl
    script = reference.written_in
    whole = desk.catalogue.find(Reference, reference.part_of)
    part = whole if csl.type is CslType.CHAPTER else None
    issued = csl.issued or (whole.csl.issued if whole else None)
    season = season_of(csl.issue or "", issued.year if issued else None)
    title = {script.value: csl.title or reference.title.get(script), script.other.value: _other(reference, script)}
    return Item(
        id=_id(reference),
        type=csl.type,
        reader=desk.reader,
        script=script,
        language=csl.language or "",
        title=Text(**title, ours=tuple(one for one in reference.title.ours if title[one.value] and one is not script)),
        authors=tuple(_printed(desk, name) for name in csl.author),
        editors=tuple(_printed(desk, name) for name in csl.editor or (part.csl.editor if part else ())),
        issued=issued,
        season=season,
        container=_named(desk, csl.container_title or (whole.csl.title if whole else None)),
        collection=_text(csl.collection_title),
        volume=csl.volume or "",
        issue="" if season else csl.issue or "",
        page=csl.page or "",
        page_first=csl.page_first or "",
        number_of_pages=csl.number_of_pages or "",
        number=csl.number or "",
        edition=csl.edition or "",
        genre=_text(csl.genre),
        publisher=_named(desk, csl.publisher or (part.csl.publisher if part else None)),
        place=_text(csl.publisher_place),
        doi=csl.doi or "",
        isbn=csl.isbn or "",
        issn=csl.issn or "",
        url=csl.url or "",
        note=csl.note or "",
    )


def _other(reference: Reference, script: Language) -> str | None:
    return reference.title.get(script.other)


def _text(value: str | None) -> Text:
    return Text.model_validate(value) if value else EMPTY


def _id(record: Record) -> str:
    return "-".join(key_of(record))


def _cited_language(work: Work, reader: Language) -> Language:
    """The language of the text a reader has: that read here, else the one there is, else the original."""
    if not work.bodies:
        return work.original
    return reader if reader in work.bodies else reader.other


def _authors(desk: Desk, authors: Iterable[str], script: Language) -> tuple[Credit, ...]:
    found = (_author(desk, author, script) for author in authors)
    return tuple(credit for credit in found if credit)


def _author(desk: Desk, author: str, script: Language) -> Credit | None:
    """A person, a body, or the site for ``project``; None for who is not there."""
    if author == PROJECT:
        return _body(desk.site.name, script)
    person = desk.catalogue.find(Person, author)
    if person:
        return _credit([_person_form(desk, person, language) for language in (script, script.other)])
    organisation = desk.catalogue.find(Organisation, author)
    return _body(organisation.name, script) if organisation else None


def _body(name: Text, script: Language) -> Credit | None:
    forms = (
        NameForm(language, literal=name.get(language) or "", is_ours=language in name.ours)
        for language in (script, script.other)
    )
    return _credit(forms)


def _credit(forms: Iterable[NameForm | None]) -> Credit | None:
    found = [form for form in forms if form and form.whole]
    return Credit(found[0], found[1] if len(found) > 1 else None) if found else None


def _person_form(desk: Desk, person: Person, language: Language) -> NameForm | None:
    name, is_ours = person.name.get(language), language in person.name.ours
    if not name:
        return None
    parts = desk.names[person.id].get(language)
    if parts is None:
        return NameForm(language, literal=name, is_ours=is_ours)
    return NameForm(language, family=parts.family, given=parts.given, is_ours=is_ours)


def _printed(desk: Desk, name: CslName) -> Credit:
    """A name as a publication prints it, and its form in the other script where the catalogue has it."""
    if name.literal:
        return _printed_body(desk, name.literal)
    language = script_language(f"{name.given or ''}{name.family or ''}")
    own = NameForm(language, family=name.family or "", given=name.given or "")
    person = desk.catalogue.find(Person, name.person)
    return Credit(own, _person_form(desk, person, language.other) if person else None)


def _printed_body(desk: Desk, literal: str) -> Credit:
    """A body as printed, and its name in the other language where the catalogue knows the body."""
    language = script_language(literal)
    own = NameForm(language, literal=literal)
    known = desk.bodies.get(literal)
    credit = _body(known, language.other) if known and known.has(language.other) else None
    return Credit(own, credit.own if credit else None)


def _named(desk: Desk, printed: str | None) -> Text:
    """A publisher or periodical as printed, and its name in the other language where the catalogue knows the body."""
    known, text = desk.bodies.get(printed or ""), _text(printed)
    if known is None:
        return text
    other = script_language(printed or "").other
    ours = tuple(language for language in known.ours if language is other)
    return Text.model_validate({**text.model_dump(), other.value: known.get(other), "ours": ours})
