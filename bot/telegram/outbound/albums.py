"""Send the files of a report: an album of 2 to 10, or a single file; and pictures that are drawn when they are sent."""

import asyncio
import io
from collections.abc import Sequence
from typing import Any

import segno
from telegram import Bot, InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo, MessageEntity

from storage.repositories.evidence.file_store import FileStore

_MEDIA = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "document": InputMediaDocument,
    "audio": InputMediaAudio,
}
#: Kinds of file that can be hidden behind a spoiler.
_SPOILER_KINDS = ("photo", "video")


async def send_files(
    bot: Bot,
    telegram_id: int,
    content: dict[str, Any],
    store: FileStore,
    entities: Sequence[MessageEntity] = (),
    topic: int | None = None,
) -> tuple[int, ...]:
    """Send files by Telegram's file id if there is one, else from our store, in a topic. Raises TelegramError."""
    files = [
        (kind, file_id or await asyncio.to_thread(store.read, sha256))
        for kind, file_id, sha256 in content["items"]
    ]
    spoilers = [
        {"has_spoiler": True} if content.get("spoiler") and kind in _SPOILER_KINDS else {}
        for kind, _ in files
    ]
    options = {"caption": content["caption"], "caption_entities": entities, "disable_notification": True}
    options["message_thread_id"] = topic
    if len(files) == 1:
        kind, file = files[0]
        message = await getattr(bot, f"send_{kind}")(telegram_id, file, **options, **spoilers[0])
        return (int(message.message_id),)
    media = [_MEDIA[kind](file, **spoiler) for (kind, file), spoiler in zip(files, spoilers, strict=True)]
    messages = await bot.send_media_group(telegram_id, media, **options)
    return tuple(message.message_id for message in messages)


async def send_qr_code(bot: Bot, telegram_id: int, content: dict[str, Any]) -> tuple[int, ...]:
    """Send a link as a QR code (ISO/IEC 18004, with its margin of 4 modules), the text below. Raises TelegramError."""
    picture = io.BytesIO()
    segno.make_qr(content["qr"]).save(picture, kind="png", scale=10, border=4)
    entities = [
        MessageEntity(style, offset, length) for offset, length, style, *_ in content.get("spans", ())
    ]
    message = await bot.send_photo(
        telegram_id, picture.getvalue(), caption=content["text"], caption_entities=entities, filename="qr.png"
    )
    return (int(message.message_id),)
