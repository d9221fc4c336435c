"""Asking hosts whether a page is still there: seldom, slowly, one request at a time for each, and only if they let us.

Only public addresses are asked, also after a redirection: a link in a record must not lead into a network of ours.
"""

import ipaddress
import json
import socket
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener
from urllib.robotparser import RobotFileParser

from .links import Answer, host_of

AGENT = "LearningForDoing-links/1 (checks the links of a knowledge site twice a week)"
ARCHIVE = "https://archive.org/wayback/available"
_ASK_WITH_GET = frozenset({400, 403, 404, 405, 406, 500, 501, 503})
_ASK_AGAIN = frozenset({0, 429, 500, 502, 503, 504})
_SILENCE = frozenset({"timeout", "no-answer", "host-not-found-now"})
_LEFT_ALONE_AFTER = 3
_MOST_BYTES = 500_000


class RefusedError(URLError):
    """An address that is not public."""


def is_public(host: str) -> bool:
    """Whether every address of ``host`` is one of the public Internet. Raises socket.gaierror for no such host."""
    found = {row[4][0] for row in socket.getaddrinfo(host, None)}
    return all(ipaddress.ip_address(str(address).partition("%")[0]).is_global for address in found)


@dataclass(frozen=True)
class Manners:
    """How hosts are asked: seconds to wait for an answer and between requests, tries, hosts at a time."""

    timeout: float = 20
    pause: float = 1
    tries: int = 3
    hosts: int = 8
    is_allowed: Callable[[str], bool] = is_public
    sleep: Callable[[float], None] = time.sleep


class _Redirections(HTTPRedirectHandler):
    def __init__(self, manners: Manners) -> None:
        self.manners = manners

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        _refuse(newurl, self.manners)
        return super().redirect_request(req, fp, code, msg, headers, ascii_url(newurl))


def _refuse(url: str, manners: Manners) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or not manners.is_allowed(parts.hostname):
        raise RefusedError("not-public")


def ascii_url(url: str) -> str:
    """An address as HTTP takes it: the host as IDNA, the rest percent-encoded (RFC 3987, 3.1)."""
    parts = urlsplit(url)
    host = (parts.hostname or "").encode("idna").decode()
    port = f":{parts.port}" if parts.port else ""
    path, query = (quote(part, safe="/%:@!$&'()*+,;=~-._?") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, host + port, path, query, ""))


@dataclass
class _Host:
    """One host while its pages are asked: what its robots.txt says, and how it is spoken to."""

    manners: Manners
    opener: OpenerDirector
    robots: dict[str, RobotFileParser] = field(default_factory=dict)
    silent: int = 0

    def asked(self, url: str) -> Answer:
        """What the host answers; one that was silent three times running is left alone for today."""
        if self.silent >= _LEFT_ALONE_AFTER:
            return Answer(reason="host-silent")
        answer = self._answer(url)
        self.silent = self.silent + 1 if answer.reason in _SILENCE else 0
        return answer

    def _answer(self, url: str) -> Answer:
        try:
            target = ascii_url(url)
            _refuse(target, self.manners)
            if not self._may(target):
                return Answer(reason="robots")
            return self._insisting(target)
        except (ValueError, UnicodeError):
            return Answer(reason="not-an-address")
        except OSError as error:
            return Answer(reason=_reason(error))

    def _may(self, url: str) -> bool:
        parts = urlsplit(url)
        root = f"{parts.scheme}://{parts.netloc}"
        if root not in self.robots:
            status, text = self._request(f"{root}/robots.txt", "GET", most=_MOST_BYTES)
            rules = RobotFileParser()
            rules.parse(text.decode("utf-8", "replace").splitlines() if status == 200 else [])
            self.robots[root] = rules
        return self.robots[root].can_fetch(AGENT, url)

    def _insisting(self, url: str) -> Answer:
        """HEAD first, GET where HEAD is not served; again, ever later, where the host had a bad moment."""
        answer = Answer()
        for number in range(self.manners.tries):
            self.manners.sleep(self.manners.pause * (number + 1))
            answer = self._once(url)
            if answer.status not in _ASK_AGAIN or answer.reason == "no-such-host":
                return answer
        return answer

    def _once(self, url: str) -> Answer:
        try:
            status, _ = self._request(url, "HEAD")
            if status in _ASK_WITH_GET:
                status, _ = self._request(url, "GET")
        except (OSError, HTTPException) as error:
            return Answer(reason=_reason(error))
        return Answer(status)

    def _request(self, url: str, method: str, most: int = 0) -> tuple[int, bytes]:
        request = Request(url, method=method, headers={"User-Agent": AGENT, "Accept": "*/*"})
        try:
            with self.opener.open(request, timeout=self.manners.timeout) as response:
                return response.status, response.read(most) if most else b""
        except HTTPError as error:
            with error:
                return error.code, b""


def _reason(error: Exception) -> str:
    cause = error.reason if isinstance(error, URLError) and isinstance(error.reason, Exception) else error
    if isinstance(cause, socket.gaierror):
        return "no-such-host" if cause.errno == socket.EAI_NONAME else "host-not-found-now"
    if isinstance(cause, TimeoutError):
        return "timeout"
    return "not-public" if isinstance(error, RefusedError) else "no-answer"


def answers(urls: Iterable[str], manners: Manners | None = None) -> dict[str, Answer]:
    """What each address answers. Hosts are asked side by side, the pages of one host one after the other."""
    ways = manners or Manners()
    by_host: dict[str, list[str]] = {}
    for url in urls:
        by_host.setdefault(host_of(url), []).append(url)

    def of_host(pages: list[str]) -> dict[str, Answer]:
        host = _Host(ways, build_opener(_Redirections(ways)))
        return {url: host.asked(url) for url in pages}

    with ThreadPoolExecutor(ways.hosts) as pool:
        return {url: answer for found in pool.map(of_host, by_host.values()) for url, answer in found.items()}


def archived_copies(urls: Iterable[str], *, archive: str = ARCHIVE, manners: Manners | None = None) -> dict[str, str]:
    """The address of the nearest copy in the Internet Archive for each address that has one (its availability API)."""
    ways = manners or Manners()
    host = _Host(ways, build_opener(_Redirections(ways)))
    found = ((url, _copy(host, url, archive)) for url in urls)
    return {url: copy for url, copy in found if copy}


def _copy(host: _Host, url: str, archive: str) -> str:
    host.manners.sleep(host.manners.pause)
    try:
        status, text = host._request(f"{archive}?{urlencode({'url': url})}", "GET", most=_MOST_BYTES)
        data = json.loads(text) if status == 200 else {}
    except (OSError, ValueError, HTTPException):
        return ""
    return copy_in(data)


def copy_in(data: Mapping[str, Any]) -> str:
    """The copy that an answer of the availability API names, if it was sound when it was kept; else empty."""
    try:
        closest = data["archived_snapshots"]["closest"]
        url, is_sound = str(closest["url"]), closest["available"] is True and str(closest["status"]) == "200"
    except (KeyError, TypeError):
        return ""
    secure = "https://" + url.partition("://")[2]
    return secure if is_sound and secure.startswith("https://web.archive.org/web/") else ""
