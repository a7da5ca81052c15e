"""Carry out each verb of the outbox as a call to Telegram."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import IO, Any, cast

from telegram import Bot, BotCommand, BotCommandScopeChat, InputFile, MessageEntity
from telegram.error import BadRequest, Forbidden, TelegramError
from telegram.request import BaseRequest

from bot.config.permissions import COMMANDS, menu_of
from bot.services.context import AppContext
from bot.services.release import is_published
from bot.telegram.outbound import markup
from bot.telegram.outbound.albums import send_files, send_qr_code
from bot.telegram.outbound.bot import call
from bot.telegram.outbound.refusals import understand
from bot.telegram.outbound.request import EncryptedUpload
from bot.telegram.outbound.topics import in_topic
from bot.views import spoiler
from bot.views.message import units
from bot.views.summary import number_text
from storage.crypto.file import Damaged, open_file
from storage.errors import WrongKeys
from storage.repositories.messages.delivery import OutboxMessage

#: Writes a report with its evidence as a ZIP (number, language, target); returns how many files are missing in it.
Bundle = Callable[[str, str, IO[bytes]], int]

#: Addresses that people wrote must never be fetched for a preview.
_NO_PREVIEW = {"is_disabled": True}

#: Seconds to wait for the answer to an upload: Telegram answers once it has the whole file, up to 50 MB.
UPLOAD_S = 600.0
#: Seconds to wait for the answer to a call that can be repeated without harm: on a poor connection many are lost.
REPEATABLE_S = 6.0
_PIECE = 1024 * 1024


class TelegramCalls:
    """Carries out the verbs of the outbox. `bundle`: writes a report's ZIP; `exports`: the folder of export files."""

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
            "upsert": self._upsert,
            "remove_keyboard": partial(self._on_message, "editMessageReplyMarkup"),
            "delete": partial(self._on_message, "deleteMessage"),
            "set_menu": self._set_menu,
            "remove_menu": self._remove_menu,
            "leave": self._leave,
            "album": self._album,
            "file": self._file,
            "bundle": self._bundle,
        }

    async def __call__(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        """Carry it out. Returns the ids of the new or edited messages. Raises TelegramError."""
        return await self._verbs[outgoing.verb](outgoing)

    async def answer_callback(self, query_id: str, text: str, *, alert: bool) -> None:
        """Answer a pressed button; an empty answer only ends its waiting. Raises TelegramError."""
        values = {"callback_query_id": query_id, "text": text[:200] or None, "show_alert": alert or None}
        await self._call("answerCallbackQuery", values)

    async def delete_many(self, outgoing: OutboxMessage) -> int:
        """Delete messages; those that are deleted already are skipped. Raises TelegramError.

        Returns how many Telegram refuses to delete, because they are older than 48 hours.
        """
        ids = outgoing.content["message_ids"]
        try:
            await self._call("deleteMessages", {"chat_id": outgoing.telegram_id, "message_ids": ids})
        except BadRequest as error:
            if understand(error).meaning == "chat_closed":
                raise
            return sum([not await self._delete_one(outgoing.telegram_id, message_id) for message_id in ids])
        return 0

    async def _delete_one(self, chat: int, message_id: int) -> bool:
        """Delete a message. Returns whether it is deleted."""
        try:
            await self._call("deleteMessage", {"chat_id": chat, "message_id": message_id})
        except BadRequest as error:
            return "not found" in error.message.lower()
        return True

    async def _call(self, method: str, values: dict[str, Any], read_timeout: float | None = None) -> Any:
        return await call(self._bot, method, values, read_timeout)

    async def _send(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        if "qr" in outgoing.content:
            return await send_qr_code(self._bot, outgoing.telegram_id, self._hidden(outgoing))
        content, reply_to = self._hidden(outgoing), outgoing.content.get("reply_to")
        reply = {"message_id": reply_to, "allow_sending_without_reply": True} if reply_to else None
        force_reply = {"force_reply": True} if content.get("asks") else None
        values = {
            "chat_id": outgoing.telegram_id,
            "text": content["text"],
            "entities": markup.entities(content),
            "reply_markup": markup.inline(content) or markup.keyboard(content) or force_reply,
            "disable_notification": content.get("silent") or None,
            "link_preview_options": _NO_PREVIEW,
            "reply_parameters": reply,
            "protect_content": _protected(outgoing),
        }
        message = await in_topic(
            content, lambda topic: self._call("sendMessage", {**values, "message_thread_id": topic})
        )
        try:
            return (int(message["message_id"]),)
        except (TypeError, KeyError, ValueError):
            # It may have been sent: the coordinators are asked about a statement, as after a lost connection.
            raise TelegramError("an answer without a message") from None

    async def _upsert(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        if outgoing.message_id is None:
            return await self._send(outgoing)
        content = self._hidden(outgoing)
        values = {
            "chat_id": outgoing.telegram_id,
            "message_id": outgoing.message_id,
            "text": content["text"],
            "entities": markup.entities(content),
            "reply_markup": markup.inline(content),
            "link_preview_options": _NO_PREVIEW,
        }
        try:
            await self._call("editMessageText", values, REPEATABLE_S)
        except BadRequest as error:
            if understand(error).meaning != "message_fixed" or is_published(outgoing.card):
                raise
            await self._delete_one(outgoing.telegram_id, outgoing.message_id)
            return await self._send(replace(outgoing, message_id=None))
        return (outgoing.message_id,)

    def _hidden(self, outgoing: OutboxMessage) -> dict[str, Any]:
        """Return the content; in discreet mode behind a spoiler, unless the person is waiting for it."""
        edited = outgoing.message_id is not None
        return spoiler.with_spoiler(outgoing.content, self._clock(), card=outgoing.card, edited=edited)

    def _caption_spoiler(self, caption: str) -> list[MessageEntity]:
        """Return a caption's spoiler in discreet mode: files arrive when others may look at the phone."""
        return [MessageEntity("spoiler", 0, units(caption))] if self._discreet and caption else []

    async def _album(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        public = outgoing.publication_id is not None or not outgoing.content.get("inside")
        entities = [] if public else self._caption_spoiler(outgoing.content["caption"] or "")
        chat, content = outgoing.telegram_id, outgoing.content
        return await in_topic(
            content, lambda topic: send_files(self._bot, chat, content, self._store, entities, topic)
        )

    async def _bundle(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        """Send a report with its evidence; written now, so that no copy of it is left on the disk."""
        number, language = outgoing.content["number"], outgoing.content["language"]
        words = self._catalogue.words(language)
        with tempfile.TemporaryFile() as file:
            lacking = await asyncio.to_thread(self._bundle_into, number, language, file)
            file.seek(0)
            content = await asyncio.to_thread(file.read)
        caption = words("evidence-zip-caption", number=number_text(number, words))
        if lacking:
            caption += "\n" + words("evidence-zip-lacking", count=lacking)
        return await self._send_document(
            outgoing, InputFile(content, f"{number.replace('/', '-')}.zip"), caption
        )

    async def _send_document(
        self, outgoing: OutboxMessage, document: InputFile, caption: str, read_timeout: float | None = None
    ) -> tuple[int, ...]:
        message = await self._bot.send_document(
            outgoing.telegram_id,
            document,
            caption=caption,
            caption_entities=self._caption_spoiler(caption),
            protect_content=_protected(outgoing),
            message_thread_id=outgoing.content.get("topic"),
            read_timeout=BaseRequest.DEFAULT_NONE if read_timeout is None else read_timeout,
        )
        return (message.message_id,)

    async def _file(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        """Send an encrypted file, decrypted piece by piece. Raises OSError when it is missing or was changed."""
        path = self._exports / outgoing.content["path"]
        await asyncio.to_thread(self._verify, path)
        name = path.name.removeprefix("balagh-") if self._discreet else path.name
        with EncryptedUpload(path, self._store.keys) as upload:
            document = InputFile(cast(IO[bytes], upload), name, read_file_handle=False)
            return await self._send_document(outgoing, document, outgoing.content["caption"], UPLOAD_S)

    def _verify(self, path: Path) -> None:
        """Read the whole file first, because half an upload cannot be recalled. A damaged one is written again."""
        try:
            with open_file(path, self._store.keys) as file:
                while file.read(_PIECE):
                    pass
        except (Damaged, WrongKeys) as error:
            path.unlink(missing_ok=True)
            raise FileNotFoundError("an export cannot be decrypted") from error

    async def _on_message(self, method: str, outgoing: OutboxMessage) -> tuple[int, ...]:
        values = {"chat_id": outgoing.telegram_id, "message_id": outgoing.content["message_id"]}
        await self._call(method, values, REPEATABLE_S)
        return ()

    async def _remove_menu(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        await self._bot.delete_my_commands(BotCommandScopeChat(outgoing.telegram_id))
        return ()

    async def _leave(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        with suppress(BadRequest, Forbidden):  # it is out already
            await self._call("leaveChat", {"chat_id": outgoing.telegram_id}, REPEATABLE_S)
        return ()

    async def _set_menu(self, outgoing: OutboxMessage) -> tuple[int, ...]:
        if outgoing.content["role"] is None:  # access was revoked
            return await self._remove_menu(outgoing)
        words = self._catalogue.words(outgoing.content["language"])
        commands = [
            BotCommand(COMMANDS[name].discreet if self._discreet else name, words(f"command-{name}"))
            for name in menu_of(outgoing.content["role"])
        ]
        await self._bot.set_my_commands(commands, BotCommandScopeChat(outgoing.telegram_id))
        return ()


def _protected(outgoing: OutboxMessage) -> bool | None:
    """Return whether the message is protected: responders cannot forward, copy or save their messages."""
    return outgoing.role == "responder" or None
