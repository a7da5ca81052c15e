"""People with phones, for tests and trainers: `sandbox.person("Amal").sends("/start")`.

Synchronous, and safe to use from several threads. In asynchronous code, where the bot shares the loop, call
through `await asyncio.to_thread(amal.taps, "Send")`.
"""

import json
import time
from collections.abc import Callable, Sequence
from typing import Any

import httpx

from .errors import NotAllowed
from .seen import Answer, Button, Seen, reply_button, seen

File = tuple[str, bytes]
Wanted = str | Callable[[list[Seen]], Any]
PATIENCE = 10.0


class Sandbox:
    """The sandbox as tests handle it: who is there, and what is turned and read behind the scenes."""

    def __init__(self, url: str) -> None:
        self.url = url
        limits = httpx.Limits(max_connections=200, max_keepalive_connections=200)
        self._http = httpx.Client(base_url=f"{url}/sandbox", timeout=70, trust_env=False, limits=limits)

    def close(self) -> None:
        """Let the connections go."""
        self._http.close()

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(self, method: str, path: str, **how: Any) -> Any:
        """One call to the server; NotAllowed with its sentence where it says no."""
        answer = self._http.request(method, path, **how)
        if answer.status_code == 400:
            raise NotAllowed(answer.json()["error"])
        answer.raise_for_status()
        return answer.json()

    def person(self, name: str) -> "Person":
        """Somebody by first name."""
        for person in self.overview()["people"]:
            if person["first_name"] == name:
                return Person(self, person["id"], name)
        raise NotAllowed(f"nobody here is called {name}")

    def overview(self) -> dict[str, Any]:
        """Everybody, the bot, and who has which chats."""
        view: dict[str, Any] = self.ask("GET", "/overview")
        return view

    # --- trouble, clock, settings --------------------------------------------------------------

    def fault(self, kind: str, **details: Any) -> None:
        """Set a fault: see faults.Fault for the details (methods, times, probability, seed, after, …)."""
        self.ask("POST", "/faults", json={"kind": kind, **details})

    def faults(self) -> list[dict[str, Any]]:
        """The faults that are set, with how often each happened."""
        view: list[dict[str, Any]] = self.ask("GET", "/faults")
        return view

    def good_weather(self) -> None:
        """Clear all faults and the delay."""
        self.ask("DELETE", "/faults")

    def settings(self, **changes: Any) -> dict[str, Any]:
        """Set and read rate_limits (bool), latency (seconds), privacy (bool)."""
        view: dict[str, Any] = self.ask("POST", "/settings", json=changes)
        return view

    def clock(self, **change: Any) -> float:
        """Move the server's clock (stop_at=…, advance=…, run=True); gives its time."""
        return float(self.ask("POST", "/clock", json=change)["now"])

    def calls(self, method: str = "", since: int = 0) -> list[dict[str, Any]]:
        """Logged Bot API calls, of one method or of all, after a number."""
        view: dict[str, Any] = self.ask("GET", "/calls", params={"method": method, "since": since})
        return list(view["calls"])

    def pending_updates(self) -> list[dict[str, Any]]:
        """What waits for the bot."""
        return list(self.ask("GET", "/updates"))

    def versions(self, chat: int | str, message_id: int) -> list[dict[str, Any]]:
        """All that a message has been, oldest first."""
        return list(self.ask("GET", f"/versions/{chat}/{message_id}")["versions"])

    def changed(self, since: int, seconds: float) -> int:
        """The world's version once it is above `since`, or when the time is over."""
        return int(self.ask("GET", "/changes", params={"since": since, "timeout": seconds})["version"])

    def file(self, message: Seen) -> bytes:
        """The bytes of the file in a message."""
        if message.media is None:
            raise NotAllowed("no file in this message")
        return self._http.get(message.media["url"].removeprefix("/sandbox")).content


