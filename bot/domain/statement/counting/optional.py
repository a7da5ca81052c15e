"""Facts that are printed only where the organisation asks for them (setting PRINT_FACTS): they could guide an attacker.

One declaration each, below; from its code, one of `vocabulary.OPTIONAL_FACTS`, derive the setting's value, the slot
`<code>`, the sentence `statement-fact-<code>` and the comparison of two statements.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from bot.domain.statement.counting.figures import Figure, add
from storage.model.records import Attack, Target

#: Whether a target is counted for a fact, which is a list of what was hit.
OF_TARGETS: Final[Mapping[str, Callable[[Target], bool]]] = MappingProxyType(
    {
        "destroyed": lambda target: target.damage == "destroyed",
        "damaged": lambda target: target.damage in ("partial", "severe"),
        "out_of_service": lambda target: target.service == "out_of_service",
    }
)
#: The figure of a record that is summed for a fact; its noun is the text `noun-<code>`.
OF_RECORDS: Final[Mapping[str, Callable[[Attack], int | None]]] = MappingProxyType(
    {"strikes": lambda record: record.strikes}
)


def total(code: str, rows: Sequence[Attack]) -> Figure:
    """Add up the figure of these records."""
    return add((row.id, OF_RECORDS[code](row)) for row in rows)
