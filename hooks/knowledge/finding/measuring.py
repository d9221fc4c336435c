"""What a first query costs: bytes and time in a real Chromium, slowed down to a common phone on a common line."""

import argparse
import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any

from .browsing import chromium, opened, served_index

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SLOWER = 4
BITS_PER_SECOND = 9_000_000
LATENCY_MS = 60
_ANSWER = "async (query) => (await window.search.search(query, { limit: 10 })).results.length"


@dataclass(frozen=True, slots=True)
class Cost:
    """One cold query and the one after it: bytes over the line, requests, milliseconds."""

    query: str
    received: int
    requests: int
    first_ms: float
    next_ms: float


def costs(index: Path, questions: Iterable[tuple[str, str, str]]) -> list[Cost]:
    """For each ``(language, query, next query)`` what it costs in a browser that has nothing yet."""
    with served_index(index) as origin, chromium() as browser:
        return [_cost(browser, origin, *question) for question in questions]


def _cost(browser: "Browser", origin: str, language: str, query: str, following: str) -> Cost:
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    page.goto(origin + "/")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    session.send("Network.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    speed = BITS_PER_SECOND / 8
    limits = {"offline": False, "latency": LATENCY_MS, "downloadThroughput": speed, "uploadThroughput": speed}
    session.send("Network.emulateNetworkConditions", limits)
    start = time.perf_counter()
    opened(page, origin, language)
    page.evaluate(_ANSWER, query)
    first = time.perf_counter()
    received, requests = int(sum(sizes)), len(sizes)
    again = time.perf_counter()
    page.evaluate(_ANSWER, following)
    last = time.perf_counter()
    context.close()
    return Cost(query, received, requests, (first - start) * 1000, (last - again) * 1000)


def summary(found: Sequence[Cost]) -> dict[str, Any]:
    """Means and worst cases; bytes include the script of the search, the engine and the headers of answers."""
    worst = max(found, key=lambda cost: cost.received)
    return {
        "queries": len(found),
        "first_bytes_mean": round(fmean(cost.received for cost in found)),
        "first_bytes_worst": worst.received,
        "worst_query": worst.query,
        "requests_mean": round(fmean(cost.requests for cost in found), 1),
        "first_ms_mean": round(fmean(cost.first_ms for cost in found)),
        "first_ms_worst": round(max(cost.first_ms for cost in found)),
        "next_ms_mean": round(fmean(cost.next_ms for cost in found)),
        "next_ms_worst": round(max(cost.next_ms for cost in found)),
    }


def command(argv: Sequence[str]) -> int:
    """Measures cold queries against a built index and prints JSON."""
    parser = argparse.ArgumentParser(prog="python -m knowledge search-cost", description=command.__doc__)
    parser.add_argument("index", type=Path, help="a folder that build_index wrote, as in site/assets/search/index")
    parser.add_argument("queries", type=Path, help="a queries.json")
    parser.add_argument("--most", type=int, default=30, metavar="N", help="at most so many queries (30)")
    arguments = parser.parse_args(argv)
    records = json.loads(arguments.queries.read_text(encoding="utf-8"))
    step = max(1, len(records) // arguments.most)
    chosen = records[::step][: arguments.most]
    following = [*chosen[1:], chosen[0]]
    asked = [(one["ui_lang"], one["q"], other["q"]) for one, other in zip(chosen, following, strict=True)]
    print(json.dumps(summary(costs(arguments.index, asked)), ensure_ascii=False, indent=1))
    return 0
