"""Snapshots: a whole database as one file, copied while others write, and restored into an empty place.

SQLite: the online backup API. PostgreSQL: pg_dump and pg_restore, from a folder or as PATH says.
"""

import os
import re
import shutil
import sqlite3
import subprocess
from pathlib import Path

from sqlalchemy import inspect, text

from storage.engine.database import Database


class SnapshotFailed(Exception):
    """The database could not be copied or restored; the message says why."""


def kind(database: Database) -> str:
    """Return `sqlite` or `postgresql`: a snapshot is restored only into the same kind."""
    return "sqlite" if database.is_sqlite else "postgresql"


def create(database: Database, target: Path, tools: Path | None = None) -> None:
    """Write the database as of one moment to `target`, a file of ours alone, and check it. Raises SnapshotFailed."""
    if not database.is_sqlite:
        _run(
            database, "pg_dump", tools, "--format=custom", "--no-owner", "--no-privileges", f"--file={target}"
        )
        return
    source = database.engine.raw_connection()
    copy = sqlite3.connect(target)
    try:
        held = source.driver_connection
        assert isinstance(held, sqlite3.Connection)
        held.backup(copy)
        wrong = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        if wrong != "ok":
            raise SnapshotFailed(f"the database is damaged ({wrong}): restore the last good backup")
    except sqlite3.Error as error:
        raise SnapshotFailed(f"the database could not be copied ({error})") from error
    finally:
        copy.close()
        source.close()


def is_empty(database: Database) -> bool:
    """Return whether the database has no tables, or does not exist."""
    if database.is_sqlite and not Path(str(database.url.database)).exists():
        return True
    return not inspect(database.engine).get_table_names()


def restore(database: Database, source: Path, tools: Path | None = None) -> None:
    """Restore a snapshot into an empty place, completely or not at all. Raises SnapshotFailed."""
    if not database.is_sqlite:
        _run(
            database, "pg_restore", tools, "--no-owner", "--no-privileges", "--exit-on-error",
            "--single-transaction", str(source),
        )  # fmt: skip
        return
    database.close()
    target = Path(str(database.url.database))
    for ending in ("-wal", "-shm"):
        target.with_name(target.name + ending).unlink(missing_ok=True)
    part = target.with_name(f".{target.name}.restoring")
    try:
        shutil.copyfile(source, part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def check_programs(database: Database, tools: Path | None = None) -> None:
    """Raise SnapshotFailed if the programs for a snapshot are missing or older than the server."""
    if database.is_sqlite:
        return
    with database.reading() as session:
        server = int(session.execute(text("SHOW server_version_num")).scalar_one()) // 10_000
    for name in ("pg_dump", "pg_restore"):
        said = _call([_program(name, tools), "--version"], {}).stdout.strip()
        version = re.search(r"\d+", said)
        if version is None or int(version.group()) < server:
            raise SnapshotFailed(f"{said or name} is older than the server, which is of version {server}")


def _run(database: Database, name: str, tools: Path | None, *words: str) -> None:
    url = database.url.set(drivername="postgresql", password=None)
    password = {"PGPASSWORD": str(database.url.password)} if database.url.password else {}
    command = [_program(name, tools), f"--dbname={url.render_as_string(hide_password=False)}", *words]
    done = _call(command, password)
    if done.returncode:
        lines = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
        more = lines[1:2] if name == "pg_dump" else []  # pg_restore could name what stands in a row
        raise SnapshotFailed(" ".join([f"{name}:", *lines[:1], *more]))


def _program(name: str, tools: Path | None) -> str:
    found = str(tools / name) if tools else shutil.which(name)
    if not found or not Path(found).exists():
        raise SnapshotFailed(
            f"{name} is not found: install PostgreSQL's client programs, or name their folder in BALAGH_POSTGRES_BIN"
        )
    return found


def _call(command: list[str], environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """Run a program of PostgreSQL; its messages are English in every locale."""
    environment = os.environ | {"LC_ALL": "C"} | environment
    return subprocess.run(  # noqa: S603 - our own words
        command, env=environment, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
