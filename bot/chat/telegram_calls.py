"""One parcel of the outbox → one call to Telegram."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import IO, Any

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

from bot.catalogue import Catalogue
from bot.chat.albums import send_files
from bot.chat.conversation import menu_of
from bot.screens.summary import number_named
from storage.files import FileStore
from storage.outbox import Parcel

#: Writes a report with its evidence as a ZIP (number, language, into); returns how many files are missing in it.
Bundle = Callable[[str, str, IO[bytes]], int]

#: What people wrote must never become a preview fetched from somewhere.
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

#: Telegram answers once it has all of a file: 50 MB over a bad line.
UPLOAD_S = 600.0


#: Seconds to wait for the answer to what may be said again without harm: on a bad line many are lost, not slow.
REPEATABLE_S = 6.0


class Calls:
    """Speaks each verb of the outbox."""

    def __init__(
        self, bot: Bot, catalogue: Catalogue, store: FileStore, bundle: Bundle, exports: Path
    ) -> None:
        self._bot = bot
        self._catalogue = catalogue
        self._store = store
        self._bundle_into = bundle
        self._exports = exports
        self._verbs: dict[str, Callable[[Parcel], Awaitable[int | None]]] = {
            "say": self._send,
            "post": self._send,
            "show": self._show,
            "strip": self._strip,
            "delete": self._delete,
            "menu": self._menu,
            "album": self._album,
            "file": self._file,
            "bundle": self._bundle,
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
            read_timeout=REPEATABLE_S,
        )
        return parcel.message_id

    async def _album(self, parcel: Parcel) -> int:
        return await send_files(self._bot, parcel.telegram_id, parcel.content, self._store)

    async def _bundle(self, parcel: Parcel) -> int:
        """A report with its evidence; made now, so that nothing of it lies about."""
        number, language = parcel.content["number"], parcel.content["language"]
        words = self._catalogue.words(language)
        with tempfile.TemporaryFile() as file:
            lacking = await asyncio.to_thread(self._bundle_into, number, language, file)
            file.seek(0)
            said = [words("evidence-zip-caption", number=number_named(number, words))]
            said += [words("evidence-zip-lacking", count=lacking)] if lacking else []
            message = await self._bot.send_document(
                parcel.telegram_id,
                await asyncio.to_thread(file.read),
                filename=f"{number.replace('/', '-')}.zip",
                caption="\n".join(said),
            )
        return int(message.message_id)

    async def _file(self, parcel: Parcel) -> int:
        path = self._exports / parcel.content["path"]
        message = await self._bot.send_document(
            parcel.telegram_id,
            await asyncio.to_thread(path.read_bytes),
            filename=path.name,
            caption=parcel.content["caption"],
            read_timeout=UPLOAD_S,
        )
        return message.message_id

    async def _strip(self, parcel: Parcel) -> None:
        await self._bot.edit_message_reply_markup(
            parcel.telegram_id, parcel.content["message_id"], read_timeout=REPEATABLE_S
        )

    async def _delete(self, parcel: Parcel) -> None:
        await self._bot.delete_message(
            parcel.telegram_id, parcel.content["message_id"], read_timeout=REPEATABLE_S
        )

    async def _menu(self, parcel: Parcel) -> None:
        if parcel.content["role"] is None:  # access was taken away
            await self._bot.delete_my_commands(BotCommandScopeChat(parcel.telegram_id))
            return
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
