"""Proofs: rows that decide what somebody may do hold a digest of their trusted columns, encrypted.

Without the key nobody can write such a row, change it, or give it the proof of another one: it counts as if it were not
there. A table declares its trusted columns (`Table.trusted`) and a column `proof`; its rows are read and written by
the functions here alone. What this cannot tell: a row of ours, as it was before, that was put back as a whole.
"""

import hashlib
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Row, bindparam, delete, inspect
from sqlalchemy import update as sql_update
from sqlmodel import Session, col, select

from storage.crypto.column import UNREADABLE, checked, checked_columns
from storage.crypto.serialisation import to_bytes
from storage.engine.streaming import stream
from storage.tables.metadata import Table, metadata

log = logging.getLogger(__name__)

#: Rows that were met and reported already: (table, key). One line in the log for each is enough.
_reported: set[tuple[str, str]] = set()
#: Rows that are proven with one statement (SQLite takes 32,766 values in it).
_AT_ONCE = 1000


@cache
def columns(table: type[Table]) -> tuple[Any, ...]:
    """Return what a query selects of a row so that `is_genuine` can judge it: its key, what is trusted, its proof."""
    return tuple(checked(getattr(table, name)) for name in (_key(table), *table.trusted, "proof"))


def is_genuine(table: type[Table], values: Sequence[Any]) -> bool:
    """Return whether these `columns` of a row are as Balagh wrote them. One that is not is reported in the log once."""
    *facts, proof = values
    if isinstance(proof, str) and UNREADABLE not in facts and proof == _digest(table, facts):
        return True
    met = (str(table.__tablename__), repr(facts[0]))
    if met not in _reported:
        _reported.add(met)
        log.error("a row was changed outside Balagh and counts as absent", extra={"kind": met[0]})
    return False


def read(
    session: Session, table: type[Table], *where: Any, order_by: Any = None, lock: bool = False
) -> list[Row[Any]]:
    """Return the genuine rows of a table, with its columns as attributes, by their key unless ordered otherwise.

    `lock`: until the end of the transaction.
    """
    key = col(getattr(table, _key(table)))
    query = select(*checked_columns(table)).where(*where).order_by(key if order_by is None else order_by)
    found: Iterable[Row[Any]] = session.execute(query.with_for_update() if lock else query)
    return [row for row in found if is_genuine(table, _facts(table, row))]


def get(session: Session, table: type[Table], key: Any) -> Row[Any] | None:
    """Return the genuine row with this key."""
    found = read(session, table, col(getattr(table, _key(table))) == key)
    return found[0] if found else None


def proof_of(table: type[Table], key: Any, *trusted: Any) -> str:
    """Return the proof of a row whose key is known before it is inserted."""
    return _digest(table, [key, *trusted])


def insert(session: Session, table: type[Table], values: Mapping[str, Any]) -> Any:
    """Insert a row, prove it, and return its key. Raises sqlalchemy.exc.DBAPIError."""
    (key,) = insert_many(session, table, [values])
    return key


def insert_many(session: Session, table: type[Table], values: Iterable[Mapping[str, Any]]) -> list[Any]:
    """Insert rows, prove them, and return their keys in order. Raises sqlalchemy.exc.DBAPIError."""
    rows = [table(**each) for each in values]
    session.add_all(rows)
    session.flush()
    keys = [getattr(row, _key(table)) for row in rows]
    for row in rows:
        session.expunge(row)
    for start in range(0, len(keys), _AT_ONCE):
        _prove(session, table, keys[start : start + _AT_ONCE])
    return keys


def discard_forged(session: Session, table: type[Table], *where: Any) -> None:
    """Delete those of these rows that are not genuine: they must not stand in the way of one of ours."""
    for row in session.execute(select(*columns(table)).where(*where)).all():
        if not is_genuine(table, row):
            session.execute(delete(table).where(col(getattr(table, _key(table))) == row[0]))


def update(session: Session, table: type[Table], values: Mapping[str, Any], *where: Any) -> list[Any]:
    """Change the genuine rows among these, prove them again, and return their keys in order."""
    name = _key(table)
    keys = [getattr(row, name) for row in read(session, table, *where, lock=True)]
    if keys:
        session.execute(sql_update(table).where(col(getattr(table, name)).in_(keys)).values(dict(values)))
        _prove(session, table, keys)
    return keys


def change_any(session: Session, table: type[Table], values: Mapping[str, Any], *where: Any) -> None:
    """Change these rows whether they are genuine or not, such as to delete what they hold; none becomes genuine."""
    update(session, table, values, *where)
    session.execute(sql_update(table).where(*where).values(dict(values)))


def proven_tables() -> list[type[Table]]:
    """Return the tables whose rows are proven."""
    every = [Table]
    for each in every:
        every += each.__subclasses__()
    classes = [each for each in every if each.trusted]
    order = [table.name for table in metadata.sorted_tables]
    return sorted(classes, key=lambda each: order.index(str(each.__tablename__)))


def forged(session: Session) -> Iterator[tuple[str, Any]]:
    """Yield (table, key) of every row that is not genuine."""
    for table in proven_tables():
        for row in stream(session, select(*columns(table))):
            if not is_genuine(table, row):
                yield str(table.__tablename__), row[0]


def _key(table: type[Table]) -> str:
    (key,) = inspect(table).primary_key
    return str(key.name)


def _facts(table: type[Table], row: Row[Any]) -> list[Any]:
    return [getattr(row, name) for name in (_key(table), *table.trusted, "proof")]


def _digest(table: type[Table], facts: Sequence[Any]) -> str:
    return hashlib.sha256(to_bytes([table.__tablename__, *facts])).hexdigest()


def _prove(session: Session, table: type[Table], keys: Sequence[Any]) -> None:
    key = col(getattr(table, _key(table)))
    rows = session.execute(select(*columns(table)).where(key.in_(keys))).all()
    prove = sql_update(table).where(key == bindparam("of_row")).values(proof=bindparam("new_proof"))
    found = [{"of_row": facts[0], "new_proof": _digest(table, facts)} for *facts, _proof in rows]
    if found:
        session.connection().execute(prove, found)
