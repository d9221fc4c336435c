"""Outside links, asked on a local server; archived copies, written into records and nothing else changed."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

import pytest
from knowledge.publishing.archiving import NotWrittenError, with_archived
from knowledge.publishing.asking import Manners, answers, archived_copies, ascii_url, copy_in, is_public
from knowledge.publishing.links import Answer, Kept, Verdict, all_kept, as_data, from_data, is_believable, kept
from knowledge.publishing.looking_at_links import look
from knowledge.publishing.outside import outside_links
from knowledge.reading.reading import read

from tests.conftest import FICTION

COPY = "https://web.archive.org/web/2015/https://example.org/source"
STATUS = {"/sound": 200, "/gone": 404, "/removed": 410, "/refused": 403, "/broken": 500, "/busy": 429}


class Site:
    """A made-up host on this machine, and what it was asked."""

    def __init__(self) -> None:
        self.origin, self.asked = "", list[tuple[str, str]]()
        self.robots = "User-agent: *\nDisallow: /private\n"
        self.copies: dict[str, str] = {}


class Reply(NamedTuple):
    """What a request is answered with."""

    status: int
    text: str = ""
    location: str = ""


def reply(site: Site, method: str, target: str) -> Reply:
    """What ``site`` answers; a host of many moods."""
    path, query = urlsplit(target).path, parse_qs(urlsplit(target).query)
    times = sum(asked == path for _, asked in site.asked)
    if path == "/available":
        closest = {"available": True, "status": "200", "url": site.copies.get(query["url"][0], "")}
        return Reply(200, json.dumps({"archived_snapshots": {"closest": closest}}))
    replies = {
        "/robots.txt": Reply(200, site.robots),
        "/moved": Reply(301, location="/sound"),
        "/inward": Reply(302, location="http://inner.example.test/secret"),
        "/no-head": Reply(405 if method == "HEAD" else 200),
        "/once-broken": Reply(503 if times <= 2 else 200),
    }
    return replies.get(path, Reply(STATUS.get(path, 200)))


def handler_of(site: Site) -> type[BaseHTTPRequestHandler]:
    """What serves ``site``."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.command, self.path))
            if urlsplit(self.path).path == "/hangs":
                self.connection.close()
            else:
                self.send(reply(site, self.command, self.path))

        def do_HEAD(self) -> None:
            self.do_GET()

        def send(self, made: Reply) -> None:
            self.send_response(made.status)
            if made.location:
                self.send_header("Location", made.location)
            self.send_header("Content-Length", str(len(made.text.encode())))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(made.text.encode())

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    return Handler


@contextmanager
def hosting() -> Iterator[Site]:
    site = Site()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_of(site))
    site.origin = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def host() -> Iterator[Site]:
    with hosting() as site:
        yield site


def manners(sleeps: list[float] | None = None) -> Manners:
    def sleep(seconds: float) -> None:
        if sleeps is not None:
            sleeps.append(seconds)

    return Manners(timeout=5, is_allowed=lambda name: name == "127.0.0.1", sleep=sleep)


@pytest.mark.parametrize(
    ("path", "verdict", "said"),
    [
        ("/sound", Verdict.ALIVE, "200"),
        ("/עמוד?שם=א", Verdict.ALIVE, "200"),
        ("/moved", Verdict.ALIVE, "200"),
        ("/no-head", Verdict.ALIVE, "200"),
        ("/once-broken", Verdict.ALIVE, "200"),
        ("/gone", Verdict.GONE, "404"),
        ("/removed", Verdict.GONE, "410"),
        ("/refused", Verdict.UNSURE, "403"),
        ("/broken", Verdict.UNSURE, "500"),
        ("/busy", Verdict.UNSURE, "429"),
        ("/hangs", Verdict.UNSURE, "no-answer"),
        ("/private/page", Verdict.UNASKED, "robots"),
        ("/inward", Verdict.UNSURE, "not-public"),
    ],
)
def test_what_a_host_answers_is_understood(host: Site, path: str, verdict: Verdict, said: str) -> None:
    answer = answers([host.origin + path], manners())[host.origin + path]
    assert (answer.verdict, str(answer)) == (verdict, said)


