"""Random and hostile updates: whatever comes, nothing breaks, and strangers change nothing.

Updates are made two ways: from the field types of the Bot API (sandbox/spec.json and the few types below), and by
breaking real ones – values of another type, missing parts, huge numbers, broken letters, markup, other people's buttons.
Each goes the whole way that a real one goes: read, kept in the inbox, handled at the desk in one transaction.
"""

import copy
import json
import logging
import random
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select, text

from bot.config.permissions import COMMANDS
from bot.config.settings import Settings
from bot.runtime.context import build_context
from bot.services.inbox_worker import process_batch
from bot.services.people import joining
from bot.telegram.inbound.admission import Admission
from bot.telegram.inbound.poller import Poller, _parse
from bot.telegram.inbound.rate_limit import Buckets
from bot.telegram.inbound.update import IncomingUpdate
from bot.telegram.routing.callbacks import CALLBACKS
from bot.telegram.routing.updates import route
from bot.telegram.storage_calls import Backend
from bot.views.callbacks import Callback
from storage.engine.database import Database
from storage.errors import StorageError
from storage.repositories.people import chats, people
from storage.tables.messages import OutboxRow

AMAL, BASEL, DINA, STRANGERS, GROUP = (
    6_000_001,
    6_000_002,
    6_000_003,
    range(7_000_001, 7_000_020),
    -1_009_999_999,
)
NASTY = [
    "", " ", "\0", "\u202e\u2066", "\ud83d", "/", "/start", "/report 2023-10-05/01", "/digest 9999-99-99", "/cover A-01 x",
    "/digest 2023-10-05 2023-10-01", "<b>bold</b>", "[x](http://evil.example)", "*_`~|", "@everyone", "😀" * 400, "x" * 4096,
    "9" * 400, "-1", "١٢٣", "{ $name }", "'; DROP TABLE report; --", "%s%n", "../../etc/passwd", "سرمين", "Sarmin",
    "missile on a market in Sarmin at 14:00, 3 killed", "artillery Ariha now, a school, no casualties, regime",
    "/people", "/audit", "/bundle 2023-10-05/01", "/export", "/wipe", "/taken A-01", "/cover A-01 \u202e@x.example", "+963 944 123 987",
    "reply", "NaN", "1e999", "٣ شهداء",
]  # fmt: skip
NUMBERS = [
    0,
    1,
    -1,
    2**31,
    2**53,
    2**63,
    -(2**63),
    2**64,
    10**30,
    35.9,
    float("nan"),
    float("inf"),
    1696508520,
]
SPEC = Path(__file__).parents[2] / "bot" / "sandbox" / "protocol" / "spec.json"
KINDS = (
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "poll",
    "inline_query",
    "business_message",
)


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


