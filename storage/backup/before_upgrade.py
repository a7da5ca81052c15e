"""Copy the database before a migration.

Encrypted values stay encrypted in the copy, and the keys are not part of it.
"""

import contextlib
import logging
import os
import shutil
from datetime import datetime, timedelta
from pathlib import Path

from storage.backup import snapshot
from storage.backup.snapshot import SnapshotFailed
from storage.engine.database import Database
from storage.errors import NoCopy

log = logging.getLogger(__name__)

#: Number of copies kept; older ones are deleted.
KEPT = 3
#: What an upgrade broke is seen by then, and a copy holds what retention has deleted since.
KEPT_DAYS = 30
_NAMED = "before-upgrade-"
_TIME = "%Y%m%dT%H%M%S"


def keep_copy(database: Database, folder: Path, at: str, now: datetime, tools: Path | None = None) -> None:
    """Copy a database of version `at` into `folder`, as a file of ours alone, and delete all but the last KEPT copies.

    SQLite: by its backup API, while others read. PostgreSQL: by pg_dump in `tools` or PATH; without it a warning is
    logged and the upgrade goes on, because PostgreSQL rolls back a failed migration completely. Raises NoCopy.
    """
    ending = "sqlite" if database.is_sqlite else "dump"
    target = folder / f"{_NAMED}{now:{_TIME}}-{at}.{ending}"
    part = target.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        if not _copied(database, part, tools):
            part.unlink()
            return
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
        for old in sorted(folder.glob(f"{_NAMED}*.{ending}"))[:-KEPT]:
            old.unlink()
    except (OSError, SnapshotFailed) as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise NoCopy(
            f"The database was not brought up to date because it could not be copied into {folder} first "
            f"({error.strerror if isinstance(error, OSError) else error}). Make room there and start again."
        ) from error
    log.info("the database was copied before its tables change", extra={"subject": target.name})


def delete_old(folder: Path, now: datetime, days: int = KEPT_DAYS) -> int:
    """Delete the copies that are more than `days` old. Returns how many. Raises OSError."""
    begin = len(_NAMED)
    oldest = f"{now - timedelta(days=days):{_TIME}}"
    gone = [file for file in folder.glob(f"{_NAMED}*") if file.name[begin : begin + len(oldest)] < oldest]
    for file in gone:
        file.unlink(missing_ok=True)
    return len(gone)


def _copied(database: Database, target: Path, tools: Path | None) -> bool:
    """Copy the database; False when this machine has no program for it."""
    if not database.is_sqlite and tools is None and shutil.which("pg_dump") is None:
        log.warning("pg_dump is not here: the tables change without a copy")
        return False
    try:
        snapshot.create(database, target, tools)
    except SnapshotFailed as error:
        if "server version mismatch" not in str(error):
            raise
        log.warning("pg_dump is older than the server: the tables change without a copy")
        return False
    return True