def test_a_host_is_asked_slowly_and_its_rules_once(host: Site) -> None:
    sleeps: list[float] = []
    answers([f"{host.origin}/sound?{number}" for number in range(5)], manners(sleeps))
    assert [path for _, path in host.asked] == ["/robots.txt", *(f"/sound?{number}" for number in range(5))]
    assert {method for method, path in host.asked if path != "/robots.txt"} == {"HEAD"}
    assert sleeps == [1] * 5


def test_a_host_that_is_silent_is_left_alone(host: Site) -> None:
    urls = [f"{host.origin}/hangs?{number}" for number in range(6)]
    assert [str(answer) for answer in answers(urls, manners()).values()] == ["no-answer"] * 3 + ["host-silent"] * 3
    assert not [path for _, path in host.asked if path.endswith("?4")]


def test_what_robots_refuse_is_not_asked(host: Site) -> None:
    answers([f"{host.origin}/private/page"], manners())
    assert [path for _, path in host.asked] == ["/robots.txt"]


@pytest.mark.parametrize("name", ["127.0.0.1", "169.254.169.254", "10.0.0.1", "::1", "localhost"])
def test_addresses_that_are_not_public_are_never_asked(name: str) -> None:
    assert not is_public(name)
    url = f"http://[{name}]/" if ":" in name else f"http://{name}/"
    found = answers([url], Manners(sleep=lambda _: None))
    assert str(found[url]) == "not-public"


@pytest.mark.parametrize("url", ["http://[broken/", "http://example.test:port/", "http://" + "a" * 70 + ".test/"])
def test_an_address_that_is_none_is_not_a_crash(url: str) -> None:
    assert str(answers([url], manners())[url]) == "not-an-address"


def test_an_address_is_written_as_http_takes_it() -> None:
    assert (
        ascii_url("https://דוגמה.example/א%20ב?ג=ד#ה") == "https://xn--6dbbec0c.example/%D7%90%20%D7%91?%D7%92=%D7%93"
    )


def test_a_link_is_dead_only_when_it_is_gone_again_and_again() -> None:
    state: Kept | None = None
    for day, status in enumerate([404, 404, 500, 404], 1):
        state = kept(state, Answer(status), f"2001-01-0{day}")
        assert state.is_dead is (day == 4)
    assert state is not None
    assert (state.since, state.gone) == ("2001-01-04", 3)
    assert not kept(state, Answer(200), "2001-01-05").is_dead


def test_a_day_without_a_network_says_nothing_of_any_link(tmp_path: Path) -> None:
    state = tmp_path / "links.json"
    state.write_text("{}", "utf-8")
    nowhere = Manners(is_allowed=lambda _: False, sleep=lambda _: None)
    assert look(FICTION, state, today="2001-01-01", manners=nowhere) is None
    assert state.read_text("utf-8") == "{}"
    half = {"https://example.org/a": Answer(403), "https://example.org/b": Answer(reason="no-such-host")}
    assert is_believable(half)


def test_what_is_known_survives_being_kept() -> None:
    known = all_kept({}, {"https://example.org/a": Answer(404), "https://example.org/b": Answer(200)}, "2001-01-01")
    assert from_data(json.loads(json.dumps(as_data(known)))) == known
    assert from_data([1]) == {}
    assert from_data({"https://example.org/a": {"verdict": "odd"}}) == {}


def test_every_outside_link_is_found_with_its_files() -> None:
    links = outside_links(read(FICTION))
    assert "cases/fictitious-case.he.md" in links["https://example.org/source"]
    assert not any("hidden" in file for files in links.values() for file in files)


