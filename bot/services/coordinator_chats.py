"""Coordinator chats: the coordinators' group or each coordinator's own chat; and other chats named in settings."""

import logging
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.config.permissions import may
from bot.config.values import split_chat
from bot.services.context import AppContext, Recipient, build_content, in_topic, send_message
from bot.views.message import Message, Text
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.messages import chat_states, moved_chats, outbox
from storage.repositories.operations import key_values
from storage.repositories.people import chats, people
from storage.repositories.publishing import publications

log = logging.getLogger(__name__)

#: Under which a group that no setting names is noted: since when, or that it was left.
_UNNAMED = "chat/unnamed/"
_LEFT = "left"
#: How long the bot stays in such a group.
KEEP_UNNAMED = timedelta(days=1)


def list_chats(session: Session, context: AppContext) -> list[Recipient]:
    """List the coordinators' group if one is set, else the private chat of each coordinator and admin.

    Whose language was taken out of the table is told in the first one: nobody is silenced in this way.
    """
    chat = context.settings.coordinators_chat
    if chat is not None:
        number, topic = find_chat_number(session, chat), split_chat(chat)[1]
        return [Recipient(number, context.words(None), topic)] if number is not None else []
    inside = people.list_by_role(session, "coordinator", "admin")
    return [context.recipient(person) for person in inside if person.has_arrived]


def may_review(session: Session, context: AppContext, chat_id: int) -> bool:
    """Whether reports may be shown in this chat now: it is the coordinators' group, or somebody's who may review."""
    if any(each.chat_id == chat_id for each in list_chats(session, context)):
        return True
    person = people.find_by_chat(session, chat_id)
    return person is not None and may(person.role, "report.review")


def find_group_chats(session: Session, context: AppContext) -> set[int]:
    """Return the group chats in which reports appear: the coordinators' group and the alert chats."""
    found = [find_chat_number(session, chat) for chat in _list_named_groups(context)]
    return {number for number in found if number is not None}


def _list_named_groups(context: AppContext) -> list[str]:
    named = [context.settings.coordinators_chat, *(chat for _, chat in context.settings.alert_chats)]
    return [chat for chat in named if chat]


def _list_named_chats(context: AppContext) -> list[str]:
    """List every chat that settings name; a group may serve as a channel, too."""
    return [*_list_named_groups(context), *(chat for _, chat in context.settings.channels)]


def list_named(session: Session, context: AppContext) -> dict[int, tuple[str, str]]:
    """Return the known chats that settings name, by number: `channel`, `coordinators` or `alerts`, and the language."""
    settings = context.settings
    named = [
        *(("alerts", language, chat) for language, chat in settings.alert_chats),
        *(("coordinators", "", chat) for chat in [settings.coordinators_chat] if chat),
        *(("channel", language, chat) for language, chat in settings.channels),
    ]
    found = ((_find_known(session, chat), kind, language) for kind, language, chat in named)
    return {number: (kind, language) for number, kind, language in found if number is not None}


def note_unnamed(session: Session, context: AppContext, chat_id: int, now: datetime) -> bool:
    """Note a group that no setting names, to be left after a day. Return whether it was never met before."""
    if _may_be_named(session, context, chat_id):
        return False
    known = key_values.read(session, _UNNAMED + str(chat_id))
    if known is None or known == _LEFT:
        key_values.write(session, _UNNAMED + str(chat_id), now.isoformat())
    return known is None


def leave_unnamed(database: Database, context: AppContext) -> None:
    """Leave groups that still no setting names a day after they were met: a new setting is read at the next start."""
    with database.reading() as session:
        noted = key_values.list_by_prefix(session, _UNNAMED)
    before = context.clock() - KEEP_UNNAMED
    due = [int(key) for key, at in noted.items() if at != _LEFT and datetime.fromisoformat(at) < before]
    if not due:
        return
    with database.transaction() as session:
        for chat_id in due:
            if _may_be_named(session, context, chat_id):
                key_values.forget(session, _UNNAMED + str(chat_id))
            else:
                key_values.write(session, _UNNAMED + str(chat_id), _LEFT)
                outbox.enqueue(session, context.clock(), chat_id, "leave", {})


