"""Coordinator chats: the coordinators' group or each coordinator's own chat; and other chats named in settings."""

from datetime import datetime

from sqlmodel import Session

from bot.services.context import AppContext, Recipient, build_content
from bot.views.message import Message
from storage.engine.database import Database
from storage.repositories.messages import outbox
from storage.repositories.operations import key_values
from storage.repositories.people import chats, people


def list_chats(session: Session, context: AppContext) -> list[Recipient]:
    """List the coordinators' group if one is set, else the private chat of each coordinator and admin."""
    chat = context.settings.coordinators_chat
    if chat is not None:
        number = find_chat_number(session, chat)
        return [Recipient(number, context.words(None))] if number is not None else []
    return [
        context.recipient(person)
        for person in people.list_by_role(session, "coordinator", "admin")
        if person.language is not None
    ]


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


def is_first_contact(session: Session, chat_id: int) -> bool:
    """Return whether a group that no setting names is met for the first time, and note it."""
    name = f"chat/unnamed/{chat_id}"
    if key_values.read(session, name):
        return False
    key_values.write(session, name, "yes")
    return True


def move_chat(session: Session, context: AppContext, old: int, new: int, now: datetime) -> None:
    """Follow a group that became a supergroup. Settings name it by its old Telegram id until somebody changes them."""
    chats.change_telegram_id(session, old, new, now)
    if str(old) not in _list_named_chats(context):
        return
    at_old, at_new = chats.find_or_create(session, old), chats.find_or_create(session, new)
    key_values.write(session, f"chat/moved/{at_old}", str(at_new))


def find_chat_number(session: Session, chat: str) -> int | None:
    """Return our number of a chat named in settings; None for an @name that Telegram has not resolved yet."""
    if chat.startswith("@"):
        known = key_values.read(session, f"chat/{chat}")
        return int(known) if known else None
    number = chats.find_or_create(session, int(chat))
    return int(key_values.read(session, f"chat/moved/{number}") or number)


def list_chat_names(context: AppContext) -> list[str]:
    """List the @names in settings. Only Telegram knows the chat numbers behind them."""
    return [chat for chat in _list_named_chats(context) if chat.startswith("@")]


def store_chat_number(database: Database, chat: str, telegram_id: int) -> None:
    """Store the chat that Telegram gave for an @name."""
    with database.transaction() as session:
        key_values.write(session, f"chat/{chat}", str(chats.find_or_create(session, telegram_id)))


def show_card(
    session: Session, context: AppContext, chat: Recipient, card: str, view: Message, *, anew: bool = False
) -> None:
    """Create or edit a card in a coordinator chat."""
    content = build_content(view, chat.words)
    outbox.upsert(session, context.clock(), chat.chat_id, f"{card}/{chat.chat_id}", content, anew=anew)
