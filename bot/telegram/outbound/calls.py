"""One parcel of the outbox → one call to Telegram."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import IO, Any, cast

from telegram import Bot, BotCommand, BotCommandScopeChat, InputFile, MessageEntity
from telegram.error import BadRequest, TelegramError

from bot.config.permissions import COMMANDS, menu_of
from bot.services.context import AppContext
from bot.telegram.outbound.albums import send_files
from bot.telegram.outbound.bot import EncryptedUpload, call
from bot.views import spoiler
from bot.views.message import units
from bot.views.summary import number_text
from storage.crypto.file import Damaged, open_file
from storage.errors import WrongKeys
from storage.repositories.messages.delivery import OutboxMessage

#: Writes a report with its evidence as a ZIP (number, language, into); returns how many files are missing in it.
Bundle = Callable[[str, str, IO[bytes]], int]

#: What people wrote must never become a preview fetched from somewhere.
_NO_PREVIEW = {"is_disabled": True}

#: Telegram answers once it has all of a file: 50 MB over a bad line.
UPLOAD_S = 600.0
_PIECE = 1024 * 1024


#: Seconds to wait for the answer to what may be said again without harm: on a bad line many are lost, not slow.
REPEATABLE_S = 6.0


class TelegramCalls:
    """Speaks each verb of the outbox."""

    def __init__(self, bot: Bot, context: AppContext, bundle: Bundle, exports: Path) -> None:
        self._bot = bot
        self._catalogue = context.catalogue
        self._store = context.files
        self._discreet = context.settings.discreet_mode
        self._clock = context.clock
        self._bundle_into = bundle
        self._exports = exports
        self._verbs: dict[str, Callable[[OutboxMessage], Awaitable[tuple[int, ...]]]] = {
            "send": self._send,
            "post": self._send,
            "upsert": self._show,
            "remove_keyboard": self._strip,
            "delete": self._delete,
            "set_menu": self._menu,
            "album": self._album,
            "file": self._file,
            "bundle": self._bundle,
            "remove_menu": self._no_menu,
        }

    async def __call__(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        """Do it; the ids of the messages that stand there now. Raises TelegramError."""
        return await self._verbs[outgoing.verb](outgoing)

    async def notice(self, query_id: str, text: str, *, alert: bool) -> None:
        """The notice on a pressed button (an empty one only ends its waiting)."""
        values = {"callback_query_id": query_id, "text": text[:200] or None, "show_alert": alert or None}
        await self._call("answerCallbackQuery", values)

    async def wipe(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        """Take messages away; those that are gone already are passed over.

        Returns the ids of those that Telegram keeps: older than 48 hours. Raises TelegramError for anything else.
        """
        ids = outgoing.content["message_ids"]
        try:
            await self._call("deleteMessages", {"chat_id": outgoing.telegram_id, "message_ids": ids})
        except BadRequest:
            return tuple([number for number in ids if not await self._gone(outgoing.telegram_id, number)])
        return ()

    async def _gone(self, chat: int, message_id: int) -> bool:
        """Take one message away. Returns whether it is gone."""
        try:
            await self._call("deleteMessage", {"chat_id": chat, "message_id": message_id})
        except BadRequest as error:
            return "not found" in error.message.lower()
        return True

    async def _call(self, method: str, values: dict[str, Any], read_timeout: float | None = None) -> Any:
        return await call(self._bot, method, values, read_timeout)

    async def _send(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        content = self._shown(outgoing)
        values = {
            "chat_id": outgoing.telegram_id,
            "text": content["text"],
            "entities": _entities(content),
            "reply_markup": _inline(content) or _keyboard(content) or _asking(content),
            "disable_notification": content.get("silent") or None,
            "link_preview_options": _NO_PREVIEW,
            "reply_parameters": _reply(content),
            "protect_content": _protected(outgoing),
        }
        message = await self._call("sendMessage", values)
        try:
            return (int(message["message_id"]),)
        except (TypeError, KeyError, ValueError):
            # It may stand there: of a statement the coordinators are asked, as after a broken line.
            raise TelegramError("an answer without a message") from None

    async def _show(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        if outgoing.message_id is None:
            return await self._send(outgoing)
        content = self._shown(outgoing)
        values = {
            "chat_id": outgoing.telegram_id,
            "message_id": outgoing.message_id,
            "text": content["text"],
            "entities": _entities(content),
            "reply_markup": _inline(content),
            "link_preview_options": _NO_PREVIEW,
        }
        await self._call("editMessageText", values, REPEATABLE_S)
        return (outgoing.message_id,)

    def _shown(self, outgoing: OutboxMessage) -> dict[str, Any]:
        """What is said, veiled where it comes unasked."""
        edited = outgoing.message_id is not None
        return spoiler.with_spoiler(outgoing.content, self._clock(), card=outgoing.card, edited=edited)

    def _behind(self, caption: str) -> list[MessageEntity]:
        """A caption's veil: files come when they are ready, and nobody knows who looks at the phone then."""
        return [MessageEntity("spoiler", 0, units(caption))] if self._discreet and caption else []

    async def _album(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        public = outgoing.publication_id is not None or not outgoing.content.get("inside")
        entities = [] if public else self._behind(outgoing.content["caption"] or "")
        return await send_files(self._bot, outgoing.telegram_id, outgoing.content, self._store, entities)

    async def _bundle(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        """A report with its evidence; made now, so that nothing of it lies about."""
        number, language = outgoing.content["number"], outgoing.content["language"]
        words = self._catalogue.words(language)
        with tempfile.TemporaryFile() as file:
            lacking = await asyncio.to_thread(self._bundle_into, number, language, file)
            file.seek(0)
            said = [words("evidence-zip-caption", number=number_text(number, words))]
            said += [words("evidence-zip-lacking", count=lacking)] if lacking else []
            message = await self._bot.send_document(
                outgoing.telegram_id,
                await asyncio.to_thread(file.read),
                filename=f"{number.replace('/', '-')}.zip",
                caption="\n".join(said),
                caption_entities=self._behind("\n".join(said)),
                protect_content=_protected(outgoing),
            )
        return (message.message_id,)

    async def _file(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        """A sealed file, opened piece by piece on its way. Raises OSError when it is gone, or is not what it was."""
        path = self._exports / outgoing.content["path"]
        await asyncio.to_thread(self._proven, path)
        name = path.name.removeprefix("balagh-") if self._discreet else path.name
        with EncryptedUpload(path, self._store.keys) as upload:
            message = await self._bot.send_document(
                outgoing.telegram_id,
                InputFile(cast(IO[bytes], upload), name, read_file_handle=False),
                caption=outgoing.content["caption"],
                caption_entities=self._behind(outgoing.content["caption"]),
                protect_content=_protected(outgoing),
                read_timeout=UPLOAD_S,
            )
        return (message.message_id,)

    def _proven(self, path: Path) -> None:
        """Half an upload cannot be called back: all of it is proven first. One that does not open is made anew."""
        try:
            with open_file(path, self._store.keys) as file:
                while file.read(_PIECE):
                    pass
        except (Damaged, WrongKeys) as error:
            path.unlink(missing_ok=True)
            raise FileNotFoundError("an export does not open") from error

    async def _strip(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        await self._on_message("editMessageReplyMarkup", outgoing)
        return ()

    async def _delete(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        await self._on_message("deleteMessage", outgoing)
        return ()

    async def _on_message(self, method: str, outgoing: OutboxMessage) -> None:
        values = {"chat_id": outgoing.telegram_id, "message_id": outgoing.content["message_id"]}
        await self._call(method, values, REPEATABLE_S)

    async def _no_menu(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        await self._bot.delete_my_commands(BotCommandScopeChat(outgoing.telegram_id))
        return ()

    async def _menu(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        if outgoing.content["role"] is None:  # access was taken away
            return await self._no_menu(outgoing)
        words = self._catalogue.words(outgoing.content["language"])
        commands = [
            BotCommand(COMMANDS[name].discreet if self._discreet else name, words(f"command-{name}"))
            for name in menu_of(outgoing.content["role"])
        ]
        await self._bot.set_my_commands(commands, BotCommandScopeChat(outgoing.telegram_id))
        return ()


def _protected(outgoing: OutboxMessage) -> bool | None:
    """What a responder gets cannot be forwarded, copied or saved from the chat."""
    return outgoing.role == "responder" or None


def _entities(content: dict[str, Any]) -> list[dict[str, Any]] | None:
    return [
        {"type": style, "offset": offset, "length": length} | ({"url": url[0]} if url and url[0] else {})
        for offset, length, style, *url in content.get("spans", ())
    ] or None


def _inline(content: dict[str, Any]) -> dict[str, Any] | None:
    rows = content.get("buttons")
    if not rows:
        return None
    keyboard = [[{"text": label, "callback_data": data} for label, data in row] for row in rows]
    return {"inline_keyboard": keyboard}


def _keyboard(content: dict[str, Any]) -> dict[str, Any] | None:
    rows = content.get("keys")
    if rows is None:
        return None
    if not rows:
        return {"remove_keyboard": True}
    keyboard = [
        [{"text": label} | ({"request_location": True} if position else {}) for label, position in row]
        for row in rows
    ]
    return {"keyboard": keyboard, "resize_keyboard": True, "is_persistent": True}


def _asking(content: dict[str, Any]) -> dict[str, Any] | None:
    return {"force_reply": True} if content.get("asks") else None


def _reply(content: dict[str, Any]) -> dict[str, Any] | None:
    message_id = content.get("reply_to")
    return {"message_id": message_id, "allow_sending_without_reply": True} if message_id else None
