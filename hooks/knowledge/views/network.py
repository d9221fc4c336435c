"""Who works with whom: people, organisations and cases, and the lines between them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..catalogue.cases import Case
from ..catalogue.catalogue import Key, key_of
from ..catalogue.people import Person
from .layers import Columns, Layers, layers
from .lists import place_in
from .parts import LinkView
from .scope import Scope

# Where the columns stand, in units of the picture, measured from where reading begins.
_WIDE = Columns(
    width=960, texts=(228, 480, 732), starts=(None, 370, 720), ends=(240, 590, None), characters=(28, 28, 30)
)
_PAIR = Columns(width=340, texts=(136, 204), starts=(None, 194), ends=(146, None), characters=(21, 21))
_KINDS = ("people", "organisations", "cases")


@dataclass(frozen=True)
class Circle:
    """A row of the table: an organisation, or none, with its people and its cases."""

    organisation: LinkView | None
    people: tuple[LinkView, ...]
    cases: tuple[LinkView, ...]


@dataclass(frozen=True)
class NetworkPicture:
    """The picture for wide screens; for narrow ones, two columns at a time; and the table."""

    wide: Layers
    pairs: tuple[Layers, ...]
    circles: tuple[Circle, ...]


def network_picture(scope: Scope) -> NetworkPicture:
    """All that the records say: roles at organisations, leads and partners of cases, people of cases."""
    edges = tuple(sorted(set(_edges(scope))))
    pairs = (("people", "organisations"), ("organisations", "cases"), ("people", "cases"))
    drawn = (layers(scope, pair, _between(edges, *pair), _PAIR) for pair in pairs)
    return NetworkPicture(
        wide=layers(scope, _KINDS, edges, _WIDE),
        pairs=tuple(picture for picture in drawn if picture.edges),
        circles=tuple(_circles(scope, edges)),
    )


def _edges(scope: Scope) -> Iterator[tuple[Key, Key]]:
    for person in scope.catalogue.all(Person):
        for role in person.roles:
            if role.organisation and not role.listing:
                yield key_of(person), ("organisations", role.organisation)
    for case in scope.catalogue.all(Case):
        named = {case.organisation, *case.partners.organisations, *(lead.organisation for lead in case.leads)}
        yield from ((("organisations", organisation), key_of(case)) for organisation in named if organisation)
        yield from ((("people", person), key_of(case)) for person in case.people)


def _between(edges: Iterable[tuple[Key, Key]], first: str, second: str) -> tuple[tuple[Key, Key], ...]:
    return tuple((one, other) for one, other in edges if (one[0], other[0]) == (first, second))


def _circles(scope: Scope, edges: tuple[tuple[Key, Key], ...]) -> Iterator[Circle]:
    found = sorted({key for edge in edges for key in edge if key[0] == "organisations"})
    links = {key: link for key in found if (link := scope.link(key))}
    for key in sorted(links, key=lambda key: place_in(scope.language, links[key].label.text)):
        people = [one for one, other in edges if other == key]
        cases = [other for one, other in edges if one == key]
        yield Circle(links[key], _links(scope, people), _links(scope, cases))
    for person, case in _between(edges, "people", "cases"):
        yield Circle(None, _links(scope, [person]), _links(scope, [case]))


def _links(scope: Scope, keys: Iterable[Key]) -> tuple[LinkView, ...]:
    return tuple(link for key in keys if (link := scope.link(key)))
