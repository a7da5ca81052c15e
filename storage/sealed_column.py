"""A column whose values are sealed on their way into the database and opened on their way out."""

import json
from typing import Any

from sqlalchemy import Column, Dialect, LargeBinary, type_coerce
from sqlalchemy.types import TypeDecorator

from storage.errors import WrongKeys
from storage.sealing import KeyRing

#: Where a dialect (each engine has its own) finds the keys.
RING = "balagh_keys"


class Unopened:
    """Stands for a sealed value that does not open, where a check must go on and name it."""


UNOPENED = Unopened()


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
        if value is None:
            return None
        if not isinstance(value, (bytes, bytearray, memoryview)):  # SQLite keeps text and numbers here, too
            raise WrongKeys(f"a value of {self.purpose} that must be sealed is not")
        return from_bytes(ring_of(dialect).open(self.purpose, bytes(value)))


def sealed(purpose: str, *, optional: bool = False) -> Column[Any]:
    """A sealed column of a table."""
    return Column(Sealed(purpose), nullable=optional)


class _Checked(Sealed):
    """The same, to be looked at: what does not open is `UNOPENED`."""

    cache_ok = True

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        try:
            return super().process_result_value(value, dialect)
        except WrongKeys:
            return UNOPENED


def checked(column: Any) -> Any:
    """A sealed column, read with `UNOPENED` for each value that does not open instead of WrongKeys."""
    return type_coerce(column, _Checked(column.type.purpose)).label(column.name)


def all_checked(table: Any) -> list[Any]:
    """All columns of a table, the sealed ones read so."""
    return [checked(each) if isinstance(each.type, Sealed) else each for each in table.columns]
