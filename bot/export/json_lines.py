"""JSON Lines: every record as VOCABULARY's document, lossless."""

from collections.abc import Iterable
from typing import BinaryIO
from zoneinfo import ZoneInfo

from storage.documents import to_line
from storage.records import Attack


def write(records: Iterable[Attack], out: BinaryIO, zone: ZoneInfo) -> int:
    """Write the records to `out`, instants in `zone`. Returns how many there were."""
    count = 0
    for attack in records:
        out.write(to_line(attack, zone).encode() + b"\n")
        count += 1
    return count
