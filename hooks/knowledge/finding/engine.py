"""Pagefind, fed with keys: content in, files of the index out.

The records go in as a folder of small HTML files: the Python API sleeps a tenth of a second for every record that is
given to it singly.
"""

import asyncio
import gzip
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pagefind.index import IndexConfig, PagefindIndex

_MAGIC = b"pagefind_dcd"
_SHIPPED = ("pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind")
_PAGE = '<!doctype html><html lang="he"><body data-pagefind-body>{}</body></html>'


def index_files(records: Sequence[str]) -> tuple[dict[str, bytes], list[str]]:
    """The files of an index of records, each a text of keys, and the engine's id of each record.

    Pagefind's own fragments are left out: what is shown of a result stands in files of our own.
    """
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "source"), Path(folder, "target")
        source.mkdir()
        for number, keys in enumerate(records):
            (source / f"{number:07}.html").write_text(_PAGE.format(keys), encoding="utf-8")
        asyncio.run(_indexed(source, target))
        files = {path: (target / path).read_bytes() for path in _shipped(target)}
        return files, [name for _, name in sorted(map(_numbered, (target / "fragment").glob("*.pf_fragment")))]


async def _indexed(source: Path, target: Path) -> None:
    async with PagefindIndex(IndexConfig(force_language="he", output_path=str(target))) as index:
        await index.add_directory(str(source))


def _shipped(root: Path) -> list[str]:
    chunks = [path.relative_to(root).as_posix() for path in (root / "index").glob("*.pf_index")]
    tables = [path.name for path in root.glob("*.pf_meta")]
    return sorted([*chunks, *tables, *_SHIPPED])


def _numbered(fragment: Path) -> tuple[str, str]:
    """The address Pagefind gave a record, whose order is that of the records, and its id."""
    content = gzip.decompress(fragment.read_bytes()).removeprefix(_MAGIC)
    return str(json.loads(content)["url"]), fragment.stem
