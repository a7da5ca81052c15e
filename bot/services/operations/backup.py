"""Backups: database and evidence in one encrypted file, made while the bot runs."""

import contextlib
import hashlib
import io
import json
import os
import shutil
import tarfile
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any, cast

from bot.services.context import AppContext
from bot.services.operations.retention import FILES_DUTY
from storage.audit import audit_log, hash_chain, kept_heads
from storage.audit.hash_chain import Head
from storage.backup import archive
from storage.backup import snapshot as snapshots
from storage.engine.database import Database
from storage.errors import BrokenChain
from storage.repositories.operations import key_values, leases

#: When the last backup was finished (for doctor and metrics).
LAST = "backup/last"
#: While a backup is made, no evidence file is deleted; the lock expires after this time if the process dies
#: (seconds).
_HOLD_S = 6 * 3600.0
CHUNK = 1024 * 1024

#: Prefix of the folder for the copy of the database.
COPY = ".balagh-copy-"
#: Purpose of the seal of a backup (see storage.crypto.purposes: this string never changes either).
SEAL = "backup-contents"


class BackupRefused(Exception):
    """The backup cannot be made or restored; the message is written for the operator."""


@dataclass(frozen=True, slots=True)
class BackupContents:
    """Contents of a backup: its time, the kind of database, the number of evidence files.

    `keys`: the ids of the encryption keys that are needed to read it. `digest`: of everything in it; `seal`: the same,
    encrypted with the key, which proves that somebody with the key made it.
    """

    made_at: datetime
    kind: str
    files: int
    keys: tuple[str, ...]
    digest: str
    seal: str


def create_backup(database: Database, context: AppContext, path: Path, passphrase: str) -> BackupContents:
    """Write a backup, completely or not at all. Raises BackupRefused, SnapshotFailed, OSError."""
    settings, me, head = context.settings, f"backup-{context.new_id()}", None
    recipient = "" if passphrase else settings.backup_recipient
    with database.transaction() as session:
        if not leases.acquire(session, FILES_DUTY, me, _HOLD_S):
            raise BackupRefused(
                "another backup is being made, or old files are being removed: try again in a minute"
            )
        with contextlib.suppress(BrokenChain):  # the scheduler tells of it; a copy is needed all the more
            head = hash_chain.extend_all(session)
    for killed in settings.data_dir.glob(f"{COPY}*"):  # data that retention deleted would survive in it
        shutil.rmtree(killed, ignore_errors=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    part = Path(name)
    try:
        with (
            os.fdopen(handle, "wb") as out,
            archive.writing(out, passphrase=passphrase, recipient=recipient) as tar,
        ):
            contents = _fill(tar, database, context)
        _flush(part)
        part.replace(path)
        keep_heads(path, context, head)
    finally:
        part.unlink(missing_ok=True)
        with database.transaction() as session:
            leases.release(session, me)
    with database.transaction() as session:
        key_values.write(session, LAST, contents.made_at.isoformat())
        audit_log.note(session, context.clock(), None, "record.backup", "records", files=contents.files)
    return contents


def _fill(tar: tarfile.TarFile, database: Database, context: AppContext) -> BackupContents:
    """Write the database first, then every file: files that arrive meanwhile are not named in it and do no harm."""
    made_at, kind, files = context.clock(), snapshots.kind(database), 0
    keys = _key_ids(database)
    first = {"made_at": made_at.isoformat(), "database": kind, "keys": keys}
    _add_text(tar, "backup.json", first)
    with tempfile.TemporaryDirectory(prefix=COPY, dir=context.settings.data_dir) as folder:
        snapshot = Path(folder) / "database"
        snapshots.create(database, snapshot, context.settings.postgres_bin)
        with snapshot.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
            _add_member(tar, "database", file, snapshot.stat().st_size)
    sums = hashlib.sha256()
    for name in context.files.encrypted_names():
        with context.files.open_encrypted(name) as file:
            source = HashingReader(file)
            _add_member(tar, f"evidence/{name}", cast(IO[bytes], source), context.files.encrypted_size(name))
        sums.update(f"{name} {source.sha256}\n".encode())
        files += 1
    counted = {"database": digest, "files": files, "evidence": sums.hexdigest()}
    whole = digest_of(first, counted)
    seal = database.keys.encrypt(SEAL, whole.encode()).hex()
    _add_text(tar, "end.json", counted | {"seal": seal})
    return BackupContents(made_at, kind, files, tuple(keys), whole, seal)


def keep_heads(path: Path, context: AppContext, head: Head | None) -> None:
    """Copy the file of heads beside the backup, with the head of now: later logs are compared with it."""
    copy, kept = path.with_name(f"{path.name}.heads"), context.settings.audit_heads
    copy.unlink(missing_ok=True)
    if kept.exists():
        shutil.copyfile(kept, copy)
    if head is not None:
        kept_heads.keep(copy, head, context.clock())


def digest_of(first: dict[str, Any], counted: dict[str, Any]) -> str:
    """Return the digest of everything in a backup, from what its first and its last member say."""
    return hashlib.sha256(json.dumps([first, counted], sort_keys=True).encode()).hexdigest()


def _key_ids(database: Database) -> list[str]:
    """Return the ids of the current key and of the previous one, which differ while a key rotation runs."""
    with database.reading() as session:
        last = key_values.read(session, "keys/last")
    return sorted({database.keys.keys[0].id.hex(), *([last] if last else [])})


class HashingReader:
    """A file that computes the hash of what was read."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self._found = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """Read up to `size` bytes."""
        piece = self._source.read(size)
        self._found.update(piece)
        return piece

    @property
    def sha256(self) -> str:
        """Return the hash of everything that was read."""
        return self._found.hexdigest()


def _add_member(tar: tarfile.TarFile, name: str, source: IO[bytes], size: int) -> None:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o600
    tar.addfile(info, source)


def _add_text(tar: tarfile.TarFile, name: str, value: dict[str, Any]) -> None:
    content = json.dumps(value).encode()
    _add_member(tar, name, io.BytesIO(content), len(content))


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
