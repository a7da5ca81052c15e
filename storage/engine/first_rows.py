"""What stands in a database from its first start on: the id of its key, and the end of an empty audit chain."""

from sqlalchemy import Connection, text
from sqlmodel import Session

from storage import errors
from storage.crypto.keyring import Key, KeyRing
from storage.engine import proofs
from storage.tables.audit import AuditHeadRow
from storage.tables.operations import KeyValueRow

#: The hash at the head of an audit chain without a line, which is at position 0.
EMPTY_CHAIN = "0" * 64
_READ_KEY = text("SELECT value FROM key_value WHERE name = 'keys/last'")
_READ_LINE = text("SELECT id FROM audit LIMIT 1")


def check_key(connection: Connection, keys: KeyRing) -> None:
    """Refuse to begin without the key that encrypts this database; a new database gets one. Raises WrongKeys."""
    known = connection.execute(_READ_KEY).scalar()
    if known is None:
        _begin(connection, keys)
    elif not keys.holds(bytes.fromhex(known)) and keys.is_retired(bytes.fromhex(known)):
        raise errors.WrongKeys(
            f"The database is encrypted with key {known}, which was retired by a later `balagh keys rotate`: it is a "
            "copy from before. If you put it there yourself, run `balagh keys rotate --older-copy`."
        )
    elif not keys.holds(bytes.fromhex(known)):
        raise errors.WrongKeys(
            f"The database is encrypted with key {known}, which {keys.where} does not hold. "
            "Put that key back (BALAGH_KEYS_FILE or BALAGH_KEYS)."
        )


def _begin(connection: Connection, keys: KeyRing) -> None:
    if keys.is_empty():
        keys.add(Key.new())
    with Session(connection) as session:
        proofs.insert(session, KeyValueRow, {"name": "keys/last", "value": keys.keys[0].id.hex()})
        if (
            session.execute(_READ_LINE).first() is None
        ):  # only here: a chain whose head is gone gets no new one
            session.add(AuditHeadRow(head=[0, EMPTY_CHAIN]))
        session.commit()  # into the transaction of the connection
