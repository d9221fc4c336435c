"""The ways a page can be cited, as its template prints them."""

from dataclasses import dataclass

from ..catalogue.language import Language
from ..citing.embedded import Meta
from ..citing.runs import Runs
from ..citing.styles import Style


@dataclass(frozen=True)
class FormattedView:
    """A citation in one style: its runs, and the language it is in, which is that of its direction."""

    style: Style
    language: Language
    runs: Runs


@dataclass(frozen=True)
class DownloadView:
    """A file beside the page; ``format`` is the ending of its name."""

    format: str
    address: str


@dataclass(frozen=True)
class CiteView:
    """All ways to cite the thing a page is about. ``note`` says what of it is not confirmed."""

    formatted: tuple[FormattedView, ...]
    downloads: tuple[DownloadView, ...]
    note: str = ""
    meta: tuple[Meta, ...] = ()
