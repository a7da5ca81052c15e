"""Several processes: what one says while another changes it is never lost. Found by `make torture`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from storage.crypto.keyring import Key, KeyRing
from storage.engine.database import Database
from storage.engine.hot import messages
from storage.repositories.messages import delivery, outbox
from storage.repositories.people import chats

NOW = datetime(2023, 10, 5, 12, 30, tzinfo=UTC)
CARD = "draft/1"


def _next(database: Database) -> delivery.OutboxMessage | None:
    with database.reading() as session:
        return next(iter(delivery.list_next(session, NOW, set())), None)


def test_a_card_that_is_said_while_it_changes_is_said_again(
    tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not database_url:
        pytest.skip("only on PostgreSQL do two transactions write at once: make test runs it there, too")
    ring = KeyRing(given=[Key.new().to_text()])
    database, other = Database(database_url, ring), Database(database_url, ring)
    database.migrate()
    with database.transaction() as session:
        chat = chats.find_or_create(session, 70_001)
        outbox.upsert(session, NOW, chat, CARD, {"text": "When?"})
    looked = messages.CARD_AND_UPDATE.first

    def write_meanwhile(session: Session, **given: Any) -> Any:
        found = looked(session, **given)
        parcel = _next(other)
        assert parcel is not None
        with other.transaction() as sending:
            delivery.mark_sent(sending, NOW, parcel, 17)
        return found

    monkeypatch.setattr(messages.CARD_AND_UPDATE, "first", write_meanwhile)
    with database.transaction() as session:
        outbox.upsert(session, NOW, chat, CARD, {"text": "What kind?"})
    parcel = _next(database)
    database.close()
    other.close()
    assert parcel is not None
    assert (parcel.content["text"], parcel.message_id) == ("What kind?", 17)
