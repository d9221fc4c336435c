"""JSON-LD as a search engine meets it: read out of the pages of the real site, held against schema.org."""

import json
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from knowledge.building import make_build
from knowledge.catalogue.language import LANGUAGES
from selectolax.lexbor import LexborHTMLParser

from tests.citing.vocabulary import ancestors, properties
from tests.conftest import FICTION, ROOT

URL = "https://example.org/sub/"
Node = dict[str, Any]
Pages = dict[str, list[Node]]

# What search engines and reference managers need of each type; nodes that only point (an id, a type, a name) apart.
REQUIRED = {
    "ScholarlyArticle": {"name", "headline", "author", "inLanguage", "url"},
    "Article": {"name", "headline", "author", "inLanguage", "url"},
    "Event": {"name", "startDate", "location"},
    "PublicationIssue": {"name", "issueNumber", "isPartOf", "datePublished"},
    "Person": {"name", "url"},
    "Organization": {"name", "url"},
    "DefinedTerm": {"name", "inDefinedTermSet"},
    "DefinedTermSet": {"name", "hasDefinedTerm"},
    "WebSite": {"name", "url", "potentialAction", "inLanguage"},
    "SearchAction": {"target", "query-input"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
}
BIBLIOGRAPHIC = {"name", "url"}
TRAIL = ("BreadcrumbList", "ListItem")
POINTER = {"@type", "@id", "name"}
INPUT = "query-input"  # schema.org, "Potential Actions": NAME-input


def linked_data(html: str) -> list[Node]:
    """The nodes of the one block of a page; none where there is none."""
    blocks = LexborHTMLParser(html).css('script[type="application/ld+json"]')
    assert len(blocks) <= 1
    found: list[Node] = []
    for block in blocks:
        data = json.loads(block.text())
        assert data["@context"] == "https://schema.org"
        found += data["@graph"]
    return found


def pages_of(docs: Path, url: str = URL) -> Pages:
    build = make_build(str(docs), str(ROOT / "overrides"), url, is_serving=False)
    return {
        f"{'' if language is LANGUAGES[0] else f'{language}/'}{address}": linked_data(
            build.document(language, address, "")
        )
        for language in LANGUAGES
        for address in build.addresses(language)
    }


@pytest.fixture(scope="module")
def pages() -> Pages:
    """Every page of the real site."""
    return pages_of(ROOT / "docs")


def nodes(value: Any) -> Iterator[Node]:
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            yield from nodes(item)


def of_type(found: list[Node], kind: str) -> list[Node]:
    return [node for node in found if kind in ancestors(node["@type"])]


def test_every_property_belongs_to_its_type_and_every_value_to_its_property(pages: Pages) -> None:
    faults = set()
    for found in pages.values():
        for node in nodes(found):
            faults |= set(_faults(node))
    assert faults == set()


def _faults(node: Node) -> Iterator[str]:
    if "@type" not in node:
        assert set(node) in ({"@id"}, {"@value", "@language"}), node
        return
    kind = node["@type"]
    allowed = properties(kind)
    if not allowed:
        yield f"{kind} is no type"
    for name, value in node.items():
        if name.startswith("@") or name == INPUT:
            continue
        if name not in allowed:
            yield f"{kind} has no {name}"
            continue
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and "@type" in item and not ancestors(item["@type"]) & allowed[name]:
                yield f"{kind}.{name} takes no {item['@type']}"


def test_the_vocabulary_would_tell_a_fault() -> None:
    assert list(_faults({"@type": "Person", "isbn": "1"})) == ["Person has no isbn"]
    assert list(_faults({"@type": "Person", "affiliation": {"@type": "Book"}})) == ["Person.affiliation takes no Book"]
    assert list(_faults({"@type": "Persona"})) == ["Persona is no type"]


def test_every_thing_has_what_those_who_read_it_need(pages: Pages) -> None:
    seen = set()
    for address, found in pages.items():
        trails = [step for trail in of_type(found, "BreadcrumbList") for step in trail["itemListElement"]]
        actions = [site["potentialAction"] for site in of_type(found, "WebSite")]
        for node in (*found, *trails, *actions):
            kind = node["@type"]
            if set(node) <= POINTER and kind != "BreadcrumbList":
                continue
            needed = BIBLIOGRAPHIC if "literature/" in address else REQUIRED.get(kind, {"name", "url"})
            needed = REQUIRED[kind] if kind in TRAIL else needed
            assert needed <= set(node), (address, kind, needed - set(node))
            seen.add(kind)
    assert set(REQUIRED) <= seen


def test_a_thing_has_one_id_and_one_type_on_every_page_and_in_both_languages(pages: Pages) -> None:
    types: dict[str, set[str]] = defaultdict(set)
    for found in pages.values():
        for node in nodes(found):
            if "@id" in node and "@type" in node:
                types[node["@id"]].add(node["@type"])
    assert {identity: kinds for identity, kinds in types.items() if len(kinds) > 1} == {}
    for address in ("people/keren-doron-katz/", "cases/5x2/", "events/israel-first-collective-impact-conference-2015/"):
        ids = [{node["@id"] for node in nodes(pages[root + address]) if "@id" in node} for root in ("", "en/")]
        assert ids[0] == ids[1]
        assert f"{URL}{address}#this" in ids[0]


def test_every_id_that_is_pointed_at_is_described_somewhere(pages: Pages) -> None:
    described = {node["@id"] for found in pages.values() for node in found if "@id" in node and set(node) - POINTER}
    pointed = {node["@id"] for found in pages.values() for node in nodes(found) if "@id" in node}
    assert pointed - described == set()


def test_an_id_leads_to_a_page_that_exists(pages: Pages) -> None:
    for found in pages.values():
        for node in found:
            identity = node.get("@id", "")
            assert identity.startswith((URL, "")), identity
            assert not identity or identity.removeprefix(URL).partition("#")[0] in pages, identity


def test_an_original_and_its_translation_name_each_other(pages: Pages) -> None:
    for root in ("", "en/"):
        original, translated = of_type(pages[f"{root}essays/how-to-begin/"], "Article")
        assert original["workTranslation"] == {"@id": translated["@id"]}
        assert translated["translationOfWork"] == {"@id": original["@id"]}
        assert (original["inLanguage"], original["headline"]) == ("he", "איך מתחילים")
        assert (translated["inLanguage"], translated["headline"]) == ("en", "How to begin")
        assert translated["url"] == f"{URL}en/essays/how-to-begin/"
        assert translated["translator"]["@id"] == f"{URL}#site"


def test_an_article_is_part_of_its_issue_and_that_of_its_journal(pages: Pages) -> None:
    (article,) = of_type(pages["en/articles/doron-katz-shared-measurement-regional-clusters/"], "ScholarlyArticle")
    (issue,) = of_type(pages["en/issues/et-hasade-15/"], "PublicationIssue")
    (journal,) = of_type(pages["en/organisations/et-hasade/"], "Periodical")
    assert issue["isPartOf"]["@id"] == journal["@id"]
    assert issue["inLanguage"] == article["inLanguage"] == "he"
    assert article["alternateName"] == ["מדידה משותפת ומדדים משותפים באשכולות איזוריים"]


def test_the_conference_has_its_talks_within_it(pages: Pages) -> None:
    (event,) = of_type(pages["events/israel-first-collective-impact-conference-2015/"], "Event")
    assert event["startDate"] == "2015-03-30"
    assert len(event["subEvent"]) == 6
    for talk in event["subEvent"]:
        (described,) = of_type(pages[talk["@id"].removeprefix(URL).removesuffix("#this")], "Event")
        assert described["superEvent"]["@id"] == event["@id"]
        assert described["performer"]


def test_a_membership_that_is_only_probable_is_not_told_as_a_fact(tmp_path: Path) -> None:
    docs = shutil.copytree(FICTION, tmp_path / "docs")
    path = docs / "articles" / "described-article.he.md"
    unsure = pages_of(docs)
    assert "isPartOf" not in of_type(unsure["articles/described-article/"], "ScholarlyArticle")[0]
    assert "described-article" not in json.dumps(of_type(unsure["issues/fictitious-issue/"], "PublicationIssue"))
    path.write_text(path.read_text("utf-8").replace("issue_certainty: uncertain\n", ""), "utf-8")
    sure = pages_of(docs)
    assert sure["articles/described-article/"][0]["isPartOf"]["@id"] == f"{URL}issues/fictitious-issue/#this"
    assert "described-article" in json.dumps(of_type(sure["issues/fictitious-issue/"], "PublicationIssue"))


def test_the_trail_leads_from_the_home_page_through_pages_that_exist(pages: Pages) -> None:
    for address, found in pages.items():
        for trail in of_type(found, "BreadcrumbList"):
            steps = trail["itemListElement"]
            assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
            assert steps[-1]["item"] == URL + address
            assert all(step["item"].removeprefix(URL) in pages for step in steps)


def test_the_search_of_the_site_is_told_in_the_language_of_the_page(pages: Pages) -> None:
    for root in ("", "en/"):
        (site,) = of_type(pages[root], "WebSite")
        assert site["potentialAction"]["target"]["urlTemplate"] == f"{URL}{root}search/?q={{search_term_string}}"
        assert site["alternateName"]


def test_identifiers_of_others_are_addresses(pages: Pages) -> None:
    same = [address for found in pages.values() for node in nodes(found) for address in node.get("sameAs", [])]
    assert any(address.startswith("https://doi.org/10.") for address in same)
    assert all(re.match(r"https?://[^\s]+$", address) for address in same)


def test_stubs_and_a_site_without_an_address_say_nothing() -> None:
    assert pages_of(FICTION)["en/articles/hebrew-article/"] == []
    assert set(map(len, pages_of(FICTION, url="").values())) == {0}


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    docs = shutil.copytree(FICTION, tmp_path / "docs")
    path = docs / "people" / "fictitious-author.yml"
    written = path.read_text("utf-8")
    hostile = "</script><script>alert(1)</script><!-- & '"
    name = f'name: {{he: "{hostile}", en: A}}'
    path.write_text(re.sub(r"^name: .*$", lambda _: name, written, flags=re.MULTILINE), "utf-8")
    build = make_build(str(docs), str(ROOT / "overrides"), URL, is_serving=False)
    html = build.document(LANGUAGES[0], "people/fictitious-author/", "")
    (person,) = of_type(linked_data(html), "Person")
    assert person["name"].startswith("</script><script>alert(1)")
    assert "<script>alert" not in html
