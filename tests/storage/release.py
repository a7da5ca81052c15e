"""Keep a database of a version that is released, for the tests of all later ones: `python -m tests.storage.release 2026_11_01`.

A fixture holds every row of every table, as JSON lines; the tables themselves come from the released migrations, which
never change. So one file serves SQLite and PostgreSQL.
"""

import gzip
import hashlib
import json
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import MetaData, select, text

from storage.engine import database as storage_database
from storage.engine.database import Database
from storage.repositories.people import chats

SCHEMAS = Path(__file__).parent / "schemas"
#: Seals the fixtures; no secret.
KEY = "A" * 43


def migration_file(revision: str) -> Path:
    """Where a migration stands."""
    (file,) = (storage_database.MIGRATIONS / "versions").glob(f"{revision}_*.py")
    return file


def fingerprint(revision: str) -> str:
    """What a released migration must always be."""
    return hashlib.sha256(migration_file(revision).read_bytes()).hexdigest()


def bring_to(database: Database, revision: str) -> None:
    """Bring an empty database to a version that may not be the last."""
    config = Config()
    config.set_main_option("script_location", str(storage_database.MIGRATIONS))
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def tables_of(database: Database) -> MetaData:
    """The tables as they stand in the database, whatever today's program thinks of them."""
    found = MetaData()
    found.reflect(database.engine)
    return found


def rows_of(database: Database) -> Iterable[dict[str, Any]]:
    """Every row, tables in an order in which they can be filled."""
    with database.engine.connect().execution_options(balagh_reads=True) as connection:
        for table in tables_of(database).sorted_tables:
            if table.name != "alembic_version":
                for row in connection.execute(select(table)).mappings():
                    yield {"table": table.name, "row": {name: _plain(value) for name, value in row.items()}}


def fill(database: Database, rows: Iterable[dict[str, Any]]) -> None:
    """Put rows into a database that has their tables."""
    tables = tables_of(database).tables
    with database.engine.begin() as connection:
        if not database.is_sqlite:  # rows refer to each other both ways
            connection.execute(text("SET session_replication_role = replica"))
        else:
            connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        for each in rows:
            table = tables[each["table"]]
            connection.execute(table.insert(), {name: _rich(value) for name, value in each["row"].items()})


def write(rows: Iterable[dict[str, Any]], target: Path) -> None:
    """As a fixture; the same rows give the same bytes."""
    lines = "".join(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n" for row in rows)
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(gzip.compress(lines.encode(), mtime=0))


def read(source: Path) -> list[dict[str, Any]]:
    """A fixture's rows."""
    return [json.loads(line) for line in gzip.decompress(source.read_bytes()).decode().splitlines()]


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return {"$at": value.isoformat()}
    if isinstance(value, date):
        return {"$day": value.isoformat()}
    if isinstance(value, bytes):
        return {"$bytes": b64encode(value).decode()}
    return value


def _rich(value: Any) -> Any:
    if isinstance(value, dict) and len(value) == 1:
        ((kind, held),) = value.items()
        readers = {"$at": datetime.fromisoformat, "$day": date.fromisoformat, "$bytes": b64decode}
        if kind in readers:
            return readers[kind](held)
    return value


def sample(folder: Path) -> Database:
    """A small organisation's record: the example day, people, an open draft, what waits and what was said."""
    from bot.config.settings import Settings
    from bot.runtime.context import build_context
    from bot.services.imports import jsonl as importing
    from bot.services.inbox_worker import process_batch
    from bot.services.people import joining
    from bot.telegram.inbound.update import IncomingUpdate
    from bot.telegram.inbound.worker import _handle
    from storage.repositories.messages import inbox
    from tests.support.running_bot import Clock

    settings = Settings(_env_file=None, data_dir=folder, keys=(KEY,))  # type: ignore[call-arg]
    database = Database(settings.database, settings.key_ring())
    database.migrate()
    app = build_context(settings, database, Clock())
    importing.import_file(database, app, Path("bot/runtime/example/2023-10-05.jsonl"))
    code = joining.create_invitation(database, app, "coordinator")[0]
    said = [f"/start {code}", "l|en", "/report", "Sarmin", "missile on Ariha now, 2 killed", "/queue"]
    for number, words in enumerate(said, 1):
        with database.transaction() as session:
            chat = chats.find_or_create(session, 1002)
            if "|" in words:
                incoming = IncomingUpdate("tap", 1002, 1002, True, message_id=1, data=words, query_id="1")
            else:
                what = "command" if words.startswith("/") else "text"
                incoming = IncomingUpdate(
                    what, 1002, 1002, True, message_id=number, at=1_696_508_520, text=words
                )
            inbox.store(session, [(number, chat, incoming.to_json())], app.clock())
        process_batch(database, app, _handle)
    return database


def main(revision: str) -> None:
    """Write the fixture and say the line that marks the release."""
    with TemporaryDirectory() as folder:
        database = sample(Path(folder))
        write(rows_of(database), SCHEMAS / f"{revision}.jsonl.gz")
        database.close()
    print(f'storage/migrations/released.py, into RELEASED:\n    "{revision}": "{fingerprint(revision)}",')


if __name__ == "__main__":
    main(sys.argv[1])
