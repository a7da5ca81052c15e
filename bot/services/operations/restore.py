"""Restore a backup into an empty place.

The whole file is read once before: a truncated or changed backup, and one that nobody with our keys made, is refused,
and nothing is written.
"""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from bot.config.settings import Settings
from bot.services.audit import audit_trail
from bot.services.evidence import storing
from bot.services.operations.backup import COPY
from bot.services.operations.backup_contents import (
    SEAL,
    BackupContents,
    BackupRefused,
    Discarder,
    HashingReader,
    read_archive,
    verify_backup,
)
from storage.backup import snapshot as snapshots
from storage.engine.database import Database
from storage.errors import WrongKeys
from storage.repositories.evidence.file_store import FileStore
from storage.repositories.operations import key_rotation


def restore_backup(
    database: Database, store: FileStore, settings: Settings, path: Path, passphrase: str, identity: str
) -> BackupContents:
    """Restore a backup into an empty place. Raises BackupRefused, ArchiveError, SnapshotFailed, OSError."""
    if not snapshots.is_empty(database):
        raise BackupRefused("the database here is not empty: a backup goes into an empty place only")
    if next(iter(store.encrypted_names()), None) is not None:
        raise BackupRefused("there is evidence here already: a backup goes into an empty place only")
    contents = verify_backup(path, passphrase, identity)
    if contents.kind != snapshots.kind(database):
        raise BackupRefused(
            f"this backup is of a {contents.kind} database: name an empty one (BALAGH_DATABASE_URL, or --into)"
        )
    for key in (
        contents.keys
    ):  # checked before the restore, because pending posts must be held right after it (see cli)
        if not database.keys.holds(bytes.fromhex(key)):
            raise BackupRefused(
                f"this backup is encrypted with key {key}, which {database.keys.where} does not hold, and nothing was "
                "restored: put your copy of the key file there (or name it with BALAGH_KEYS_FILE), and try again"
            )
    _check_seal(database, contents)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=COPY, dir=settings.data_dir) as folder:
        snapshot = Path(folder) / "database"
        if read_archive(path, passphrase, identity, _Restorer(snapshot, store)) != contents:
            raise BackupRefused("the file was replaced while it was read, and the database was not restored")
        snapshots.restore(database, snapshot, settings.postgres_bin)
    return contents


def renew_key(database: Database, store: FileStore, contents: BackupContents) -> bool:
    """Encrypt a restored copy with the key of today, if it was made under another one. Return whether it was."""
    if {bytes.fromhex(key) for key in contents.keys} == {database.keys.keys[0].id}:
        return False
    key_rotation.rotate(database, store)
    return True


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a backup holds, as it was restored for once: findings of the audit and of the evidence, none when good."""

    contents: BackupContents
    lines: int
    findings: int


def rehearse(settings: Settings, path: Path, passphrase: str, identity: str, into: str = "") -> Rehearsal:
    """Restore a backup beside the running bot, look at all of it, and delete it.

    `into`: the URL of an empty PostgreSQL database, for a backup of one; its tables stay. Raises what a restore does.
    """
    with tempfile.TemporaryDirectory(prefix=COPY, dir=settings.data_dir) as folder:
        keys = settings.key_ring(with_retired=True)
        database = Database(into or f"sqlite:///{folder}/balagh.sqlite", keys)
        try:
            store = FileStore(f"{folder}/evidence", database.keys)
            contents = restore_backup(database, store, settings, path, passphrase, identity)
            database.migrate()
            with database.reading() as session:
                checked = audit_trail.verify_log(session)
                _read, damaged = storing.verify_evidence(session, store)
            return Rehearsal(contents, checked.head.position, len(checked.findings) + len(damaged))
        finally:
            database.close()


def _check_seal(database: Database, contents: BackupContents) -> None:
    """Check that somebody with the keys made the backup: its recipient's public key may be known to anybody."""
    try:
        sealed = database.keys.decrypt(SEAL, bytes.fromhex(contents.seal)).decode()
    except (WrongKeys, ValueError):
        sealed = ""
    if sealed != contents.digest:
        raise BackupRefused(
            "nobody who holds your keys made this backup, so it cannot be trusted, and nothing was restored"
        )


class _Restorer(Discarder):
    """Restores the database and the evidence files."""

    def __init__(self, snapshot: Path, store: FileStore) -> None:
        self._snapshot = snapshot
        self._store = store

    def database(self) -> IO[bytes]:
        return self._snapshot.open("wb")

    def evidence(self, name: str, source: "HashingReader") -> None:
        self._store.put_encrypted(name, cast(IO[bytes], source))
