"""Flood notices: a chat that sends too much is told once that its messages are processed later or refused."""

from collections.abc import Collection, Mapping

from sqlmodel import Session

from bot.services.context import AppContext, build_content
from bot.views.message import Message, Text
from storage.repositories.messages import inbox, outbox
from storage.repositories.people import chats, people

#: At most one notice per chat in this time, and at most this many chats a minute.
PAUSE_S = 600.0
NOTICES_PER_MINUTE = 100


def find_full_chats(
    session: Session, context: AppContext, coming: Mapping[int, int], notified: Collection[int]
) -> set[int]:
    """Return the chats whose queue is full, and notify each flooding chat once.

    `coming`: number of incoming updates per chat; `notified`: chats that were notified already.
    """
    waiting = inbox.count_pending(session, coming)
    found = {chat for chat, many in waiting.items() if many >= context.settings.inbound_queue_limit}
    for chat_id, more in coming.items():
        if chat_id in found:
            if chat_id not in notified:
                _send_notice(session, context, chat_id, "flood-full")
        elif waiting.get(chat_id, 0) + more > context.settings.inbound_burst:
            _send_notice(session, context, chat_id, "flood-wait", pause_s=PAUSE_S)
    return found


def notify_loud_senders(session: Session, context: AppContext, chats_of: Collection[int]) -> None:
    """Tell people once, in their own chats, that a group was too busy and their messages there were ignored."""
    for chat_id in chats_of:
        _send_notice(session, context, chat_id, "flood-full", pause_s=PAUSE_S)


def _send_notice(
    session: Session, context: AppContext, chat_id: int, text_id: str, pause_s: float = 0.0
) -> None:
    """Send the notice to the person in this chat, if they are a member."""
    now, person = context.clock(), people.find_by_chat(session, chat_id)
    if person is not None and chats.may_greet(session, chat_id, now, pause_s, NOTICES_PER_MINUTE):
        words = context.words(person.language)
        outbox.enqueue(session, now, chat_id, "send", build_content(Message(Text(words(text_id))), words))
