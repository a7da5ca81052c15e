"""Pictures, sound, files and albums, both ways."""

from typing import Any

import httpx
import pytest
from telegram import Bot, InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo
from telegram.error import BadRequest, NetworkError

from bot.sandbox.client.sandbox import Person, Sandbox
from bot.sandbox.server.server import SandboxServer
from tests.support.pictures import jpeg_with_exif, png


async def test_a_picture_is_sent_seen_and_fetched(bot: Bot, amal: Person, sandbox: Sandbox) -> None:
    sent = await bot.send_photo(1001, png(40, 30), caption="the day", has_spoiler=True)
    assert (sent.photo[-1].width, sent.photo[-1].height, sent.has_media_spoiler) == (40, 30, True)
    assert sandbox.file(amal.last()) == png(40, 30)
    again = await bot.send_photo(1001, sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id


async def test_what_a_person_sends_can_be_downloaded(bot: Bot, amal: Person) -> None:
    amal.sends_document("notes.txt", b"three injured", "words")
    (update,) = await bot.get_updates(offset=101)
    document = update.message.document  # type: ignore[union-attr]
    assert document is not None
    assert (document.file_name, update.message.caption) == ("notes.txt", "words")  # type: ignore[union-attr]
    file = await bot.get_file(document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"three injured"


async def test_a_photo_loses_its_exif_and_a_file_keeps_it(bot: Bot, amal: Person, sandbox: Sandbox) -> None:
    picture = jpeg_with_exif()
    photo = sandbox.file(amal.sends_photo(picture))
    assert b"GPS" not in photo
    assert photo.endswith(b"data\xff\xd9")
    assert sandbox.file(amal.sends_document("p.jpg", picture)) == picture


async def test_all_kinds_from_a_person(bot: Bot, amal: Person) -> None:
    amal.sends_video(b"video")
    amal.sends_voice(b"voice", 4)
    amal.sends_audio(b"audio")
    amal.sends_sticker(b"sticker")
    amal.shares_location(35.9, 36.7, 25, live=True)
    amal.shares_venue(35.9, 36.7, "School", "Sarmin")
    amal.shares_contact("Samir", "+000")
    kinds = [update.to_dict()["message"] for update in await bot.get_updates(offset=101)]
    video, voice, audio, sticker, location, venue, contact = kinds
    assert video["video"]["mime_type"] == "video/mp4"
    assert voice["voice"]["duration"] == 4
    assert all(("audio" in audio, "sticker" in sticker, "contact" in contact))
    shared = location["location"]
    assert (shared["horizontal_accuracy"], shared["live_period"]) == (25, 3600)
    assert venue["venue"]["title"] == "School"


async def test_all_kinds_from_the_bot(bot: Bot, amal: Person) -> None:
    await bot.send_video(1001, b"video", caption="v")
    await bot.send_voice(1001, b"voice", duration=2)
    await bot.send_audio(1001, b"audio", title="t")
    await bot.send_document(1001, b"document", filename="day.csv")
    await bot.send_chat_action(1001, "upload_document")
    assert [message.media["kind"] for message in amal.chat() if message.media] == [
        "video", "voice", "audio", "document",
    ]  # fmt: skip


async def test_an_album_both_ways(bot: Bot, amal: Person) -> None:
    sent = await bot.send_media_group(1001, [InputMediaPhoto(png(), caption="a"), InputMediaVideo(b"v")])
    assert len({message.media_group_id for message in sent}) == 1
    mine = amal.sends_album([png(), ("video", b"v"), png(5, 5)], "three")
    assert len({message.album for message in mine}) == 1
    updates = await bot.get_updates(offset=101)
    assert [update.message.caption for update in updates if update.message] == ["three", None, None]


async def test_album_rules(bot: Bot, amal: Person) -> None:
    photo: Any = InputMediaPhoto(png())
    document: Any = InputMediaDocument(b"d")
    for media, text in (
        ([photo], "2-10"),
        ([photo] * 11, "Too many messages to send as an album"),
        ([photo, document], "Document can't be mixed with other media types"),
        ([photo, InputMediaAudio(b"a")], "Audio can't be mixed with other media types"),
    ):
        with pytest.raises(BadRequest, match=text):
            await bot.send_media_group(1001, media)
    assert len(amal.chat()) == 1


def test_voice_has_no_place_in_an_album(server: SandboxServer, amal: Person) -> None:
    voice = [{"type": "voice", "media": "x"}] * 2
    url = f"{server.base_url}{server.token}/sendMediaGroup"
    assert httpx.post(url, json={"chat_id": 1001, "media": voice}, trust_env=False).status_code == 400


async def test_media_edits(bot: Bot, amal: Person) -> None:
    sent = await bot.send_photo(1001, png(), caption="one")
    await bot.edit_message_caption(1001, sent.message_id, caption="two")
    assert amal.last().text == "two"
    await bot.edit_message_media(InputMediaPhoto(png(9, 9), caption="three"), 1001, sent.message_id)
    assert (amal.last().media or {})["width"] == 9
    first, _ = await bot.send_media_group(1001, [InputMediaPhoto(png()), InputMediaPhoto(png())])
    with pytest.raises(BadRequest, match="in the album"):
        await bot.edit_message_media(InputMediaDocument(b"d"), 1001, first.message_id)
    text = await bot.send_message(1001, "x")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(1001, text.message_id, caption="x")
    voice = await bot.send_voice(1001, b"v")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_media(InputMediaPhoto(png()), 1001, voice.message_id)


async def test_limits_of_files(bot: Bot, amal: Person) -> None:
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(1001, png(), caption="x" * 1025)
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(1001, b"no picture")
    with pytest.raises(BadRequest, match="Wrong file identifier"):
        await bot.send_photo(1001, "unknown")
    document = (await bot.send_document(1001, b"d")).document
    assert document is not None
    with pytest.raises(BadRequest, match="Can't use file of type documents as photo"):
        await bot.send_photo(1001, document.file_id)
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("unknown")
    big = await bot.send_document(1001, b"0" * (20 * 1024 * 1024 + 1), write_timeout=60, read_timeout=60)
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(big.document.file_id)  # type: ignore[union-attr]
    with pytest.raises(NetworkError, match="Request Entity Too Large"):
        await bot.send_document(1001, b"0" * (50 * 1024 * 1024 + 1), write_timeout=60, read_timeout=60)


def test_a_download_needs_the_token_and_the_path(server: SandboxServer) -> None:
    get = httpx.Client(base_url=server.url, trust_env=False)
    with get:
        assert get.get("/file/bot1:wrong/photos/x.jpg").status_code == 401
        assert get.get(f"/file/bot{server.token}/photos/x.jpg").status_code == 404
