"""A whole story; then somebody takes the server, its logs, its exports, and looks for who, and exactly where."""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.runtime.context import build_context
from bot.runtime.logging import JsonFormatter
from bot.sandbox.client.sandbox import Person
from bot.services.exports import writing
from storage.crypto.keyring import MARK
from tests.stories.safety.conftest import GROUP, IDS, PEOPLE
from tests.support.pictures import png
from tests.support.review_acts import presses
from tests.support.running_bot import RunningBot

LATITUDE, LONGITUDE = 35.934217, 36.701843
PHONE = "+963944123987"
WORDS = "the zebrafish bakery behind Qzuncle's house"
#: Nothing of this may stand anywhere but sealed: who, how to reach them, what they wrote, exactly where.
WHO = [
    *(str(number) for number in IDS.values()),
    str(GROUP),
    *(str(person[name]) for person in PEOPLE for name in ("first_name", "last_name", "username")),
    PHONE.removeprefix("+"),
]
WHAT = ["zebrafish", "Qzuncle", "Qzquestion", "Qzcaption", "Qzanswer", str(LATITUDE)[:6], str(LONGITUDE)[:6]]


def a_story(app: RunningBot) -> None:
    """Everything that people do."""
    dina = app.joins("Dina", "admin")
    basel, amal = app.joins("Basel", "coordinator"), app.joins("Amal", "responder")
    nadia = app.sandbox.person("Nadia")
    nadia.sends("hello, Qzquestion?")
    nadia.shares_contact("Qzuncle", PHONE)
    amal.shares_contact("Qzuncle", PHONE)
    picture = png(9, 9)
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.shares_location(LATITUDE, LONGITUDE)
    for label in ("Now ", "Missile", "House", "Not known", "No one (checked)"):
        amal.taps(label)
    amal.sends(WORDS)
    amal.taps("✓ Keep as a note")
    amal.sends_photo(picture, "Qzcaption")
    amal.waits_for("📎 1 file")
    amal.taps("✓ Send")
    amal.waits_for("✓")
    asks(basel, amal)
    amal.sends("/mine")
    amal.waits_for("of the last")
    amal.sends("/report")  # stays unfinished
    amal.waits_for("Where did it happen?")
    amal.sends(WORDS)
    basel.sends("/digest post")
    app.sandbox.ask("GET", "/overview")
    app.waits(lambda: app.sandbox.calls("sendMessage"))
    dina.sends("/queue")
    dina.waits_for("1 report wait")


def asks(basel: Person, amal: Person) -> None:
    presses(basel, "? Ask", "In your own words", chat=GROUP)
    asked = basel.waits_for("Reply to this message", chat=GROUP)
    basel.sends("Qzquestion: who told you?", chat=GROUP, reply_to=asked.id)
    question = amal.waits_for("Qzquestion")
    amal.sends("Qzanswer", reply_to=question.id)
    amal.waits_for("Your answer is kept")


@pytest.fixture
def told(make: Callable[..., RunningBot], caplog: pytest.LogCaptureFixture) -> RunningBot:
    caplog.set_level(logging.DEBUG, "bot")
    app = make(coordinators_chat=str(GROUP)).opens()
    a_story(app)
    app.closes()
    return app


def every_value(database: Path) -> Iterator[tuple[str, object]]:
    with closing(sqlite3.connect(database)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            rows = connection.execute(f"SELECT * FROM {table}")
            names = [column[0] for column in rows.description]
            for row in rows:
                yield from ((f"{table}.{name}", value) for name, value in zip(names, row, strict=True))


def patterns() -> list[bytes]:
    texts = [text.encode() for text in (*WHO, *WHAT)]
    numbers = [
        number.to_bytes(size, "big", signed=True) for number in (*IDS.values(), GROUP) for size in (6, 8)
    ]
    return texts + numbers


def test_a_seized_database_tells_neither_who_nor_exactly_where(
    told: RunningBot, caplog: pytest.LogCaptureFixture
) -> None:
    folder = told.settings.data_dir
    named = set(IDS.values())
    found = []
    for name, value in every_value(folder / "balagh.sqlite"):
        assert value not in named, name
        if isinstance(value, bytes) and name not in ("chat.telegram_index", "chat_message.words_index"):
            assert value.startswith(MARK), name
        if isinstance(value, str):
            found += [(name, text) for text in (*WHO, *WHAT) if text in value]
    assert found == []
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "keys"]
    assert len([path for path in files if "evidence" in path.parts]) >= 1
    for path in files:
        raw = path.read_bytes()
        assert [pattern for pattern in patterns() if pattern in raw] == [], path
        assert png(9, 9) not in raw
    # What was handled and what was said is gone; what waits is sealed.
    left = dict(every_value(folder / "balagh.sqlite"))
    assert left
    with closing(sqlite3.connect(folder / "balagh.sqlite")) as connection:
        for table in ("inbox", "outbox"):
            query = f"SELECT count(*) FROM {table} WHERE done_at IS NOT NULL AND content IS NOT NULL"
            assert connection.execute(query).fetchone() == (0,)
    # Logs: as they are written, and everything that stands beside a line.
    lines = [
        JsonFormatter().format(record)
        for record in [*caplog.get_records("setup"), *caplog.records]
        if not record.name.startswith("bot.sandbox")
    ]
    said = "\n".join(line for line in lines if '"from": "bot.' in line or '"from": "storage' in line)
    assert said
    assert [text for text in (*WHO, *WHAT) if text in said] == []


def test_an_export_names_nobody(told: RunningBot, tmp_path: Path) -> None:
    app = build_context(told.settings, told.database, told.clock)
    day = date(2023, 10, 5)
    for kind in writing.FORMATS:
        file = tmp_path / f"out.{kind}"
        wish = writing.ExportRequest(kind, day, day, "internal", "en")
        assert writing.export_to_file(told.database, app, wish, file).count == 1
        raw = file.read_bytes()
        assert [text for text in WHO if text.encode() in raw] == []


def test_with_the_key_the_record_is_whole(told: RunningBot) -> None:
    from tests.support.reports import only_report

    report = only_report(told)
    assert report.narrative is not None
    assert WORDS in report.narrative
    assert (report.place.latitude, report.place.longitude) == (LATITUDE, LONGITUDE)
