"""Prepared statements: compiled once per dialect and executed on the driver's own cursor."""

from collections.abc import Callable, Sequence
from datetime import UTC
from functools import lru_cache
from typing import Any

from sqlalchemy import Dialect, Executable
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine
from sqlmodel import Session
from sqlmodel.sql.sqltypes import UTCDateTime

#: Keys under which a session stores the driver's connection, and a dialect its compiled statements.
_DRIVER = "balagh_driver"
_READY = "balagh_ready"
_Convert = Callable[[Any], Any]


class _Ready:
    """A statement compiled for one dialect."""

    def __init__(self, statement: Any, names: Sequence[str] | None, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=names)
        self.sql = str(compiled)
        self._given = dict(compiled.params)
        to_driver = {name: _to_driver(bind.type, dialect) for bind, name in compiled.bind_names.items()}
        self._by_name = compiled.positiontup is None
        self._plan = [(name, to_driver[name]) for name in compiled.positiontup or self._given]
        columns = getattr(statement, "selected_columns", None)
        if columns is None:
            columns = statement.exported_columns  # RETURNING
        of_columns = [each.type.dialect_impl(dialect).result_processor(dialect, None) for each in columns]
        self._from_driver = [(at, convert) for at, convert in enumerate(of_columns) if convert is not None]

    def values(self, given: dict[str, Any]) -> Any:
        """Convert parameters for the driver."""
        if len(given) != len(self._given):
            given = {**self._given, **given}
        if self._by_name:
            return {name: convert(given[name]) if convert else given[name] for name, convert in self._plan}
        return [convert(given[name]) if convert else given[name] for name, convert in self._plan]

    def row(self, row: Any) -> Sequence[Any]:
        """Convert a row of the driver to Python values."""
        if not self._from_driver:
            return row  # type: ignore[no-any-return]
        values = list(row)
        for at, convert in self._from_driver:
            values[at] = convert(values[at])
        return values


def _to_driver(kind: TypeEngine[Any], dialect: Dialect) -> _Convert | None:
    """Return the converter of a type's parameters; None where none is needed."""
    real = kind.dialect_impl(dialect)
    convert: _Convert | None = real.bind_processor(dialect)
    if convert is None or not isinstance(kind, UTCDateTime):
        return convert
    # One tap passes the same instant to half a dozen statements: formatting it once saves as much as a lookup costs.
    known, anew = lru_cache(maxsize=256)(convert), convert

    def instant(value: Any) -> Any:
        # Equal datetimes are the same instant only in UTC: in a zone, the repeated hour compares equal to itself.
        return known(value) if value is not None and value.tzinfo is UTC else anew(value)

    return instant


class Prepared:
    """A prepared statement. `values` names the columns of an insert. It must not contain a list (IN)."""

    def __init__(self, statement: Executable, *values: str) -> None:
        self._statement = statement
        self._values = values or None

    def all(
        self, session: Session, unless: Callable[[Any], bool] | None = None, **given: Any
    ) -> list[Sequence[Any]]:
        """Return every row for which `unless` is false. `unless` gets the driver's row, so that rows left out are
        never decrypted. Raises sqlalchemy.exc.DBAPIError."""
        ready, cursor = self._run(session, given)
        try:
            rows = cursor.fetchall()
            return [ready.row(row) for row in rows if unless is None or not unless(row)]
        finally:
            cursor.close()

    def first(self, session: Session, **given: Any) -> Sequence[Any] | None:
        """Return the first row, or None. Raises sqlalchemy.exc.DBAPIError."""
        ready, cursor = self._run(session, given)
        try:
            row = cursor.fetchone()
            return None if row is None else ready.row(row)
        finally:
            cursor.close()

    def one(self, session: Session, **given: Any) -> Sequence[Any]:
        """Return the only row (of an insert: RETURNING). Raises LookupError without one, sqlalchemy.exc.DBAPIError."""
        row = self.first(session, **given)
        if row is None:
            raise LookupError("no row")
        return row

    def do(self, session: Session, **given: Any) -> int:
        """Execute a change and return the number of rows. Raises sqlalchemy.exc.DBAPIError."""
        _ready, cursor = self._run(session, given)
        count: int = cursor.rowcount
        cursor.close()
        return count

    def _run(self, session: Session, given: dict[str, Any]) -> tuple[_Ready, Any]:
        driver, dialect, known = _driver(session)
        ready = known.get(self)
        if ready is None:
            ready = known[self] = _Ready(self._statement, self._values, dialect)
        return ready, _execute(driver, dialect, ready.sql, ready.values(given))


def _execute(driver: Any, dialect: Dialect, sql: str, values: Any) -> Any:
    cursor = driver.cursor()
    try:
        cursor.execute(sql, values)
    except dialect.loaded_dbapi.Error as error:
        cursor.close()
        # Without the parameters: they may reveal a person or a place.
        raise DBAPIError.instance(sql, None, error, dialect.loaded_dbapi.Error, dialect=dialect) from error
    return cursor


def _driver(session: Session) -> tuple[Any, Dialect, dict[Prepared, _Ready]]:
    """Return the driver's connection of this transaction, its dialect, and the dialect's compiled statements."""
    found = session.info.get(_DRIVER)
    if found is None:
        connection = session.connection()
        dialect = connection.dialect  # one per engine; it also carries the keys
        ready = dialect.__dict__.setdefault(_READY, {})
        found = session.info[_DRIVER] = (connection.connection.dbapi_connection, dialect, ready)
    return found
