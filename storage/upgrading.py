"""A copy of the database before its tables change, on a machine nobody looks at.

The copy is the database as it is: what is sealed in it stays sealed, and its keys are not in it.
"""

import contextlib
import logging
import os
import shutil
import sqlite3
import subprocess
from datetime import datetime
from pathlib import Path

from storage.database import Database
from storage.errors import NoCopy

log = logging.getLogger(__name__)

#: How many copies are kept; the oldest go.
KEPT = 3


def keep_copy(database: Database, folder: Path, at: str, now: datetime) -> None:
    """Copy a database of version `at` into `folder`, as a file of ours alone; the last KEPT copies stay.

    SQLite: by its backup API, while others read. PostgreSQL: by pg_dump where that is there; where it is not, that
    is told and the upgrade goes on, for PostgreSQL undoes a failed migration whole. Raises NoCopy.
    """
    ending = "sqlite" if database.is_sqlite else "dump"
    target = folder / f"before-upgrade-{now:%Y%m%dT%H%M%S}-{at}.{ending}"
    part = target.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        if not (_copied(database, part) if database.is_sqlite else _dumped(database, part)):
            part.unlink()
            return
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
        for old in sorted(folder.glob(f"before-upgrade-*.{ending}"))[:-KEPT]:
            old.unlink()
    except (OSError, sqlite3.Error, subprocess.SubprocessError) as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise NoCopy(
            f"The database was not brought up to date, for it could not be copied into {folder} first "
            f"({type(error).__name__}). Make room there, or copy it yourself and start again."
        ) from error
    log.info("the database was copied before its tables change", extra={"what": target.name})


def _copied(database: Database, target: Path) -> bool:
    source = database.engine.raw_connection()
    copy = sqlite3.connect(target)
    try:
        held = source.driver_connection
        assert isinstance(held, sqlite3.Connection)
        held.backup(copy)
    finally:
        copy.close()
        source.close()
    return True


def _dumped(database: Database, target: Path) -> bool:
    program = shutil.which("pg_dump")
    if program is None:
        log.warning("pg_dump is not here: the tables change without a copy")
        return False
    url = database.url.set(drivername="postgresql", password=None).render_as_string()
    password = {"PGPASSWORD": str(database.url.password)} if database.url.password else {}
    command = [program, f"--dbname={url}", "--format=custom", "--no-owner", f"--file={target}"]
    done = subprocess.run(command, env=os.environ | password, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if done.returncode:
        if "server version mismatch" in done.stderr:
            log.warning("pg_dump is older than the server: the tables change without a copy")
            return False
        raise subprocess.SubprocessError(done.stderr.splitlines()[:1])
    return True