class Person:
    """Somebody with a phone. `chat` is the private chat with the bot, unless another is named."""

    def __init__(self, sandbox: Sandbox, number: int, name: str) -> None:
        self.sandbox = sandbox
        self.id = number
        self.name = name

    def __repr__(self) -> str:
        return f"Person({self.name})"

    def _path(self, chat: int | str | None) -> str:
        return f"/people/{self.id}/chats/{self.id if chat is None else chat}"

    # --- what they see -------------------------------------------------------------------------

    def view(self, chat: int | str | None = None, deleted: bool = False) -> dict[str, Any]:
        """The chat with everything around it, as the server tells it."""
        view: dict[str, Any] = self.sandbox.ask("GET", self._path(chat), params={"deleted": int(deleted)})
        return view

    def chat(self, chat: int | str | None = None, deleted: bool = False) -> list[Seen]:
        """The messages as they are seen now, oldest first."""
        return [seen(view) for view in self.view(chat, deleted)["messages"]]

    def last(self, chat: int | str | None = None) -> Seen:
        """The bot's newest message."""
        for message in reversed(self.chat(chat)):
            if message.from_bot and message.service is None:
                return message
        raise NotAllowed(f"the bot has written nothing to {self.name}")

    def keyboard(self, chat: int | str | None = None) -> list[list[Button]]:
        """The reply keyboard below the chat; empty where there is none."""
        keyboard = self.view(chat)["keyboard"] or {}
        return [[reply_button(button) for button in row] for row in keyboard.get("keyboard", [])]

    def commands(self, chat: int | str | None = None) -> dict[str, str]:
        """The menu as this person sees it: command → description."""
        return {entry["command"]: entry["description"] for entry in self.view(chat)["commands"]}

    def answers(self, chat: int | str | None = None) -> list[Answer]:
        """What the bot answered to this person's presses, oldest first."""
        return [
            Answer(answer["text"], answer["show_alert"], answer["message_id"], answer["data"])
            for answer in self.view(chat)["answers"]
        ]

    def waits_for(self, wanted: Wanted, seconds: float = PATIENCE, chat: int | str | None = None) -> Seen:
        """Until a message of the bot holds this text (or the messages satisfy this test); gives that message.

        A test gets all messages and may give a message or anything true; then the newest message is given.
        """
        end = time.monotonic() + seconds
        while True:
            view = self.view(chat)
            messages = [seen(message) for message in view["messages"]]
            found = _find(messages, wanted)
            if found is not None:
                return found
            left = end - time.monotonic()
            if left <= 0:
                raise TimeoutError(
                    f"{self.name} waited for {wanted!r} and sees {[m.text for m in messages[-3:]]}"
                )
            self.sandbox.changed(view["version"], left)

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

    # --- buttons -------------------------------------------------------------------------------

    def taps(
        self, wanted: str, *, on: int | None = None, seconds: float = PATIENCE, wait: bool = True,
        chat: int | str | None = None,
    ) -> Answer | None:  # fmt: skip
        """Press the inline button with this label or data, on the newest message that has it (or on `on`).

        Waits up to `seconds` for the button to appear. Gives the bot's answer; None when not waiting for one.
        """

        def has(messages: list[Seen]) -> Seen | None:
            fits = (m for m in reversed(messages) if (on is None or m.id == on) and m.button(wanted))
            return next(fits, None)

        message = self.waits_for(has, seconds, chat)
        button = message.button(wanted)
        if button is None or button.data is None:
            raise NotAllowed(f"{wanted} is not a button that tells the bot anything")
        return self.presses(message.id, button.data, seconds=seconds, wait=wait, chat=chat)

    def presses(
        self,
        message_id: int,
        data: str,
        *,
        seconds: float = PATIENCE,
        wait: bool = True,
        chat: int | str | None = None,
    ) -> Answer | None:
        """Press by data, whether the button is still shown or not: an old card, a press twice, hours late."""
        values = {"data": data, "wait": seconds if wait else 0}
        path = f"{self._path(chat)}/messages/{message_id}/press"
        answer = self.sandbox.ask("POST", path, json=values)["answer"]
        if answer is None:
            if wait:
                raise TimeoutError(f"the bot did not answer {self.name}'s press of {data}")
            return None
        return Answer(answer["text"], answer["show_alert"], message_id, data)

    # --- coming and going ----------------------------------------------------------------------

    def blocks_bot(self) -> None:
        """Block the bot."""
        self.sets_status("kicked")

    def unblocks_bot(self) -> None:
        """Let the bot write again."""
        self.sets_status("member")

    def sets_status(self, status: str, *, chat: int | str | None = None, user: int | None = None) -> None:
        """What the bot (or a person) is in a chat: member, administrator, left, kicked."""
        self.sandbox.ask("POST", f"{self._path(chat)}/status", json={"status": status, "user": user})

    def migrates(self, chat: int | str) -> int:
        """Make a basic group a supergroup; gives its new number."""
        return int(self.sandbox.ask("POST", f"{self._path(chat)}/migrate", json={})["id"])


def _find(messages: list[Seen], wanted: Wanted) -> Seen | None:
    if isinstance(wanted, str):
        fits = (m for m in reversed(messages) if m.from_bot and wanted in m.text)
        return next(fits, None)
    found = wanted(messages)
    if isinstance(found, Seen):
        return found
    return messages[-1] if found and messages else None
