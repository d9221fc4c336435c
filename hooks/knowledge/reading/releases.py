"""``docs/releases.json``: what each record looked like when the data were last released. A command writes it."""

from pydantic import ValidationError

from ..catalogue.releases import Releases
from .files import TextFile
from .problems import Problem

RELEASES_FILE = "releases.json"


def read_releases(file: TextFile | None) -> tuple[Releases, tuple[Problem, ...]]:
    """The releases, none where there is no file; and what is wrong with it."""
    if file is None:
        return Releases(), ()
    try:
        return Releases.model_validate_json(file.text), ()
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(step) for step in first["loc"])
        return Releases(), (Problem(file.path, 1, 1, "releases-broken", field, first["msg"]),)


def written_releases(releases: Releases) -> str:
    """The file that ``read_releases`` reads back."""
    return releases.model_dump_json(indent=1) + "\n"
