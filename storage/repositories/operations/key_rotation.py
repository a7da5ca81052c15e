"""Key rotation: encrypts everything with the first key again, in small batches, while the program runs."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import LargeBinary, type_coerce, update
from sqlmodel import func, select

from storage.crypto import purposes
from storage.crypto.column import Encrypted
from storage.crypto.keyring import HEAD, MARK
from storage.crypto.serialisation import from_bytes
from storage.engine.database import Database
from storage.repositories.evidence.file_store import FileStore
from storage.repositories.operations import key_values
from storage.tables.evidence import EvidenceRow
from storage.tables.metadata import metadata

#: Rows in one transaction, so that a tap never waits long.
BATCH = 200


def encrypted_columns() -> Iterator[tuple[Any, Any]]:
    """Yield every table with the names of its encrypted columns."""
    for table in metadata.sorted_tables:
        names = [column.name for column in table.columns if isinstance(column.type, Encrypted)]
        if names:
            yield table, names


def rotate(database: Database, files: FileStore) -> tuple[int, int]:
    """Encrypt everything with the first key. Return how many values and how many files were encrypted again.

    What others write meanwhile uses the first key already. Raises WrongKeys for what no key decrypts.
    """
    values = 0
    while found := _once_over(database):  # again, for what was under way with the former key
        values += found
    again = sum(files.reencrypt(digest) for digest in _digests(database))
    with database.transaction() as session:
        key_values.write(session, "keys/last", database.keys.keys[0].id.hex())
    return values, again


def _once_over(database: Database) -> int:
    values = 0
    for table, names in encrypted_columns():
        for name in names:
            last: Any = None
            while (done := _batch(database, table, name, last)) is not None:
                count, last = done
                values += count
    return values


def _batch(database: Database, table: Any, name: str, after: Any) -> tuple[int, Any] | None:
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
            plain = ring.decrypt(column.type.purpose, bytes(encrypted))
            values: dict[str, Any] = {
                name: type_coerce(ring.encrypt(column.type.purpose, plain), LargeBinary)
            }
            if column.type.purpose == purposes.CHAT_TELEGRAM_ID:
                values["telegram_index"] = ring.keys[0].index(
                    purposes.CHAT_TELEGRAM_ID, str(from_bytes(plain))
                )
            # Whoever changed it meanwhile used the first key: then nothing is left to do here.
            session.exec(update(table).where(key == row_key, raw == encrypted).values(values))
    return (len(rows), rows[-1][0]) if rows else None


def _digests(database: Database) -> list[str]:
    with database.reading() as session:
        rows = session.exec(select(EvidenceRow.sha256, EvidenceRow.stripped_sha256))
        return sorted({digest for row in rows for digest in row if digest is not None})
