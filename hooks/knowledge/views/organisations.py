"""Organisations: who worked there, what they made, the cases they take part in."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalogue.catalogue import key_of
from ..catalogue.language import LANGUAGES, script_language
from ..catalogue.organisations import Organisation
from ..catalogue.people import Person
from ..catalogue.text import Shown
from .index_pages import entry, index_page, letter_list
from .lists import Entry, Filter, filter_of
from .parts import LinkView, Near, PageView
from .people import NameView, RoleView, identifiers, other_names, role_view
from .record_pages import record_page, same_topic
from .scope import Scope


@dataclass(frozen=True)
class MemberView:
    """A person and their roles at the organisation."""

    person: LinkView
    roles: tuple[RoleView, ...]


@dataclass(frozen=True)
class OrganisationView:
    """What the page of an organisation shows."""

    kind: str
    names: tuple[NameView, ...]
    founded: str
    parent: LinkView | None
    children: tuple[LinkView, ...]
    website: str
    identifiers: tuple[tuple[str, str], ...]
    members: tuple[MemberView, ...]
    cases: tuple[LinkView, ...]
    works: tuple[LinkView, ...]
    events: tuple[LinkView, ...]
    note: Shown | None


def pages(scope: Scope) -> Iterator[PageView]:
    """The index, and a page for every organisation that something refers to."""
    organisations = scope.catalogue.all(Organisation)
    entries = [_entry(scope, organisation) for organisation in organisations]
    yield index_page(scope, "organisations", letter_list(scope, entries, _filters(scope, entries)))
    for organisation in organisations:
        if scope.has_page(key_of(organisation)):
            yield _page(scope, organisation)


def _page(scope: Scope, organisation: Organisation) -> PageView:
    key = key_of(organisation)
    mentioning = scope.indexes.mentioning
    own_case = scope.links("cases", [organisation.case] if organisation.case else [])
    founded = scope.date(organisation.founded)
    content = OrganisationView(
        kind=scope.word(f"organisation-kinds.{organisation.kind}"),
        names=other_names(scope, organisation, tuple(_names(scope, organisation))),
        founded=founded.words if founded else "",
        parent=scope.link(("organisations", organisation.parent)) if organisation.parent else None,
        children=scope.links("organisations", mentioning(key, "organisations", ["parent"])),
        website=organisation.website or "",
        identifiers=identifiers(organisation.identifiers.model_dump(exclude_none=True)),
        members=tuple(_members(scope, organisation)),
        cases=tuple(dict.fromkeys([*own_case, *scope.links("cases", mentioning(key, "cases"))])),
        works=_works(scope, organisation),
        events=scope.links("events", mentioning(key, "events")),
        note=scope.show(organisation.note) if organisation.description else None,
    )
    near = (
        Near(scope.word("near.essays"), scope.links("essays", mentioning(key, "essays"))),
        Near(scope.word("near.topic"), same_topic(scope, organisation)),
    )
    return record_page(
        scope, organisation, content=content, summary=organisation.description or organisation.note, near=near
    )


def _works(scope: Scope, organisation: Organisation) -> tuple[LinkView, ...]:
    key = key_of(organisation)
    kinds = ("articles", "issues", "literature")
    return tuple(link for kind in kinds for link in scope.links(kind, scope.indexes.mentioning(key, kind)))


def _names(scope: Scope, organisation: Organisation) -> Iterator[NameView]:
    for language in LANGUAGES:
        shown = organisation.name.show(language)
        if shown and not shown.fallback:
            yield NameView(shown)
    for alias in organisation.aliases:
        yield NameView(Shown(text=alias.text, language=script_language(alias.text)), scope.show(alias.note))
    for former in organisation.former_names:
        when = scope.span(former.start, former.end)
        note = Shown(text=when, language=scope.language) if when else None
        yield NameView(scope.name(former.name), note)


def _members(scope: Scope, organisation: Organisation) -> Iterator[MemberView]:
    for person_id in scope.indexes.mentioning(key_of(organisation), "people", ["roles"]):
        person = scope.catalogue.find(Person, person_id)
        if person:
            roles = [role_view(scope, person, role) for role in person.roles if role.organisation == organisation.id]
            yield MemberView(scope.link_to(person), tuple(roles))


def _entry(scope: Scope, organisation: Organisation) -> Entry:
    kind = Shown(text=scope.word(f"organisation-kinds.{organisation.kind}"), language=scope.language)
    return entry(
        scope,
        key_of(organisation),
        organisation,
        lines=[kind],
        summary=organisation.description,
        marks=[("kind", [organisation.kind])],
    )


def _filters(scope: Scope, entries: list[Entry]) -> tuple[Filter, ...]:
    def kind(value: str) -> Shown:
        return Shown(text=scope.word(f"organisation-kinds.{value}"), language=scope.language)

    return (filter_of("kind", scope.word("filters.organisation-kind"), entries, kind),)
