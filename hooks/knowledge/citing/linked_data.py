"""JSON-LD of what the catalogue knows, in the terms of schema.org.

One thing has one ``@id`` on every page and in both languages: the address of its Hebrew page (or its place on one) with
``#this``. A translation is a work of its own with ``#he`` or ``#en``, tied to its original.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..catalogue.cases import Case
from ..catalogue.catalogue import Catalogue, Key, key_of
from ..catalogue.dates import PartialDate
from ..catalogue.events import Event, Issue
from ..catalogue.glossary import Term, Topic
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.literature import CslName, CslType, Reference
from ..catalogue.organisations import Organisation, OrganisationKind
from ..catalogue.people import Person
from ..catalogue.record import Identifiers, Record
from ..catalogue.text import Text
from ..catalogue.works import Article, Certainty, Essay, Page, Talk, Work

Node = dict[str, Any]

_TYPES: dict[type[Record], str] = {
    Person: "Person", Organisation: "Organization", Article: "ScholarlyArticle", Essay: "Article", Case: "Article",
    Talk: "Event", Event: "Event", Issue: "PublicationIssue", Term: "DefinedTerm", Topic: "DefinedTerm",
    Page: "WebPage",
}  # fmt: skip
_ORGANISATIONS = {
    OrganisationKind.RESEARCH_INSTITUTE: "ResearchOrganization",
    OrganisationKind.NON_PROFIT: "NGO",
    OrganisationKind.MINISTRY: "GovernmentOrganization",
    OrganisationKind.PUBLIC_BODY: "GovernmentOrganization",
    OrganisationKind.LOCAL_AUTHORITY: "GovernmentOrganization",
    OrganisationKind.UNIVERSITY: "CollegeOrUniversity",
    OrganisationKind.PROGRAMME: "Project",
    OrganisationKind.INITIATIVE: "Project",
    OrganisationKind.PUBLICATION: "Periodical",
}
_REFERENCES = {
    CslType.ARTICLE_JOURNAL: "ScholarlyArticle",
    CslType.ARTICLE_MAGAZINE: "Article",
    CslType.ARTICLE_NEWSPAPER: "NewsArticle",
    CslType.BOOK: "Book",
    CslType.CHAPTER: "Chapter",
    CslType.REPORT: "Report",
    CslType.POST_WEBLOG: "BlogPosting",
    CslType.WEBPAGE: "WebPage",
    CslType.THESIS: "Thesis",
    CslType.PERIODICAL: "Periodical",
}


# References that can have pages of a volume; and those of the whole volume.
_PAGED = ("ScholarlyArticle", "Article", "NewsArticle", "BlogPosting", "Chapter")
_CONTAINERS = {
    CslType.ARTICLE_JOURNAL: "Periodical",
    CslType.ARTICLE_MAGAZINE: "Periodical",
    CslType.ARTICLE_NEWSPAPER: "Newspaper",
    CslType.CHAPTER: "Book",
}
_LICENCES = {"CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/"}


@dataclass(frozen=True)
class World:
    """What descriptions are made from: all records, the page's language, and where each record is found.

    ``address`` gives the absolute address of a record in a language; ``site_name`` is that of the site's keepers.
    """

    catalogue: Catalogue
    language: Language
    address: Callable[[Key, Language], str]
    site_url: str
    site_name: str

    def id_of(self, key: Key) -> str:
        """The ``@id`` of the thing at ``key``."""
        address = self.address(key, LANGUAGES[0])
        return address if "#" in address else f"{address}#this"

    def point(self, kind: str, record_id: str | None) -> Node | None:
        """A reference to a record with its type and name, or None when it is not there."""
        record = self.catalogue.get((kind, record_id or ""))
        return self.stub(record) if record else None

    def stub(self, record: Record) -> Node:
        """A record by type, id and name alone."""
        return without_empty(
            {"@type": type_of(record), "@id": self.id_of(key_of(record)), "name": self.say(record.label)}
        )

    def say(self, text: Text | None) -> Any:
        """A text for this reader; in the other language it says so."""
        shown = text.show(self.language) if text else None
        if shown is None:
            return None
        return shown.text if not shown.fallback else {"@value": shown.text, "@language": shown.language.value}

    def author(self, author: str) -> Node | None:
        """An author: a person, an organisation, or the site itself."""
        found = self.point("people", author) or self.point("organisations", author)
        return found or self.keeper()

    def keeper(self) -> Node:
        """Those who keep the site."""
        return {"@type": "Organization", "@id": f"{self.site_url}#site", "name": self.site_name}


def type_of(record: Record) -> str:
    """The type of schema.org that a record has."""
    if isinstance(record, Organisation):
        return _ORGANISATIONS.get(record.kind, "Organization")
    if isinstance(record, Reference):
        return _REFERENCES.get(record.csl.type, "CreativeWork")
    return _TYPES.get(type(record), "CreativeWork")


def described(world: World, record: Record) -> list[Node]:
    """The nodes that describe a record: itself, and for a translated work both of its languages."""
    base: Node = {**world.stub(record), "url": world.address(key_of(record), world.language)}
    describe = _DESCRIBERS.get(type(record))
    node = without_empty({**base, **(describe(world, record) if describe else {})})
    return list(_languages(world, record, node)) if isinstance(record, Work) else [node]


def without_empty(node: Node) -> Node:
    """``node`` without properties that say nothing."""
    return {name: value for name, value in node.items() if value not in (None, "", [], (), {})}


def others(record_names: Iterable[str | None], shown: Any) -> list[str]:
    """The names of a thing besides the one that is shown."""
    first = shown["@value"] if isinstance(shown, dict) else shown
    return [name for name in dict.fromkeys(record_names) if name and name != first]


def _same_as(identifiers: Identifiers, others: Iterable[str]) -> list[str]:
    forms = {
        "orcid": "https://orcid.org/{}", "wikidata": "https://www.wikidata.org/entity/{}", "viaf": "https://viaf.org/viaf/{}",
        "isni": "https://isni.org/isni/{}", "ror": "https://ror.org/{}",
    }  # fmt: skip
    known = [form.format(value) for name, form in forms.items() if (value := getattr(identifiers, name))]
    return list(dict.fromkeys([*known, *others]))


def _person(world: World, person: Person) -> Node:
    bodies = [world.catalogue.find(Organisation, role.organisation) for role in person.roles]
    # What somebody wrote for a journal is no office there.
    offices = [
        (role, body) for role, body in zip(person.roles, bodies, strict=True) if body is None or not _is_journal(body)
    ]
    titles = [world.say(role.title) for role, _ in offices]
    affiliations = {body.id: world.stub(body) for _, body in offices if body}
    return {
        "alternateName": others(
            [person.name.he, person.name.en, *(alias.text for alias in person.aliases)], world.say(person.name)
        ),
        "jobTitle": [title for title in titles if title],
        "affiliation": list(affiliations.values()),
        "sameAs": _same_as(person.identifiers, [*person.same_as, *([person.website] if person.website else [])]),
    }


def _organisation(world: World, organisation: Organisation) -> Node:
    names = [organisation.name.he, organisation.name.en, *(alias.text for alias in organisation.aliases)]
    websites = [organisation.website] if organisation.website else []
    parent = world.point("organisations", organisation.parent)
    common: Node = {
        "alternateName": others(names, world.say(organisation.name)),
        "description": world.say(organisation.description),
        "sameAs": _same_as(organisation.identifiers, [*organisation.same_as, *websites]),
    }
    if _is_journal(organisation):
        return {**common, "publisher": parent}
    return {**common, "foundingDate": _iso(organisation.founded), "parentOrganization": parent}


def _is_journal(organisation: Organisation) -> bool:
    return organisation.kind is OrganisationKind.PUBLICATION


def _iso(date: PartialDate | None) -> str | None:
    return str(date) if date else None


def _work(world: World, work: Work) -> Node:
    article = work if isinstance(work, Article) else None
    return {
        "headline": None if isinstance(work, Page) else world.say(work.title),
        "alternateName": others([work.title.he, work.title.en], world.say(work.title)),
        "abstract": world.say(work.summary),
        "inLanguage": work.original.value,
        "author": [author for each in work.authors if (author := world.author(each))],
        "datePublished": _iso(work.published),
        "dateModified": _iso(work.updated or work.added),
        "license": _LICENCES.get(work.licence or ""),
        "isPartOf": world.point("issues", article.issue) if article and _is_sure(article) else None,
        "pagination": article.pages if article else None,
        "about": _all(world.point("topics", topic) for topic in work.topics),
        "citation": _all(world.point("literature", reference) for reference in work.references),
    }


def _is_sure(article: Article) -> bool:
    """Whether a source says outright that the article is in its issue: machines are told no probabilities."""
    return article.issue_certainty is Certainty.CONFIRMED


def _all(nodes: Iterable[Node | None]) -> list[Node]:
    return [node for node in nodes if node]


def _case(world: World, case: Case) -> Node:
    places = [{"@type": "Place", "name": world.say(place.name)} for place in case.places]
    written = _work(world, case)
    return {**written, "author": written["author"] or [world.keeper()], "contentLocation": places}


def _talk(world: World, talk: Talk) -> Node:
    event = world.catalogue.find(Event, talk.event)
    starts = talk.starts or (event.starts if event else None)
    return {
        "alternateName": others([talk.title.he, talk.title.en], world.say(talk.title)),
        "description": world.say(talk.summary),
        "inLanguage": talk.original.value,
        "superEvent": world.point("events", talk.event),
        "performer": _all(world.point("people", speaker) for speaker in talk.speakers),
        "startDate": _iso(starts),
        "location": _place(world, talk.place or (event.place if event else None)),
    }


def _event(world: World, event: Event) -> Node:
    talks = (talk for talk in world.catalogue.all(Talk) if talk.event == event.id)
    organisers = (world.point("organisations", body.organisation) for body in event.organisers)
    return {
        "alternateName": others(
            [event.name.he, event.name.en, *(alias.text for alias in event.aliases)], world.say(event.name)
        ),
        "description": world.say(event.summary),
        "startDate": _iso(event.starts),
        "endDate": _iso(event.ends or event.starts),
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode" if event.place else None,
        "location": _place(world, event.venue or event.place),
        "organizer": _all(organisers),
        "subEvent": [world.stub(talk) for talk in talks],
    }


def _place(world: World, place: Text | None) -> Node | None:
    return {"@type": "Place", "name": world.say(place)} if place else None


def _issue(world: World, issue: Issue) -> Node:
    articles = (article for article in world.catalogue.all(Article) if article.issue == issue.id and _is_sure(article))
    return {
        "alternateName": others([issue.title.he, issue.title.en], world.say(issue.title)),
        "description": world.say(issue.summary),
        "issueNumber": str(issue.number) if issue.number else None,
        "datePublished": _iso(issue.published),
        "inLanguage": issue.language,
        "isPartOf": _journal(world, issue),
        "publisher": world.point("organisations", issue.publisher),
        "hasPart": [world.stub(article) for article in articles],
    }


def _journal(world: World, issue: Issue) -> Node:
    """The journal of an issue: the publication of that name where there is a record of it."""
    known = filter(_is_journal, world.catalogue.all(Organisation))
    names = {issue.journal.he, issue.journal.en} - {None}
    record = next((body for body in known if {body.name.he, body.name.en} & names), None)
    journal = world.stub(record) if record else {"@type": "Periodical", "name": world.say(issue.journal)}
    return without_empty({**journal, "issn": issue.issn})


def _reference(world: World, reference: Reference) -> Node:
    csl = reference.csl
    kind = type_of(reference)
    name = csl.title or world.say(reference.title)
    return {
        "name": name,
        "alternateName": others([reference.title.he, reference.title.en], name),
        "author": [_csl_name(world, author) for author in csl.author],
        "editor": [_csl_name(world, editor) for editor in csl.editor],
        "datePublished": _iso(csl.issued),
        "inLanguage": csl.language,
        "isPartOf": world.point("literature", reference.part_of) or _container(reference),
        "publisher": {"@type": "Organization", "name": csl.publisher} if csl.publisher else None,
        "pagination": csl.page if kind in _PAGED else None,
        "isbn": csl.isbn if kind == "Book" else None,
        "issn": csl.issn if kind == "Periodical" else None,
        "sameAs": [*([f"https://doi.org/{csl.doi}"] if csl.doi else []), *([csl.url] if csl.url else [])],
    }


def _container(reference: Reference) -> Node | None:
    csl = reference.csl
    if not csl.container_title:
        return None
    kind = _CONTAINERS.get(csl.type, "CreativeWork")
    return without_empty(
        {
            "@type": kind,
            "name": csl.container_title,
            "issn": csl.issn if kind in ("Periodical", "Newspaper") else None,
            "isbn": csl.isbn if kind == "Book" else None,
        }
    )


def _csl_name(world: World, name: CslName) -> Node:
    linked = world.point("people", name.person)
    if linked:
        return linked
    if name.literal:
        return {"@type": "Organization", "name": name.literal}
    return without_empty(
        {
            "@type": "Person",
            "name": " ".join(filter(None, (name.given, name.family))),
            "familyName": name.family,
            "givenName": name.given,
        }
    )


def _term(world: World, term: Term) -> Node:
    names = [term.term.he, term.term.en, *(variant.text for variant in term.variants)]
    return {
        "alternateName": others(names, world.say(term.term)),
        "description": world.say(term.meaning),
        "inDefinedTermSet": {"@id": f"{world.address(('glossary', term.id), LANGUAGES[0]).partition('#')[0]}#this"},
    }


def _topic(world: World, topic: Topic) -> Node:
    return {
        "alternateName": others([topic.name.he, topic.name.en], world.say(topic.name)),
        "description": world.say(topic.summary),
        "inDefinedTermSet": {
            "@id": f"{world.address(('topics', topic.id), LANGUAGES[0]).rpartition(topic.id)[0]}#this"
        },
    }


_DESCRIBERS: dict[type[Record], Callable[[World, Any], Node]] = {
    Person: _person, Organisation: _organisation, Article: _work, Essay: _work, Page: _work, Case: _case, Talk: _talk,
    Event: _event, Issue: _issue, Reference: _reference, Term: _term, Topic: _topic,
}  # fmt: skip


def _languages(world: World, work: Work, node: Node) -> Iterator[Node]:
    """A work, and its translation where there is one: each names the other, and is called what it calls itself."""
    other = work.original.other
    translation = work.translations.get(other)
    if isinstance(work, Talk) or other not in work.bodies or translation is None:
        yield node
        return
    own = world.id_of(key_of(work))
    translated = f"{own.removesuffix('#this')}#{other}"
    yield without_empty({**node, **_wording(world, work, work.original), "workTranslation": {"@id": translated}})
    yield without_empty(
        {
            "@type": node["@type"],
            "@id": translated,
            **_wording(world, work, other),
            "translator": world.author(translation.by),
            "author": node.get("author"),
            "license": node.get("license"),
            "translationOfWork": {"@id": own},
        }
    )


def _wording(world: World, work: Work, language: Language) -> Node:
    """What a work is called in one of its languages, and where it is read in it."""
    title = work.title.get(language)
    return {
        "url": world.address(key_of(work), language),
        "name": title,
        "headline": None if isinstance(work, Page) else title,
        "alternateName": None,
        "abstract": work.summary.get(language),
        "inLanguage": language.value,
    }
