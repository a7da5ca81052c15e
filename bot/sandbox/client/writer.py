"""What a person can send: words, places, pictures, sound, files, albums, and changes of them."""

import json
from collections.abc import Sequence
from typing import Any

import httpx

from bot.sandbox.client.control_client import ControlClient
from bot.sandbox.client.seen import Button, Seen, reply_button, seen
from bot.sandbox.protocol.errors import NotAllowed

File = tuple[str, bytes]


class Writer:
    """Somebody with a phone. `chat` is the private chat with the bot, unless another is named."""

    def __init__(self, sandbox: ControlClient, number: int, name: str) -> None:
        self.sandbox = sandbox
        self.id = number
        self.name = name

    def __repr__(self) -> str:
        return f"Person({self.name})"

    def _path(self, chat: int | str | None) -> str:
        return f"/people/{self.id}/chats/{self.id if chat is None else chat}"

    def view(self, chat: int | str | None = None, deleted: bool = False) -> dict[str, Any]:
        """The chat with everything around it, as the server tells it."""
        view: dict[str, Any] = self.sandbox.ask("GET", self._path(chat), params={"deleted": int(deleted)})
        return view

    def keyboard(self, chat: int | str | None = None) -> list[list[Button]]:
        """The reply keyboard below the chat; empty where there is none."""
        keyboard = self.view(chat)["keyboard"] or {}
        return [[reply_button(button) for button in row] for row in keyboard.get("keyboard", [])]

    # --- what they send ------------------------------------------------------------------------

    def _send(self, values: dict[str, Any], chat: int | str | None, about: dict[str, Any]) -> Seen:
        return seen(self.sandbox.ask("POST", f"{self._path(chat)}/messages", json={**values, **about}))

    def _send_file(
        self, kind: str, file: File, mime: str, chat: int | str | None, about: dict[str, Any]
    ) -> Seen:
        data = {"data": json.dumps({"kind": kind, **about})}
        parts = {"file0": (file[0], file[1], mime)}
        return seen(self.sandbox.ask("POST", f"{self._path(chat)}/messages", data=data, files=parts))

    def sends(self, text: str, *, chat: int | str | None = None, **about: Any) -> Seen:
        """Text. `reply_to` a message's number; `date` for what was written earlier, without a line."""
        return self._send({"text": text}, chat, about)

    def gets(self, text: str) -> Seen:
        """A text handed over by somebody, such as an invitation; the bot knows nothing of it."""
        return seen(self.sandbox.ask("POST", f"{self._path(None)}/handed", json={"text": text}))

    def opens(self, link: str) -> Seen:
        """Open a deep link of the bot: https://t.me/<bot>?start=<payload>."""
        payload = httpx.URL(link).params.get("start")
        return self.sends(f"/start {payload}" if payload else "/start")

    def taps_reply(self, label: str, *, chat: int | str | None = None, **about: Any) -> Seen:
        """Press a button of the reply keyboard: its label is sent."""
        if not any(button.text == label for row in self.keyboard(chat) for button in row):
            raise NotAllowed(f"{self.name} has no such button below the chat: {label}")
        return self._send({"text": label, "from_keyboard": True}, chat, about)

    def shares_location(
        self, latitude: float, longitude: float, accuracy: float | None = None, *, live: bool = False,
        chat: int | str | None = None, **about: Any,
    ) -> Seen:  # fmt: skip
        """A point; with an accuracy in metres, and live for an hour if asked."""
        location: dict[str, Any] = {"latitude": latitude, "longitude": longitude}
        if accuracy is not None:
            location["horizontal_accuracy"] = accuracy
        if live:
            location["live_period"] = 3600
        return self._send({"location": location, "from_keyboard": True}, chat, about)

    def shares_venue(
        self, latitude: float, longitude: float, title: str, address: str = "", **about: Any
    ) -> Seen:
        """A named place."""
        place = {"latitude": latitude, "longitude": longitude}
        venue = {"location": place, "title": title, "address": address}
        return self._send({"venue": venue, "location": place}, about.pop("chat", None), about)

    def shares_contact(self, first_name: str, phone_number: str, **about: Any) -> Seen:
        """A contact."""
        contact = {"first_name": first_name, "phone_number": phone_number}
        return self._send({"contact": contact}, about.pop("chat", None), about)

    def sends_photo(
        self, content: bytes, caption: str = "", *, chat: int | str | None = None, **about: Any
    ) -> Seen:
        """A picture, which loses its EXIF on the way."""
        return self._send_file("photo", ("photo", content), "image/jpeg", chat, {"caption": caption, **about})

    def sends_video(
        self, content: bytes, caption: str = "", *, chat: int | str | None = None, **about: Any
    ) -> Seen:
        """A video."""
        return self._send_file(
            "video", ("video.mp4", content), "video/mp4", chat, {"caption": caption, **about}
        )

    def sends_voice(
        self, content: bytes, duration: int = 3, *, chat: int | str | None = None, **about: Any
    ) -> Seen:
        """A voice note."""
        return self._send_file(
            "voice", ("voice.oga", content), "audio/ogg", chat, {"duration": duration, **about}
        )

    def sends_audio(
        self, content: bytes, name: str = "audio.mp3", *, chat: int | str | None = None, **about: Any
    ) -> Seen:
        """A piece of audio."""
        return self._send_file("audio", (name, content), "audio/mpeg", chat, about)

    def sends_sticker(
        self, content: bytes, emoji: str = "🙂", *, chat: int | str | None = None, **about: Any
    ) -> Seen:
        """A sticker."""
        return self._send_file("sticker", ("s.webp", content), "image/webp", chat, {"emoji": emoji, **about})

    def sends_document(
        self, name: str, content: bytes, caption: str = "", *, mime_type: str = "application/octet-stream",
        chat: int | str | None = None, **about: Any,
    ) -> Seen:  # fmt: skip
        """A file, byte for byte."""
        return self._send_file("document", (name, content), mime_type, chat, {"caption": caption, **about})

    def sends_album(
        self, contents: Sequence[bytes | tuple[str, bytes]], caption: str = "", *,
        chat: int | str | None = None, **about: Any,
    ) -> list[Seen]:  # fmt: skip
        """Several pictures (or (kind, bytes) pairs) as one album."""
        items = [("photo", item) if isinstance(item, bytes) else item for item in contents]
        values = {"kinds": [kind for kind, _ in items], "caption": caption, **about}
        parts = {
            f"file{number}": (f"{kind}{number}", content) for number, (kind, content) in enumerate(items)
        }
        path = f"{self._path(chat)}/album"
        views = self.sandbox.ask("POST", path, data={"data": json.dumps(values)}, files=parts)
        return [seen(view) for view in views]

    def forwards(self, message: Seen, *, chat: int | str | None = None, **about: Any) -> Seen:
        """Send on a message seen in some chat."""
        return self._send({"forward": {"chat_id": message.chat_id, "message_id": message.id}}, chat, about)

    def edits(self, message_id: int, text: str, *, chat: int | str | None = None) -> Seen:
        """Change one's own words."""
        return seen(self.sandbox.ask("PUT", f"{self._path(chat)}/messages/{message_id}", json={"text": text}))

    def deletes(self, message_id: int, *, chat: int | str | None = None) -> None:
        """Take one's own message away (the bot is not told)."""
        self.sandbox.ask("DELETE", f"{self._path(chat)}/messages/{message_id}")
