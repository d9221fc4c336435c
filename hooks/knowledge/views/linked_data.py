"""What machines are told of each page: its things, as JSON-LD, and the way to it."""

from collections.abc import Iterator

from ..catalogue.addresses import GLOSSARY, SEARCH, index_address
from ..catalogue.catalogue import Key, key_of
from ..catalogue.glossary import Term, Topic
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.organisations import Organisation
from ..catalogue.people import Person
from ..catalogue.record import Record
from ..citing.linked_data import Node, World, described
from ..citing.linked_site import dataset, graph, term_set, trail, website
from .data import LICENCE, DataView
from .frame import SiteView, absolute
from .parts import PageView
from .scope import Scope

_TERM_SETS: dict[str, type[Record]] = {GLOSSARY: Term, index_address("topics"): Topic}
# Indexes that are the only place of some of their records.
_LISTINGS: dict[str, type[Record]] = {index_address("people"): Person, index_address("organisations"): Organisation}


def page_data(scope: Scope, page: PageView, site: SiteView) -> Node | None:
    """The JSON-LD of a page, or None for one that is not to be found or when the site has no address."""
    if not site.url or not page.is_indexed:
        return None
    world = world_of(scope, site)
    return graph([*_things(world, scope, page, site), trail(_steps(scope, page, site))])


def world_of(scope: Scope, site: SiteView) -> World:
    """The catalogue as descriptions need it."""

    def address(key: Key, language: Language) -> str:
        return absolute(site.url, language, scope.address(key))

    return World(scope.catalogue, scope.language, address, absolute(site.url, LANGUAGES[0], ""), site.name.text)


def _things(world: World, scope: Scope, page: PageView, site: SiteView) -> Iterator[Node]:
    record = scope.catalogue.get(page.key) if page.key else None
    if record:
        yield from described(world, record)
    elif page.address == "":
        search = absolute(site.url, scope.language, SEARCH)
        yield from website(world, [site.name.text, site.other_name], search)
    elif isinstance(page.content, DataView):
        own = absolute(site.url, LANGUAGES[0], page.address)
        about = page.summary.text if page.summary else ""
        yield dataset(world, own, (page.title.text, about), _downloads(page.content, site), LICENCE)
        yield world.keeper()
    elif page.address in _TERM_SETS:
        yield from _terms(world, scope, page, site)
    elif page.address in _LISTINGS:
        for listed in scope.catalogue.all(_LISTINGS[page.address]):
            if not scope.has_page(key_of(listed)):
                yield from described(world, listed)


def _downloads(content: DataView, site: SiteView) -> Iterator[tuple[str, str]]:
    """Media type and address of the files with content of their own."""
    yield "application/json", absolute(site.url, LANGUAGES[0], content.files[0].address)
    yield from (("text/csv", absolute(site.url, LANGUAGES[0], table.file.address)) for table in content.tables)


def _terms(world: World, scope: Scope, page: PageView, site: SiteView) -> Iterator[Node]:
    """The list, and its terms: those with a page of their own by name alone."""
    members = scope.catalogue.all(_TERM_SETS[page.address])
    own = absolute(site.url, LANGUAGES[0], page.address)
    yield term_set(own, page.title.text, [world.stub(member) for member in members])
    for member in members:
        yield from described(world, member) if page.address == GLOSSARY else (world.stub(member),)


def _steps(scope: Scope, page: PageView, site: SiteView) -> Iterator[tuple[str, str]]:
    """Home, the list of the kind, the page."""
    yield site.name.text, absolute(site.url, scope.language, "")
    if page.key and page.kind != "pages":
        address = index_address(page.key[0])
        yield scope.word(f"indexes.{page.key[0]}.title"), absolute(site.url, scope.language, address)
    if page.address:
        yield page.title.text, absolute(site.url, scope.language, page.address)
