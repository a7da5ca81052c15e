"""GeoPackage (OGC 12-128r18, version 1.3): a layer of attacks and tables beside it, for QGIS and ArcGIS."""

import sqlite3
import struct
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, BinaryIO, Final

from bot.formats.redaction import RedactedBatch, RedactionPolicy
from bot.formats.values import instant
from bot.formats.writers.sqlite_tables import Sink, create_table, tables_of, write_tables

_KEY: Final = "fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"
#: The tables that each GeoPackage has, and the reference systems that it must name.
_SCHEMA: Final = """
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
  srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
"""
_WGS_84: Final = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,'
    'AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'
)
_SYSTEMS: Final = (
    ("WGS 84", 4326, "EPSG", 4326, _WGS_84, None),
    ("Undefined Cartesian", -1, "NONE", -1, "undefined", None),
    ("Undefined geographic", 0, "NONE", 0, "undefined", None),
)
#: The header of a position: "GP", version 0, little-endian without an envelope, EPSG:4326; then a point (WKB).
_POINT: Final = struct.Struct("<2sBBiBIdd")
#: A file does not tell when it was made: its profile decides what a time may tell.
_NEVER: Final = "1970-01-01T00:00:00.000Z"


def write(batches: Iterable[RedactedBatch], out: BinaryIO, policy: RedactionPolicy) -> int:
    """Write the records to `out`. Returns their number."""
    return write_tables(batches, out, policy, _SINK)


def _create(connection: sqlite3.Connection, policy: RedactionPolicy) -> None:
    connection.executescript(_SCHEMA)
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", _SYSTEMS)
    for name, columns in tables_of(policy).items():
        create_table(connection, name, columns, _SINK, _KEY)
        kind, system = ("features", 4326) if name == "attacks" else ("attributes", 0)
        connection.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change, srs_id) VALUES (?, ?, ?, ?, ?)",
            (name, kind, policy.words(f"export-sheet-{name}"), _NEVER, system),
        )
    connection.execute("INSERT INTO gpkg_geometry_columns VALUES ('attacks', 'geom', 'POINT', 4326, 0, 0)")


def _points(batch: RedactedBatch) -> Iterator[tuple[bytes | None]]:
    degrees = (batch.attacks[name] for name in ("place_longitude", "place_latitude"))
    for x, y in zip(*degrees, strict=True):
        yield (None if x is None or y is None else _POINT.pack(b"GP", 0, 1, 4326, 1, 1, x, y),)


def _moments(values: Sequence[Any], _policy: RedactionPolicy) -> Sequence[Any]:
    return [value and _utc(instant(value)) for value in values]


def _utc(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"


def _measure(connection: sqlite3.Connection) -> None:
    """Say how far the layer reaches, for those who open it as a map."""
    connection.execute(
        "UPDATE gpkg_contents SET (min_x, min_y, max_x, max_y) = (SELECT min(place_longitude), min(place_latitude), "
        "max(place_longitude), max(place_latitude) FROM attacks) WHERE table_name = 'attacks'"
    )


_SINK: Final = Sink(
    _create, moment="DATETIME", lead=("geom POINT",), leading=_points, moments=_moments, finish=_measure
)