class Maker:
    """Makes updates."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._types = json.loads(SPEC.read_text(encoding="utf-8"))["types"]
        self._number = 10**6
        self.offered: deque[str] = deque(maxlen=400)

    def next_number(self) -> int:
        """An update's number that none had before."""
        self._number += self._dice.choice((1, 1, 1, 1, 7))
        return self._number

    def update(self, stranger: bool) -> Any:
        """One update; of a stranger, or of anybody."""
        self.next_number()
        who = self._dice.choice(STRANGERS) if stranger else self._dice.choice((AMAL, AMAL, AMAL, BASEL, DINA))
        made = self._real(who) if self._dice.random() < 0.75 else self._random(who)
        if self._dice.random() < 0.45:
            for _ in range(self._dice.choice((1, 1, 2, 5))):
                self._break(made)
            if stranger:
                self._nobody_else(made, who)
        made["update_id"] = self._number
        return made

    def _person(self, who: int) -> dict[str, Any]:
        return {"id": who, "is_bot": False, "first_name": self._text(), "username": self._text()}

    def _real(self, who: int) -> dict[str, Any]:
        """As Telegram would send it."""
        private = self._dice.random() < 0.8
        chat = (
            {"id": who, "type": "private"} if private else {"id": GROUP, "type": "supergroup", "title": "x"}
        )
        message: dict[str, Any] = {
            "message_id": self._dice.randrange(1, 500),
            "date": 1696508520 + self._dice.randrange(-9999, 9999),
            "chat": chat,
            "from": self._person(who),
        }
        if self._dice.random() < 0.4:
            query = {
                "id": str(self._number),
                "from": self._person(who),
                "data": self._data(),
                "chat_instance": "1",
            }
            return {"callback_query": {**query, "message": {**message, "text": self._text()}}}
        message |= self._content()
        if self._dice.random() < 0.1:
            message["reply_to_message"] = {"message_id": 3, "date": 0, "chat": chat, "text": self._text()}
        return {self._dice.choice(("message", "message", "message", "edited_message")): message}

    def _content(self) -> dict[str, Any]:
        number = self._dice.random
        file = {"file_id": self._text(), "file_unique_id": "u", "file_size": self._dice.choice(NUMBERS[:8])}
        return self._dice.choice((
            lambda: {"text": self._text()},
            lambda: {"text": self._text()},
            lambda: {"text": "/" + self._dice.choice([*COMMANDS]) + " " + self._text()},
            lambda: {"location": {"latitude": number() * 200 - 100, "longitude": number() * 400 - 200}},
            lambda: {"photo": [file, file], "caption": self._text()},
            lambda: {self._dice.choice(("voice", "video", "document", "audio", "video_note")): file},
            lambda: {"contact": {"first_name": self._text(), "phone_number": "+963"}},
            lambda: {"venue": {"location": {"latitude": 35.9, "longitude": 36.7}, "title": self._text()}},
            lambda: {"migrate_to_chat_id": self._dice.choice(NUMBERS[:8])},
            lambda: {"new_chat_members": [self._person(1)]},
            lambda: {"dice": {"emoji": "🎲", "value": 3}},
        ))()  # fmt: skip

    def _text(self) -> str:
        if self._dice.random() < 0.1:
            return "".join(chr(self._dice.randrange(0x110000)) for _ in range(self._dice.randrange(20)))
        return self._dice.choice(NASTY)

    def _data(self) -> str:
        if (
            self.offered and self._dice.random() < 0.6
        ):  # a button that the bot did send, to whomever, whenever
            return self._dice.choice(self.offered)
        letter = self._dice.choice([*CALLBACKS, "", "z"])
        parts = [self._dice.choice((
            "1", "2", "3", "0", "-1", "99999999999999999999", "on", "new", "in", "where", "kinds", "leave", "send", "cancel",
            "open", "verify", "more", "fill", "part", "made", "csv", "days", "all", "o1", "n1", "role.admin", "revoke", "drafts", "zip", "taken", "same", "ask.killed_total", "2023-10-05/01", "en", "ar", "again", "there",
            "yes", "٣", "\0", "a" * 60, "again|1",
        )) for _ in range(len(CALLBACKS[letter].parts) if letter in CALLBACKS and self._dice.random() < 0.7 else self._dice.randrange(5))]  # fmt: skip
        return "|".join([letter, *parts])[:64]

    def _random(self, who: int) -> dict[str, Any]:
        """Fields of the right names with values of the right types, made up."""
        kind = self._dice.choice(KINDS)
        inner = {
            "chat": {"id": who, "type": "private"},
            "from": self._person(who),
            "message_id": 1,
            "date": 0,
        }
        for name in self._dice.sample([*self._types], 3):
            inner[name.lower()] = self._value([name], 0)
        inner[self._dice.choice(("text", "data", "caption"))] = self._text()
        return {kind: inner}

    def _value(self, kinds: list[Any], depth: int) -> Any:
        kind = self._dice.choice(kinds)
        if isinstance(kind, list):
            return [self._value(kind, depth + 1) for _ in range(self._dice.randrange(3))]
        fields = self._types.get(kind, {}).get("fields")
        if fields and depth < 4:
            return {
                name: self._value(rule[0], depth + 1)
                for name, rule in fields.items()
                if rule[1] or self._dice.random() < 0.3
            }
        return {"Integer": self._dice.choice(NUMBERS), "Boolean": True, "Float": 1.5}.get(
            str(kind), self._text()
        )

    def _break(self, made: dict[str, Any]) -> None:
        """One value somewhere inside becomes something else, or goes."""
        place: Any = made
        while True:
            keys = [*place] if isinstance(place, dict) else [*range(len(place))]
            if not keys:
                return
            key = self._dice.choice(keys)
            if isinstance(place[key], (dict, list)) and place[key] and self._dice.random() < 0.8:
                place = place[key]
                continue
            if isinstance(place, dict) and self._dice.random() < 0.3:
                del place[key]
            else:
                place[key] = copy.deepcopy(
                    self._dice.choice((None, True, [], {}, [[]], *NUMBERS, *NASTY, {"id": AMAL}))
                )
            return

    def _nobody_else(self, made: Any, who: int) -> None:
        """Telegram never lets anybody write as somebody else: a broken update of a stranger stays theirs."""
        for name, value in list(made.items()) if isinstance(made, dict) else []:
            if name == "id" and value in (AMAL, BASEL, DINA):
                made[name] = who
            elif isinstance(value, dict):
                self._nobody_else(value, who)
        if isinstance(made, dict) and isinstance(made.get("chat"), dict) and not made.get("from"):
            made["from"] = {"id": who}


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
        for data in ({"message": _joins(who, code)}, {"callback_query": _chooses(who)}):
            _come(receiver, database, app, [{**data, "update_id": maker.next_number()}], found)


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
        # That a group became a supergroup is Telegram's doing, whoever sits in it.
        for table, other in (("audit", "verb <> 'chat.move'"), ("key_value", "name NOT LIKE 'chat/moved/%'")):
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


def _chooses(who: int) -> dict[str, Any]:
    message = {"message_id": 2, "date": 0, "chat": {"id": who, "type": "private"}}
    return {"id": f"q{who}", "from": {"id": who}, "data": Callback.LANGUAGE.data("en"), "message": message}
