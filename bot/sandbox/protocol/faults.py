"""Fault injection: what a poor connection and a busy server do to a bot, as often as a test asks for it.

error      5xx (or any code), before or after the call was handled
too_many   429 with retry_after
conflict   409
refuse     a refusal in Telegram's own words: `reason` is a name in `errors.REFUSALS`
raw        `body` with status `code` as it stands: the page of a proxy or a censor, `null`, a list, or any JSON
hang       no answer for a long time, before or after the call was handled
cut        the connection breaks, before or after the call was handled
slow       the answer comes late
repeat     updates that were confirmed come once more
reorder    the updates of a batch come in another order
"""

import random
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, get_args

from bot.sandbox.protocol.errors import REFUSALS, NotAllowed

Kind = Literal["error", "too_many", "conflict", "refuse", "raw", "hang", "cut", "slow", "repeat", "reorder"]
OF_UPDATES = ("repeat", "reorder")


@dataclass
class Fault:
    """One fault: its kind, for which methods, how often, and its details. Times in seconds."""

    kind: Kind
    methods: tuple[str, ...] = ()
    times: int | None = 1
    probability: float = 1.0
    seed: int = 0
    after: bool = False
    code: int = 502
    retry_after: int = 1
    seconds: float = 3600.0
    reason: str = ""
    body: str = "<html><body><h1>502 Bad Gateway</h1></body></html>"
    chat_id: int | None = None
    happened: int = 0
    _random: random.Random = field(default_factory=random.Random, repr=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def strikes(self, method: str, values: dict[str, Any]) -> bool:
        """Whether the fault applies to this call; counts it if so."""
        if (
            (self.times is not None and self.happened >= self.times)
            or (self.methods and method not in self.methods)
            or (self.chat_id is not None and str(values.get("chat_id")) != str(self.chat_id))
            or (self.kind in OF_UPDATES and method != "getUpdates")
            or (self.probability < 1 and self._random.random() >= self.probability)
        ):
            return False
        self.happened += 1
        return True

    def shuffled(self, batch: list[Any]) -> list[Any]:
        """Return the batch in another order: two items swap places, more are shuffled."""
        mixed = list(reversed(batch))
        if len(mixed) > 2:
            self._random.shuffle(mixed)
        return mixed

    def view(self) -> dict[str, Any]:
        """Return the fault as the control API shows it."""
        return {name: value for name, value in asdict(self).items() if not name.startswith("_")}


class Faults:
    """The active faults, and the delay of every answer in seconds."""

    def __init__(self) -> None:
        self.active: list[Fault] = []
        self.latency = 0.0

    def add(self, wanted: dict[str, Any]) -> Fault:
        """Set a fault from the values of a control request. Raises NotAllowed."""
        names = set(Fault.__dataclass_fields__) - {"_random", "happened"}
        unknown = set(wanted) - names
        if unknown or wanted.get("kind") not in get_args(Kind):
            kinds, details = ", ".join(get_args(Kind)), ", ".join(sorted(names))
            raise NotAllowed(f"a fault has a kind out of {kinds} and may have {details}")
        if wanted["kind"] == "refuse" and wanted.get("reason") not in REFUSALS:
            raise NotAllowed(f"a refusal has a reason out of {', '.join(REFUSALS)}")
        methods = wanted.get("methods") or ()
        fault = Fault(**{**wanted, "methods": (methods,) if isinstance(methods, str) else tuple(methods)})
        self.active.append(fault)
        return fault

    def clear(self) -> None:
        """Remove all faults and the delay."""
        self.active.clear()
        self.latency = 0.0

    def striking(self, method: str, values: dict[str, Any]) -> list[Fault]:
        """Return the faults that apply to this call."""
        return [fault for fault in self.active if fault.strikes(method, values)]
