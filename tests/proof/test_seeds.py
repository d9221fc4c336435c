"""Faults are seeded into a sound site, one at a time: the right check names the right file, and no other speaks."""

import base64
import gzip
import random
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from knowledge.proof.again import differing
from knowledge.proof.built import read_site
from knowledge.proof.checks import CHECKS
from knowledge.proof.faults import Fault
from knowledge.words import load_words

from tests.conftest import FICTION, ROOT, built_site

ADDRESS = "https://example.org/sub/"
TALK, ENGLISH_TALK = "talks/fictitious-talk/index.html", "en/talks/fictitious-talk/index.html"
STUB = "en/articles/hebrew-article/index.html"
STUB_ADDRESS = f"{ADDRESS}en/articles/hebrew-article/"
STYLE, SCRIPT, MODULE = "assets/*/css/site.css", "assets/*/js/site.js", "assets/*/search/search.js"
CALENDAR = "en/events/fictitious-day/event.ics"
FEED, SITEMAP, MANIFEST = "en/feed.xml", "sitemap.xml", "manifest.webmanifest"
ABOUT, SEARCH, CARD = "about/index.html", "assets/search/index/filters.json", "assets/cards/he/home.png"

Change = Callable[[Path], None]


@dataclass(frozen=True)
class Seed:
    """A fault: its code, the file that is named, what is done to the folder of the site."""

    code: str
    file: str
    change: Change


def found(site: Path, file: str) -> str:
    """The path of a file; styles and scripts stand in a folder that is named by their content."""
    return next(iter(site.glob(file))).relative_to(site).as_posix() if "*" in file else file


def replaced(file: str, old: str, new: str) -> Change:
    def change(site: Path) -> None:
        path = found(site, file)
        content = (site / path).read_bytes()
        assert old.encode() in content, (path, old)
        (site / f"{path}.gz").unlink(missing_ok=True)
        written(path, content.replace(old.encode(), new.encode(), 1))(site)

    return change


def written(file: str, content: bytes) -> Change:
    def change(site: Path) -> None:
        (site / file).unlink(missing_ok=True)  # the files of a copy are links to those of the sound site
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        (site / file).write_bytes(content)

    return change


def random_text(length: int) -> str:
    """What cannot be compressed much."""
    return base64.b64encode(random.Random(1).randbytes(length)).decode()


def without_entry(site: Path) -> None:
    """A document of the search loses its text."""
    heads = [path for path in (site / SEARCH).parent.glob("texts/*.json") if path.read_bytes().startswith(b"{")]
    head = min(heads)
    head.with_name(f"{head.name}.gz").unlink(missing_ok=True)
    head.unlink()


def seed(code: str, file: str, old: str, new: str) -> Seed:
    return Seed(code, file, replaced(file, old, new))


def on_page(code: str, html: str, file: str = TALK) -> Seed:
    return seed(code, file, "</main>", f"{html}</main>")


def new(code: str, file: str, content: bytes = b"-") -> Seed:
    return Seed(code, file, written(file, content))


def moved(target: str) -> bytes:
    """A page that only leads to another."""
    url = f"{ADDRESS}{target}"
    head = f'<meta http-equiv="refresh" content="0; url={url}"><link rel="canonical" href="{url}"><title>-</title>'
    return f'<!doctype html><html lang="he" dir="rtl"><meta name="robots" content="noindex">{head}'.encode()


def with_schema(site: Path) -> None:
    """Data that does not keep to the schema it names."""
    schema = b'{"$schema": "https://json-schema.org/draft/2020-12/schema", "required": ["name"]}'
    written("data/fiction-schema.json", schema)(site)
    written("data/fiction.json", f'{{"$schema": "{ADDRESS}data/fiction-schema.json"}}'.encode())(site)


