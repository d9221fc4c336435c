"""Who works with whom: people, organisations and cases, and the lines between them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..catalogue.cases import Case
from ..catalogue.catalogue import Key, key_of
from ..catalogue.people import Person
from .lists import place_in
from .parts import LinkView
from .scope import Scope
from .ties import ORGANISATIONS, PEOPLE, Columns, Ties, TiesPicture, ties_picture

_WIDE = Columns(
    width=800,
    people=0,
    organisations=190,
    bend=455,
    cases=575,
    characters=(23, 34, 29),
    letter=7.6,
    line=18,
    pitch=28,
)
_NARROW = Columns(
    width=340,
    people=0,
    organisations=0,
    bend=158,
    cases=216,
    characters=(21, 23, 18),
    letter=6.6,
    line=15,
    pitch=26,
)


@dataclass(frozen=True)
class Circle:
    """A row of the table: an organisation, or none, with its people and the cases it led and took part in."""

    organisation: LinkView | None
    people: tuple[LinkView, ...]
    led: tuple[LinkView, ...]
    cases: tuple[LinkView, ...]


@dataclass(frozen=True)
class NetworkPicture:
    """The picture for wide screens and for narrow ones, and the table."""

    wide: TiesPicture
    narrow: TiesPicture
    circles: tuple[Circle, ...]


def network_picture(scope: Scope) -> NetworkPicture:
    """All that the records say: roles at organisations, leads and partners of cases, people of cases."""
    ties = _ties(scope)
    return NetworkPicture(
        wide=ties_picture(scope, ties, _WIDE),
        narrow=ties_picture(scope, ties, _NARROW),
        circles=tuple(_circles(scope, ties)),
    )


def _ties(scope: Scope) -> Ties:
    members: dict[Key, set[Key]] = {}
    for person in scope.catalogue.all(Person):
        for role in person.roles:
            if role.organisation and not role.listing:
                members.setdefault((ORGANISATIONS, role.organisation), set()).add(key_of(person))
    edges = sorted(set(_edges(scope)))
    for one, _ in edges:
        if one[0] == ORGANISATIONS:
            members.setdefault(one, set())
    leads = frozenset((one, case) for case, one in _leads(scope))
    return Ties({one: tuple(sorted(found)) for one, found in sorted(members.items())}, tuple(edges), leads)


def _edges(scope: Scope) -> Iterator[tuple[Key, Key]]:
    for case in scope.catalogue.all(Case):
        named = {case.organisation, *case.partners.organisations, *(lead.organisation for lead in case.leads)}
        yield from (((ORGANISATIONS, organisation), key_of(case)) for organisation in named if organisation)
        yield from (((PEOPLE, person), key_of(case)) for person in case.people)


def _leads(scope: Scope) -> Iterator[tuple[Key, Key]]:
    for case in scope.catalogue.all(Case):
        yield from ((key_of(case), (ORGANISATIONS, lead.organisation)) for lead in case.leads if lead.organisation)


def _circles(scope: Scope, ties: Ties) -> Iterator[Circle]:
    links = {key: link for key in ties.members if (link := scope.link(key))}
    for key in sorted(links, key=lambda key: place_in(scope.language, links[key].label.text)):
        cases = [case for one, case in ties.edges if one == key]
        led = [case for case in cases if (key, case) in ties.leads]
        others = [case for case in cases if case not in led]
        yield Circle(links[key], _links(scope, ties.members[key]), _links(scope, led), _links(scope, others))
    for one, case in ties.edges:
        if one[0] == PEOPLE:
            yield Circle(None, _links(scope, [one]), (), _links(scope, [case]))


def _links(scope: Scope, keys: Iterable[Key]) -> tuple[LinkView, ...]:
    return tuple(link for key in keys if (link := scope.link(key)))
