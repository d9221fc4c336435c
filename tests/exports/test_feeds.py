"""Feeds, read back as a feed reader reads them, and held against RFC 4287."""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import FICTION, SITE_URL
from tests.exports.conftest import Changed, Files, files_of

_ATOM = "{http://www.w3.org/2005/Atom}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TIMESTAMP = re.compile(r"\d{4}-\d{2}-\d{2}T00:00:00Z")
FEEDS = ("feed.xml", "en/feed.xml", "topics/fiction/feed.xml", "en/topics/fiction/feed.xml")


def read(content: bytes) -> feedparser.FeedParserDict:
    found = feedparser.parse(content)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


@cache
def grammar() -> etree.RelaxNG:
    return etree.RelaxNG(file=Path(__file__).parent / "schemas" / "atom.rng")


def faults(content: bytes) -> list[str]:
    """What the grammar of RFC 4287 and its words require (4.1.1, 4.1.2, 4.2.6, 3.3) and is not so."""
    grammar().validate(etree.fromstring(content))
    found = [str(entry.message) for entry in grammar().error_log]
    root = ElementTree.fromstring(content)
    assert root.tag == f"{_ATOM}feed"
    for node in (root, *root.iterfind(f"{_ATOM}entry")):
        counts = Counter(child.tag.removeprefix(_ATOM) for child in node)
        found += [f"{name}: {counts[name]}" for name in ("id", "title", "updated") if counts[name] != 1]
        found += [
            f"{name}: {counts[name]}" for name in ("subtitle", "summary", "published", "icon") if counts[name] > 1
        ]
        alternates = [
            (link.get("type"), link.get("hreflang")) for link in node.iterfind(f"{_ATOM}link[@rel='alternate']")
        ]
        found += [] if alternates and len(set(alternates)) == len(alternates) else [f"alternates: {alternates}"]
        dates = [child.text or "" for name in ("updated", "published") for child in node.iterfind(f"{_ATOM}{name}")]
        found += [date for date in dates if not _TIMESTAMP.fullmatch(date)]
        found += [
            f"author {person}" for person in node.iterfind(f"{_ATOM}author") if not person.findtext(f"{_ATOM}name")
        ]
        found += [f"no language: {child.tag}" for child in node if child.get("type") == "text" and not child.get(_LANG)]
    found += [] if root.find(f"{_ATOM}author") is not None else ["no author"]
    ids = [node.text for node in root.iterfind(f".//{_ATOM}id")]
    return found + [str(one) for one, times in Counter(ids).items() if times > 1]


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_keeps_the_standard(files: Files, path: str) -> None:
    read(files[path])
    assert faults(files[path]) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b"T00:00:00Z</updated>", b"</updated>"),
        (b"<author ", b"<writer "),
        (b'xml:lang="he"', b'xml:lang="he_IL"'),
        (b'type="application/atom+xml"', b'type="atom"'),
        (b"<name>", b"<surname/><name>"),
    ],
)
def test_the_grammar_tells_what_is_wrong(files: Files, good: bytes, bad: bytes) -> None:
    assert good in files["feed.xml"]
    closing = (b"</author>", b"</writer>") if b"writer" in bad else (b"", b"")
    grammar().validate(etree.fromstring(files["feed.xml"].replace(good, bad).replace(*closing)))
    assert len(grammar().error_log) > 0


def test_the_feeds_are_these(files: Files) -> None:
    assert sorted(path for path in files if path.endswith("feed.xml")) == sorted(FEEDS)


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_says_where_it_is_and_its_language(files: Files, path: str) -> None:
    feed = read(files[path]).feed
    language, page = ("en" if path.startswith("en/") else "he"), path.removesuffix("feed.xml")
    other = path.removeprefix("en/") if language == "en" else f"en/{path}"
    assert feed.language == language
    assert feed.id == f"{SITE_URL}{path}"
    assert feed.link == f"{SITE_URL}{page}"
    links = [(link.rel, link.hreflang, link.href) for link in feed.links]
    assert ("self", language, f"{SITE_URL}{path}") in links
    assert ("alternate", "he" if language == "en" else "en", f"{SITE_URL}{other}") in links


def test_entries_come_newest_first_and_stubs_people_and_the_undated_are_absent(files: Files) -> None:
    hebrew, english = read(files["feed.xml"]), read(files["en/feed.xml"])
    assert [(entry.id.removeprefix(SITE_URL), entry.updated[:10]) for entry in hebrew.entries] == [
        ("cases/fictitious-case/", "2004-05-06"),
        ("articles/hebrew-article/", "2002-06-01"),
        ("articles/described-article/", "2001-12-31"),
        ("talks/fictitious-talk/", "2001-02-05"),
        ("events/fictitious-day/", "2001-02-05"),
    ]
    assert [entry.id.removeprefix(f"{SITE_URL}en/") for entry in english.entries] == [
        "cases/fictitious-case/",
        "essays/english-essay/",
        "articles/described-article/",
        "talks/fictitious-talk/",
        "events/fictitious-day/",
    ]
    assert hebrew.feed.updated == "2004-05-06T00:00:00Z"


