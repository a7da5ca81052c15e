"""SQLite beside a data package (Frictionless, https://datapackage.org) that explains it: for Datasette, SQL and R."""

import json
import sqlite3
import zipfile
from collections.abc import Iterable
from tempfile import SpooledTemporaryFile, gettempdir
from typing import Any, BinaryIO, Final

from bot.formats.columns import Column
from bot.formats.redaction import RedactedBatch, RedactionPolicy
from bot.formats.writers.sqlite_tables import Sink, create_table, tables_of, write_tables

_DATABASE: Final = "balagh.sqlite"
_TYPES: Final = {"whole": "integer", "degrees": "number", "flag": "boolean", "moment": "datetime"}
_IN_MEMORY: Final = 8 << 20


def write(batches: Iterable[RedactedBatch], out: BinaryIO, policy: RedactionPolicy) -> int:
    """Write a ZIP of both to `out`, which does not say when it was made. Returns the number of records."""
    with (
        SpooledTemporaryFile(_IN_MEMORY, dir=str(policy.scratch or gettempdir())) as plain,
        zipfile.ZipFile(out, "w") as archive,
    ):
        count = write_tables(batches, plain, policy, _SINK)  # type: ignore[arg-type] # a file in all but its name
        plain.seek(0)
        with archive.open(_member(_DATABASE), "w", force_zip64=True) as packed:
            while piece := plain.read(1 << 20):
                packed.write(piece)
        archive.writestr(
            _member("datapackage.json"), json.dumps(_package(policy), ensure_ascii=False, indent=1)
        )
    return count


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name)
    member.compress_type = zipfile.ZIP_DEFLATED
    return member


def _create(connection: sqlite3.Connection, policy: RedactionPolicy) -> None:
    for name, columns in tables_of(policy).items():
        create_table(connection, name, columns, _SINK, "row INTEGER PRIMARY KEY")


def _package(policy: RedactionPolicy) -> dict[str, Any]:
    words = policy.words
    return {
        "name": "balagh",
        "title": words("export-file-title", organisation=policy.organisation),
        "resources": [
            {
                "name": name,
                "title": words(f"export-sheet-{name}"),
                "path": _DATABASE,
                "format": "sqlite",
                "dialect": {"table": name},
                "schema": {"fields": [_field(column, policy) for column in columns]},
            }
            for name, columns in tables_of(policy).items()
        ],
    }


def _field(column: Column, policy: RedactionPolicy) -> dict[str, str]:
    return {
        "name": column.name,
        "type": _TYPES.get(column.kind, "string"),
        "title": policy.heading(column),
        "description": policy.explanation(column),
    }


_SINK: Final = Sink(_create)
