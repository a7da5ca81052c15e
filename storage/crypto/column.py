"""A column whose values are sealed on their way into the database and opened on their way out."""

from typing import Any

from sqlalchemy import Boolean, Column, Dialect, LargeBinary, type_coerce
from sqlalchemy.types import TypeDecorator, TypeEngine

from storage.crypto.keyring import KeyRing
from storage.crypto.serialisation import from_bytes, to_bytes
from storage.errors import WrongKeys

#: Where a dialect (each engine has its own) finds the keys.
RING = "balagh_keys"


class Undecrypted:
    """Stands for a sealed value that does not open, where a check must go on and name it."""


UNOPENED = Undecrypted()


def ring_of(dialect: Dialect) -> KeyRing:
    """The keys of the database this dialect belongs to."""
    ring: KeyRing = getattr(dialect, RING)
    return ring


class Encrypted(TypeDecorator[Any]):
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


def encrypted(purpose: str, *, optional: bool = False) -> Column[Any]:
    """A sealed column of a table."""
    return Column(Encrypted(purpose), nullable=optional)


class _Checked(TypeDecorator[Any]):
    """A column of any type, to be looked at: what does not open, or is no value of the type, is `UNOPENED`."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, kept: TypeEngine[Any]) -> None:
        super().__init__()
        self.kept = kept

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        read = self.kept.dialect_impl(dialect).result_processor(dialect, coltype)
        if read is None:
            return None
        yes_or_no = isinstance(self.kept, Boolean)

        def look(value: Any) -> Any:
            if yes_or_no and value not in (0, 1, None):  # the driver takes anything for a yes
                return UNOPENED
            try:
                return read(value)
            except (WrongKeys, ValueError, TypeError, LookupError):
                return UNOPENED

        return look


def checked(column: Any) -> Any:
    """A column, read with `UNOPENED` for each value that does not open or is none, instead of an error."""
    return type_coerce(column, _Checked(column.type)).label(column.name)


def all_checked(table: Any) -> list[Any]:
    """All columns of a table, read so."""
    return [checked(each) for each in table.columns]
