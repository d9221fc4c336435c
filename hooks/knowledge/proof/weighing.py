"""What every template costs on a phone: bytes by kind, shift and the largest paint, beside the budget."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from ..finding.browsing import chromium
from .examples import examples
from .hosting import hosted
from .weight import FONTS, STILL, TEXT, TOTAL, weigh

PAINT_MS = 1200
_RUNS = 3


def command(argv: Sequence[str]) -> int:
    """Prints a line for each template and language (the median of three cold visits); 1 when one is over budget."""
    parser = argparse.ArgumentParser(prog="python -m knowledge weight", description=command.__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=Path("site"), help="the built site (site)")
    arguments = parser.parse_args(argv)
    print(f"{'budget':46}{TEXT:>10}{FONTS:>10}{TOTAL:>10}{STILL:>8}{PAINT_MS:>8}")
    print(f"{'page':46}{'text':>10}{'fonts':>10}{'all':>10}{'CLS':>8}{'LCP ms':>8}")
    is_over = False
    with hosted(arguments.site) as origin, chromium() as browser:
        for example in examples():
            runs = [weigh(browser, origin + example.path) for _ in range(_RUNS)]
            one, paint = runs[0], median(run.paint_ms for run in runs)
            is_over |= not one.is_within_budget or paint > PAINT_MS
            print(
                f"{example.path or '/':46}{one.text:>10}{one.fonts:>10}{one.total:>10}{one.shift:>8.3f}{paint:>8.0f}",
                flush=True,
            )
    return 1 if is_over else 0
