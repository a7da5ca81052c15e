"""Every activity that writes down what it did, with words and places planted in it; then the database is seized."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from bot.runtime.context import build_context
from bot.sandbox.client.sandbox import Person
from bot.services.audit import audit_trail
from bot.services.imports import jsonl
from bot.services.imports.storing import Choices
from storage.crypto.keyring import MARK
from tests.stories.safety.conftest import GROUP
from tests.stories.safety.test_seized_server import WHO, every_value
from tests.support.review_acts import presses
from tests.support.review_acts import reports as sends_report
from tests.support.running_bot import RunningBot
from tests.support.sounds import voice_note

PLANTED = "Qzplanted"
EXAMPLE = Path("bot/runtime/example/2023-10-05.jsonl")
#: What the subject of an audit's line may be: numbers, pseudonyms, days, kinds of things; never words of people.
SUBJECT = re.compile(
    r"[A-Z]-\d+|[a-z_]+/\d+|\d{4}-\d\d-\d\d(/\d+|(/(en|ar))?/(preliminary|final|weekly))?|records|file|csv|xlsx|jsonl|[\w.]+"
)


def test_no_activity_leaves_words_or_places_in_the_open(
    make: Callable[..., RunningBot], tmp_path: Path
) -> None:
    app = make(database_url="", coordinators_chat=str(GROUP), channels=()).opens()
    dina, basel = app.joins("Dina", "admin"), app.joins("Basel", "coordinator")
    amal = app.joins("Amal", "responder")
    imports(app, tmp_path)
    a_second_report_and_a_voice_note(app, amal, basel)
    sends_report(amal)
    decides(basel)
    signs(basel)
    exports(dina)
    made = app.settings.data_dir / "exports"
    app.waits(lambda: not any(path.is_file() for path in made.rglob("*")))  # it is gone once it is sent
    app.closes()
    open_words, subjects, sealed = [], set(), 0
    for name, value in every_value(app.settings.data_dir / "balagh.sqlite"):
        if isinstance(value, str):
            open_words += [(name, value) for word in (PLANTED, *WHO) if word in value]
        if name == "audit.subject":
            subjects.add(str(value))
        if (
            name in ("audit.detail", "area_coverage.area", "report_revision.narrative_sha256")
            and value is not None
        ):
            assert isinstance(value, bytes), name
            assert value.startswith(MARK), name
            sealed += 1
    assert open_words == []
    assert sealed > 20
    assert [each for each in subjects if not SUBJECT.fullmatch(each)] == []
    for path in app.settings.data_dir.rglob("*"):
        if path.is_file() and path.name != "keys":
            assert PLANTED.encode() not in path.read_bytes(), path
    with app.database.reading() as session:
        assert audit_trail.verify_log(session).findings == ()


def imports(app: RunningBot, folder: Path) -> None:
    document = json.loads(EXAMPLE.read_text("utf-8").splitlines()[0])
    document |= {"id": "planted-1", "number": None, "narrative": f"{PLANTED} narrative"}
    document["place"] |= {"name": f"{PLANTED} place", "latitude": 35.934217, "longitude": 36.701843}
    path = folder / "planted.jsonl"
    path.write_text(json.dumps(document) + "\n", "utf-8")
    alive = build_context(app.settings, app.database, app.clock)
    assert not jsonl.import_file(app.database, alive, path, Choices(doubtful_too=True, decided=True)).refused
    path.unlink()


def a_second_report_and_a_voice_note(app: RunningBot, amal: Person, basel: Person) -> None:
    amal.sends("artillery Ariha now")
    amal.waits_for("What was hit?")
    amal.sends(f"missile on Sarmin now, a school, no casualties, regime, {PLANTED}")
    amal.waits_for("another one is still open")
    amal.sends("/wipe")  # what was typed is kept for the coordinators, sealed
    amal.waits_for("✓")
    app.clock.passes(seconds=1)  # what is sent at the instant of the wipe itself goes with it
    amal.sends_voice(voice_note(PLANTED))
    basel.waits_for("sent a voice note as a report", chat=GROUP)
    amal.taps("✕ Cancel")
    amal.taps("✕ Yes, throw away")


def decides(basel: Person) -> None:
    basel.sends(f"/cover A-03 {PLANTED}", chat=GROUP)
    basel.waits_for(PLANTED, chat=GROUP)
    presses(basel, "⋯", "Reject", "Another reason …", chat=GROUP)
    basel.waits_for("Reply to this message with the reason", chat=GROUP)
    basel.sends(f"{PLANTED} reason", chat=GROUP)
    basel.waits_for(f"{PLANTED} reason", chat=GROUP)


def signs(basel: Person) -> None:
    basel.sends("/sign")
    basel.waits_for("Sign-off: the preliminary")
    presses(basel, "Sentences")
    presses(basel, "✍ Add a sentence", "English")
    basel.waits_for("Reply to this message with it")
    basel.sends(f"{PLANTED} sentence.")
    basel.waits_for("is struck or added")


def exports(dina: Person) -> None:
    dina.sends("/audit")
    dina.waits_for("A-03")
    dina.sends("/people")
    dina.waits_for("3 people")
    dina.sends("/bundle 2023-10-05/02")
    dina.waits_for(lambda messages: any(m.media for m in messages))
    dina.sends("/export")
    dina.waits_for("Records as a file")
    presses(dina, "CSV", "Preview ›", "✓ Make the file")
    dina.waits_for("The file is below")
