"""People: a page for those who did something here, an entry in the index for every one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..catalogue.catalogue import Key, key_of
from ..catalogue.dates import PartialDate
from ..catalogue.indexes import Reason
from ..catalogue.language import LANGUAGES, script_language
from ..catalogue.names import Names, names_in_parts
from ..catalogue.organisations import Organisation
from ..catalogue.people import Person, Role
from ..catalogue.record import Record
from ..catalogue.text import Shown, Text
from ..catalogue.works import Talk
from .dates import in_words
from .index_pages import entry, index_page, letter_list
from .lists import Entry, Filter, filter_of
from .parts import LinkView, Near, PageView
from .record_pages import record_page, same_topic
from .scope import Scope


@dataclass(frozen=True)
class NameView:
    """A form of a name, and whether it is this site's rendering."""

    name: Shown
    note: Shown | None = None


@dataclass(frozen=True)
class RoleView:
    """A role: what, where, when as far as sources say; ``more`` is what else the person was, said after the place."""

    title: Shown | None
    more: Shown | None
    organisation: LinkView | None
    when: str
    seen: str
    note: Shown | None
    is_listing: bool
    cites: tuple[int, ...] = ()


@dataclass(frozen=True)
class SharedView:
    """What people share: a reason, and the records it lies in where they are few."""

    reason: str
    via: tuple[LinkView, ...] = ()


@dataclass(frozen=True)
class RelationView:
    """People, and all that each of them shares with this one."""

    people: tuple[LinkView, ...]
    shared: tuple[SharedView, ...]


@dataclass(frozen=True)
class PersonView:
    """What the page of a person shows."""

    initials: Shown | None
    names: tuple[NameView, ...]
    roles: tuple[RoleView, ...]
    talks: tuple[LinkView, ...]
    works: tuple[LinkView, ...]
    cases: tuple[LinkView, ...]
    references: tuple[LinkView, ...]
    related: tuple[RelationView, ...]
    identifiers: tuple[tuple[str, str], ...]
    website: str
    same_as: tuple[str, ...]
    not_same: tuple[LinkView, ...]
    not_same_note: Shown | None
    note: Shown | None
    privacy: LinkView | None


_REGISTRIES = {
    "orcid": "https://orcid.org/{}",
    "wikidata": "https://www.wikidata.org/wiki/{}",
    "viaf": "https://viaf.org/viaf/{}",
    "isni": "https://isni.org/isni/{}",
    "ror": "https://ror.org/{}",
    "nli": "https://www.nli.org.il/en/authorities/{}",
}


def pages(scope: Scope) -> Iterator[PageView]:
    """The index, and a page for everyone who has one."""
    people = scope.catalogue.all(Person)
    names = names_in_parts(scope.catalogue)
    entries = [filed(person, _entry(scope, person), names) for person in people]
    yield index_page(scope, "people", letter_list(scope, entries, _filters(scope, entries)))
    for person in people:
        if scope.has_page(key_of(person)):
            yield _page(scope, person)


def _page(scope: Scope, person: Person) -> PageView:
    key = key_of(person)
    mentioning = scope.indexes.mentioning
    works = [
        *scope.links("articles", mentioning(key, "articles")),
        *scope.links("essays", mentioning(key, "essays", ["authors"])),
    ]
    content = PersonView(
        initials=_initials(scope, person),
        names=other_names(scope, person, tuple(_names(scope, person))),
        roles=tuple(role_view(scope, person, role) for role in person.roles),
        talks=scope.links("talks", mentioning(key, "talks")),
        works=tuple(works),
        cases=scope.links("cases", mentioning(key, "cases")),
        references=scope.links("literature", mentioning(key, "literature")),
        related=tuple(_related(scope, person)),
        identifiers=identifiers(person.identifiers.model_dump(exclude_none=True)),
        website=person.website or "",
        same_as=person.same_as,
        not_same=scope.links("people", person.not_same_as),
        not_same_note=scope.show(person.not_same_note),
        note=scope.show(person.note),
        privacy=scope.link(("pages", "privacy")),
    )
    essays = scope.links("essays", mentioning(key, "essays"))
    events = scope.links("events", mentioning(key, "events"))
    near = (
        Near(scope.word("near.events"), tuple(dict.fromkeys([*events, *_events_of_talks(scope, content.talks)]))),
        Near(scope.word("near.essays"), essays),
        Near(scope.word("near.topic"), same_topic(scope, person)),
    )
    return record_page(scope, person, content=content, summary=_summary(scope, person), near=near)


def _summary(scope: Scope, person: Person) -> Text | None:
    """The first role and where it was held."""
    role = next((role for role in person.roles if role.title), None)
    return _with_place(scope, role) if role else None


def _with_place(scope: Scope, role: Role) -> Text | None:
    """A role and where it was held, in the languages that have both; the title alone where no place is known."""
    if role.title is None:
        return None
    organisation = scope.catalogue.find(Organisation, role.organisation)
    if organisation is None:
        return role.title
    words = {
        language.value: title if name.text in title else _placed(title, name.text)
        for language in LANGUAGES
        if (title := role.title.get(language)) and (name := organisation.name.show(language))
    }
    return Text.model_validate(words) if words else role.title


def _placed(title: str, place: str) -> str:
    """A role with its place, which stands before what else the title says after a semicolon."""
    first, semicolon, more = title.partition(";")
    return f"{first}, {place}{semicolon}{more}"


def _events_of_talks(scope: Scope, talks: tuple[LinkView, ...]) -> Iterator[LinkView]:
    for link in talks:
        talk = scope.catalogue.find(Talk, link.address.strip("/").rpartition("/")[2])
        event = scope.link(("events", talk.event)) if talk else None
        if event:
            yield event


