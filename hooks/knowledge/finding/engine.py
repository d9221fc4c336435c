"""Pagefind, fed with keys: content in, files of the index out."""

import asyncio
import gzip
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pagefind.index import IndexConfig, PagefindIndex

_MAGIC = b"pagefind_dcd"
_AT_ONCE = 50
_SHIPPED = ("pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind")


def index_files(records: Sequence[tuple[str, str]]) -> tuple[dict[str, bytes], dict[str, str]]:
    """The files of an index of ``(address, keys)``, and the engine's id of each address.

    Pagefind's own fragments are left out: what is shown of a result stands in files of our own.
    """
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_indexed(records, folder))
        root = Path(folder)
        files = {path: (root / path).read_bytes() for path in _shipped(root)}
        return files, dict(_ids(root))


async def _indexed(records: Sequence[tuple[str, str]], folder: str) -> None:
    async with PagefindIndex(IndexConfig(force_language="he", output_path=folder)) as index:
        for start in range(0, len(records), _AT_ONCE):
            await asyncio.gather(
                *(
                    index.add_custom_record(url=address, content=keys, language="he", meta={})
                    for address, keys in records[start : start + _AT_ONCE]
                )
            )


def _shipped(root: Path) -> list[str]:
    chunks = [path.relative_to(root).as_posix() for path in (root / "index").glob("*.pf_index")]
    tables = [path.name for path in root.glob("*.pf_meta")]
    return sorted([*chunks, *tables, *_SHIPPED])


def _ids(root: Path) -> list[tuple[str, str]]:
    return [(_address(path), path.stem) for path in sorted((root / "fragment").glob("*.pf_fragment"))]


def _address(path: Path) -> str:
    content = gzip.decompress(path.read_bytes()).removeprefix(_MAGIC)
    return str(json.loads(content)["url"])