BLOCK = "name: א\nsources:\n  - url: https://example.org/source  # remark\n    title: A\n\n  - title: B\n    url: 'https://example.org/b'\n"
FLOW = "sources: [{url: 'https://example.org/source', title: A}, {title: B,\n  url: https://example.org/b}]\n"


@pytest.mark.parametrize("text", [BLOCK, FLOW], ids=["block", "flow"])
@pytest.mark.parametrize("number", [0, 1])
def test_an_archived_copy_is_added_and_nothing_else(text: str, number: int) -> None:
    for whole, is_prose in ((text, False), (f"---\n{text}---\n## כותרת\n\nurl: x\n", True)):
        written = with_archived(whole, ("sources", number), COPY, is_prose=is_prose)
        left = written.replace(f"    archived: '{COPY}'\n", "").replace(f"archived: '{COPY}', ", "")
        assert left == whole
        assert written != whole
        with pytest.raises(NotWrittenError):
            with_archived(written, ("sources", number), COPY, is_prose=is_prose)


def test_line_ends_stay_as_they_were() -> None:
    written = with_archived(BLOCK.replace("\n", "\r\n"), ("sources", 0), COPY, is_prose=False)
    assert written.count("\r\n") == written.count("\n") == BLOCK.count("\n") + 1


@pytest.mark.parametrize("text", ["sources: []\n", "a: [\n", "sources:\n  - url: >-\n      https://example.org/x\n"])
def test_what_cannot_be_written_safely_is_not_written(text: str) -> None:
    with pytest.raises(NotWrittenError):
        with_archived(text, ("sources", 0), COPY, is_prose=False)


@pytest.mark.parametrize(
    "closest",
    [
        {"available": False, "status": "200", "url": COPY},
        {"available": True, "status": "404", "url": COPY},
        {"available": True, "status": "200", "url": "https://example.org/other"},
        {"available": True, "status": "200"},
        None,
    ],
)
def test_only_a_sound_copy_of_the_archive_counts(closest: object) -> None:
    assert copy_in({"archived_snapshots": {"closest": closest}}) == ""
    assert copy_in({"archived_snapshots": {}}) == ""


def test_the_archive_is_asked_for_the_copy(host: Site) -> None:
    host.copies["https://example.org/a?b=c&d"] = COPY.replace("https://web", "http://web")
    found = archived_copies(
        ["https://example.org/a?b=c&d", "https://example.org/none"],
        archive=f"{host.origin}/available",
        manners=manners(),
    )
    assert found == {"https://example.org/a?b=c&d": COPY}


def test_a_link_dead_three_times_gets_its_copy_proposed(host: Site, tmp_path: Path) -> None:
    docs = Path(shutil.copytree(FICTION, tmp_path / "docs"))
    for path in docs.rglob("*.*"):
        if path.suffix in (".yml", ".md"):
            path.write_text(path.read_text("utf-8").replace("https://example.org", host.origin), "utf-8")
    STATUS["/source"] = 404
    host.copies[f"{host.origin}/source"] = COPY
    state, archive = tmp_path / "links.json", f"{host.origin}/available"
    try:
        first, second, third = (
            look(docs, state, today=f"2001-01-0{day}", manners=manners(), archive=archive) for day in (1, 2, 3)
        )
    finally:
        del STATUS["/source"]
    assert first
    assert second
    assert third
    assert (first.is_open, second.is_open, third.is_open) == (False, False, True)
    assert first.proposal is None
    assert third.proposal is not None
    case = f"{docs}/cases/fictitious-case.he.md"
    assert case in third.proposal.files
    assert COPY.replace(".", "&#46;").replace(":", "&#58;") in third.body
    for name, text in third.proposal.files.items():
        Path(name).write_text(text, "utf-8")
    reading = read(docs)
    assert {problem.code for problem in reading.problems} == {problem.code for problem in read(FICTION).problems}
    record = reading.written["cases", "fictitious-case"].record
    assert record is not None
    assert record.sources[0].archived == COPY
