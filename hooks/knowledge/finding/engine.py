"""Pagefind, fed with keys: content in, files of the index out.

The records go in as a folder of small HTML files, and the program is run as a command: the Python API sleeps a tenth of
a second for every record that is given to it singly, and may end before its files are written (Pagefind, issue 1271).

How much stands in one file of the index is a compromise: a query fetches each file that holds one of its words, and
always a table of all files. Pagefind's own 20,000 entries suit thousands of documents; small sites do better with less.
"""

import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_MAGIC = b"pagefind_dcd"
_SHIPPED = ("pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind")
_ENTRIES = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"
_FEWEST_ENTRIES, _MOST_ENTRIES = 2_500, 10_000
_FILES = 60
_NO_KEY = "0"  # stands for a record without keys, which Pagefind would leave out; no query asks for it
_PAGE = '<!doctype html><html lang="he"><body data-pagefind-body>{}</body></html>'


def index_files(records: Sequence[str]) -> tuple[dict[str, bytes], list[str]]:
    """The files of an index of records, each a text of keys, and the engine's id of each record.

    Pagefind's own fragments are left out: what is shown of a result stands in files of our own.
    """
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "source"), Path(folder, "target")
        source.mkdir()
        for number, keys in enumerate(records):
            (source / f"{number:07}.html").write_text(_PAGE.format(keys or _NO_KEY), encoding="utf-8")
        with _files_of(sum(keys.count(" ") + 1 for keys in records)):
            _index(source, target)
        files = {path: (target / path).read_bytes() for path in _shipped(target)}
        return files, [name for _, name in sorted(map(_numbered, (target / "fragment").glob("*.pf_fragment")))]


@contextmanager
def _files_of(keys: int) -> Iterator[None]:
    """Tells Pagefind, through its environment, how many entries one file of the index holds."""
    before = os.environ.get(_ENTRIES)
    os.environ[_ENTRIES] = str(min(max(keys // _FILES, _FEWEST_ENTRIES), _MOST_ENTRIES))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_ENTRIES]
        else:
            os.environ[_ENTRIES] = before


def _index(source: Path, target: Path) -> None:
    """Runs Pagefind from ``source`` to ``target``. Raises CalledProcessError when it fails."""
    options = ["--site", str(source), "--output-path", str(target), "--force-language", "he", "--silent"]
    subprocess.run([sys.executable, "-m", "pagefind", *options], check=True, stdout=subprocess.DEVNULL)


def _shipped(root: Path) -> list[str]:
    chunks = [path.relative_to(root).as_posix() for path in (root / "index").glob("*.pf_index")]
    tables = [path.name for path in root.glob("*.pf_meta")]
    return sorted([*chunks, *tables, *_SHIPPED])


def _numbered(fragment: Path) -> tuple[str, str]:
    """The address Pagefind gave a record, whose order is that of the records, and its id."""
    content = gzip.decompress(fragment.read_bytes()).removeprefix(_MAGIC)
    return str(json.loads(content)["url"]), fragment.stem