def _names(scope: Scope, person: Person) -> Iterator[NameView]:
    for language in LANGUAGES:
        shown = person.name.show(language)
        if shown and not shown.fallback:
            yield NameView(shown)
    for alias in person.aliases:
        yield NameView(Shown(text=alias.text, language=script_language(alias.text)), scope.show(alias.note))


def other_names(scope: Scope, record: Record, names: tuple[NameView, ...]) -> tuple[NameView, ...]:
    """The names of ``record`` that its title does not say already; its own stays where there is a note on it."""
    title = scope.name(record.label).text
    return tuple(each for each in names if each.name.text != title or each.note)


def _initials(scope: Scope, person: Person) -> Shown | None:
    """Those of the name the page is called by."""
    shown = scope.name(person.name)
    words = [word for word in shown.text.split() if word[0].isalnum()]
    text = "".join(word[0] for word in dict.fromkeys([*words[:1], *words[-1:]]))
    return Shown(text=text, language=shown.language) if text else None


def role_view(scope: Scope, person: Person, role: Role) -> RoleView:
    """A role of ``person`` for a reader, with the numbers of its sources among the person's."""
    title = scope.show(role.title)
    first, _, more = (title.text if title and role.organisation else "").partition("; ")
    return RoleView(
        title=title.model_copy(update={"text": first}) if title and more else title,
        more=title.model_copy(update={"text": more}) if title and more else None,
        organisation=scope.link(("organisations", role.organisation)) if role.organisation else None,
        when=scope.span(role.start, role.end),
        seen=_according_to(scope, sorted(role.seen)),
        note=scope.show(role.note),
        is_listing=role.listing,
        cites=scope.numbers(person, role.cites),
    )


def _according_to(scope: Scope, dates: list[PartialDate]) -> str:
    """Of when the sources are that show a role; in Hebrew a letter before each date, with a makaf before a number."""
    said = [in_words(date, scope.language) for date in dates]
    each = [scope.word(f"people.seen-{'number' if date[0].isdigit() else 'word'}").format(when=date) for date in said]
    if len(each) < 2:
        return scope.word("people.seen-one").format(when=each[0]) if each else ""
    listed = f"{', '.join(each[:-1])} {scope.word('literature.and')}{each[-1]}"
    return scope.word("people.seen-many").format(when=listed)


def identifiers(given: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Name and address of each identifier, e.g. ``("ORCID", "https://orcid.org/…")``."""
    return tuple((name.upper(), _REGISTRIES[name].format(value)) for name, value in given.items())


def _related(scope: Scope, person: Person) -> Iterator[RelationView]:
    """The people near this one, those together who share the same with it; first those who share most directly."""
    of_each: dict[str, dict[Reason, list[Key]]] = {}
    for relation in scope.indexes.related_people.get(person.id, ()):
        if scope.has_page(("people", relation.person)):
            of_each.setdefault(relation.person, {}).setdefault(relation.reason, []).append(relation.via)
    order = list(Reason)
    alike: dict[tuple[tuple[Reason, tuple[Key, ...]], ...], list[str]] = {}
    for other, reasons in of_each.items():
        shared = tuple((reason, tuple(sorted(reasons[reason]))) for reason in order if reason in reasons)
        alike.setdefault(shared, []).append(other)
    nearest = sorted(alike.items(), key=lambda row: ([(order.index(reason), -len(via)) for reason, via in row[0]], row))
    for shared, others in nearest:
        yield RelationView(scope.links("people", others), tuple(_shared(scope, *each) for each in shared))


def _shared(scope: Scope, reason: Reason, keys: tuple[Key, ...]) -> SharedView:
    if len(keys) > 1:
        return SharedView(scope.word(f"reasons-many.{reason}").format(n=len(keys)))
    return SharedView(scope.word(f"reasons.{reason}"), tuple(link for link in map(scope.link, keys) if link))


def filed(person: Person, row: Entry, names: Names) -> Entry:
    """The line of a person, filed by the family name where something tells which it is, a role on each line."""
    parts = names[person.id].get(row.label.language)
    family = parts.family if parts and row.label.text.endswith(f" {parts.family}") else ""
    return replace(row, family=family, is_stacked=True)


def _entry(scope: Scope, person: Person) -> Entry:
    organisations = [role.organisation for role in person.roles if role.organisation]
    return entry(
        scope,
        key_of(person),
        person,
        lines=list(dict.fromkeys(scope.show(_with_place(scope, role)) for role in person.roles))[:2],
        marks=[("role", _parts_played(scope, person)), ("organisation", organisations)],
    )


def _parts_played(scope: Scope, person: Person) -> Iterator[str]:
    """What a person is here: speaker, greeter, author, of a case, of the literature, or listed."""
    key = key_of(person)
    mentioning = scope.indexes.mentioning
    if mentioning(key, "talks", ["speakers"]):
        yield "speaker"
    if mentioning(key, "articles", ["authors"]) or mentioning(key, "essays", ["authors"]):
        yield "author"
    if mentioning(key, "literature"):
        yield "literature"
    if mentioning(key, "cases"):
        yield "case"
    if not scope.has_page(key):
        yield "listed"


def _filters(scope: Scope, entries: list[Entry]) -> tuple[Filter, ...]:
    def part(value: str) -> Shown:
        return Shown(text=scope.word(f"parts-played.{value}"), language=scope.language)

    def organisation(value: str) -> Shown:
        link = scope.link(("organisations", value))
        return link.label if link else part("listed")

    return (
        filter_of("role", scope.word("filters.role"), entries, part),
        filter_of("organisation", scope.word("filters.organisation"), entries, organisation),
    )
