"""The whole catalogue as one JSON file, its JSON Schema (2020-12), and the way back.

Fields that have the value they have when nothing is written are left out; the schema says which value that is.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import create_model
from pydantic.json_schema import GenerateJsonSchema

from ..catalogue.addresses import DATA
from ..catalogue.catalogue import Catalogue, Key, catalogue_of, key_of
from ..catalogue.dates import DATE_PATTERN
from ..catalogue.kinds import KINDS
from ..catalogue.record import Record
from ..views.frame import SiteView

CATALOGUE, SCHEMA = f"{DATA}catalogue.json", f"{DATA}schema.json"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def data_files(catalogue: Catalogue, site: SiteView) -> Iterator[tuple[str, bytes]]:
    """Path and content of the catalogue and of its schema."""
    yield CATALOGUE, as_json(document(catalogue, site))
    yield SCHEMA, as_json(schema(site.url))


def document(catalogue: Catalogue, site: SiteView) -> dict[str, Any]:
    """The catalogue as JSON has it: every kind with its records, sorted by id."""
    records = {kind: [plain(record) for record in of_kind.values()] for kind, of_kind in catalogue.records.items()}
    head = {"$schema": f"{site.url}{SCHEMA}", "site": site.url, "licence": LICENCE}
    return {**head, "records": records}


def plain(record: Record) -> dict[str, Any]:
    """A record as JSON has it."""
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def read_back(data: Mapping[str, Any]) -> Catalogue:
    """The catalogue that ``document`` was made of. Raises pydantic's ValidationError for anything else."""
    return catalogue_of(kind.record.model_validate(row) for kind in KINDS for row in data["records"][kind.name])


def fingerprints(catalogue: Catalogue) -> dict[str, str]:
    """What each record looks like, in sixteen digits, by ``kind/id``: equal when nothing in it changed."""
    return {name_of(key_of(record)): _fingerprint(record) for record in catalogue}


def name_of(key: Key) -> str:
    """``people/michal-cohen``."""
    return "/".join(key)


def _fingerprint(record: Record) -> str:
    content = json.dumps(plain(record), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()[:16]


class _Schema(GenerateJsonSchema):
    """As pydantic makes it, with the dialect named."""

    schema_dialect = "https://json-schema.org/draft/2020-12/schema"


def schema(site_url: str) -> dict[str, Any]:
    """The JSON Schema of ``document``, made from the types of the records."""
    fields: dict[str, Any] = {kind.name: (tuple[kind.record, ...], ...) for kind in KINDS}
    records = create_model("Records", **fields)
    made = records.model_json_schema(
        mode="serialization", by_alias=True, schema_generator=_Schema, ref_template="#/$defs/{model}"
    )
    definitions = made.pop("$defs")
    definitions["Records"] = {**made, "additionalProperties": False}
    definitions["PartialDate"]["pattern"] = f"^{DATE_PATTERN}$"
    head = {"$schema": _Schema.schema_dialect, "$id": f"{site_url}{SCHEMA}", "title": "The catalogue"}
    properties = {name: {"type": "string"} for name in ("$schema", "site", "licence")}
    return {
        **head,
        "type": "object",
        "properties": {**properties, "records": {"$ref": "#/$defs/Records"}},
        "required": [*properties, "records"],
        "additionalProperties": False,
        "$defs": definitions,
    }


def as_json(value: Any) -> bytes:
    """JSON in UTF-8, in the order given, one value a line."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
