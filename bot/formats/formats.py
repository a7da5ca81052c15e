"""The formats: a small writer for each, all with one signature. A new one is a module here and a line below."""

import shutil
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import BinaryIO

from bot.formats.redaction import RedactedBatch, RedactionPolicy
from bot.formats.writers import csv_file, geojson, geopackage, hxl, jsonl, kml, parquet, sqlite_file, xlsx


@dataclass(frozen=True, slots=True)
class Format:
    """A format. `packed`: it is compressed. `files`: it lists the records' files. `check`: raises if it cannot hold so
    many rows of each table.
    """

    write: Callable[[Iterable[RedactedBatch], BinaryIO, RedactionPolicy], int]
    suffix: str
    packed: bool = False
    files: bool = False
    check: Callable[[Mapping[str, int]], None] | None = None


#: Name → format, in the order of the buttons.
FORMATS: MappingProxyType[str, Format] = MappingProxyType(
    {
        "xlsx": Format(xlsx.write, "xlsx", packed=True, files=True, check=xlsx.check),
        "csv": Format(csv_file.write, "csv"),
        "geojson": Format(geojson.write, "geojson"),
        "kml": Format(kml.write, "kml"),
        "geopackage": Format(geopackage.write, "gpkg", files=True),
        "hxl": Format(hxl.write, "hxl.csv"),
        "jsonl": Format(jsonl.write, "jsonl"),
        "parquet": Format(parquet.write, "parquet", packed=True),
        "sqlite": Format(sqlite_file.write, "sqlite.zip", packed=True, files=True),
    }
)


def packed_name(name: str) -> str:
    """Return how a file of this name is called once it is packed: KML becomes KMZ."""
    return f"{name.removesuffix('.kml')}.kmz" if name.endswith(".kml") else f"{name}.zip"


def pack(name: str, plain: BinaryIO, out: BinaryIO) -> None:
    """Write a file of this name into a ZIP, which does not say when it was made. In a KMZ its name is doc.kml, as
    Google Earth looks for it."""
    member = zipfile.ZipInfo("doc.kml" if name.endswith(".kml") else name)
    member.compress_type = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(out, "w") as archive, archive.open(member, "w", force_zip64=True) as packed:
        shutil.copyfileobj(plain, packed)
