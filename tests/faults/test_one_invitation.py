"""One link that two phones open at the same moment, in two processes: it lets in one of them."""

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage.crypto.keyring import Key, KeyRing
from storage.engine.database import Database
from storage.repositories.people import chats, invitations

NOW = datetime(2023, 10, 5, 12, 30, tzinfo=UTC)
CODE = "a-code-that-was-read-by-somebody-else"


def test_one_link_lets_in_one(tmp_path: Path, database_url: str) -> None:
    url = database_url or f"sqlite:///{tmp_path}/balagh.sqlite"
    ring = KeyRing(given=[Key.new().to_text()])
    here, there = Database(url, ring), Database(url, ring)
    here.migrate()
    with here.transaction() as session:
        invitations.create(session, CODE, "responder", NOW, NOW + timedelta(days=1), by=None)
        amal, nadia = (chats.find_or_create(session, number) for number in (70_001, 70_002))
    let_in: list[object] = []

    def nadia_comes() -> None:
        with there.transaction() as session:
            let_in.append(invitations.redeem(session, CODE, nadia, NOW))

    other = threading.Thread(target=nadia_comes)
    with here.transaction() as session:
        person = invitations.redeem(session, CODE, amal, NOW)
        other.start()
        other.join(0.5)  # she has looked by now, or waits for us
    other.join(20)
    assert person is not None
    assert let_in == [None]
    here.close()
    there.close()
