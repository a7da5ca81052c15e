"""Files of a report for the coordinators: an album of 2 to 10, or one alone."""

import asyncio
from collections.abc import Sequence
from typing import Any

from telegram import Bot, InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo, MessageEntity

from storage.repositories.evidence.file_store import FileStore

_MEDIA = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "document": InputMediaDocument,
    "audio": InputMediaAudio,
}
#: What can stand behind a spoiler.
_SPOILER_KINDS = ("photo", "video")


async def send_files(
    bot: Bot,
    telegram_id: int,
    content: dict[str, Any],
    store: FileStore,
    entities: Sequence[MessageEntity] = (),
) -> tuple[int, ...]:
    """Send files by Telegram's own name while we have it, else from our store. Raises TelegramError."""
    files = [
        (kind, file_id or await asyncio.to_thread(store.read, sha256))
        for kind, file_id, sha256 in content["items"]
    ]
    if len(files) == 1:
        kind, file = files[0]
        send = getattr(bot, f"send_{kind}")
        spoiler = {"has_spoiler": True} if content.get("spoiler") and kind in _SPOILER_KINDS else {}
        message = await send(
            telegram_id,
            file,
            caption=content["caption"],
            caption_entities=entities,
            disable_notification=True,
            **spoiler,
        )
        return (int(message.message_id),)
    media = [
        _MEDIA[kind](
            file, **({"has_spoiler": True} if content.get("spoiler") and kind in _SPOILER_KINDS else {})
        )
        for kind, file in files
    ]
    messages = await bot.send_media_group(
        telegram_id,
        media,
        caption=content["caption"],
        caption_entities=entities,
        disable_notification=True,
    )
    return tuple(message.message_id for message in messages)
