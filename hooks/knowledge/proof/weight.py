"""What a page costs its reader: bytes over the line by kind, and how still it stands while it loads."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .script import script

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TOTAL, TEXT, FONTS = 100 * 1024, 60 * 1024, 40 * 1024
STILL = 0.01


@dataclass(frozen=True, slots=True)
class Line:
    """How a page is fetched: how much slower the processor is, bits per second, milliseconds to the server."""

    slower: int
    bits_per_second: int
    latency: int


PHONE = Line(slower=4, bits_per_second=9_000_000, latency=60)
DESK = Line(slower=1, bits_per_second=1_000_000_000, latency=0)


@dataclass(frozen=True, slots=True)
class Weight:
    """One cold visit: bytes of documents, styles and scripts; of fonts; of all; hosts asked; shift (CLS); LCP in ms."""

    text: int
    fonts: int
    total: int
    hosts: frozenset[str]
    shift: float
    paint_ms: float

    @property
    def is_within_budget(self) -> bool:
        """Whether the visit keeps to the budget of a text page."""
        is_light = self.total <= TOTAL and self.text <= TEXT and self.fonts <= FONTS
        return is_light and self.shift <= STILL and len(self.hosts) == 1


def weigh(browser: "Browser", url: str, line: Line = PHONE) -> Weight:
    """Visits ``url`` with an empty cache at 360 px."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2)
    page = context.new_page()
    session = context.new_cdp_session(page)
    sizes: Counter[str] = Counter()
    kinds: dict[str, tuple[str, str]] = {}
    session.on(
        "Network.responseReceived",
        lambda event: kinds.update({event["requestId"]: (event["type"], event["response"]["url"])}),
    )
    session.on(
        "Network.loadingFinished", lambda event: sizes.update({event["requestId"]: int(event["encodedDataLength"])})
    )
    session.send("Network.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": line.slower})
    speed = line.bits_per_second / 8
    limits = {"offline": False, "latency": line.latency, "downloadThroughput": speed, "uploadThroughput": speed}
    session.send("Network.emulateNetworkConditions", limits)
    page.goto(url, wait_until="networkidle")
    shift, paint = page.evaluate(script("still.js"))
    context.close()
    by_kind: Counter[str] = Counter()
    for request, size in sizes.items():
        by_kind[kinds.get(request, ("Other", ""))[0]] += size
    return Weight(
        text=by_kind["Document"] + by_kind["Stylesheet"] + by_kind["Script"],
        fonts=by_kind["Font"],
        total=sum(by_kind.values()),
        hosts=frozenset(urlsplit(address).netloc for _, address in kinds.values() if address.startswith("http")),
        shift=shift,
        paint_ms=paint,
    )
