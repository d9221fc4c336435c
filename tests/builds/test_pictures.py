"""The pictures of the real site: their words can be read, stay inside the page and apart, and a table says the same."""

from pathlib import Path

import pytest
from knowledge.catalogue.cases import Case
from knowledge.catalogue.language import Language
from knowledge.finding.browsing import chromium
from knowledge.proof.hosting import hosted
from knowledge.reading.reading import read
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import ROOT

PAGES = ("timeline/", "en/timeline/", "overview/", "en/overview/")
FAULTS = """() => {
  const wrong = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) wrong.push(`wider than the page: ${scrollWidth}`);
  for (const picture of document.querySelectorAll(".picture svg:is([role=group], .years)")) {
    if (!picture.getClientRects().length) continue;
    const texts = [...picture.querySelectorAll("text")].filter((each) => each.getClientRects().length);
    const marks = [...picture.querySelectorAll("svg.mark")];
    const boxes = [...texts, ...marks].map((each) => [each.textContent, each.getBoundingClientRect()]);
    const drawn = picture.viewBox.baseVal?.width;
    const scale = drawn ? picture.getBoundingClientRect().width / drawn : 1;
    for (const each of texts) {
      const size = parseFloat(getComputedStyle(each).fontSize) * scale;
      if (size < 11.2) wrong.push(`small: ${each.textContent} ${size}`);
    }
    boxes.forEach(([text, box], number) => {
      const own = picture.getBoundingClientRect();
      const isInside = box.left >= own.left - 1 && box.right <= own.right + 1
        && box.top >= own.top - 1 && box.bottom <= own.bottom + 1;
      if (!isInside) wrong.push(`outside: ${text}`);
      for (const [other, against] of boxes.slice(number + 1)) {
        const across = Math.min(box.right, against.right) - Math.max(box.left, against.left);
        const along = Math.min(box.bottom, against.bottom) - Math.max(box.top, against.top);
        if (across > 1 && along > 3) wrong.push(`over each other: ${text} | ${other}`);
      }
    });
  }
  return wrong;
}"""

TEXT_AND_BOX = """(found) => found.map((each) => {
  const { left, top, right, bottom } = each.getBoundingClientRect();
  return [each.textContent, [left, top, right, bottom]];
})"""


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_words_in_pictures_can_be_read(own_site: Path, width: int) -> None:
    with hosted(own_site) as address, chromium() as browser:
        page = browser.new_page(viewport={"width": width, "height": 900})
        found = {}
        for path in PAGES:
            page.goto(address + path, wait_until="networkidle")
            found[path] = page.evaluate(FAULTS)
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("path", PAGES)
def test_each_picture_has_its_table(own_site: Path, path: str) -> None:
    tree = LexborHTMLParser((own_site / path / "index.html").read_text("utf-8"))
    pictures = tree.css("figure.picture")
    assert pictures
    for picture in pictures:
        assert picture.css("svg > title")
        assert picture.css("svg > desc")
        assert len(picture.css("table tbody tr")) > 1
    for picture in tree.css(".timeline-picture"):
        assert len(picture.css(".moment")) == len(picture.css("table tbody tr"))
        assert len(picture.css("svg[role=group] > a")) == len(picture.css("table tbody tr"))


def test_cases_without_a_documented_condition_have_no_row(own_site: Path) -> None:
    tree = LexborHTMLParser((own_site / "en/overview/index.html").read_text("utf-8"))
    rows = tree.css(".matrix tbody tr")
    assert all(any(cell.text() != "not reported" for cell in row.css("td")) for row in rows)
    index = LexborHTMLParser((own_site / "en/cases/index.html").read_text("utf-8"))
    listed = tree.css_first(".matrix > p:last-of-type").css("a")
    assert len(rows) + len(listed) == len(index.css("table.cases tbody tr"))


@pytest.mark.parametrize("root", ["", "en/"])
def test_each_dot_of_a_map_is_in_its_table_and_each_place_on_the_map(own_site: Path, root: str) -> None:
    tree = LexborHTMLParser((own_site / root / "overview/index.html").read_text("utf-8"))
    cases = list(read(ROOT / "docs").catalogue.all(Case))
    for picture in tree.css(".map-picture"):
        dots = [link.attributes["href"] for link in picture.css("svg[role=group] > a")]
        rows = [f"#{place.id}" for place in picture.css("table.places span[id]")]
        assert dots
        assert sorted(dots) == sorted(rows)
    language = Language.EN if root else Language.HE
    names = {place.name.get(language) for case in cases for place in case.places}
    listed = [place.text().strip() for place in tree.css("table.places [data-place]")]
    assert sorted(listed) == sorted(names)


