"""Which addresses answer, and what answers at those that moved."""

from collections.abc import Container, Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from ..catalogue.addresses import index_address, is_edition
from ..catalogue.catalogue import key_of
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.permanence import Redirect
from ..views.frame import absolute
from ..views.parts import PageView
from ..views.scope import Scope

Pages = Mapping[Language, Mapping[str, PageView]]
LISTED = ("people", "organisations")  # kinds of which a record may come to have a page, or lose it
_NO_ADDRESS = ("404.html", "_headers", "_redirects")


def published_addresses(
    pages: Pages, scopes: Mapping[Language, Scope], files: Iterable[tuple[str, bytes]]
) -> frozenset[str]:
    """The addresses of pages in both languages, of records that are a place on a page, and of files beside pages."""
    of_pages = {_under(language, address) for language, found in pages.items() for address in found}
    places = {_under(language, address) for language, scope in scopes.items() for address in _places(scope)}
    return frozenset(of_pages | places | {path for path, _ in files if path not in _NO_ADDRESS})


def _under(language: Language, address: str) -> str:
    return absolute("", language, address).lstrip("/")


def _places(scope: Scope) -> Iterator[str]:
    """The place of each record that is one on a page, and that of each person and organisation in their list."""
    for record in scope.catalogue:
        kind, record_id = key_of(record)
        address = scope.address((kind, record_id))
        if "#" in address:
            yield address
        elif kind in LISTED:
            yield f"{index_address(kind)}#{record_id}"


def moved_pages(redirects: Iterable[Redirect], pages: Pages) -> Iterator[tuple[str, str, PageView]]:
    """For each page that moved: the old address, the new one, and the page. Of places on a page only the host knows
    the page."""
    for redirect in redirects:
        for language, of_language in pages.items():
            for address, page in of_language.items():
                if redirect.new.endswith("/") and address.startswith(redirect.new):
                    old = redirect.old + address.removeprefix(redirect.new)
                    yield _under(language, old), _under(language, address), page


def moved_files(redirects: Iterable[Redirect], files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Files beside the pages at their old addresses too: no page can lead from one file to another."""
    known = tuple(redirects)
    for path, content in files:
        for redirect in known:
            for language in LANGUAGES:
                new = _under(language, redirect.new)
                is_beneath = redirect.new.endswith("/") and path.startswith(new)
                if path == new or is_beneath:
                    yield _under(language, redirect.old) + path.removeprefix(new), content


def withdrawn_editions(listed: Iterable[str], made: Container[str]) -> dict[str, str]:
    """For each edition that was published in a language whose text there is no more, that of the other language.

    The page there points to the other language, and so does its edition.
    """
    editions = (address for address in listed if is_edition(address) and address not in made)
    return {address: other for address in editions if (other := _in_the_other_language(address)) in made}


def _in_the_other_language(address: str) -> str:
    folder = f"{LANGUAGES[1]}/"
    return address.removeprefix(folder) if address.startswith(folder) else folder + address


def redirect_lines(redirects: Iterable[Redirect], site_url: str) -> Iterator[tuple[str, bytes]]:
    """``_redirects`` as Cloudflare Pages and Netlify read it; none where nothing moved."""
    root = urlsplit(site_url).path or "/"
    lines = [
        f"{root}{_under(language, redirect.old)}{'*' if redirect.old.endswith('/') else ''} "
        f"{root}{_under(language, redirect.new)}{':splat' if redirect.old.endswith('/') else ''} 301"
        for redirect in redirects
        if "#" not in redirect.old
        for language in LANGUAGES
    ]
    if lines:
        yield "_redirects", ("\n".join(lines) + "\n").encode()
