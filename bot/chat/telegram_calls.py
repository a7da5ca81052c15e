"""One parcel of the outbox → one call to Telegram."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    Message,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from bot.activities.work import House
from bot.chat.albums import send_files
from bot.chat.conversation import menu_of
from storage.outbox import Parcel

#: What people wrote must never become a preview fetched from somewhere.
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Calls:
    """Speaks each verb of the outbox."""

    def __init__(self, bot: Bot, house: House) -> None:
        self._bot = bot
        self._catalogue = house.catalogue
        self._vault = house.vault
        self._verbs: dict[str, Callable[[Parcel], Awaitable[int | None]]] = {
            "say": self._send,
            "post": self._send,
            "show": self._show,
            "strip": self._strip,
            "delete": self._delete,
            "menu": self._menu,
            "album": self._album,
        }

    async def __call__(self, parcel: Parcel) -> int | None:
        """Do it; the message's id where there is one. Raises TelegramError."""
        return await self._verbs[parcel.verb](parcel)

    async def notice(self, query_id: str, text: str, *, alert: bool) -> None:
        """The notice on a pressed button (an empty one only ends its waiting)."""
        await self._bot.answer_callback_query(query_id, text=text[:200] or None, show_alert=alert)

    async def _send(self, parcel: Parcel) -> int | None:
        content = parcel.content
        message: Message = await self._bot.send_message(
            parcel.telegram_id,
            content["text"],
            entities=_entities(content),
            reply_markup=_inline(content) or _keyboard(content) or _asking(content),
            disable_notification=bool(content.get("silent")) or None,
            link_preview_options=_NO_PREVIEW,
            reply_parameters=_reply(content),
        )
        return message.message_id

    async def _show(self, parcel: Parcel) -> int | None:
        if parcel.message_id is None:
            return await self._send(parcel)
        await self._bot.edit_message_text(
            parcel.content["text"],
            parcel.telegram_id,
            parcel.message_id,
            entities=_entities(parcel.content),
            reply_markup=_inline(parcel.content),
            link_preview_options=_NO_PREVIEW,
        )
        return parcel.message_id

    async def _album(self, parcel: Parcel) -> int:
        return await send_files(self._bot, parcel.telegram_id, parcel.content, self._vault)

    async def _strip(self, parcel: Parcel) -> None:
        await self._bot.edit_message_reply_markup(parcel.telegram_id, parcel.content["message_id"])

    async def _delete(self, parcel: Parcel) -> None:
        await self._bot.delete_message(parcel.telegram_id, parcel.content["message_id"])

    async def _menu(self, parcel: Parcel) -> None:
        words = self._catalogue.words(parcel.content["language"])
        commands = [BotCommand(name, words(f"command-{name}")) for name in menu_of(parcel.content["role"])]
        await self._bot.set_my_commands(commands, BotCommandScopeChat(parcel.telegram_id))


def _entities(content: dict[str, Any]) -> list[MessageEntity] | None:
    return [
        MessageEntity(style, offset, length, url=url[0] if url else None)
        for offset, length, style, *url in content.get("spans", ())
    ] or None


def _inline(content: dict[str, Any]) -> InlineKeyboardMarkup | None:
    rows = content.get("buttons")
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rows]
    )


def _keyboard(content: dict[str, Any]) -> ReplyKeyboardMarkup | ReplyKeyboardRemove | None:
    rows = content.get("keys")
    if rows is None:
        return None
    if not rows:
        return ReplyKeyboardRemove()
    return ReplyKeyboardMarkup(
        [
            [KeyboardButton(label, request_location=position or None) for label, position in row]
            for row in rows
        ],
        resize_keyboard=True,
        is_persistent=True,
    )


def _asking(content: dict[str, Any]) -> ForceReply | None:
    return ForceReply() if content.get("asks") else None


def _reply(content: dict[str, Any]) -> ReplyParameters | None:
    message_id = content.get("reply_to")
    return ReplyParameters(message_id, allow_sending_without_reply=True) if message_id else None