def _may_be_named(session: Session, context: AppContext, chat_id: int) -> bool:
    """Whether a setting names this chat, or what it became; nobody knows until Telegram resolved each @name."""
    named = [find_chat_number(session, chat) for chat in _list_named_chats(context)]
    return chats.follow(session, chat_id) in named or None in named


def move_chat(session: Session, context: AppContext, old: int, new: int, now: datetime) -> None:
    """Follow a group that became a supergroup. Settings name it by its old Telegram id until somebody changes them.

    Telegram tells it in both groups and in each answer: what is known already only moves what came in between. Only
    groups become supergroups.
    """
    if old >= 0 or new >= 0 or old == new:
        return
    named = [split_chat(chat)[0] for chat in _list_named_chats(context)]
    keep_new = str(new) in named and str(old) not in named
    here, gone, is_news = chats.move(session, old, new, now, keep_new=keep_new)
    if not is_news:
        moved_chats.carry_pending(session, here, gone)
        return
    moved_chats.carry_over(session, here, gone)
    publications.carry_over(session, here, gone)
    publications.forget_messages(session, here)
    chat_states.open_again(session, here)
    audit_log.note(session, now, None, "chat.move", f"chat/{here}")
    log.warning("a group became a supergroup", extra={"number": here})
    for chat in list_chats(session, context) if str(old) in named else []:
        line = chat.words("group-moved", old=str(old), new=str(new))
        send_message(session, context, chat, Message(Text(line)))


def find_chat_number(session: Session, chat: str) -> int | None:
    """Return our number of a chat named in settings; None for an @name that Telegram has not resolved yet."""
    found = _find_known(session, chat)
    name, _topic = split_chat(chat)
    return chats.find_or_create(session, int(name)) if found is None and not name.startswith("@") else found


def _find_known(session: Session, chat: str) -> int | None:
    chat, _topic = split_chat(chat)
    if chat.startswith("@"):
        known = key_values.read(session, f"chat/{chat}")
        return int(known) if known else None
    found = chats.find(session, int(chat))
    return None if found is None else chats.follow(session, found)


def list_chat_names(context: AppContext) -> list[str]:
    """List the @names in settings. Only Telegram knows the chat numbers behind them."""
    named = (split_chat(chat)[0] for chat in _list_named_chats(context))
    return [chat for chat in named if chat.startswith("@")]


def find_channel_topic(session: Session, context: AppContext, chat_id: int, language: str) -> int | None:
    """Return the topic in which a channel's statements are posted, if its setting names one."""
    for code, chat in context.settings.channels:
        if code == language and find_chat_number(session, chat) == chat_id:
            return split_chat(chat)[1]
    return None


def store_chat_number(database: Database, chat: str, telegram_id: int) -> None:
    """Store the chat that Telegram gave for an @name."""
    with database.transaction() as session:
        key_values.write(session, f"chat/{chat}", str(chats.find_or_create(session, telegram_id)))


def list_closed_chats(database: Database, context: AppContext) -> list[tuple[str, str, int]]:
    """List the alert chats and the channels that settings take for closed: setting, chat, Telegram id."""
    with database.transaction() as session:
        numbers = [
            (setting, chat, find_chat_number(session, chat))
            for setting, chat in context.settings.closed_chats
        ]
        return [(s, c, chats.telegram_id(session, number)) for s, c, number in numbers if number is not None]


def store_closed(database: Database, chat: str, *, closed: bool) -> None:
    """Store whether Telegram said that a chat in settings has no public @name."""
    with database.transaction() as session:
        key_values.write(session, f"chat/closed/{chat}", "yes" if closed else "no")


def is_closed(session: Session, chat: str) -> bool:
    """Return whether a chat in settings is known to have no public @name."""
    return not chat.startswith("@") and key_values.read(session, f"chat/closed/{chat}") == "yes"


def show_card(
    session: Session, context: AppContext, chat: Recipient, card: str, view: Message, *, anew: bool = False
) -> None:
    """Create or edit a card in a coordinator chat."""
    content = in_topic(build_content(view, chat.words), chat.topic)
    outbox.upsert(session, context.clock(), chat.chat_id, f"{card}/{chat.chat_id}", content, anew=anew)