SEEDS = {
    "a link to no page": on_page("links.dead", '<a href="../no-such-talk/">-</a>'),
    "a link without its last slash": on_page("links.dead", '<a href="../../about">-</a>'),
    "a link above the folder of the site": on_page("links.dead", '<a href="/about/">-</a>'),
    "a link to no heading": on_page("links.fragment", '<a href="../../about/#no-such">-</a>'),
    "a picture that is not there": on_page("links.dead", '<img src="no.png" alt="">'),
    "a picture of srcset that is not there": on_page(
        "links.dead", '<img src="../../assets/images/mark.svg" srcset="no.png 2x" alt="">'
    ),
    "a font that is not there": seed("links.dead", STYLE, "../fonts/assistant-he.woff2", "../fonts/no.woff2"),
    "a module that is not there": seed("links.dead", MODULE, '"./engine.js"', '"./no.js"'),
    "an icon of the manifest that is not there": seed("links.dead", MANIFEST, "mark.svg", "no.svg"),
    "a feed that leads to no page": seed("links.dead", FEED, f"{ADDRESS}en/talks/", f"{ADDRESS}en/no/"),
    "a search description that leads nowhere": seed("links.dead", "opensearch.xml", "sub/search/", "sub/no/"),
    "a sharing picture that is not there": seed("links.dead", TALK, "cards/he/talks", "cards/he/no"),
    "linked data about no page": seed("links.dead", TALK, f'"url":"{ADDRESS}talks/', f'"url":"{ADDRESS}no/'),
    "a page that moved to no page": new("links.dead", "old/index.html", moved("no/")),
    "a link that is script": on_page("links.script", '<a href="javascript:void%200">-</a>'),
    "a page in the wrong language": seed("language.page", "en/search/index.html", '<html lang="en"', '<html lang="he"'),
    "a page in the wrong direction": seed("language.direction", TALK, 'dir="rtl"', 'dir="ltr"'),
    "Hebrew in English, not marked": on_page("language.text", "<p>שלום לכולם</p>", ENGLISH_TALK),
    "English in Hebrew, not marked": on_page("language.text", "<p>Good morning all</p>"),
    "the address of another page": seed(
        "canonical.other", ABOUT, f'rel="canonical" href="{ADDRESS}about/', f'rel="canonical" href="{ADDRESS}no/'
    ),
    "a version that is not named": seed(
        "canonical.version-missing", STUB.replace("en/", "").replace("hebrew", "described"), '"x-default"', '"he"'
    ),
    "a stub that names versions": seed(
        "canonical.version-extra",
        STUB,
        "</head>",
        f'<link rel="alternate" hreflang="he" href="{ADDRESS}articles/hebrew-article/"></head>',
    ),
    "a page missing in the sitemap": seed(
        "sitemap.missing", SITEMAP, f"<loc>{ADDRESS}about/<", f"<loc>{ADDRESS}contribute/<"
    ),
    "a stub in the sitemap": seed(
        "sitemap.extra", SITEMAP, "</urlset>", f"<url><loc>{STUB_ADDRESS}</loc></url></urlset>"
    ),
    "a stub in a feed": seed("sitemap.stub", FEED, "</entry>", f'<link rel="related" href="{STUB_ADDRESS}"/></entry>'),
    "a day that is none": seed("sitemap.date", SITEMAP, "<lastmod>2004-05-06<", "<lastmod>2004-05-46<"),
    "an id that stands twice": on_page("ids.twice", '<p id="materials"></p>'),
    "a name for what is not there": on_page("ids.missing", '<p aria-describedby="no-such"></p>'),
    "a feed that is no XML": seed("formats.unreadable", "en/topics/fiction/feed.xml", "</entry>", ""),
    "an event without its time stamp": seed("formats.lacks", CALENDAR, "DTSTAMP:", "X-STAMP:"),
    "a calendar with lines of another system": seed("formats.wrong", CALENDAR, "\r\n", "\n"),
    "a manifest that is no JSON": seed("formats.unreadable", MANIFEST, "{", ""),
    "linked data that is no JSON": seed("formats.unreadable", TALK, '{"@context"', '"@context"'),
    "a picture that is none": new("formats.unreadable", CARD),
    "a search that lost a text": Seed("formats.lacks", SEARCH, without_entry),
    "BibTeX that is none": seed("formats.unreadable", "talks/fictitious-talk/cite.bib", "}", ""),
    "RIS without a type": seed("formats.unreadable", "talks/fictitious-talk/cite.ris", "TY  - ", "ZZ  - "),
    "CSL without a type": seed("formats.lacks", "talks/fictitious-talk/cite.json", '"type"', '"kind"'),
    "a table with a row too short": new("formats.wrong", "data/fiction.csv", b"a,b\r\n1\r\n"),
    "data that leave their schema": Seed("formats.wrong", "data/fiction.json", with_schema),
    "a compressed copy of what was": Seed("formats.wrong", f"{ABOUT}.gz", written(f"{ABOUT}.gz", gzip.compress(b"-"))),
    "a script from another host": seed(
        "hosts.foreign", TALK, "</head>", '<script src="https://cdn.example.net/a.js"></script></head>'
    ),
    "a font from another host": seed("hosts.foreign", STYLE, "../fonts/frank-he.woff2", "https://example.net/f.woff2"),
    "a frame of another host": on_page("hosts.foreign", '<iframe src="https://example.net/" title="-"></iframe>'),
    "a script that asks another host": seed(
        "hosts.foreign", SCRIPT, "function menu()", 'fetch("https://example.net/a");function menu()'
    ),
    "script inside a page": on_page("hosts.inline", "<script>let x = 1</script>"),
    "script in an attribute": on_page("hosts.inline", '<p onclick="x()">-</p>'),
    "style inside a page": on_page("hosts.inline", '<p style="margin: 0">-</p>'),
    "a key": on_page("leaks.secret", f"<!-- ghp_{'a1' * 18} -->"),
    "a password": seed(
        "leaks.secret", SCRIPT, "function menu()", 'const x = {password: "a-password-of-fiction"};function menu()'
    ),
    "a hidden person": on_page("leaks.hidden", "<p>Concealed Fiction</p>", ENGLISH_TALK),
    "a hidden person as a file": new("leaks.hidden", "assets/hidden-person.txt"),
    "a path of the machine": on_page("leaks.machine", "<!-- /home/somebody/site -->"),
    "an address of the machine": on_page("leaks.machine", "<!-- http://localhost:8000/x -->"),
    "a record": new("leaks.file", "people/somebody.yml"),
    "a file of an editor": new("leaks.file", "about/.index.html.swp"),
}
# What such a change breaks besides, by code and file.
ALSO = {
    "a page missing in the sitemap": {("sitemap.twice", SITEMAP), ("sitemap.versions", SITEMAP)},
    "a page in the wrong language": {
        ("language.direction", "en/search/index.html"),
        ("language.text", "en/search/index.html"),
    },
}
# Where the fault is found in another file than the one changed.
NAMED = {"a page missing in the sitemap": ABOUT}


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictitious site with the real styles and scripts."""
    made = shutil.copytree(FICTION, tmp_path_factory.mktemp("sound") / "docs", dirs_exist_ok=True)
    shutil.copytree(ROOT / "docs" / "assets", made / "assets", dirs_exist_ok=True)
    return made


@pytest.fixture(scope="module")
def sound(docs: Path) -> Path:
    return built_site(docs, docs.parent / "site", site_url=ADDRESS)


@pytest.fixture
def copy(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "site", copy_function=lambda old, made: Path(made).hardlink_to(old)))


def told(site: Path, docs: Path, *names: str) -> list[Fault]:
    """All faults; without names, those of all checks that need no other program."""
    read = read_site(site, docs)
    asked = [check for check in CHECKS if (check.name in names if names else not check.is_slow)]
    return [fault for check in asked for fault in check.faults(read)]


def places(faults: list[Fault]) -> set[tuple[str, str]]:
    return {(fault.code, fault.file) for fault in faults}


def test_a_sound_site_has_no_faults(sound: Path, docs: Path) -> None:
    assert told(sound, docs) == []
    assert told(sound, docs, "html") == []


@pytest.mark.parametrize("name", SEEDS)
def test_a_seeded_fault_is_told_by_its_check_alone(copy: Path, docs: Path, name: str) -> None:
    sown = SEEDS[name]
    sown.change(copy)
    assert places(told(copy, docs)) == {(sown.code, found(copy, NAMED.get(name, sown.file)))} | ALSO.get(name, set())


def test_a_page_that_moved_is_as_it_should_be(copy: Path, docs: Path) -> None:
    written("old/index.html", moved("about/"))(copy)
    assert told(copy, docs) == []


def test_faults_of_html_are_told(copy: Path, docs: Path) -> None:
    replaced(TALK, "</main>", "<p><b></p></main>")(copy)
    assert places(told(copy, docs, "html")) == {("html.invalid", TALK)}


def test_what_is_too_heavy_is_told(copy: Path, docs: Path) -> None:
    replaced(STYLE, "@font-face", f"/*{random_text(90_000)}*/@font-face")(copy)
    written("assets/large.png", (copy / CARD).read_bytes() + bytes(400_000))(copy)
    heavy = places(told(copy, docs, "budget"))
    assert {("budget.file", found(copy, STYLE)), ("budget.file", "assets/large.png")} <= heavy
    assert any(code == "budget.page" for code, _ in heavy)


def test_a_book_that_is_not_whole_is_told(copy: Path, docs: Path) -> None:
    assert told(copy, docs, "books") == []
    written("en/essays/some/edition.epub", b"PK\x03\x04 no book")(copy)
    assert set(places(told(copy, docs, "books"))) == {("books.invalid", "en/essays/some/edition.epub")}


def test_a_second_build_that_differs_is_told(sound: Path, copy: Path) -> None:
    assert list(differing(sound, copy)) == []
    replaced(TALK, "</main>", "<!-- 12:34:56 --></main>")(copy)
    (copy / CARD).unlink()
    (copy / "editions").mkdir()
    (copy / "editions/collection.epub").write_bytes(b"-")
    lost = {("again.only", CARD), ("again.only", f"{TALK}.gz"), ("again.only", "editions/collection.epub")}
    assert places(list(differing(sound, copy))) == {*lost, ("again.differs", TALK)}


def test_every_fault_has_words() -> None:
    """Every code that stands in the room of proof says what is wrong and how to mend it."""
    words = set(load_words().interface)
    names = "|".join(check.name for check in CHECKS)
    texts = [path.read_text("utf-8") for path in (ROOT / "hooks" / "knowledge" / "proof").glob("*.py")]
    codes = {code for text in texts for code in re.findall(rf'"((?:{names})\.[a-z-]+)"', text)} - {"sitemap.xml"}
    codes |= {f"formats.{kind}" for kind in ("unreadable", "lacks", "wrong", "twice")}
    assert len(codes) > 25
    assert [code for code in codes if not {f"proof.{code}.says", f"proof.{code}.mend"} <= words] == []
    assert [check.name for check in CHECKS if f"proof.{check.name}.name" not in words] == []


@pytest.mark.parametrize("address", ["https://fiction.example/", "https://fiction.example/repo/"])
def test_the_site_is_whole_wherever_it_stands(docs: Path, tmp_path: Path, address: str) -> None:
    site = built_site(docs, tmp_path / "site", site_url=address)
    assert told(site, docs) == []
    assert read_site(site, docs).root == address
