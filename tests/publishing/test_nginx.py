"""The built site behind Debian's nginx with the example configuration, at a root and under a path."""

import gzip
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from knowledge.publishing.nginx import configuration
from knowledge.reading.reading import read
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import FICTION, ROOT, built_site

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin")
WAIT = 10


@dataclass(frozen=True)
class Server:
    port: int
    root: str

    def get(self, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        with closing(connection):
            connection.request("GET", self.root + path, headers={k.replace("_", "-"): v for k, v in headers.items()})
            response = connection.getresponse()
            return response, response.read()


def free_port() -> int:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        port: int = made.getsockname()[1]
        return port


@contextmanager
def running(configured: str, folder: Path, port: int) -> Iterator[None]:
    """nginx in the foreground with ``configured`` in its http block, everything it writes in ``folder``."""
    assert NGINX, "nginx: sh hooks/debian.sh nginx"
    paths = "\n".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""  # else its workers could not read the folder
    whole = f"""
    {user} daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log;
    events {{}}
    http {{ access_log off; {paths}
    {configured}
    }}"""
    (folder / "nginx.conf").write_text(whole, encoding="utf-8")
    command = [NGINX, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")]
    process = subprocess.Popen(command)
    try:
        for _ in range(100 * WAIT):
            with socket.socket() as made:
                if made.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, (folder / "error.log").read_text()
            time.sleep(0.01)
        yield
    finally:
        process.terminate()
        process.wait()


@pytest.fixture(scope="module", params=["/", "/repo/"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("nginx")
    docs = shutil.copytree(FICTION, folder / "docs")
    shutil.copytree(ROOT / "docs" / "assets", docs / "assets")
    port = free_port()
    url = f"http://127.0.0.1:{port}{request.param}"
    built_site(docs, folder / "site", site_url=url)
    (docs / "redirects.yml").write_text("talks/old-name/: talks/fictitious-talk/\n", "utf-8")
    redirects = read(docs).permanence.redirects
    configured = configuration(url, folder / "site", docs, listen=f"127.0.0.1:{port}", redirects=redirects)
    with running(configured, folder, port):
        yield Server(port, request.param)


def stylesheet(server: Server) -> str:
    tree = LexborHTMLParser(server.get("en/people/")[1])
    link = tree.css_first('link[rel="stylesheet"]')
    assert link is not None
    return (link.attributes["href"] or "").removeprefix("../../")


def test_pages_of_both_languages_answer(server: Server) -> None:
    for path, language in (("", "he"), ("en/", "en"), ("en/people/fictitious-speaker/", "en")):
        response, content = server.get(path)
        assert response.status == 200
        assert response.headers["Content-Type"] == "text/html; charset=utf-8"
        root = LexborHTMLParser(content).css_first("html")
        assert root is not None
        assert root.attributes["lang"] == language


def test_a_folder_without_its_slash_leads_to_the_page(server: Server) -> None:
    response, _ = server.get("en/people")
    assert (response.status, response.headers["Location"]) == (301, f"{server.root}en/people/")


def test_what_is_not_there_gets_the_sites_own_page(server: Server) -> None:
    response, content = server.get("none/such/")
    assert response.status == 404
    tree = LexborHTMLParser(content)
    assert tree.css_first('[lang="en"]') is not None
    links = [link.attributes["href"] or "" for link in tree.css("main a")]
    assert links
    assert all(link.startswith(server.root) for link in links)
    styles = tree.css_first('link[rel="stylesheet"]')
    assert styles is not None
    assert server.get((styles.attributes["href"] or "").removeprefix(server.root))[0].status == 200


def test_every_answer_carries_the_policy(server: Server) -> None:
    for path in ("", "none/", stylesheet(server)):
        headers = server.get(path)[0].headers
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert "unsafe-inline" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"


def test_assets_are_kept_for_ever_and_pages_asked_for_again(server: Server) -> None:
    assert "immutable" in server.get(stylesheet(server))[0].headers["Cache-Control"]
    assert server.get("en/")[0].headers["Cache-Control"] == "no-cache"
    assert server.get("assets/images/mark.svg")[0].headers["Cache-Control"] == "no-cache"


def test_what_was_compressed_beforehand_is_sent(server: Server) -> None:
    plain = server.get("en/people/")[1]
    response, content = server.get("en/people/", Accept_Encoding="gzip")
    assert response.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(content) == plain


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("feed.xml", "text/xml"),
        ("manifest.webmanifest", "application/manifest+json"),
        ("assets/images/mark.svg", "image/svg+xml"),
        ("sitemap.xml", "text/xml"),
        ("talks/fictitious-talk/cite.bib", "text/x-bibtex"),
        ("talks/fictitious-talk/cite.ris", "application/x-research-info-systems"),
        ("talks/fictitious-talk/cite.json", "application/json"),
        ("events/fictitious-day/event.ics", "text/calendar"),
        ("data/people.csv", "text/csv"),
    ],
)
def test_each_format_is_sent_as_what_it_is(server: Server, path: str, kind: str) -> None:
    assert server.get(path)[0].headers["Content-Type"].split(";")[0] == kind


def test_what_moved_is_led_on_by_the_server_in_both_languages(server: Server) -> None:
    for language in ("", "en/"):
        for beneath in ("", "cite.bib"):
            response, _ = server.get(f"{language}talks/old-name/{beneath}")
            assert response.status == 301
            assert response.headers["Location"] == f"{server.root}{language}talks/fictitious-talk/{beneath}"


def test_the_files_for_other_hosts_are_not_sent(server: Server) -> None:
    assert server.get("_headers")[0].status == 404


@pytest.mark.parametrize("path", ['/srv/a"b', "/srv/$uri", "/srv/a\nb"])
def test_a_path_that_would_say_more_than_itself_is_refused(path: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not for a configuration"):
        configuration("http://localhost/", Path(path), tmp_path, listen="80")
