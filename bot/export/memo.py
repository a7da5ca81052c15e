"""What was made once of a value, for the next one like it. PURE."""

from collections.abc import Callable, Iterable
from typing import Any


class Memo(dict[Any, Any]):
    """value → what `make` makes of it. A whole column goes through it without a call of ours for known values.

    At `most` values it forgets all and begins anew: where values hardly repeat, keeping them would only cost. Texts
    from `long` characters on hardly do, and are not kept.
    """

    def __init__(self, make: Callable[[Any], Any], most: int = 5_000, long: int | None = None) -> None:
        super().__init__()
        self._make = make
        self._most = most
        self._long = long

    def __missing__(self, value: Any) -> Any:
        made = self._make(value)
        if self._long is not None and value is not None and len(value) >= self._long:
            return made
        if len(self) >= self._most:
            self.clear()
        self[value] = made
        return made

    def all(self, values: Iterable[Any]) -> list[Any]:
        """What is made of each."""
        return list(map(self.__getitem__, values))
