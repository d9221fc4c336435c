"""Releases: the lists that keep promises, written before one; the archive with checksums that is one.

The archive is a gzipped tar in the order of its paths, with the day of the release for all times and nobody's name,
so that equal sites make equal archives (reproducible-builds.org, "Archive metadata").
"""

import argparse
import gzip
import hashlib
import io
import json
import sys
import tarfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from ..building import Build, make_build
from ..catalogue.dates import PartialDate
from ..catalogue.language import LANGUAGES
from ..catalogue.releases import changes, released
from ..proof.documents import document
from ..reading.permanence import ADDRESSES_FILE, of_person, written_addresses
from ..reading.releases import RELEASES_FILE, written_releases
from ..words import load_words

CITATION, FOLDER = Path("CITATION.cff"), Path("release")
_LOCAL = ("127.0.0.1", "localhost", "::1")
_ANY_URL = "https://example.org/"  # the addresses do not depend on it


@dataclass(frozen=True)
class Cited:
    """What ``CITATION.cff`` says (Citation File Format 1.2.0)."""

    title: str
    abstract: str
    version: str
    date: str
    licences: tuple[str, ...]
    keywords: tuple[str, ...]
    creators: tuple[str, ...]


def cited(text: str) -> Cited:
    """The fields a release needs. Raises KeyError for one that is not there."""
    found = yaml.load(text, yaml.BaseLoader)
    return Cited(
        title=found["title"],
        abstract=found["abstract"],
        version=found["version"],
        date=found["date-released"],
        licences=tuple(found["license"]),
        keywords=tuple(found["keywords"]),
        creators=tuple(author["name"] for author in found["authors"]),
    )


def write_addresses(build: Build, docs: Path) -> int:
    """Adds the addresses of ``build`` to the list. None is ever taken off but those of people who asked not to appear.

    Returns how many are new.
    """
    listed = build.reading.permanence.addresses
    kept = {address for address in listed if not of_person(address, build.reading.hidden)}
    (docs / ADDRESSES_FILE).write_text(written_addresses(kept | build.published), encoding="utf-8")
    return len(build.published - listed)


def write_release(build: Build, docs: Path, about: Cited) -> None:
    """Notes in ``docs`` what the data of the release are, and what changed since the one before."""
    date = PartialDate.model_validate(about.date)
    made = released(build.reading.releases, build.reading.catalogue, about.version, date)
    (docs / RELEASES_FILE).write_text(written_releases(made), encoding="utf-8")


def unprepared(build: Build, about: Cited) -> Iterator[str]:
    """The codes, of the words ``publishing.release.``, of what stands in the way of a release."""
    kept, newest = build.reading.permanence, build.reading.releases.history[:1]
    if build.published - kept.addresses:
        yield "addresses"
    found = changes(build.reading.releases.fingerprints, build.reading.catalogue)
    if not newest or newest[0].version != about.version or found.added or found.changed or found.removed:
        yield "data"


def archive(files: Iterable[tuple[str, bytes]], name: str, day: str) -> bytes:
    """A gzipped tar of ``files`` in the folder ``name``, all as of ``day``."""
    moment = int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for path, content in sorted(files):
            entry = tarfile.TarInfo(f"{name}/{path}")
            entry.size, entry.mtime, entry.mode = len(content), moment, 0o644
            tar.addfile(entry, io.BytesIO(content))
    return gzip.compress(made.getvalue(), 9, mtime=0)


def deposit(about: Cited) -> bytes:
    """What Zenodo asks of a deposit (developers.zenodo.org, "Deposit metadata")."""
    metadata = {
        "title": about.title,
        "upload_type": "dataset",
        "description": about.abstract,
        "creators": [{"name": name} for name in about.creators],
        "version": about.version,
        "publication_date": about.date,
        "license": about.licences[0].lower(),
        "keywords": list(about.keywords),
        "language": "heb",
    }
    return (json.dumps(metadata, ensure_ascii=False, indent=1) + "\n").encode()


def release_files(site: Path, about: Cited) -> dict[str, bytes]:
    """The files of a release by name: the site without its compressed copies, what to tell Zenodo, and checksums."""
    paths = (path for path in site.rglob("*") if path.is_file() and path.suffix != ".gz")
    files = [(path.relative_to(site).as_posix(), path.read_bytes()) for path in paths]
    name = f"learning-for-doing-{about.version}"
    made = {f"{name}.tar.gz": archive(files, name, about.date), "zenodo.json": deposit(about)}
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {file}\n" for file, content in sorted(made.items()))
    return {**made, "SHA256SUMS": sums.encode()}


def is_local(site: Path) -> bool:
    """Whether the built site names itself by an address that leads nowhere but on the machine it was built on."""
    canonical = document((site / "index.html").read_text("utf-8")).canonical
    return any(urlsplit(address).hostname in _LOCAL for address in canonical)


def arguments_of(program: str, about: str, argv: Sequence[str]) -> argparse.Namespace:
    """The folders and files a command about releases works on."""
    parser = argparse.ArgumentParser(prog=f"python -m knowledge {program}", description=about)
    parser.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR", help="the folder to read (docs)")
    parser.add_argument("--templates", type=Path, default=Path("overrides"), metavar="DIR", help="(overrides)")
    parser.add_argument("--citation", type=Path, default=CITATION, metavar="FILE", help=f"({CITATION})")
    parser.add_argument("--site", type=Path, default=Path("site"), metavar="DIR", help="the built site (site)")
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="DIR", help=f"where the release goes ({FOLDER})")
    return parser.parse_args(argv)


def build_of(arguments: argparse.Namespace) -> Build:
    """The build of the folders that ``arguments`` name."""
    return make_build(str(arguments.docs), str(arguments.templates), _ANY_URL, is_serving=False)


def command(argv: Sequence[str]) -> int:
    """Makes the archive of the built site with its checksums; 1 when the release was not prepared. Warns of a site that
    was built for the machine it stands on."""
    arguments = arguments_of("release", command.__doc__ or "", argv)
    build = build_of(arguments)
    about, words = cited(arguments.citation.read_text("utf-8")), load_words()
    keys = [f"publishing.release.{code}" for code in unprepared(build, about)]
    missing = [" · ".join(words.get(key, language) for language in LANGUAGES) for key in keys]
    for line in missing:
        print(line, file=sys.stderr)
    if missing:
        return 1
    if is_local(arguments.site):
        key = "publishing.release.local"
        print(" · ".join(words.get(key, language) for language in LANGUAGES), file=sys.stderr)
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, content in release_files(arguments.site, about).items():
        (arguments.out / name).write_bytes(content)
        print(f"{arguments.out / name}: {len(content)}")
    return 0
