"""/export in the chat: what is chosen, what would leave, how it is made, and that nothing half ever leaves."""

import io
import json
import os
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from bot.runtime.context import build_context
from bot.sandbox.client.sandbox import Person
from bot.sandbox.client.seen import Seen
from bot.services.exports import files, jobs
from bot.services.imports.jsonl import import_file
from bot.services.imports.storing import Choices
from storage.repositories.exports import export_jobs
from storage.repositories.people import chats, invitations
from storage.tables.audit import AuditRow
from tests.support.running_bot import RunningBot

EXAMPLE = Path("bot/runtime/example/2023-10-05.jsonl")


def filled(app: RunningBot, copies: int = 1) -> RunningBot:
    """The example day in the record, so many times."""
    app.database.migrate()
    lines = EXAMPLE.read_text("utf-8").splitlines()
    for n in range(copies):
        path = app.settings.data_dir / "in.jsonl"
        documents = [json.loads(line) for line in lines]
        for document in documents:
            if n:
                document |= {"id": f"{document['id']}-{n}", "number": None}
        path.write_text("".join(json.dumps(document) + "\n" for document in documents), "utf-8")
        alive = build_context(app.settings, app.database, app.clock)
        assert not import_file(app.database, alive, path, Choices(doubtful_too=True, decided=True)).refused
    return app


def files_of(person: Person, count: int = 1) -> list[Seen]:
    """The files the bot sent, once there are so many."""
    person.waits_for(lambda seen: sum(m.media is not None for m in seen) >= count)
    return [m for m in person.chat() if m.media is not None]


def of_last_card(person: Person) -> str:
    return person.last().text


def on_disk(app: RunningBot) -> list[Path]:
    folder = app.settings.data_dir / "exports"
    # Not rglob: that stumbles over a folder which goes while it looks.
    return [Path(at, name) for at, _folders, names in os.walk(folder) for name in names]


def states(app: RunningBot) -> list[str]:
    with app.database.reading() as session:
        return [job.state for job in export_jobs.list_in_state(session, *ALL)]


ALL = ("choosing", "waiting", "working", "made", "sent", "stopped", "failed")


def test_dina_sends_a_partner_the_month(make: Callable[..., RunningBot]) -> None:
    app = filled(make()).opens()
    dina = app.joins("Dina", "admin")
    dina.sends("/export")
    card = dina.waits_for("Records as a file")
    assert "2023-10-01 – 2023-10-05" in card.text
    assert "✓ Excel" in card.buttons
    assert "✓ A partner" in card.buttons
    dina.taps("Other days…")
    dina.waits_for("Which days?")
    dina.sends("some day")
    dina.waits_for("I read no days in “some day”")
    dina.sends("5/10/2023")
    dina.waits_for("may mean different days: 2023-10-05, 2023-05-10.")
    dina.sends("الأسبوع الماضي")
    dina.waits_for("🗓 2023-09-25 – 2023-10-01")
    dina.taps("Other days…")
    dina.waits_for("Which days?")
    dina.sends("٢٠٢٣-١٠-٠٥")
    dina.waits_for("🗓 2023-10-05")
    dina.taps("CSV")
    dina.waits_for("CSV: one plain table")
    dina.taps("Preview ›")
    leaves = dina.waits_for("What will be shared").text
    assert "15 records · verified 15" in leaves
    assert "Left out: Id, " in leaves
    assert "In words" in leaves
    assert "rounded to 0.01°" in leaves
    assert not on_disk(app)
    dina.taps("✓ Make the file")
    (message,) = files_of(dina)
    assert message.text == "🗓 2023-10-05 · 15 records · A partner"
    text = app.sandbox.file(message).decode("utf-8-sig")
    assert text.count("\r\n") == 16
    assert "In words" not in text
    dina.waits_for("✓ 15 records. The file is below.")
    app.waits(lambda: not on_disk(app))
    app.waits(lambda: states(app) == ["sent"])
    with app.database.reading() as session:
        line = session.exec(select(AuditRow).where(AuditRow.verb == "record.export")).one()
        assert (line.subject, line.detail["profile"], line.detail["count"]) == ("csv", "partner", 15)
        assert line.person_id is not None


