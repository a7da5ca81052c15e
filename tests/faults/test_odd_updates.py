"""What Telegram may send and bots in the field choked on: the largest numbers, signs that a database refuses, messages
that are gone, chats of other people."""

from typing import Any

import pytest

from storage.repositories.reports import reports
from tests.support.direct_bot import DirectBot

#: The largest ids that Telegram gives: 52 bits, and for groups those with their prefix.
LARGEST, GROUP = 2**52 - 1, -1_009_999_999_999_999
REPORT = "Missile on Sarmin now, a house, no casualties, regime"


@pytest.fixture
def desk(direct: DirectBot) -> DirectBot:
    direct.chats |= {"Amal": LARGEST, "Basel": 7_999_999_999}
    direct.joins("Amal", "responder")
    direct.joins("Basel", "coordinator")
    return direct


def presses(direct: DirectBot, name: str, label: str, message: dict[str, Any]) -> None:
    """Press a button of the newest card that has it; `message` is what Telegram says of it."""
    shown = [content for content in direct.said(name) if content and label in str(content.get("buttons"))][-1]
    data = next(data for row in shown["buttons"] for text, data in row if label in text)
    me = direct.telegram(name)
    where = {"chat": {"id": me, "type": "private"}, "message_id": 77, **message}
    assert direct.feeds(
        {"callback_query": {"id": "9" * 19, "from": {"id": me}, "message": where, "data": data}}
    )


def narratives(direct: DirectBot) -> list[str]:
    with direct.database.reading() as session:
        now = direct.clock()
        found = reports.stream_between(session, now.replace(year=2020), now.replace(year=2030))
        return [str(stored.attack.narrative) for stored in found]


def test_the_largest_numbers_and_a_message_that_is_gone(desk: DirectBot) -> None:
    """A button under a message that is too old comes with a date of 0 and nothing else."""
    desk.receives("Amal", text=f"{REPORT} " + "👨\u200d👩\u200d👧" * 400 + "\x00!", message_id=2**31 - 1)
    presses(desk, "Amal", "✓ Send", {"date": 0})
    assert len(narratives(desk)) == 1
    assert "👨\u200d👩\u200d👧" * 400 in narratives(desk)[0]
    assert "\x00" not in narratives(desk)[0]
    for label in ("✓ Verify", "⋯"):
        presses(desk, "Basel", label, {"date": 0})
    assert desk.rows("SELECT state FROM report") == ["verified"]
    group = {"id": GROUP, "type": "supergroup"}
    head = {"message_id": 2**31 - 1, "date": 1, "from": {"id": LARGEST}, "chat": group}
    assert desk.feeds({"message": head | {"text": "/queue"}})
    desk.extends_chain()
    assert desk.audit_findings() == []


def test_signs_that_a_database_refuses_hold_up_nobody(desk: DirectBot) -> None:
    contents: list[dict[str, Any]] = [
        {"text": "\x00"},
        {"text": "a\x00b"},
        {"text": "\ud83d"},
        {"photo": [{"file_id": "F\x00", "file_size": 9}], "caption": "\x00", "media_group_id": "\x00"},
        {"document": {"file_id": "F", "mime_type": "a/\x00", "file_name": "\x00"}},
    ]
    places = ("Sarmin", "Binnish", "Ariha", "Saraqib", "Taftanaz")
    for content, place in zip(contents, places, strict=True):
        desk.receives("Amal", **content)
        desk.receives("Amal", text=REPORT.replace("Sarmin", place))
        presses(desk, "Amal", "✓ Send", {"date": 1})
        desk.clock.passes(minutes=10)
    assert len(narratives(desk)) == len(contents)


def test_chats_of_other_people_are_none_of_ours(desk: DirectBot) -> None:
    """Somebody connects the bot to their own account: what they write to others is not read."""
    chat = {"id": 5, "type": "private"}
    message = {"message_id": 1, "date": 1, "from": {"id": LARGEST}, "chat": chat, "text": REPORT}
    before = len(desk.said("Amal"))
    for kind in ("business_message", "edited_business_message", "guest_message", "channel_post"):
        assert not desk.feeds({kind: message | {"business_connection_id": "7"}})
    assert not desk.feeds({"business_connection": {"id": "7", "user": {"id": LARGEST}}})
    assert not desk.feeds({"callback_query": {"id": "1", "from": {"id": LARGEST}, "inline_message_id": "1"}})
    assert len(desk.said("Amal")) == before
    assert desk.rows("SELECT count(*) FROM draft") == [0]
