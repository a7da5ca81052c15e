"""Much at once from one chat: it is kept and read in turn, after the others; and it is said once. Far too much at once
is refused, and that is said, too: nothing is lost without a word."""

from collections.abc import Collection, Mapping

from sqlmodel import Session

from bot.services.context import AppContext, content_for
from bot.views.message import Message, Text
from storage.repositories.messages import inbox, outbox
from storage.repositories.people import chats, people

#: A flood is told of once in this time, and so many chats a minute at most.
PAUSE_S = 600.0
TOLD_A_MINUTE = 100


def full(session: Session, context: AppContext, coming: Mapping[int, int], told: Collection[int]) -> set[int]:
    """Those of these chats of which no more is taken now; all of them are told of their flood once.

    `coming`: how many updates of each come now; `told`: chats that know already that they are full.
    """
    waiting = inbox.lengths(session, coming)
    found = {chat for chat, many in waiting.items() if many >= context.settings.heard_most}
    for chat_id, more in coming.items():
        if chat_id in found:
            if chat_id not in told:
                _tell(session, context, chat_id, "flood-full")
        elif waiting.get(chat_id, 0) + more > context.settings.heard_burst:
            _tell(session, context, chat_id, "flood-wait", pause_s=PAUSE_S)
    return found


def loud(session: Session, context: AppContext, chats_of: Collection[int]) -> None:
    """These people said far too much in a group, and were not heard there: each is told in their own chat, once."""
    for chat_id in chats_of:
        _tell(session, context, chat_id, "flood-full", pause_s=PAUSE_S)


def _tell(session: Session, context: AppContext, chat_id: int, text_id: str, pause_s: float = 0.0) -> None:
    """Tell who floods, if they joined."""
    now, person = context.clock(), people.person_of(session, chat_id)
    if person is not None and chats.may_greet(session, chat_id, now, pause_s, TOLD_A_MINUTE):
        words = context.catalogue.words(person.language)
        outbox.enqueue(session, now, chat_id, "say", content_for(Message(Text(words(text_id))), words))
