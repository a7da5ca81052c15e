"""Column type whose values are encrypted when written and decrypted when read."""

from functools import cache
from typing import Any

from sqlalchemy import Boolean, Column, Dialect, LargeBinary, type_coerce
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import SQLModel

from storage.crypto.keyring import KeyRing
from storage.crypto.serialisation import from_bytes, to_bytes
from storage.errors import WrongKeys

#: Where a dialect (each engine has its own) finds the keys.
RING = "balagh_keys"


class Undecrypted:
    """Stands for a value that cannot be decrypted, where a check must continue and report it."""


UNREADABLE = Undecrypted()


def ring_of(dialect: Dialect) -> KeyRing:
    """Return the keys of the database that this dialect belongs to."""
    ring: KeyRing = getattr(dialect, RING)
    return ring


class Encrypted(TypeDecorator[Any]):
    """Any JSON value, encrypted for its purpose (storage.crypto.purposes). None stays NULL. SQL cannot compare it."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, purpose: str = "") -> None:
        super().__init__()
        self.purpose = purpose

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        """Encrypt."""
        return None if value is None else ring_of(dialect).encrypt(self.purpose, to_bytes(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Decrypt. Raises WrongKeys."""
        if value is None:
            return None
        if not isinstance(value, (bytes, bytearray, memoryview)):  # SQLite keeps text and numbers here, too
            raise WrongKeys(f"a value of {self.purpose} that must be encrypted is not")
        return from_bytes(ring_of(dialect).decrypt(self.purpose, bytes(value)))


def encrypted(purpose: str, *, optional: bool = False) -> Column[Any]:
    """Declare an encrypted column of a table."""
    return Column(Encrypted(purpose), nullable=optional)


class _Checked(TypeDecorator[Any]):
    """A column of any type, for checks: a value that cannot be decrypted or read as its type is `UNREADABLE`."""

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
                return UNREADABLE
            try:
                return read(value)
            except (WrongKeys, ValueError, TypeError, LookupError):
                return UNREADABLE

        return look


def checked(column: Any) -> Any:
    """Read a column with `UNREADABLE` in place of each value that cannot be decrypted or read."""
    return type_coerce(column, _Checked(column.type)).label(column.key)


@cache
def checked_columns(row: type[SQLModel]) -> tuple[Any, ...]:
    """Read all columns of a table that way."""
    return tuple(checked(getattr(row, name)) for name in row.model_fields)
