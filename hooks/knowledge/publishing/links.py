"""What becomes of outside links over time: one bad answer is no proof, and a dead link stops nobody."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from urllib.parse import urlsplit

DEAD_AFTER = 3
_GONE = frozenset({404, 410})


class Verdict(StrEnum):
    """What one look says: it answers; it is not there; it cannot be told; its host asks not to be asked."""

    ALIVE = "alive"
    GONE = "gone"
    UNSURE = "unsure"
    UNASKED = "unasked"


@dataclass(frozen=True)
class Answer:
    """What a host answered: the HTTP status, or 0 and the reason there was none."""

    status: int = 0
    reason: str = ""

    @property
    def verdict(self) -> Verdict:
        """Gone is only what the host itself says is not there, and a host that has no name any more.

        Refusals, limits, faults of the host and time-outs say nothing of the page (RFC 9110, 15.5 and 15.6).
        """
        if 200 <= self.status < 400:
            return Verdict.ALIVE
        if self.reason == "robots":
            return Verdict.UNASKED
        return Verdict.GONE if self.status in _GONE or self.reason == "no-such-host" else Verdict.UNSURE

    def __str__(self) -> str:
        return str(self.status or self.reason)


@dataclass(frozen=True)
class Kept:
    """What is known of a link: the last verdict and answer, since when, and how often running it was found gone."""

    verdict: Verdict
    answer: str
    since: str
    gone: int = 0

    @property
    def is_dead(self) -> bool:
        """Whether it was gone each of the last times it was asked."""
        return self.gone >= DEAD_AFTER


def host_of(url: str) -> str:
    """The host of an address, in small letters; empty where the address cannot be understood."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def kept(before: Kept | None, answer: Answer, today: str) -> Kept:
    """What is known after one more look. An answer that cannot be told from a bad day changes no count."""
    verdict = answer.verdict
    since = before.since if before and before.verdict is verdict else today
    if verdict is Verdict.ALIVE:
        return Kept(verdict, str(answer), since)
    count = before.gone if before else 0
    return Kept(verdict, str(answer), since, count + 1 if verdict is Verdict.GONE else count)


def is_believable(answers: Mapping[str, Answer]) -> bool:
    """Whether a look says something of the links, and not of our own network: half of the hosts said something."""
    heard = sum(answer.status > 0 or answer.verdict is Verdict.UNASKED for answer in answers.values())
    return 2 * heard >= len(answers)


def all_kept(before: Mapping[str, Kept], answers: Mapping[str, Answer], today: str) -> dict[str, Kept]:
    """What is known of every link asked; a link that is mentioned no more is forgotten."""
    return {url: kept(before.get(url), answer, today) for url, answer in sorted(answers.items())}


def as_data(known: Mapping[str, Kept]) -> dict[str, dict[str, object]]:
    """What is known, as JSON keeps it."""
    return {url: asdict(each) for url, each in known.items()}


def from_data(data: object) -> dict[str, Kept]:
    """What JSON kept; rows that are not understood are forgotten."""
    found: dict[str, Kept] = {}
    for url, row in data.items() if isinstance(data, dict) else ():
        try:
            found[url] = Kept(Verdict(row["verdict"]), str(row["answer"]), str(row["since"]), int(row["gone"]))
        except (KeyError, TypeError, ValueError):
            continue
    return found
