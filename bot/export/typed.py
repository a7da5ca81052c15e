"""Values for programs: JSON's own types, instants as text with their offset. PURE."""

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from bot.export.cells import targets_cell
from bot.export.columns import Column
from bot.export.values import iso


def typed(column: Column, values: Sequence[Any], zone: ZoneInfo) -> Sequence[Any]:
    """A column's values for a format that has types; lists stay lists, what was hit is one text."""
    if column.kind == "moment":
        return [value and iso(value, zone) for value in values]
    if column.kind == "targets":
        return [targets_cell(value) for value in values]
    return values
