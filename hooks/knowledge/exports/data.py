"""The whole catalogue as one JSON file, its JSON Schema (2020-12), and the way back.

Fields that have the value they have when nothing is written are left out; the schema says which value that is.
"""

import json
from collections.abc import Iterator, Mapping
from types import GenericAlias
from typing import Any

from pydantic import create_model
from pydantic.json_schema import GenerateJsonSchema

from ..catalogue.addresses import DATA
from ..catalogue.catalogue import Catalogue, catalogue_of
from ..catalogue.dates import DATE_PATTERN
from ..catalogue.kinds import KINDS
from ..catalogue.releases import Releases, changes, plain
from ..views.data import LICENCE
from ..views.frame import SiteView

CATALOGUE, SCHEMA, CHANGES = f"{DATA}catalogue.json", f"{DATA}schema.json", f"{DATA}changes.json"


def data_files(catalogue: Catalogue, releases: Releases, site: SiteView) -> Iterator[tuple[str, bytes]]:
    """Path and content of the catalogue, of its schema, and of what changed with each release and since."""
    yield CATALOGUE, as_json(document(catalogue, site))
    yield SCHEMA, as_json(schema(site.url))
    since = changes(releases.fingerprints, catalogue)
    history = [release.model_dump(mode="json") for release in releases.history]
    yield CHANGES, as_json({"licence": LICENCE, "since": since.model_dump(mode="json"), "releases": history})


def document(catalogue: Catalogue, site: SiteView) -> dict[str, Any]:
    """The catalogue as JSON has it: every kind with its records, sorted by id."""
    records = {kind: [plain(record) for record in of_kind.values()] for kind, of_kind in catalogue.records.items()}
    head = {"$schema": f"{site.url}{SCHEMA}", "site": site.url, "licence": LICENCE}
    return {**head, "records": records}


def read_back(data: Mapping[str, Any]) -> Catalogue:
    """The catalogue that ``document`` was made of. Raises pydantic's ValidationError for anything else."""
    return catalogue_of(kind.record.model_validate(row) for kind in KINDS for row in data["records"][kind.name])


class _Schema(GenerateJsonSchema):
    """As pydantic makes it, with the dialect named."""

    schema_dialect = "https://json-schema.org/draft/2020-12/schema"


def schema(site_url: str) -> dict[str, Any]:
    """The JSON Schema of ``document``, made from the types of the records."""
    fields: dict[str, Any] = {kind.name: (GenericAlias(tuple, (kind.record, Ellipsis)), ...) for kind in KINDS}
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
