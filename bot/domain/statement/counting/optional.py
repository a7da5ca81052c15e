"""Facts about what was hit that are printed only where the organisation asks for them (setting PRINT_FACTS): they
could guide an attacker.

One declaration each, below; from its code, one of `vocabulary.TARGET_FACTS`, derive the setting's value, the slot
`damage`, the phrase `damage-<code>` and the comparison of two statements. Figures of a record that could
guide an attacker are declared with the record (`storage.model.fields`, `guides`).
"""

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Final

from storage.model.records import Target

#: Whether a target is counted for a fact.
OF_TARGETS: Final[Mapping[str, Callable[[Target], bool]]] = MappingProxyType(
    {
        "destroyed": lambda target: target.damage == "destroyed",
        "damaged": lambda target: target.damage in ("partial", "severe"),
        "out_of_service": lambda target: target.service == "out_of_service",
    }
)
#: What is said of a target, by the facts that apply to it: each thing stands in one list. Nothing works that is gone.
SAID: Final = ("destroyed", "damaged-out_of_service", "damaged", "out_of_service")


def said_of(target: Target, asked: Collection[str]) -> str:
    """Return which of `SAID` is said of a target; empty if none of the facts that are asked for applies."""
    found = [code for code, applies in OF_TARGETS.items() if code in asked and applies(target)]
    return "destroyed" if "destroyed" in found else "-".join(found)
