"""A bot with a database and no Telegram: updates are handed to the conversation directly."""

import contextlib
import itertools
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import text

from bot.config.settings import Settings
from bot.runtime.context import build_context
from bot.services.audit import audit_trail
from bot.services.context import AppContext, RequestContext
from bot.services.people import joining
from bot.telegram.inbound.update import IncomingUpdate, parse_update
from bot.telegram.routing.updates import route
from bot.views.callbacks import Callback
from bot.views.people.consent import AGREE
from storage.audit import kept_heads
from storage.crypto.serialisation import from_bytes, to_bytes
from storage.engine.database import Database
from storage.errors import WrongKeys
from storage.repositories.evidence.file_store import FileStore
from storage.repositories.operations.key_rotation import encrypted_columns
from storage.repositories.people import chats, people
from storage.tables.metadata import metadata
from tests.support.running_bot import Clock

_made: list[AppContext] = []


class DirectBot:
    """One database, one clock, people by name."""

    def __init__(self, folder: Path, url: str = "", **settings: Any) -> None:
        given: dict[str, Any] = {
            "data_dir": folder,
            "database_url": url,
            "digest_picture": False,
            "discreet_mode": False,
            "chat_cleanup": False,
        } | settings
        self.settings = Settings(_env_file=None, **given)  # type: ignore[call-arg]
        folder.mkdir(parents=True, exist_ok=True)
        self.database = Database(self.settings.database, self.settings.key_ring())
        self.database.migrate()
        self.clock = Clock()
        if not _made:  # reading texts and places takes a second; they are the same for all
            _made.append(build_context(self.settings, self.database, self.clock))
        self.context = replace(
            _made[0],
            settings=self.settings,
            clock=self.clock,
            files=FileStore(self.settings.evidence, self.database.keys),
        )
        self.chats: dict[str, int] = {}
        #: Tables from which a story took the rules, to put anything into them: that is not its finding.
        self.without_rules: set[str] = set()
        self._messages = itertools.count(100)

    def joins(self, name: str, role: str, language: str = "en") -> int:
        """Somebody comes in. Returns their number."""
        code, _until = joining.create_invitation(self.database, self.context, role)
        self.does(name, "command", text=f"/start {code}")
        self.does(name, "tap", data=Callback.LANGUAGE.data(language))
        self.does(name, "tap", data=AGREE)
        with self.database.reading() as session:
            person = people.find_by_chat(session, self._chat(session, name))
        assert person is not None
        return person.id

    def _chat(self, session: Any, name: str) -> int:
        return chats.find_or_create(session, self.telegram(name))

    def telegram(self, name: str) -> int:
        return self.chats.setdefault(name, 1000 + len(self.chats))

    def does(self, name: str, what: str, *, group: int | None = None, **content: Any) -> RequestContext:
        """An update of this person is handled."""
        me = self.telegram(name)
        chat = group or me
        with self.database.transaction() as session:
            number = chats.find_or_create(session, chat)
            request = RequestContext(self.context, session, self.clock(), number)
            message = {"message_id": 1, "query_id": "q"} if what == "tap" else {"message_id": 1, "at": 1}
            route(request, IncomingUpdate(what, chat, me, group is None, **(message | content)))
        return request

    def receives(self, name: str, **content: Any) -> None:
        """A message of this person comes as Telegram sends it; with `edit_date`, an edit."""
        me, kind = self.telegram(name), "edited_message" if "edit_date" in content else "message"
        head = {"message_id": next(self._messages), "date": int(self.clock().timestamp())}
        head |= {"from": {"id": me}, "chat": {"id": me, "type": "private"}}
        assert self.feeds({kind: head | content}), "it is of no kind that is known"

    def feeds(self, update: dict[str, Any]) -> bool:
        """An update comes from Telegram, and is kept and handled. False when it concerns no chat."""
        found = parse_update({"update_id": 1, **update})
        if found is None:
            return False
        incoming = IncomingUpdate.from_json(json.loads(json.dumps(found.to_json())))
        with self.database.transaction() as session:
            chat = chats.find_or_create(session, incoming.chat)
            route(RequestContext(self.context, session, self.clock(), chat), incoming)
        return True

    def said(self, name: str) -> list[dict[str, Any]]:
        """Return the pending messages to somebody, oldest first."""
        with self.database.transaction() as session:
            chat = self._chat(session, name)
        return self.sent("WHERE chat_id = :chat", chat=chat)

    def sent(self, where: str, **values: Any) -> list[dict[str, Any]]:
        """The contents of pending messages, without the row that they are bound to."""
        found = self.rows(f"SELECT content FROM outbox {where} ORDER BY id", **values)
        return [each and {name: value for name, value in each.items() if name != "row"} for each in found]

    def last(self, name: str) -> dict[str, Any]:
        """The last card or message."""
        return [content for content in self.said(name) if content and "text" in content][-1]

    def card(self, name: str) -> dict[str, Any]:
        """Return the content of a pending card, by its name or the beginning of it."""
        found = self.sent("WHERE card LIKE :card", card=f"{name}%")
        content: dict[str, Any] = found[-1]
        return content

    def rows(self, query: str, **values: Any) -> list[Any]:
        with self.database.engine.connect() as connection:
            found = [row[0] for row in connection.execute(text(query), values)]
            connection.rollback()
        return [json.loads(v) if isinstance(v, str) and v[:1] in "{[" else self._opened(v) for v in found]

    def pairs(self, query: str) -> list[tuple[Any, ...]]:
        """Whole rows, as they are stored."""
        with self.database.engine.connect() as connection:
            found = [tuple(row) for row in connection.execute(text(query))]
            connection.rollback()
        return found

    def _opened(self, value: Any) -> Any:
        """An encrypted value of any column."""
        if not isinstance(value, bytes) or not value.startswith(b"S1"):
            return value
        for table, names in encrypted_columns():
            for name in names:
                with contextlib.suppress(WrongKeys):
                    return from_bytes(self.database.keys.decrypt(table.c[name].type.purpose, value))
        raise AssertionError("encrypted for no column")

    def writes(self, table: str, column: str, row: int, value: Any) -> None:
        """Somebody with the database and the keys changes an encrypted value."""
        purpose = metadata.tables[table].c[column].type.purpose
        sealed = self.database.keys.encrypt(purpose, to_bytes(value))
        self.tampers(f"UPDATE {table} SET {column} = :value WHERE id = :id", value=sealed, id=row)

    def tampers(self, statement: str, **values: Any) -> None:
        """Somebody with the database's password changes it."""
        with self.database.engine.begin() as connection:
            connection.execute(text(statement), values)

    def extends_chain(self) -> None:
        while audit_trail.extend_chain(self.database, self.context):
            pass

    def audit_findings(self, published: str | None = None) -> list[str]:
        kept = kept_heads.read(self.settings.audit_heads)
        with self.database.reading() as session:
            found = audit_trail.verify_log(session, published, kept).findings
        left = [
            each for each in found if each.kind != "rules" or each.detail.split()[0] not in self.without_rules
        ]
        return list(map(audit_trail.describe_finding, left))

    def shuts_down(self) -> None:
        self.database.close()
