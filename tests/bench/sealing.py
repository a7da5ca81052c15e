"""What encryption costs: a tap's transaction and a digest over 500 reports, with keys and with values left as they are."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.config.settings import Settings
from bot.runtime.context import build_context
from bot.views.callbacks import Callback
from storage.crypto.keyring import KeyRing
from storage.engine.database import Database
from storage.repositories.messages import inbox, outbox
from storage.repositories.people import chats, invitations, people
from storage.repositories.reports import drafts
from tests.bench.digest import digest, fill

TAPS = 400
ROUNDS = 5


class Plain(KeyRing):
    """A ring that leaves everything as it is: what the same program would do without encryption."""

    def encrypt(self, purpose: str, plain: bytes) -> bytes:
        return plain

    def decrypt(self, purpose: str, sealed: bytes) -> bytes:
        return sealed

    def decrypt_all(self, purpose: str, sealed: Iterable[bytes | None]) -> list[bytes | None]:
        return list(sealed)


def run(say: Callable[[str], None]) -> None:
    """Both ways in turns on the same machine, the medians and how they compare."""
    found: dict[str, list[tuple[float, float]]] = {"encrypted": [], "plain": []}
    with tempfile.TemporaryDirectory() as folder:
        houses = {}
        for name, kind in (("encrypted", KeyRing), ("plain", Plain)):
            settings = Settings(_env_file=None, data_dir=Path(folder) / name)  # type: ignore[call-arg]
            settings.data_dir.mkdir()
            database = Database(settings.database, kind(settings.data_dir / "keys"))
            database.migrate()
            fill(database, 10_000)
            houses[name] = build_context(settings, database), database
        for _ in range(ROUNDS):
            for name, (app, database) in houses.items():
                began = time.perf_counter()
                _taps(app, database)
                tap = (time.perf_counter() - began) / TAPS
                began = time.perf_counter()
                digest(app, database)
                found[name].append((tap, time.perf_counter() - began))
        for _, database in houses.values():
            database.close()
    for n, what in enumerate(("a tap's transaction", "the digest of 500 reports")):
        encrypted, plain = (
            statistics.median(row[n] for row in found[name]) for name in ("encrypted", "plain")
        )
        say(
            f"{what}: encrypted {encrypted * 1000:.2f} ms, plain {plain * 1000:.2f} ms, {encrypted / plain:.2f} times"
        )


def _taps(app: Any, database: Database) -> None:
    """What the storage does for one tap: receive, read the draft, write it, say it, mark it done."""
    now = app.clock()
    with database.transaction() as session:
        chat = chats.find_or_create(session, 5_000_000_000)
        person = people.find_by_chat(session, chat)
        if person is None:
            invitations.create(session, "code", "responder", now, now + timedelta(days=1), by=None)
            accepted = invitations.redeem(session, "code", chat, now)
            assert accepted is not None
            person = accepted.person
        draft = drafts.start(session, person.id, {"answers": {}}, now)
        first = draft.id * TAPS
    progress = {
        "answers": {"where": {"name": "Sarmin", "latitude": 35.9, "longitude": 36.7}, "narrative": "x" * 300}
    }
    for n in range(TAPS):
        with database.transaction() as session:
            inbox.store(
                session,
                [
                    (
                        first + n,
                        chat,
                        {"kind": "tap", "chat": 1, "data": Callback.FORM.data(1, 2, "where", "x")},
                    )
                ],
                now,
            )
        with database.transaction() as session:
            (arrival,) = inbox.list_next(session, 1)
            drafts.find_open(session, person.id)
            drafts.save(session, draft, progress, now)
            outbox.upsert(
                session, now, chat, f"draft/{draft.id}", {"text": "y" * 400, "buttons": [["a", "b"]] * 8}
            )
            inbox.mark_done(session, arrival.id, now)
