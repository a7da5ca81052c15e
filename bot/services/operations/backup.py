"""Backups: database and evidence in one encrypted file, made while the bot runs."""

import contextlib
import hashlib
import io
import json
import os
import shutil
import tarfile
import tempfile
from pathlib import Path
from typing import IO, Any, cast

from bot.services.context import AppContext
from bot.services.operations.backup_contents import (
    SEAL,
    BackupContents,
    BackupRefused,
    HashingReader,
    digest_of,
    verify_backup,
)
from bot.services.operations.retention import FILES_DUTY
from storage.audit import audit_log, hash_chain, kept_heads
from storage.audit.hash_chain import Head
from storage.backup import archive, places
from storage.backup import snapshot as snapshots
from storage.engine.database import Database
from storage.errors import BrokenChain
from storage.repositories.operations import key_values, leases
from storage.repositories.operations.service_counts import FAILED_BACKUP, LAST_BACKUP

#: While a backup is made, no evidence file is deleted; the lock expires after this time if the process dies
#: (seconds).
_HOLD_S = 6 * 3600.0
#: Prefix of the folder for the copy of the database.
COPY = ".balagh-copy-"


def create_backup(database: Database, context: AppContext, path: Path, passphrase: str) -> BackupContents:
    """Write a backup, completely or not at all, and read it again before it counts.

    It is copied to BACKUP_COPIES, if that is set. Raises BackupRefused, SnapshotFailed, ArchiveError, OSError.
    """
    settings, me, head = context.settings, f"backup-{context.new_id()}", None
    recipient = "" if passphrase else settings.backup_recipient
    with database.transaction() as session:
        if not leases.acquire(session, FILES_DUTY, me, _HOLD_S):
            raise BackupRefused(
                "another backup is being made, or old files are being removed: try again in a minute"
            )
        key_values.write(session, FAILED_BACKUP, context.clock().isoformat())  # until it is known to be good
        with contextlib.suppress(BrokenChain):  # the scheduler tells of it; a copy is needed all the more
            head = hash_chain.extend_all(session)
    for killed in settings.data_dir.glob(f"{COPY}*"):  # data that retention deleted would survive in it
        shutil.rmtree(killed, ignore_errors=True)
    identity, reader = archive.make_reader()
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    part = Path(name)
    try:
        with (
            os.fdopen(handle, "wb") as out,
            archive.writing(out, passphrase=passphrase, recipient=recipient, reader=reader) as tar,
        ):
            contents = _fill(tar, database, context)
        _flush(part)
        if verify_backup(part, "", identity) != contents:
            raise BackupRefused("the backup is not what was written: look at the disk, and make it again")
        part.replace(path)
        keep_heads(path, context, head)
        if settings.backup_copies:
            places.copy_elsewhere(path, settings.backup_copies)
    finally:
        part.unlink(missing_ok=True)
        with database.transaction() as session:
            leases.release(session, me)
    with database.transaction() as session:
        key_values.forget(session, FAILED_BACKUP)
        key_values.write(session, LAST_BACKUP, contents.made_at.isoformat())
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


def _key_ids(database: Database) -> list[str]:
    """Return the ids of the current key and of the previous one, which differ while a key rotation runs."""
    with database.reading() as session:
        last = key_values.read(session, "keys/last")
    return sorted({database.keys.keys[0].id.hex(), *([last] if last else [])})


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
