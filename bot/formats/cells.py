"""Values as cells of a table that people open in a spreadsheet: nothing in them can run, and nothing is lost. PURE."""

import re
from collections.abc import Callable, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from bot.formats.columns import Column
from bot.formats.values import Memo, iso, isos

#: Signs that begin a formula (OWASP, "CSV Injection"), in every width, and "|" and "%", which begin one in DDE.
_SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫−|%"
#: What a spreadsheet trims or does not show before it looks at the first sign; control signs, too.
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_UNSEEN = _CONTROLS + " \u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
_FORMULA = re.compile(f"^(?='*(?:[\\t\\r\\n]|[{_UNSEEN}']*[{_SIGNS}]))")
#: Where another separator is usual, a cell of ours may be taken for several: each of them is made harmless too.
_INNER = re.compile(f"(?<=[;\\t\\r\\n])(?=[{_UNSEEN}']*[{_SIGNS}])")
_UNDO = re.compile(f"(^|(?<=[;\\t\\r\\n]))'(?=[{_UNSEEN}']*[{_SIGNS}])|^'(?='*[\\t\\r\\n])")
#: Longer texts hardly repeat, and are not remembered.
LONG = 100


def neutral(text: str) -> str:
    """The text with an apostrophe before all that a spreadsheet would run. `restored` takes them away again."""
    return _INNER.sub("'", _FORMULA.sub("'", text, count=1))


def restored(text: str) -> str:
    """What `neutral` was given."""
    return _UNDO.sub("", text)


_neutral = Memo(neutral, long=LONG)


def _ids(values: Sequence[Any], _zone: ZoneInfo) -> Sequence[Any]:
    return ["'" + value if value and value[0] == "-" else value for value in values]


def _texts(values: Sequence[Any], _zone: ZoneInfo) -> Sequence[Any]:
    return [value and _neutral[value] for value in values]


def _as_they_are(values: Sequence[Any], _zone: ZoneInfo) -> Sequence[Any]:
    return values


def _codes(values: Sequence[Any], _zone: ZoneInfo) -> Sequence[Any]:
    return list(map(" ".join, values))


def _flags(values: Sequence[Any], _zone: ZoneInfo) -> Sequence[Any]:
    return [None if value is None else "true" if value else "false" for value in values]


def _moments(values: Sequence[Any], zone: ZoneInfo) -> Sequence[Any]:
    return isos(values, zone)


def targets_cell(targets: tuple[tuple[Any, ...], ...]) -> str:
    """What was hit in one cell: `residential_area school:2`; `x` alone is "some, not counted"."""
    return " ".join(map(_target.__getitem__, targets))


_target = Memo(lambda target: target[0] if target[1] is None else f"{target[0]}:{target[1]}")


def _targets(values: Sequence[Any], _zone: ZoneInfo) -> Sequence[Any]:
    return [targets_cell(value) for value in values]


_BY_KIND: dict[str, Callable[[Sequence[Any], ZoneInfo], Sequence[Any]]] = {
    "id": _ids,
    "text": _texts,
    "named": _texts,
    "code": _as_they_are,
    "codes": _codes,
    "whole": _as_they_are,
    "degrees": _as_they_are,
    "moment": _moments,
    "flag": _flags,
    "targets": _targets,
}


def cells(column: Column, values: Sequence[Any], zone: ZoneInfo) -> Sequence[Any]:
    """A column's values as cells: text that cannot run, numbers as numbers, instants in `zone`, None for not known."""
    return _BY_KIND[column.kind](values, zone)


def typed(column: Column, values: Sequence[Any], zone: ZoneInfo) -> Sequence[Any]:
    """A column's values for a format that has types; lists stay lists, what was hit is one text."""
    if column.kind == "moment":
        return [value and iso(value, zone) for value in values]
    if column.kind == "targets":
        return [targets_cell(value) for value in values]
    return values
