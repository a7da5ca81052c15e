"""Where coordinators are written to: their group, or each of them; and other chats that settings name."""

from dataclasses import dataclass

from sqlmodel import Session

from bot.i18n.catalogue import Words
from bot.services.context import AppContext, content_for
from bot.views.message import Message
from storage.engine.database import Database
from storage.repositories.messages import outbox
from storage.repositories.operations import key_values
from storage.repositories.people import chats, people


@dataclass(frozen=True, slots=True)
class CoordinatorChat:
    """A chat where coordinators read, and the language it reads."""

    chat_id: int
    words: Words


def list_chats(session: Session, context: AppContext) -> list[CoordinatorChat]:
    """The coordinators' group where one is set, else the private chat of each coordinator and admin."""
    chat = context.settings.coordinators_chat
    if chat is not None:
        number = number_of(session, chat)
        return [CoordinatorChat(number, context.catalogue.words(None))] if number is not None else []
    return [
        CoordinatorChat(person.chat_id, context.catalogue.words(person.language))
        for person in people.with_role(session, "coordinator", "admin")
        if person.language is not None
    ]


def shared(session: Session, context: AppContext) -> set[int]:
    """Chats of several people where reports are told: the coordinators' group, and where alerts go."""
    named = [context.settings.coordinators_chat, *(chat for _, chat in context.settings.alert_chats)]
    found = [number_of(session, chat) for chat in named if chat]
    return {number for number in found if number is not None}


def number_of(session: Session, chat: str) -> int | None:
    """Our number of a chat that a setting names; None for an @name that Telegram was not asked about yet."""
    if chat.startswith("@"):
        known = key_values.read(session, f"chat/{chat}")
        return int(known) if known else None
    return chats.number_of(session, int(chat))


def named_chats(context: AppContext) -> list[str]:
    """The @names in the settings, whose numbers only Telegram knows."""
    named = [context.settings.coordinators_chat or "", *(chat for _, chat in context.settings.alert_chats)]
    named += [chat for _, chat in context.settings.channels]
    return [chat for chat in named if chat.startswith("@")]


def learn_chat(database: Database, chat: str, telegram_id: int) -> None:
    """Telegram told which chat an @name is."""
    with database.transaction() as session:
        key_values.write(session, f"chat/{chat}", str(chats.number_of(session, telegram_id)))


def say(session: Session, context: AppContext, room: CoordinatorChat, screen: Message) -> None:
    """A new message in a coordinators' chat."""
    outbox.enqueue(session, context.clock(), room.chat_id, "say", content_for(screen, room.words))


def show(
    session: Session,
    context: AppContext,
    room: CoordinatorChat,
    card: str,
    screen: Message,
    *,
    anew: bool = False,
) -> None:
    """A card in a coordinators' chat, kept true."""
    outbox.show(
        session,
        context.clock(),
        room.chat_id,
        f"{card}/{room.chat_id}",
        content_for(screen, room.words),
        anew=anew,
    )