def test_a_date_known_to_the_month_becomes_its_first_day(files: Files) -> None:
    assert read(files["feed.xml"]).entries[0].published == "2001-02-01T00:00:00Z"


def test_an_entry_says_what_it_is_in_its_language(files: Files) -> None:
    described = read(files["en/feed.xml"]).entries[2]
    assert (described.title, described.title_detail.language) == ("A described article", "en")
    assert described.title_detail.type == "text/plain"
    assert described.summary == "A fictitious article without a body."
    assert [(author.name, author.href) for author in described.authors] == [
        ("Fictitious Author", f"{SITE_URL}en/people/fictitious-author/")
    ]
    assert [(tag.term, tag.label) for tag in described.tags] == [("fiction", "Fiction")]


def test_a_reader_follows_an_entry_to_the_page_in_the_language_of_the_feed(files: Files) -> None:
    for path, root in (("feed.xml", SITE_URL), ("en/feed.xml", f"{SITE_URL}en/")):
        for entry in read(files[path]).entries:
            alternates = [link.href for link in entry.links if link.rel == "alternate"]
            assert entry.link == entry.id == alternates[0] == alternates[-1]
            assert entry.link.startswith(root)


def test_only_what_is_full_in_both_languages_names_the_other(files: Files) -> None:
    for path, own in (("feed.xml", "articles/hebrew-article/"), ("en/feed.xml", "essays/english-essay/")):
        for entry in read(files[path]).entries:
            languages = {link.hreflang for link in entry.links if "hreflang" in link}
            assert languages == ({path[:2] if path.startswith("en") else "he"} if own in entry.id else {"he", "en"})


def test_a_text_by_the_project_is_by_the_site(files: Files) -> None:
    essay = read(files["en/feed.xml"]).entries[1]
    name = read(files["en/feed.xml"]).feed.title
    assert [(author.name, author.href) for author in essay.authors] == [(name, f"{SITE_URL}en/about/")]


def test_a_title_known_in_the_other_language_only_keeps_its_own(changed: Changed) -> None:
    made = changed(
        {"events/fictitious-day.yml": ("name: {he: היום הבדוי, en: The Fictitious Day}", "name: {he: היום הבדוי}")}
    )
    event = read(made["en/feed.xml"]).entries[-1]
    assert (event.title, event.title_detail.language) == ("היום הבדוי", "he")


def test_hostile_titles_survive(changed: Changed) -> None:
    hostile = r'name: {he: "<b>&amp; ]]> \"א\" & ב", en: "</title> & \u200eA"}'
    made = changed({"events/fictitious-day.yml": ("name: {he: היום הבדוי, en: The Fictitious Day}", hostile)})
    for path in FEEDS:
        assert faults(made[path]) == []
        read(made[path])
    titles = [
        ElementTree.fromstring(made[path]).findall(f"{_ATOM}entry/{_ATOM}title")[-1].text
        for path in ("feed.xml", "en/feed.xml")
    ]
    assert titles == ['<b>&amp; ]]> "א" & ב', "</title> & \u200eA"]


def test_at_most_fifty_entries_the_newest(changed: Changed) -> None:
    essay = (
        "---\ntitle: מאמר בדוי {0}\nsummary: בדיה\nauthors: [project]\ntopics: [fiction]\nadded: 2010-01-{0:02d}\n---\n"
        "## פתיחה {{#opening}}\n\nבדיה.\n"
    )
    stub = "---\ntitle: Fiction {0}\n---\n"
    new = {f"essays/fiction-{day}.he.md": essay.format(day) for day in range(1, 32)}
    new |= {f"essays/more-fiction-{day}.he.md": essay.format(day) for day in range(1, 32)}
    new |= {name.replace(".he.", ".en."): stub.format(name[-8:-6]) for name in new}
    entries = read(changed(new=new)["feed.xml"]).entries
    assert len(entries) == 50
    assert [entry.updated[:10] for entry in entries] == [f"2010-01-{31 - place // 2:02d}" for place in range(50)]


def test_no_clock(files: Files) -> None:
    again = files_of(FICTION)
    assert {path: again[path] for path in FEEDS} == {path: files[path] for path in FEEDS}


def test_without_an_address_of_the_site_there_is_no_feed_and_no_link(changed: Changed) -> None:
    made = changed(site_url="")
    assert [path for path in made if path.endswith("feed.xml")] == []
    assert b"feed.xml" not in made["404.html"]


def test_pages_lead_to_the_feed_of_their_language_and_topics_to_their_own(site: Path) -> None:
    for address, expected in (
        ("talks/fictitious-talk", ["../../feed.xml"]),
        ("en/talks/fictitious-talk", ["../../../en/feed.xml"]),
        ("en/topics/fiction", ["../../../en/feed.xml", "../../../en/topics/fiction/feed.xml"]),
    ):
        tree = LexborHTMLParser((site / address / "index.html").read_text("utf-8"))
        links = [node.attributes["href"] for node in tree.css('link[type="application/atom+xml"]')]
        visible = [node.attributes["href"] for node in tree.css('main a[href$="feed.xml"], footer a[href$="feed.xml"]')]
        assert links == expected
        assert sorted(visible, key=str) == sorted(expected, key=str)
