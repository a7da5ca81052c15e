"""The whole bot over real HTTP: evidence comes in and goes out, Dina takes access away, the seal is published."""

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from datetime import timedelta

from bot.sandbox.client.sandbox import Person
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN
from bot.services.audit import audit_trail
from tests.support.pictures import png
from tests.support.review_acts import presses
from tests.support.running_bot import STORY_TIME, RunningBot


def test_evidence_in_people_and_the_seal(app: RunningBot, amal: Person) -> None:
    dina = app.joins("Dina", "admin")
    amal.sends("📝 Report an attack")
    amal.waits_for("Where did it happen?")
    picture = png()
    amal.sends_album([picture, png(5)])
    amal.waits_for("2 files")
    amal.sends("Sarmin")
    amal.sends_document("x.bin", b"\0" * (20 * 1024 * 1024 + 1))
    amal.waits_for("could not be fetched from Telegram")
    presses(amal, "Now ", "Missile", "House", "Not known", "No one (checked)", "✓ Send")
    amal.waits_for("✓ 2023-10-05/01")

    def stored() -> bool:
        with app.database.engine.connect() as connection:
            return (
                connection.exec_driver_sql("SELECT count(*) FROM evidence WHERE state = 'stored'").scalar()
                == 2
            )

    app.waits(stored)
    dina.waits_for("State: sent")
    presses(dina, "⋯", "🗜 All in one file")
    sent = dina.waits_for(lambda seen: next((m for m in seen if m.media and "record, sheet" in m.text), None))
    with zipfile.ZipFile(io.BytesIO(app.sandbox.file(sent))) as archive:
        names = archive.namelist()
        sums = archive.read("balagh-2023-10-05-01/manifest-sha256.txt").decode()
        assert {hashlib.sha256(archive.read(name)).hexdigest() for name in names if "evidence/" in name} == {
            hashlib.sha256(content).hexdigest() for content in (picture, png(5))
        }
        assert all(name.partition("/")[2] in sums for name in names if "/data/" in name)
    assert sent.text == "2023-10-05/01: record, sheet and evidence\n1 file is missing in it: see the sheet."

    dina.sends("/people")
    dina.waits_for("2 people")  # the report's menu names A-01, too: whose phone was taken
    presses(dina, "A-01", "✕ Take access away", "✕ Yes, take it away")
    dina.waits_for("Access taken away on 2023-10-05.")
    app.waits(lambda: not amal.commands())
    amal.sends("/mine")
    amal.waits_for("This is a private service.")

    app.clock.put(STORY_TIME + timedelta(hours=6))
    english = dina.waits_for("Seal of the records:", chat=CHANNEL_EN)
    arabic = dina.waits_for("ختم السجلات:", chat=CHANNEL_AR)
    for message in (english, arabic):
        seal = re.search(r"[0-9a-f]{16}", message.text)
        assert seal
        with app.database.reading() as session:
            assert audit_trail.verify_log(session, seal[0]).findings == ()
    dina.sends("/audit")
    dina.waits_for("took access away from A-01")


def test_evidence_in_other_storage(make: Callable[..., RunningBot]) -> None:
    """What a setting names instead of the folder: here, storage in memory through the same library."""
    app = make(evidence_url="memory://story/evidence").opens()
    amal = app.joins("Amal", "responder")
    amal.sends("📝 Report an attack")
    amal.waits_for("Where did it happen?")
    picture = png(9)
    amal.sends_photo(picture)
    from storage.repositories.evidence.file_store import FileStore

    store = FileStore("memory://story/evidence", app.database.keys)
    app.waits(lambda: list(store.encrypted_names()))
    assert store.read(hashlib.sha256(picture).hexdigest()) == picture
    assert not (app.settings.data_dir / "evidence").exists()
