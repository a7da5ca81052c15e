"""Places and lists as storage.flat gives them, JSON texts, read fast. PURE.

msgspec reads a place in a third of the time of other parsers, because it makes no dictionary of it. What it refuses
(a number that is none, half a letter's code) goes to Python's own parser.
"""

import json
from dataclasses import fields
from operator import itemgetter
from typing import Any

from msgspec import MsgspecError, Struct
from msgspec.json import Decoder
from msgspec.structs import astuple

from bot.export.memo import Memo
from storage.records import Place

#: The order of a place's parts.
PLACE = tuple(each.name for each in fields(Place))
_TARGET = itemgetter("category", "count", "damage", "service")


class _Place(Struct, gc=False):
    """Parts as in `PLACE`: a test holds it."""

    name: str | None = None
    name_ar: str | None = None
    pcode: str | None = None
    governorate: str | None = None
    governorate_ar: str | None = None
    governorate_pcode: str | None = None
    latitude: float | int | None = None
    longitude: float | int | None = None
    precision: str | None = None
    method: str | None = None
    gps_accuracy_m: float | int | None = None
    reporter_at_scene: bool | None = None


class _Target(Struct, gc=False):
    category: str
    count: int | None
    damage: str | None
    service: str | None


_place = Decoder(_Place).decode
_targets = Decoder(list[_Target]).decode


def place_of(kept: bytes) -> tuple[Any, ...]:
    """A place's values in the order of `PLACE`."""
    try:
        return astuple(_place(kept))
    except (MsgspecError, UnicodeDecodeError):
        return tuple(map(json.loads(kept.decode("utf-8", "surrogatepass")).get, PLACE))


def targets_of(text: str) -> tuple[tuple[Any, ...], ...]:
    """What was hit: (category, count, damage, service) each."""
    try:
        return tuple(map(astuple, _targets(text)))
    except (MsgspecError, UnicodeEncodeError):
        return tuple(map(_TARGET, json.loads(text)))


#: The text of a list of codes → the codes.
codes_of = Memo(lambda text: tuple(json.loads(text)))
