"""JSON-LD of the site itself: its name and search, the way to a page, its lists of terms."""

from collections.abc import Iterable

from ..catalogue.language import LANGUAGES
from .linked_data import Node, World, others, without_empty


def trail(steps: Iterable[tuple[str, str]]) -> Node:
    """The way from the home page to a page: names and absolute addresses."""
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": address}
        for number, (name, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def website(world: World, names: Iterable[str], search: str) -> list[Node]:
    """The site itself, those who keep it, and how it is searched; ``search`` is the address of its search page."""
    action = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_term_string}}"},
        "query-input": "required name=search_term_string",
    }
    site: Node = {
        "@type": "WebSite",
        "@id": f"{world.site_url}#website",
        "url": world.site_url,
        "name": world.site_name,
        "alternateName": others(names, world.site_name),
        "inLanguage": [language.value for language in LANGUAGES],
        "publisher": {"@id": f"{world.site_url}#site"},
        "potentialAction": action,
    }
    return [without_empty(site), {**world.keeper(), "url": world.site_url}]


def term_set(address: str, name: str, terms: Iterable[Node]) -> Node:
    """A list of terms or topics at an absolute address of the first language."""
    members = [{"@id": term["@id"]} for term in terms]
    return {
        "@type": "DefinedTermSet", "@id": f"{address}#this", "url": address, "name": name, "hasDefinedTerm": members,
    }  # fmt: skip


def dataset(world: World, address: str, texts: tuple[str, str], files: Iterable[tuple[str, str]], licence: str) -> Node:
    """The open data at an absolute ``address``: name and description, and media type and address of each file."""
    name, about = texts
    downloads = [
        {"@type": "DataDownload", "encodingFormat": media, "contentUrl": file} for media, file in sorted(files)
    ]
    return {
        "@type": "Dataset", "@id": f"{address}#this", "url": address, "name": name, "description": about,
        "inLanguage": [language.value for language in LANGUAGES], "license": licence, "isAccessibleForFree": True,
        "creator": {"@id": f"{world.site_url}#site"}, "distribution": downloads,
    }  # fmt: skip


def graph(nodes: Iterable[Node]) -> Node:
    """One document of several nodes."""
    return {"@context": "https://schema.org", "@graph": list(nodes)}
