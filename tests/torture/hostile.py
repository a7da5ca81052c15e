"""Random and hostile updates: whatever comes, nothing breaks, and strangers change nothing.

Each goes the whole way that a real one goes: read, kept in the inbox, handled at the desk in one transaction.
"""

import logging
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select, text

from bot.config.settings import Settings
from bot.runtime.context import build_context
from bot.services.inbox_worker import process_batch
from bot.services.people import joining
from bot.telegram.inbound.admission import Admission
from bot.telegram.inbound.poller import Poller, _parse
from bot.telegram.inbound.rate_limit import Buckets
from bot.telegram.inbound.update import IncomingUpdate
from bot.telegram.routing.updates import route
from bot.telegram.storage_calls import Backend
from bot.views.callbacks import Callback
from bot.views.people.consent import AGREE
from storage.engine.database import Database
from storage.errors import StorageError
from storage.repositories.people import chats, people
from storage.tables.messages import OutboxRow
from tests.torture.updates import AMAL, BASEL, DINA, GROUP, Maker


@dataclass
class Found:
    """What came of it. `unhandled` and `changed_by_strangers` must be 0."""

    updates: int = 0
    read: int = 0
    kept: int = 0
    refused_by_the_database: int = 0
    unhandled: int = 0
    changed_by_strangers: int = 0
    seconds: float = 0.0
    errors: Counter[str] = field(default_factory=Counter)

    @property
    def clean(self) -> bool:
        """Nothing broke and no stranger changed anything."""
        return not self.unhandled and not self.changed_by_strangers

    def __str__(self) -> str:
        said = {name: value for name, value in vars(self).items() if name != "errors"}
        return " · ".join(f"{name.replace('_', ' ')} {value:.0f}" for name, value in said.items()) + (
            f" · {dict(self.errors)}" if self.errors else ""
        )


class _Listener(logging.Handler):
    """Every exception that ended at an edge is a line of the log."""

    def __init__(self, found: Found) -> None:
        super().__init__(logging.ERROR)
        self._found = found

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage() == "an update could not be stored and is discarded":
            self._found.refused_by_the_database += 1
        elif record.getMessage() != "an update could not be read":
            self._found.unhandled += 1
            self._found.errors[f"{getattr(record, 'kind', '')} {getattr(record, 'at', '')}"] += 1


#: What strangers may make rows in: the inbox that took it, and the neutral line.
_THEIRS = ("inbox", "outbox", "chat", "alembic_version", "sqlite_sequence", "chat_message")


def hostile(folder: Path, count: int, seed: int, say: Callable[[str], None] = lambda _line: None) -> Found:
    """Let `count` updates come, a third of them from strangers."""
    dice, found = random.Random(seed), Found()
    settings = Settings(_env_file=None, data_dir=folder, coordinators_chat=str(GROUP))  # type: ignore[call-arg]
    database = Database(settings.database, settings.key_ring())
    database.migrate()
    app = build_context(settings, database, lambda: datetime(2023, 10, 5, 12, 22, tzinfo=UTC))
    receiver = Poller(None, Backend(database, app, None), None, lambda: None)  # type: ignore[arg-type]
    receiver._admission = Admission(app, Buckets(1e9, 10**9))  # every update shall come through here
    receiver._admission._group_members = Buckets(1e9, 10**9)
    maker, listener = Maker(dice), _Listener(found)
    loggers = [logging.getLogger(name) for name in ("bot", "storage")]
    for logger in loggers:
        logger.addHandler(listener)
    began = time.perf_counter()
    try:
        _let_in(receiver, database, app, maker, found)
        while found.updates < count:
            stranger = dice.random() < 1 / 3
            batch = [maker.update(stranger) for _ in range(dice.choice((1, 5, 20)))]
            before = _changed(database) if stranger else None
            found.updates += len(batch)
            _come(receiver, database, app, batch, found)
            if stranger and _changed(database) != before:
                found.changed_by_strangers += 1
            with database.transaction() as session:  # nobody sends here: what was to be said is let go
                for content in session.execute(select(OutboxRow.content)).scalars():
                    rows = (content or {}).get("buttons", ())
                    maker.offered.extend(data for row in rows for _label, data in row)
                session.execute(text("DELETE FROM outbox"))
            if found.updates % 500 < len(batch):  # whoever was sent away by one of these updates comes again
                _let_in(receiver, database, app, maker, found)
            if found.updates % 10_000 < len(batch):
                say(f"{found.updates}: {found}")
    finally:
        for logger in loggers:
            logger.removeHandler(listener)
        database.close()
    found.seconds = time.perf_counter() - began
    return found


def _let_in(receiver: Poller, database: Database, app: Any, maker: Maker, found: Found) -> None:
    """Everybody who has no access (any more) comes in with an invitation."""
    for who, role in ((AMAL, "responder"), (BASEL, "coordinator"), (DINA, "admin")):
        with database.transaction() as session:
            person = people.find_by_chat(session, chats.find_or_create(session, who))
        if person is not None and person.role == role:
            continue
        code, _ = joining.create_invitation(database, app, role)
        _come(
            receiver, database, app, [{"message": _joins(who, code), "update_id": maker.next_number()}], found
        )
        for button in (Callback.LANGUAGE.data("en"), AGREE):
            pressed = {"callback_query": _presses(who, button), "update_id": maker.next_number()}
            _come(receiver, database, app, [pressed], found)


def _come(receiver: Poller, database: Database, app: Any, batch: list[Any], found: Found) -> None:
    try:
        wanted = [one for update in batch if (one := _parse(update)) is not None]
        found.read += len(wanted)
        try:
            found.kept += receiver.store_parsed(wanted)
        except StorageError:
            receiver._store_each(wanted)
        while process_batch(
            database, app, lambda request, content: route(request, IncomingUpdate.from_json(content))
        ).count:
            pass
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        found.unhandled += 1
        found.errors[f"{type(error).__name__} {str(error)[:80]}"] += 1


def _changed(database: Database) -> list[tuple[str, Any]]:
    """How many rows each table has; and the record's and the people's own rows."""
    with database.reading() as session:
        tables = session.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        counts = [
            (name, session.execute(text(f"SELECT count(*) FROM {name}")).scalar())
            for name in tables
            if name not in (*_THEIRS, "audit", "key_value")
        ]
        # That a group became a supergroup is Telegram's doing, whoever sits in it; and anybody may add the bot to a
        # group, which is noted, so that it leaves.
        for table, other in (
            ("audit", "verb <> 'chat.move'"),
            ("key_value", "name NOT LIKE 'unreachable/%' AND name NOT LIKE 'chat/unnamed/%'"),
        ):
            lines = text(f"SELECT count(*) FROM {table} WHERE {other}")
            counts.append((table, session.execute(lines).scalar()))
        for name in ("report", "person", "draft", "invitation", "question"):
            counts.append((name, session.execute(text(f"SELECT * FROM {name}")).all()))
        return counts


def _joins(who: int, code: str) -> dict[str, Any]:
    return {
        "message_id": 1,
        "date": 0,
        "chat": {"id": who, "type": "private"},
        "from": {"id": who},
        "text": f"/start {code}",
    }


def _presses(who: int, button: str) -> dict[str, Any]:
    message = {"message_id": 2, "date": 0, "chat": {"id": who, "type": "private"}}
    return {"id": f"q{who}", "from": {"id": who}, "data": button, "message": message}
