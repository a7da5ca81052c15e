"""What phones send besides plain words: the longest message, signs of many parts, files that nobody can fetch."""

import hashlib

from sqlalchemy import text

from bot.sandbox.client.sandbox import Person
from bot.views.message import units
from storage.repositories.evidence.file_store import FileStore
from tests.support.reports import only_report
from tests.support.running_bot import RunningBot

#: One sign on the screen, eight UTF-16 code units.
FAMILY = "👨‍👩‍👧"
TOO_BIG = '{"ok":false,"error_code":400,"description":"Bad Request: file is too big"}'


def test_the_longest_message_and_a_file_that_cannot_be_fetched(
    app: RunningBot, amal: Person, basel: Person
) -> None:
    words = "Missile on Sarmin now, a house, no casualties, regime "
    longest = words + FAMILY * ((4096 - len(words)) // 8)
    amal.sends(longest)
    amal.waits_for("Is this right?")
    app.sandbox.fault("raw", code=400, body=TOO_BIG, methods=["getFile"])
    amal.sends_video(b"0" * 1000, FAMILY * 128)
    amal.waits_for("could not be fetched from Telegram")
    heic = b"\x00\x00\x00\x18ftypheic" + b"0" * 50
    amal.sends_document("IMG_1.HEIC", heic, mime_type="image/heic")
    amal.waits_for("📎 2 files")
    amal.taps("✓ Send")
    card = basel.waits_for("2023-10-05/01")
    assert units(card.text) <= 4096
    app.waits_until_idle()
    with app.database.reading() as session:
        assert set(session.execute(text("SELECT DISTINCT state FROM outbox")).scalars()) == {"done"}
    assert FAMILY * 128 in str(only_report(app).narrative)
    vault = FileStore(app.settings.evidence, app.database.keys)
    app.waits(lambda: vault.has(hashlib.sha256(heic).hexdigest()))