@pytest.mark.parametrize(("path", "is_rtl"), [("timeline/", True), ("en/timeline/", False)])
def test_time_runs_with_reading_and_each_name_stands_beside_its_mark(
    own_site: Path, path: str, *, is_rtl: bool
) -> None:
    with hosted(own_site) as address, chromium() as browser:
        page = browser.new_page(viewport={"width": 360, "height": 900})
        page.goto(address + path, wait_until="networkidle")
        years = [(text, box[0]) for text, box in page.locator(".drawing text.year").evaluate_all(TEXT_AND_BOX)]
        names = [box for _, box in page.locator(".drawing .names text").evaluate_all(TEXT_AND_BOX)]
        marks = [box for _, box in page.locator(".moment :is(.place, .span)").evaluate_all(TEXT_AND_BOX)]
    assert [text for text, _ in years] == [str(year) for year in range(2011, 2017)]
    assert [left for _, left in years] == sorted((left for _, left in years), reverse=is_rtl)
    assert len(names) == len(marks) > 5
    for name, mark in zip(names, marks, strict=True):
        assert (name[1] + name[3]) / 2 == pytest.approx((mark[1] + mark[3]) / 2, abs=4)
        assert mark[2] <= name[0] if is_rtl else name[2] <= mark[0]


def test_an_entry_of_the_timeline_says_its_year_once_and_links_once(own_site: Path) -> None:
    tree = LexborHTMLParser((own_site / "timeline/index.html").read_text("utf-8"))
    for year in tree.css("ol.timeline > li"):
        heading = year.css_first("h2").text()
        for entry in year.css("ol ol > li"):
            when = entry.css_first("time").text()
            assert heading not in when or "–" in when, when
            links = [link.text() for link in entry.css("p.meta a")]
            assert len(links) == len(set(links))


STRUCK = """() => [...document.querySelectorAll(".picture svg:is([role=group], .years)")]
  .filter((picture) => picture.getClientRects().length).flatMap((picture) => {
    const texts = [...picture.querySelectorAll("text")].map((each) => [each.textContent, each.getBoundingClientRect()]);
    return [...picture.querySelectorAll(".ties path, line, .scale")].flatMap((line) => {
      const length = line.getTotalLength();
      const matrix = line.getScreenCTM();
      const points = Array.from({ length: 60 }, (_, n) => n / 59 * length)
        .map((at) => line.getPointAtLength(at).matrixTransform(matrix));
      return texts.filter(([, box]) => points.some(({ x, y }) =>
        x > box.left + 1 && x < box.right - 1 && y > box.top + 3 && y < box.bottom - 3)).map(([text]) => text);
    });
  })"""


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_no_line_strikes_a_name(own_site: Path, width: int) -> None:
    with hosted(own_site) as address, chromium() as browser:
        page = browser.new_page(viewport={"width": width, "height": 900})
        struck = {}
        for path in PAGES:
            page.goto(address + path, wait_until="networkidle")
            struck[path] = page.evaluate(STRUCK)
    assert struck == {path: [] for path in PAGES}


@pytest.mark.parametrize("root", ["", "en/"])
def test_each_tie_of_the_picture_is_in_the_table_and_the_other_way_round(own_site: Path, root: str) -> None:
    tree = LexborHTMLParser((own_site / root / "overview/index.html").read_text("utf-8"))
    network = tree.css_first(".network-picture")
    for picture in network.css("svg[role=group]"):
        drawn = {tuple(str(path.attributes["data-ends"]).split()) for path in picture.css(".ties path")}
        led = {tuple(str(path.attributes["data-ends"]).split()) for path in picture.css(".ties path.lead")}
        within = {(str(node.attributes["data-node"]), node.attributes.get("data-within")) for node in picture.css("a")}
        assert drawn == ties_of(network, columns=(2, 3))
        assert led == ties_of(network, columns=(2,))
        assert {each for each in within if each[1]} == members_of(network)


def key_of_link(link: LexborNode) -> str:
    kind, record = str(link.attributes["href"]).replace("#", "").strip("/").split("/")[-2:]
    return f"{kind}/{record}"


def ties_of(network: LexborNode, columns: tuple[int, ...]) -> set[tuple[str, ...]]:
    """Organisation, or person without one, and case, as the table has them."""
    found = set()
    for row in network.css("table tbody tr"):
        cells = row.css("th, td")
        (one,) = cells[0].css("a") or cells[1].css("a")
        found |= {(key_of_link(one), key_of_link(case)) for column in columns for case in cells[column].css("a")}
    return found


def members_of(network: LexborNode) -> set[tuple[str, str]]:
    """Person and organisation, as the table has them."""
    rows = [row.css("th, td") for row in network.css("table tbody tr")]
    return {
        (key_of_link(person), key_of_link(cells[0].css_first("a")))
        for cells in rows
        if cells[0].css("a")
        for person in cells[1].css("a")
    }
