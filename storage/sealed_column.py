"""A column whose values are sealed on their way into the database and opened on their way out."""

import json
from typing import Any

from sqlalchemy import Column, Dialect, LargeBinary
from sqlalchemy.types import TypeDecorator

from storage.sealing import KeyRing

#: Where a dialect (each engine has its own) finds the keys.
RING = "balagh_keys"


def ring_of(dialect: Dialect) -> KeyRing:
    """The keys of the database this dialect belongs to."""
    ring: KeyRing = getattr(dialect, RING)
    return ring


def to_bytes(value: Any) -> bytes:
    """A value as it is sealed: JSON; a broken half of a letter's code is kept as it came."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def from_bytes(plain: bytes) -> Any:
    """The value again."""
    return json.loads(plain.decode("utf-8", "surrogatepass"))


class Sealed(TypeDecorator[Any]):
    """Any JSON value, sealed for its `purpose` (table.column). None stays NULL. It cannot be compared in SQL."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, purpose: str = "") -> None:
        super().__init__()
        self.purpose = purpose

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        """Seal."""
        return None if value is None else ring_of(dialect).seal(self.purpose, to_bytes(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Open. Raises WrongKeys."""
        return None if value is None else from_bytes(ring_of(dialect).open(self.purpose, bytes(value)))


def sealed(purpose: str, *, optional: bool = False) -> Column[Any]:
    """A sealed column of a table."""
    return Column(Sealed(purpose), nullable=optional)
