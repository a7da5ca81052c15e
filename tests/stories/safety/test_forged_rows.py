"""Eve can write into the database, and has no key: she orders exports, reads others' messages and acts for others."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.runtime.context import build_context
from bot.sandbox.client.sandbox import Person
from bot.services.context import build_content
from bot.services.exports import jobs
from bot.services.imports import jsonl
from bot.services.inbox_worker import process_batch
from bot.services.operations import doctor
from bot.services.publishing import composing
from bot.telegram.inbound.update import IncomingUpdate
from bot.telegram.inbound.worker import _handle
from bot.views.message import Message, Text
from storage.repositories.exports import export_jobs
from storage.repositories.messages import delivery, inbox, outbox
from storage.repositories.operations import key_values
from storage.repositories.people import chats
from tests.support.direct_bot import DirectBot
from tests.support.running_bot import RunningBot

DINA, BASEL = 1, 2
WISH = {
    "kind": "csv", "profile": "public", "language": "en", "period": "", "first": "2023-10-05", "last": "2023-10-05",
}  # fmt: skip


@pytest.fixture
def staffed(direct: DirectBot) -> DirectBot:
    """Eve is a stranger with a chat, which is number 3."""
    direct.joins("Dina", "admin")
    direct.joins("Basel", "coordinator")
    direct.does("Eve", "text", text="Hello")
    direct.tampers("DELETE FROM outbox")
    return direct


def orders(direct: DirectBot) -> None:
    with direct.database.transaction() as session:
        job = export_jobs.create(session, direct.clock(), BASEL, BASEL, WISH)
        export_jobs.change(session, job.id, state="waiting")


@pytest.mark.parametrize(
    "meddling",
    [
        "UPDATE export_job SET chat_id = 3",
        "UPDATE export_job SET request = replace(request, 'public', 'internal')",
        "UPDATE export_job SET person_id = 1",
        (
            "INSERT INTO export_job (person_id, chat_id, request, files, state, at, proof) "
            "SELECT 1, 3, request, files, state, at, proof FROM export_job; DELETE FROM export_job WHERE id = 1"
        ),
    ],
)
def test_no_export_is_made_that_nobody_asked_for(staffed: DirectBot, meddling: str) -> None:
    orders(staffed)
    for each in meddling.split(";"):
        staffed.tampers(each)
    assert jobs.claim_next(staffed.database, staffed.context) is None
    (found,) = staffed.audit_findings()
    assert found.startswith("export_job ")
    (told,) = [
        each for each in doctor.check_records(staffed.database, staffed.context) if each.name == "audit"
    ]
    assert told.mark == "bad"


def due(direct: DirectBot) -> list[delivery.OutboxMessage]:
    with direct.database.reading() as session:
        return delivery.list_next(session, direct.clock(), set())


@pytest.mark.parametrize(
    ("meddling", "goes"),
    [
        ("UPDATE outbox SET chat_id = 3", []),
        ("UPDATE outbox SET verb = 'post'", []),
        ("UPDATE outbox SET content = :garbage", []),
        ("UPDATE outbox SET state = 'waiting'", ["send"]),
    ],
)
def test_no_message_goes_to_another_chat(staffed: DirectBot, meddling: str, goes: list[str]) -> None:
    """What was changed is set aside: what comes after it in that chat is sent."""
    with staffed.database.transaction() as session:
        outbox.enqueue(session, staffed.clock(), BASEL, "send", {"text": "A report from Sarmin"})
    staffed.tampers(meddling, **({"garbage": b"S1" + b"x" * 60} if ":garbage" in meddling else {}))
    found = due(staffed)
    assert [each.verb for each in found] == (goes or [delivery.VOID])
    assert [each.content for each in found if each.verb == delivery.VOID] == [{}] * (not goes)
    with staffed.database.transaction() as session:
        outbox.enqueue(session, staffed.clock(), 3, "send", {"text": "This is a private service."})
        for each in found:
            delivery.mark_dead(session, staffed.clock(), each, each.verb)
    assert [each.content["text"] for each in due(staffed) if each.chat_id == 3] == [
        "This is a private service."
    ]


def arrives(direct: DirectBot, name: str, number: int, what: str) -> None:
    me = direct.telegram(name)
    content: dict[str, Any] = IncomingUpdate(
        "command", me, me, True, message_id=number, at=1, text=what
    ).to_json()
    with direct.database.transaction() as session:
        chat = chats.find_or_create(session, me)
        inbox.store(session, [(number, chat, content)], direct.clock())


@pytest.mark.parametrize("column", ["chat_id = 1", "update_id = 99"])
def test_nobody_speaks_as_somebody_else(staffed: DirectBot, column: str) -> None:
    arrives(staffed, "Eve", 1, "/people")
    arrives(staffed, "Basel", 2, "/help")
    staffed.tampers(f"UPDATE inbox SET {column} WHERE update_id = 1")
    while process_batch(staffed.database, staffed.context, _handle).count:
        pass
    assert staffed.rows("SELECT outcome FROM inbox ORDER BY id") == ["forged", "done"]
    assert staffed.said("Dina") == []
    assert staffed.said("Basel")


def test_an_invitation_leads_to_no_other_bot(staffed: DirectBot) -> None:
    with staffed.database.transaction() as session:
        key_values.write(session, "bot/username", "balagh_bot")
    staffed.tampers("UPDATE key_value SET value = 'evil_bot' WHERE name = 'bot/username'")
    with staffed.database.transaction() as session:
        assert key_values.read(session, "bot/username") is None
        key_values.write(session, "bot/username", "balagh_bot")  # as the next start does
        assert key_values.read(session, "bot/username") == "balagh_bot"


EXAMPLE = Path("bot/runtime/example/2023-10-05.jsonl")


@pytest.mark.parametrize(
    "meddling",
    [
        "UPDATE report SET killed_total = 99 WHERE number = '2023-10-05/01'",
        "UPDATE report SET state = CASE state WHEN 'verified' THEN 'submitted' ELSE 'verified' END WHERE number = '2023-10-05/01'",
        "UPDATE report SET occurred_at = datetime(occurred_at, '+1 minute') || '.000000' WHERE number = '2023-10-05/01'",
        "UPDATE report SET place = (SELECT place FROM report WHERE number = '2023-10-05/02') WHERE number = '2023-10-05/01'",
        (
            "UPDATE report_revision SET document = (SELECT document FROM report_revision WHERE id = 2) "
            "WHERE report_id = (SELECT id FROM report WHERE number = '2023-10-05/01')"
        ),
        (
            "DELETE FROM report_revision "
            "WHERE report_id = (SELECT id FROM report WHERE number = '2023-10-05/01')"
        ),
    ],
    ids=["figure", "state", "time", "place", "document", "no revision"],
)
def test_no_statement_counts_a_record_that_was_changed_in_the_table(direct: DirectBot, meddling: str) -> None:
    jsonl.import_file(direct.database, direct.context, EXAMPLE)
    day = direct.clock().date()
    with direct.database.reading() as session:
        before = composing.read_records(session, direct.context, day, day)
    direct.tampers(meddling)
    with direct.database.reading() as session:
        after = composing.read_records(session, direct.context, day, day)
    assert (before.broken, [each.number for each in after.broken]) == ([], ["2023-10-05/01"])
    assert [each.number for each in after.sound] == [each.number for each in before.sound[1:]]


def test_what_was_changed_is_set_aside_and_the_next_is_sent(app: RunningBot, amal: Person) -> None:
    app.closes()
    context = build_context(app.settings, app.database, app.clock)
    with app.database.transaction() as session:
        (chat,) = session.execute(text("SELECT chat_id FROM person")).one()
        for words in ("One", "Two"):
            content = build_content(Message(Text(words)), context.words("en"))
            outbox.enqueue(session, app.clock(), chat, "send", content)
        session.execute(text("UPDATE outbox SET verb = 'post' WHERE id = (SELECT max(id) - 1 FROM outbox)"))
    app.opens()
    amal.waits_for("Two")
    assert "One" not in [message.text for message in amal.chat()]
    with app.database.reading() as session:
        failed = session.execute(text("SELECT failure FROM outbox WHERE state = 'dead'")).scalars().all()
    assert failed == [delivery.VOID]