def test_who_may_export_what(make: Callable[..., RunningBot]) -> None:
    app = filled(make()).opens()
    amal, basel = app.joins("Amal", "responder"), app.joins("Basel", "coordinator", "العربية")
    amal.sends("/export")
    amal.waits_for(lambda seen: seen[-1].from_bot and "press “📝" in seen[-1].text)
    basel.sends("/export")
    card = basel.waits_for("السجلات في ملف")
    assert "✓ لشريك" in card.buttons
    assert "لنا" not in card.buttons
    data = card.button("للجميع").data
    assert data is not None
    basel.presses(card.id, data.replace("public", "internal"))
    basel.taps("للجميع")
    basel.waits_for("للجميع: ما تم")
    # Nobody else's card can be pressed, whoever makes up its button.
    dina = app.joins("Dina", "admin")
    dina.sends("/export")
    mine = dina.waits_for("Records as a file")
    answer = dina.presses(mine.id, data.rpartition("|")[0] + "|make")
    assert answer is not None
    assert answer.text.startswith("That was an old button")
    assert states(app) == ["choosing", "choosing"]


def test_a_file_that_is_too_large_comes_in_whole_parts(
    make: Callable[..., RunningBot], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 12_000)
    app = filled(make(), copies=20).opens()
    dina = app.joins("Dina", "admin")
    dina.sends("/export")
    for label in ("Today", "JSON Lines", "Ourselves", "Preview ›", "✓ Make the file"):
        dina.taps(label)
    (packed,) = files_of(dina)
    with zipfile.ZipFile(io.BytesIO(app.sandbox.file(packed))) as archive:
        assert archive.namelist() == ["balagh-2023-10-05--2023-10-05-internal.jsonl"]
        assert archive.read(archive.namelist()[0]).count(b"\n") == 300
    monkeypatch.setattr(files, "MOST_BYTES", 4_000)
    monkeypatch.setattr("storage.repositories.reports.export_rows.BATCH", 10)
    dina.sends("/export")
    for label in ("Today", "JSON Lines", "Ourselves", "Preview ›", "✓ Make the file"):
        dina.taps(label)
    done = dina.waits_for("300 records, in ").text
    parts = int(done.partition("records, in ")[2].split()[0])
    found = files_of(dina, parts + 1)[1:]
    lines: list[str] = []
    for message in found:
        content = app.sandbox.file(message)
        assert len(content) <= 4_000
        if content.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                content = archive.read(archive.namelist()[0])
        lines += content.decode().splitlines()
    assert len(found) == parts
    assert len({json.loads(line)["number"] for line in lines}) == len(lines) == 300


def test_stopped_by_hand_and_by_a_kill(
    make: Callable[..., RunningBot], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.repositories.reports.export_rows.BATCH", 5)
    monkeypatch.setattr(files, "REST_S", 1.0)
    monkeypatch.setattr("bot.telegram.jobs.export.PROGRESS_S", 0.2)
    app = filled(make(), copies=3).opens()
    dina = app.joins("Dina", "admin")

    def asks() -> None:
        dina.sends("/export")
        for label in ("Today", "CSV", "Preview ›", "✓ Make the file"):
            dina.taps(label)

    asks()
    dina.waits_for("of 45 records")
    dina.sends("/digest 2023-10-01")
    dina.waits_for("No attack was reported")  # others go on meanwhile
    assert states(app) == ["working"]
    dina.taps("✕ Stop")
    dina.waits_for("✕ Stopped. Nothing left.")
    app.waits(lambda: not on_disk(app))
    asks()
    dina.waits_for("of 45 records")
    app.closes()
    assert states(app) == ["stopped", "working"]
    monkeypatch.setattr(files, "REST_S", 0.0)
    app.opens()
    (message,) = files_of(dina)
    assert app.sandbox.file(message).count(b"\r\n") == 46
    app.waits(lambda: states(app) == ["stopped", "sent"])
    assert not on_disk(app)


def test_rights_that_went_meanwhile(make: Callable[..., RunningBot]) -> None:
    app = filled(make())
    with app.database.transaction() as session:
        chat = chats.find_or_create(session, 1)
        invitations.create(
            session, "code", "responder", app.clock(), app.clock() + timedelta(days=1), by=None
        )
        accepted = invitations.redeem(session, "code", chat, app.clock())
        assert accepted is not None
        person = accepted.person
        wish = {
            "kind": "csv",
            "profile": "public",
            "language": "en",
            "period": "",
            "first": "2023-10-05",
            "last": "2023-10-05",
        }
        job = export_jobs.create(session, app.clock(), person.id, chat, wish)
        export_jobs.change(session, job.id, state="waiting")
    alive = build_context(app.settings, app.database, app.clock)
    assert jobs.claim_next(app.database, alive) is None
    assert states(app) == ["failed"]
