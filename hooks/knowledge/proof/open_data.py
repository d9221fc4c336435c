"""Open data, read back: JSON against the schema it names, tables as RFC 4180 has them."""

import csv
import io
import json
from collections.abc import Iterator

from .built import Site

_DRAFT = "https://json-schema.org/"


def by_schema(site: Site, path: str) -> Iterator[tuple[str, str]]:
    """A file that names a schema of the site keeps to it; a schema is one (JSON Schema)."""
    from jsonschema.exceptions import SchemaError  # noqa: PLC0415 - only proof and tests need it
    from jsonschema.validators import validator_for  # noqa: PLC0415

    data = json.loads(site.files[path])
    named = data.get("$schema", "") if isinstance(data, dict) else ""
    if str(named).startswith(_DRAFT):
        try:
            validator_for(data).check_schema(data)
        except SchemaError as error:
            yield "wrong", error.message
        return
    schema = site.texts.get(site.file_at(named) or "") if named else None
    if schema:
        faults = validator_for(json.loads(schema))(json.loads(schema)).iter_errors(data)
        yield from (("wrong", f"{error.json_path}: {error.message}") for error in faults)


def table(site: Site, path: str) -> Iterator[tuple[str, str]]:
    """CSV: every row as wide as the first, whose names differ."""
    try:
        rows = list(csv.reader(io.StringIO(site.files[path].decode("utf-8-sig"), newline=""), strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        yield "unreadable", str(error)
        return
    head = rows[0] if rows else []
    if not head or len(set(head)) < len(head) or "" in head:
        yield "lacks", ", ".join(head)
    for number, row in enumerate(rows, 1):
        if len(row) != len(head):
            yield "wrong", f"{number}: {len(row)} ≠ {len(head)}"
