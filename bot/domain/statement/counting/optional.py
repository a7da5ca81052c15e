"""Facts about what was hit that are printed only where the organisation asks for them (setting PRINT_FACTS): they
could guide an attacker.

One declaration each, below; from its code, one of `vocabulary.TARGET_FACTS`, derive the setting's value, the slot
`<code>`, the sentence `statement-fact-<code>` and the comparison of two statements. Figures of a record that could
guide an attacker are declared with the record (`storage.model.fields`, `guides`).
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from storage.model.records import Target

#: Whether a target is counted for a fact, which is a list of what was hit.
OF_TARGETS: Final[Mapping[str, Callable[[Target], bool]]] = MappingProxyType(
    {
        "destroyed": lambda target: target.damage == "destroyed",
        "damaged": lambda target: target.damage in ("partial", "severe"),
        "out_of_service": lambda target: target.service == "out_of_service",
    }
)
