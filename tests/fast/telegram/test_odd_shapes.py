"""Shapes that stopped other bots: what Telegram leaves out or adds is no reason to lose the message, or the next one."""

from typing import Any

import pytest

from bot.telegram.inbound.update import parse_update

PRIVATE, FORUM = {"id": 5, "type": "private"}, {"id": -7, "type": "supergroup", "is_forum": True}
HIDDEN = {"type": "hidden_user", "date": 9}


def read(chat: dict[str, Any], **content: Any) -> Any:
    message = {"message_id": 1, "date": 2, "from": {"id": 5}, "chat": chat, **content}
    return parse_update({"update_id": 1, "message": message})


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"text": "x", "external_reply": {"story": {}}}, "other"),
        ({"text": "x", "external_reply": {}}, "text"),
        ({"text": "x", "forward_origin": HIDDEN}, "text"),
        ({"text": "x", "via_bot": {}, "link_preview_options": {}, "effect_id": "1"}, "text"),
        ({"text": "x", "of_tomorrow": {"type": "paid"}}, "text"),
        ({"location": {"latitude": 1, "longitude": 2, "live_period": 2**31 - 1}}, "location"),
    ],
)
def test_what_is_left_out_or_new_loses_nothing(content: dict[str, Any], kind: str) -> None:
    assert read(PRIVATE, **content).kind == kind


@pytest.mark.parametrize("kind", ["checklist_tasks_done", "giveaway_created", "left_chat_member", "gift"])
def test_a_service_message_without_its_fields_is_nobodys_doing(kind: str) -> None:
    assert read(PRIVATE, **{kind: {}}) is None


def test_an_unknown_status_and_kinds_that_nobody_asked_for() -> None:
    member = {"chat": FORUM, "from": {"id": 5}, "date": 1, "new_chat_member": {"status": "of_tomorrow"}}
    found = parse_update({"update_id": 1, "my_chat_member": member})
    assert found is not None
    assert (found.kind, found.data) == ("membership", "")
    for kind in ("message_reaction_count", "chat_join_request", "chat_member", "purchased_paid_media"):
        assert parse_update({"update_id": 1, kind: {"type": "paid"}}) is None


@pytest.mark.parametrize(
    ("fields", "topic", "answers"),
    [
        ({}, None, None),
        ({"message_thread_id": 4711, "reply_to_message": {"message_id": 4711}}, None, 4711),
        ({"message_thread_id": 7, "is_topic_message": True, "reply_to_message": {"message_id": 7}}, 7, None),
        ({"message_thread_id": 7, "is_topic_message": True, "reply_to_message": {"message_id": 8}}, 7, 8),
    ],
)
def test_a_thread_in_general_is_no_topic(
    fields: dict[str, Any], topic: int | None, answers: int | None
) -> None:
    found = read(FORUM, text="x", **fields)
    assert (found.topic, found.reply_to) == (topic, answers)
