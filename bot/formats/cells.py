"""Values as cells for spreadsheets: nothing in them can run as a formula, and nothing is lost. PURE."""

import re
from collections.abc import Callable, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from bot.formats.columns import Column
from bot.formats.values import Memo, isos

#: Signs that start a formula (OWASP, "CSV Injection"), in every width, and "|" and "%", which start one in DDE.
_SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫−|%"
#: Characters that a spreadsheet trims or hides before it looks for a formula; control characters, too.
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_UNSEEN = _CONTROLS + " \u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
_FORMULA = re.compile(f"^(?='*(?:[\\t\\r\\n]|[{_UNSEEN}']*[{_SIGNS}]))")
#: Where another separator is usual, a spreadsheet may split a cell: each part is escaped, too.
_INNER = re.compile(f"(?<=[;\\t\\r\\n])(?=[{_UNSEEN}']*[{_SIGNS}])")
_UNDO = re.compile(f"(^|(?<=[;\\t\\r\\n]))'(?=[{_UNSEEN}']*[{_SIGNS}])|^'(?='*[\\t\\r\\n])")
#: Texts from this length on hardly repeat, and are not cached.
LONG = 100


def escape_formulas(text: str) -> str:
    """Put an apostrophe before everything that a spreadsheet would run as a formula."""
    return _INNER.sub("'", _FORMULA.sub("'", text, count=1))


def unescape_formulas(text: str) -> str:
    """Undo `escape_formulas`."""
    return _UNDO.sub("", text)


_escaped = Memo(escape_formulas, long=LONG)


def _ids(values: Sequence[Any], _zone: ZoneInfo) -> Sequence[Any]:
    return ["'" + value if value and value[0] == "-" else value for value in values]


def _texts(values: Sequence[Any], _zone: ZoneInfo) -> Sequence[Any]:
    return [value and _escaped[value] for value in values]


def targets_cell(targets: tuple[tuple[Any, ...], ...]) -> str:
    """Write targets as one cell: `residential_area school:2`; without a number they were not counted."""
    return " ".join(map(_target.__getitem__, targets))


_target = Memo(lambda target: target[0] if target[1] is None else f"{target[0]}:{target[1]}")
_flag = {None: None, True: "true", False: "false"}
#: Kind of column → its values as cells; other kinds (codes, numbers) need no change.
_BY_KIND: dict[str, Callable[[Sequence[Any], ZoneInfo], Sequence[Any]]] = {
    "id": _ids,
    "text": _texts,
    "named": _texts,
    "codes": lambda values, _zone: list(map(" ".join, values)),
    "moment": isos,
    "flag": lambda values, _zone: [_flag[value] for value in values],
    "targets": lambda values, _zone: list(map(targets_cell, values)),
}


def cells(column: Column, values: Sequence[Any], zone: ZoneInfo) -> Sequence[Any]:
    """Return a column's values as cells: escaped text, numbers, instants in `zone`; None is not known."""
    convert = _BY_KIND.get(column.kind)
    return convert(values, zone) if convert else values


def typed(column: Column, values: Sequence[Any], zone: ZoneInfo) -> Sequence[Any]:
    """Return a column's values for a format with types: lists stay lists, targets become one text."""
    return _BY_KIND[column.kind](values, zone) if column.kind in ("moment", "targets") else values
