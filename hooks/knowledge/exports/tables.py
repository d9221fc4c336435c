"""The catalogue as tables: CSV (RFC 4180) with a description (CSV on the Web, W3C 2015).

Each begins with the mark of UTF-8 (U+FEFF), without which spreadsheets show Hebrew as signs. A cell of words that a
spreadsheet would run as a formula has an apostrophe before it; the JSON has the words as they are.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..catalogue.addresses import DATA
from ..catalogue.language import Language
from ..views.columns import SEPARATOR, Column
from ..views.data import LICENCE
from ..views.frame import SiteView
from ..views.scope import Scope
from ..views.tables import Table
from .data import as_json
from .plain import one_line

DESCRIPTION = f"{DATA}csv-metadata.json"
_FORMULA = re.compile(r"[=+\-@\t\r\n'＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def table_files(made: Iterable[Table], scopes: Mapping[Language, Scope], site: SiteView) -> Iterator[tuple[str, bytes]]:
    """Path and content of every table, and of their description."""
    known = tuple(made)
    for table in known:
        yield f"{DATA}{table.name}.csv", as_csv(table)
    yield DESCRIPTION, as_json(_description(known, scopes, site))


def as_csv(table: Table) -> bytes:
    """The table in UTF-8 with its mark, lines ending as RFC 4180 wants."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([[guarded(one_line(value)) for value in row] for row in table.rows])
    return written.getvalue().encode("utf-8-sig")


def guarded(value: str) -> str:
    """``value``, with an apostrophe before what a spreadsheet would run; read back by taking one apostrophe away."""
    is_safe = not _FORMULA.match(value) or _NUMBER.fullmatch(value)
    return value if is_safe else f"'{value}"


def _description(made: Iterable[Table], scopes: Mapping[Language, Scope], site: SiteView) -> dict[str, Any]:
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": _both(scopes, "data.title"),
        "dc:license": {"@id": LICENCE},
        "dc:source": site.url,
        "dialect": {"encoding": "utf-8-sig", "header": True, "doubleQuote": True},
        "tables": [_described(table, scopes) for table in made],
    }


def _described(table: Table, scopes: Mapping[Language, Scope]) -> dict[str, Any]:
    schema = {
        "columns": [_column(column) for column in table.columns],
        "primaryKey": [column.name for column in table.columns[: table.keys]],
    }
    return {
        "url": f"{table.name}.csv",
        "dc:description": _both(scopes, f"data.tables.{table.name}"),
        "tableSchema": schema,
    }


def _both(scopes: Mapping[Language, Scope], key: str) -> list[dict[str, str]]:
    """A word in both languages, as JSON-LD has it."""
    return [{"@value": scope.word(key), "@language": language.value} for language, scope in scopes.items()]


def _column(column: Column) -> dict[str, Any]:
    pattern = column.pattern or "|".join(re.escape(value).replace("\\-", "-") for value in column.values)
    described: dict[str, Any] = {"name": column.name, "titles": column.name}
    described["datatype"] = {"base": column.datatype, "format": pattern} if pattern else column.datatype
    if column.is_list:
        described["separator"] = SEPARATOR
    if column.language:
        described["lang"] = column.language.value
    return described
