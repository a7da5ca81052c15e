"""Restore a backup into an empty place.

The whole file is read once before: a truncated or changed backup, and one that nobody with our keys made, is refused,
and nothing is written.
"""

import hashlib
import json
import os
import tempfile
from datetime import datetime
from pathlib import Path
from typing import IO, Any, cast

from bot.config.settings import Settings
from bot.services.operations.backup import (
    CHUNK,
    COPY,
    SEAL,
    BackupContents,
    BackupRefused,
    HashingReader,
    digest_of,
)
from storage.backup import archive
from storage.backup import snapshot as snapshots
from storage.engine.database import Database
from storage.errors import WrongKeys
from storage.repositories.evidence.file_store import FileStore


def verify_backup(path: Path, passphrase: str, identity: str) -> BackupContents:
    """Read a whole backup and verify its contents without writing. Raises BackupRefused, ArchiveError, OSError."""
    return _read_archive(path, passphrase, identity, _Discarder())


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
            f"this backup is of a {contents.kind} database: set BALAGH_DATABASE_URL to an empty one"
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
        if _read_archive(path, passphrase, identity, _Restorer(snapshot, store)) != contents:
            raise BackupRefused("the file was replaced while it was read, and the database was not restored")
        snapshots.restore(database, snapshot, settings.postgres_bin)
    return contents


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


class _Discarder:
    """Discards everything that is read."""

    def database(self) -> IO[bytes]:
        return Path(os.devnull).open("wb")

    def evidence(self, _name: str, source: "HashingReader") -> None:
        while source.read(CHUNK):
            pass


class _Restorer(_Discarder):
    """Restores the database and the evidence files."""

    def __init__(self, snapshot: Path, store: FileStore) -> None:
        self._snapshot = snapshot
        self._store = store

    def database(self) -> IO[bytes]:
        return self._snapshot.open("wb")

    def evidence(self, name: str, source: "HashingReader") -> None:
        self._store.put_encrypted(name, cast(IO[bytes], source))


def _read_archive(path: Path, passphrase: str, identity: str, sink: _Discarder) -> BackupContents:
    found: dict[str, Any] = {}
    digest, files, sums = "", 0, hashlib.sha256()
    with archive.reading(path, passphrase=passphrase, identity=identity) as tar:
        for member in tar:
            source = tar.extractfile(member)
            if source is None:
                raise BackupRefused(f"{member.name} in it is no file")
            if member.name == "database":
                with sink.database() as out:
                    digest = _copy(source, out)
            elif member.name.startswith("evidence/"):
                files += 1
                name, summed = member.name.removeprefix("evidence/"), HashingReader(source)
                sink.evidence(name, summed)
                sums.update(f"{name} {summed.sha256}\n".encode())
            else:
                found[member.name] = json.loads(source.read(CHUNK))
    counted = {"database": digest, "files": files, "evidence": sums.hexdigest()}
    first, end = found.get("backup.json"), found.get("end.json", {})
    seal = end.get("seal", "")
    if first is None or end != counted | {"seal": seal}:
        raise BackupRefused("something in it is missing or was changed, and nothing was restored")
    made_at = datetime.fromisoformat(first["made_at"])
    return BackupContents(
        made_at, first["database"], files, tuple(first["keys"]), digest_of(first, counted), seal
    )


def _copy(source: IO[bytes], out: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while piece := source.read(CHUNK):
        digest.update(piece)
        out.write(piece)
    return digest.hexdigest()
