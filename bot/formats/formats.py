"""The formats, one small writer each, all of one signature. A new one is a file here and a line below."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import BinaryIO

from bot.formats import csv_file as comma_separated
from bot.formats import geojson as geo_json
from bot.formats import hxl as hxl_tagged
from bot.formats import jsonl as json_lines
from bot.formats import kml, parquet
from bot.formats import xlsx as workbook
from bot.formats.redaction import Released, Terms


@dataclass(frozen=True, slots=True)
class Format:
    """How a kind of file is written. `packed`: it is compressed already. `files`: it names the records' files.

    `check` is asked first whether so many rows of each table fit in.
    """

    write: Callable[[Iterable[Released], BinaryIO, Terms], int]
    suffix: str
    packed: bool = False
    files: bool = False
    check: Callable[[Mapping[str, int]], None] | None = None


#: name → how it is written, in the order of the buttons.
FORMATS: MappingProxyType[str, Format] = MappingProxyType(
    {
        "xlsx": Format(workbook.write, "xlsx", packed=True, files=True, check=workbook.check),
        "csv": Format(comma_separated.write, "csv"),
        "geojson": Format(geo_json.write, "geojson"),
        "kml": Format(kml.write, "kml"),
        "hxl": Format(hxl_tagged.write, "hxl.csv"),
        "jsonl": Format(json_lines.write, "jsonl"),
        "parquet": Format(parquet.write, "parquet", packed=True),
    }
)
