"""Feeds of what is new, in Atom (RFC 4287): one of each language, and one of each topic in each language.

Dates are those of the records, never the clock's: equal content gives equal bytes.
"""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from ..catalogue.dates import PartialDate
from ..catalogue.language import Language
from ..catalogue.text import Shown
from ..views.feeds import FeedView, NewsView, feeds
from ..views.frame import SiteView, absolute
from ..views.parts import LinkView
from ..views.scope import Scope
from .xml import add, document

_ATOM = "http://www.w3.org/2005/Atom"
_TYPE = "application/atom+xml"


def feed_files(scopes: Mapping[Language, Scope], sites: Mapping[Language, SiteView]) -> Iterator[tuple[str, bytes]]:
    """Path and content of every feed; none where the site has no address, since a feed names all by addresses."""
    found = {language: tuple(feeds(scope, sites[language])) for language, scope in scopes.items()}
    for language, of_language in found.items():
        others = {feed.address for feed in found[language.other]}
        for feed in of_language if sites[language].url else ():
            path = absolute("", language, feed.address).lstrip("/")
            yield path, _feed(feed, sites[language], feed.address in others)


def _feed(feed: FeedView, site: SiteView, is_in_both: bool) -> bytes:
    language = feed.language
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": language.value})
    add(root, "id", absolute(site.url, language, feed.address))
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.subtitle)
    add(root, "updated", timestamp(feed.news[0].updated))
    _person(root, language, LinkView(site.name, ""), site.url)
    add(root, "icon", absolute(site.url, Language.HE, "assets/images/mark.svg"))
    _link(root, "self", _TYPE, language, absolute(site.url, language, feed.address))
    _link(root, "alternate", "text/html", language, absolute(site.url, language, feed.page))
    if is_in_both:
        _link(root, "alternate", _TYPE, language.other, absolute(site.url, language.other, feed.address))
    for news in feed.news:
        _entry(root, news, language, site.url)
    return document(root)


def _entry(root: Element, news: NewsView, language: Language, site_url: str) -> None:
    entry = add(root, "entry")
    address = absolute(site_url, language, news.address)
    add(entry, "id", address)
    _text(entry, "title", news.title)
    _text(entry, "summary", news.summary)
    add(entry, "updated", timestamp(news.updated))
    if news.added:
        add(entry, "published", timestamp(news.added))
    for author in news.authors:
        _person(entry, language, author, site_url)
    for of_language in sorted(news.languages, key=lambda candidate: candidate is not language):
        _link(entry, "alternate", "text/html", of_language, absolute(site_url, of_language, news.address))
    if len(news.languages) > 1:
        # Some readers follow the first alternate and some the last: both are the page in the feed's language.
        add(entry, "link", attributes={"rel": "alternate", "href": address})
    for topic, link in news.topics:
        _category(entry, topic, link, absolute(site_url, language, "topics/"))


def _text(parent: Element, name: str, shown: Shown | None) -> None:
    """A text construct (RFC 4287, 3.1), in the language it is really in."""
    if shown:
        add(parent, name, shown.text, {"type": "text", "xml:lang": shown.language.value})


def _person(parent: Element, language: Language, link: LinkView, site_url: str) -> None:
    author = add(parent, "author", attributes={"xml:lang": link.label.language.value})
    add(author, "name", link.label.text)
    add(author, "uri", absolute(site_url, language, link.address))


def _link(parent: Element, relation: str, media_type: str, language: Language, address: str) -> None:
    attributes = {"rel": relation, "type": media_type, "hreflang": language.value, "href": address}
    add(parent, "link", attributes=attributes)


def _category(parent: Element, topic: str, link: LinkView, scheme: str) -> None:
    attributes = {"term": topic, "scheme": scheme, "label": link.label.text, "xml:lang": link.label.language.value}
    add(parent, "category", attributes=attributes)


def timestamp(date: PartialDate) -> str:
    """A date as RFC 3339 wants it: the first day of the month or year when no day is known, midnight UTC."""
    return f"{date.year:04d}-{date.month or 1:02d}-{date.day or 1:02d}T00:00:00Z"
