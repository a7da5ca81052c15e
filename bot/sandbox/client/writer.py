"""What a person can send: texts, places, media, files, albums, edits."""

import json
from collections.abc import Sequence
from typing import Any

import httpx

from bot.sandbox.client.control_client import ControlClient
from bot.sandbox.client.seen import Button, Seen, reply_button, seen
from bot.sandbox.protocol.errors import NotAllowed


class Writer:
    """A person who sends. `chat` is the private chat with the bot unless another is given.

    `about` of what is sent: `chat`; `reply_to`, a message's id; `date`, if it was written earlier, while offline;
    `forwarded` (`name`, `date`); `quoted` from another chat (`name`, `date`, `text`); `topic`; `anonymous`.
    """

    def __init__(self, sandbox: ControlClient, number: int, name: str) -> None:
        self.sandbox = sandbox
        self.id = number
        self.name = name
        #: When they last sent or pressed something, in the numbers of `Seen.changed`.
        self.acted = 0

    def __repr__(self) -> str:
        return f"Person({self.name})"

    def _path(self, chat: int | str | None) -> str:
        return f"/people/{self.id}/chats/{self.id if chat is None else chat}"

    def _did(self, view: dict[str, Any]) -> Seen:
        message = seen(view)
        self.acted = message.changed
        return message

    def view(self, chat: int | str | None = None, deleted: bool = False) -> dict[str, Any]:
        """Return the chat with its keyboard, menu and answers, as the server describes it."""
        view: dict[str, Any] = self.sandbox.ask("GET", self._path(chat), params={"deleted": int(deleted)})
        return view

    def keyboard(self, chat: int | str | None = None) -> list[list[Button]]:
        """Return the reply keyboard below the chat; empty if there is none."""
        keyboard = self.view(chat)["keyboard"] or {}
        return [[reply_button(button) for button in row] for row in keyboard.get("keyboard", [])]

    # --- what they send ------------------------------------------------------------------------

    def _ask(self, method: str, path: str, chat: int | str | None, **how: Any) -> Any:
        return self.sandbox.ask(method, self._path(chat) + path, **how)

    def _send(self, values: dict[str, Any], about: dict[str, Any]) -> Seen:
        return self._did(self._ask("POST", "/messages", about.pop("chat", None), json={**values, **about}))

    def _send_file(self, kind: str, name: str, content: bytes, mime: str, about: dict[str, Any]) -> Seen:
        chat = about.pop("chat", None)
        data, parts = {"data": json.dumps({"kind": kind, **about})}, {"file0": (name, content, mime)}
        return self._did(self._ask("POST", "/messages", chat, data=data, files=parts))

    def sends(self, text: str, **about: Any) -> Seen:
        """Send a text."""
        return self._send({"text": text}, about)

    def gets(self, text: str) -> Seen:
        """Show a text that somebody handed over, such as an invitation; the bot does not learn of it."""
        return seen(self._ask("POST", "/handed", None, json={"text": text}))

    def opens(self, link: str) -> Seen:
        """Open a deep link of the bot: https://t.me/<bot>?start=<payload>."""
        payload = httpx.URL(link).params.get("start")
        return self.sends(f"/start {payload}" if payload else "/start")

    def taps_reply(self, label: str, *, chat: int | str | None = None, **about: Any) -> Seen:
        """Press a button of the reply keyboard: its label is sent. Raises NotAllowed."""
        if not any(button.text == label for row in self.keyboard(chat) for button in row):
            raise NotAllowed(f"{self.name} has no such button below the chat: {label}")
        return self._send({"text": label, "from_keyboard": True}, {"chat": chat, **about})

    def shares_location(
        self,
        latitude: float,
        longitude: float,
        accuracy: float | None = None,
        *,
        live: bool = False,
        **about: Any,
    ) -> Seen:
        """Share a point, with its accuracy in metres; `live`: for an hour."""
        location: dict[str, Any] = {"latitude": latitude, "longitude": longitude}
        if accuracy is not None:
            location["horizontal_accuracy"] = accuracy
        if live:
            location["live_period"] = 3600
        return self._send({"location": location, "from_keyboard": True}, about)

    def moves(
        self, message_id: int, latitude: float, longitude: float, *, chat: int | str | None = None
    ) -> Seen:
        """Move one's live position."""
        location = {"latitude": latitude, "longitude": longitude}
        return self._did(self._ask("PUT", f"/messages/{message_id}", chat, json={"location": location}))

    def shares_venue(
        self, latitude: float, longitude: float, title: str, address: str = "", **about: Any
    ) -> Seen:
        """Share a named place."""
        place = {"latitude": latitude, "longitude": longitude}
        venue = {"location": place, "title": title, "address": address}
        return self._send({"venue": venue, "location": place}, about)

    def shares_contact(self, first_name: str, phone_number: str, **about: Any) -> Seen:
        """Share a contact."""
        return self._send({"contact": {"first_name": first_name, "phone_number": phone_number}}, about)

    def sends_poll(self, question: str, options: Sequence[str], **about: Any) -> Seen:
        """Send a poll."""
        poll = {"id": "1", "question": question, "options": [{"text": each} for each in options]}
        return self._send({"poll": poll}, about)

    def causes(self, kind: str, *, chat: int | str | None = None) -> Seen:
        """Do what Telegram tells of with this service message, such as setting the auto-delete timer."""
        return self._did(self._ask("POST", "/service", chat, json={"kind": kind}))

    def sends_photo(self, content: bytes, caption: str = "", **about: Any) -> Seen:
        """Send a photo; it loses its EXIF on the way."""
        return self._send_file("photo", "photo", content, "image/jpeg", {"caption": caption, **about})

    def sends_video(self, content: bytes, caption: str = "", **about: Any) -> Seen:
        """Send a video."""
        return self._send_file("video", "video.mp4", content, "video/mp4", {"caption": caption, **about})

    def sends_voice(self, content: bytes, duration: int = 3, **about: Any) -> Seen:
        """Send a voice note; `duration` in seconds."""
        return self._send_file("voice", "voice.oga", content, "audio/ogg", {"duration": duration, **about})

    def sends_audio(self, content: bytes, name: str = "audio.mp3", **about: Any) -> Seen:
        """Send an audio file."""
        return self._send_file("audio", name, content, "audio/mpeg", about)

    def sends_sticker(self, content: bytes, emoji: str = "🙂", **about: Any) -> Seen:
        """Send a sticker."""
        return self._send_file("sticker", "s.webp", content, "image/webp", {"emoji": emoji, **about})

    def sends_document(
        self,
        name: str,
        content: bytes,
        caption: str = "",
        mime_type: str = "application/octet-stream",
        **about: Any,
    ) -> Seen:
        """Send a file, byte for byte."""
        return self._send_file("document", name, content, mime_type, {"caption": caption, **about})

    def sends_album(
        self, contents: Sequence[bytes | tuple[str, bytes]], caption: str = "", **about: Any
    ) -> list[Seen]:
        """Send several photos (or (kind, bytes) pairs) as one album."""
        items = [("photo", item) if isinstance(item, bytes) else item for item in contents]
        chat = about.pop("chat", None)
        data = {"data": json.dumps({"kinds": [kind for kind, _ in items], "caption": caption, **about})}
        parts = {f"file{n}": (f"{kind}{n}", content) for n, (kind, content) in enumerate(items)}
        return [self._did(view) for view in self._ask("POST", "/album", chat, data=data, files=parts)]

    def forwards(self, message: Seen, **about: Any) -> Seen:
        """Forward a message seen in some chat."""
        return self._send({"forward": {"chat_id": message.chat_id, "message_id": message.id}}, about)

    def edits(self, message_id: int, text: str, *, chat: int | str | None = None) -> Seen:
        """Edit one's own text."""
        return self._did(self._ask("PUT", f"/messages/{message_id}", chat, json={"text": text}))

    def deletes(self, message_id: int, *, chat: int | str | None = None) -> None:
        """Delete a message: one's own, in a private chat or as an administrator any (the bot gets no update)."""
        self._ask("DELETE", f"/messages/{message_id}", chat)
