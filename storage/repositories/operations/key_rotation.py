"""Key rotation: encrypts everything with the first key again, in small batches, while the program runs.

Once nothing needs the former keys, they are retired: a value under one of them counts as changed outside Balagh.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import LargeBinary, text, type_coerce, update
from sqlmodel import func, select

from storage.crypto import purposes
from storage.crypto.column import Encrypted, checked
from storage.crypto.keyring import HEAD, MARK
from storage.crypto.serialisation import from_bytes
from storage.engine.database import Database
from storage.errors import WrongKeys
from storage.repositories.evidence.file_store import FileStore
from storage.repositories.operations import key_values
from storage.tables.evidence import EvidenceRow
from storage.tables.metadata import metadata

#: Rows in one transaction, so that a tap never waits long.
BATCH = 200
#: How long others that began to write before the new key was there are waited for, in seconds.
PATIENCE_S = 60.0
_PAUSE_S = 0.2
#: PostgreSQL: transactions of others that began before a time. On SQLite one at a time writes.
_OLDER = text(
    "SELECT count(*) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start < :since"
)
_NOW = text("SELECT clock_timestamp()")


def encrypted_columns() -> Iterator[tuple[Any, Any]]:
    """Yield every table with the names of its encrypted columns."""
    for table in metadata.sorted_tables:
        names = [column.name for column in table.columns if isinstance(column.type, Encrypted)]
        if names:
            yield table, names


@dataclass(slots=True)
class Rotation:
    """How many values and files were encrypted again; and the values that no key decrypts, by table, column and row.

    `retired`: whether the former keys are. They are not where the keys come from the settings, or where another
    transaction goes on that began with one of them.
    """

    values: int = 0
    files: int = 0
    unreadable: list[str] = field(default_factory=list)
    retired: bool = False


def rotate(database: Database, files: FileStore) -> Rotation:
    """Encrypt everything with the first key, and retire the others. What others write meanwhile uses the first already.

    A value that no key decrypts (another key made it, or it was changed) stays as it is, and stops nothing: a rotation
    is what is done when somebody may have the old key.
    """
    others_ended = _wait_for_others(database)
    done = _once_over(database)
    while again := _once_over(database).values:  # for what was under way with the former key
        done.values += again
    done.files = sum(files.reencrypt(digest) for digest in _digests(database))
    with database.transaction() as session:
        key_values.write(session, "keys/last", database.keys.keys[0].id.hex())
    if others_ended and database.keys.file is not None:
        database.keys.retire()
        done.retired = True
    return done


def _wait_for_others(database: Database) -> bool:
    """Wait until every transaction has ended that may still write with a former key. Return whether they have."""
    if database.is_sqlite:
        return True
    until = time.monotonic() + PATIENCE_S
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        since = connection.execute(_NOW).scalar_one()
        while connection.execute(_OLDER, {"since": since}).scalar_one():
            if time.monotonic() > until:
                return False
            time.sleep(_PAUSE_S)
    return True


def _once_over(database: Database) -> Rotation:
    done = Rotation()
    for table, names in encrypted_columns():
        for name in names:
            last: Any = None
            while (last := _batch(database, table, name, last, done)) is not None:
                pass
    return done


def _batch(database: Database, table: Any, name: str, after: Any, done: Rotation) -> Any:
    """Encrypt some values of a column again; return the key of the last row, None where none was left."""
    (key,) = table.primary_key.columns
    column = table.c[name]
    raw = type_coerce(column, LargeBinary)
    ring = database.keys
    with database.transaction() as session:
        query = select(key, raw).where(column.is_not(None)).order_by(key).limit(BATCH)
        query = query.where(func.substr(raw, 1, HEAD) != type_coerce(MARK + ring.keys[0].id, LargeBinary))
        if after is not None:
            query = query.where(key > after)
        rows = session.exec(query).all()
        for row_key, encrypted in rows:
            try:
                plain = ring.decrypt(column.type.purpose, bytes(encrypted))
            except (WrongKeys, TypeError):  # of another key, or of another type: SQLite keeps any
                done.unreadable.append(f"{table.name}.{name} of {row_key!r}")
                continue
            done.values += 1
            values: dict[str, Any] = {
                name: type_coerce(ring.encrypt(column.type.purpose, plain), LargeBinary)
            }
            if column.type.purpose == purposes.CHAT_TELEGRAM_ID:
                values["telegram_index"] = ring.keys[0].index(
                    purposes.CHAT_TELEGRAM_ID, str(from_bytes(plain))
                )
            # Whoever changed it meanwhile used the first key: then nothing is left to do here.
            session.exec(update(table).where(key == row_key, raw == encrypted).values(values))
    return rows[-1][0] if rows else None


def _digests(database: Database) -> list[str]:
    with database.reading() as session:
        rows = session.exec(select(checked(EvidenceRow.sha256), checked(EvidenceRow.stripped_sha256)))
        return sorted({digest for row in rows for digest in row if isinstance(digest, str)})
