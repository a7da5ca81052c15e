"""A person: what they see and press, and whether the bot may write to them."""

import time
from collections.abc import Callable, Sequence
from typing import Any

from bot.sandbox.client.seen import Answer, Seen, seen
from bot.sandbox.client.writer import Writer
from bot.sandbox.protocol.errors import NotAllowed

Wanted = str | Callable[[list[Seen]], Any]
PATIENCE = 60.0


class Person(Writer):
    """A person with a phone, as returned by `Sandbox.person`."""

    # --- what they see -------------------------------------------------------------------------

    def chat(self, chat: int | str | None = None, deleted: bool = False) -> list[Seen]:
        """Return the current messages, oldest first."""
        return [seen(view) for view in self.view(chat, deleted)["messages"]]

    def last(self, chat: int | str | None = None) -> Seen:
        """Return the bot's newest message. Raises NotAllowed."""
        for message in reversed(self.chat(chat)):
            if message.from_bot and message.service is None:
                return message
        raise NotAllowed(f"the bot has written nothing to {self.name}")

    def commands(self, chat: int | str | None = None) -> dict[str, str]:
        """Return the command menu of this person: command → description."""
        return {entry["command"]: entry["description"] for entry in self.view(chat)["commands"]}

    def answers(self, chat: int | str | None = None) -> list[Answer]:
        """Return the bot's answers to this person's presses, oldest first."""
        return [
            Answer(answer["text"], answer["show_alert"], answer["message_id"], answer["data"])
            for answer in self.view(chat)["answers"]
        ]

    def waits_for(
        self,
        wanted: Wanted,
        seconds: float = PATIENCE,
        chat: int | str | None = None,
        *,
        since: int | None = None,
    ) -> Seen:
        """Wait until a message of the bot contains this text, and return it. Raises TimeoutError.

        Only what came or changed after this person last sent or pressed something counts, so that no step of a story
        goes on with what stood there before; `since=0` takes any. `wanted` can be a test of all messages: it returns
        a message, or anything true for the newest one.
        """
        after = self.acted if since is None else since
        end = time.monotonic() + seconds
        while True:
            view = self.view(chat)
            messages = [seen(message) for message in view["messages"]]
            found = _find(messages, wanted, after)
            if found is not None:
                return found
            left = end - time.monotonic()
            if left <= 0:
                raise TimeoutError(
                    f"{self.name} waited for {wanted!r} and sees {[m.text for m in messages[-3:]]}"
                )
            self.sandbox.changed(view["version"], left)

    # --- buttons -------------------------------------------------------------------------------

    def taps(
        self, wanted: str, *, on: int | None = None, seconds: float = PATIENCE, wait: bool = True,
        chat: int | str | None = None,
    ) -> Answer | None:  # fmt: skip
        """Press the inline button with this label or data, on the newest message that has it (or on `on`).

        A unique part of a label is enough on a message that changed since this person's last act: on one that the
        bot is about to change, a label of the next step may be a part of one of this step. Waits up to `seconds` for
        the button. Returns the bot's answer; None if `wait` is False. Raises TimeoutError.
        """
        since = self.acted

        def has(messages: list[Seen]) -> Seen | None:
            shown = (m for m in reversed(messages) if on is None or m.id == on)
            return next((m for m in shown if m.button(wanted, since=since)), None)

        message = self.waits_for(has, seconds, chat)
        button = message.button(wanted, since=since)
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
        """Press by data, whether the button is still shown or not. Returns as `taps`."""
        values = {"data": data, "wait": seconds if wait else 0}
        pressed = self._ask("POST", f"/messages/{message_id}/press", chat, json=values)
        self.acted, answer = pressed["version"], pressed["answer"]
        if answer is not None:
            return Answer(answer["text"], answer["show_alert"], message_id, data)
        if wait:
            raise TimeoutError(f"the bot did not answer {self.name}'s press of {data}")
        return None

    # --- blocking, groups ----------------------------------------------------------------------

    def blocks_bot(self) -> None:
        """Block the bot."""
        self.sets_status("kicked")

    def unblocks_bot(self) -> None:
        """Unblock the bot."""
        self.sets_status("member")

    def deletes_account(self) -> None:
        """Delete the Telegram account: the bot gets no update."""
        self._ask("POST", "/delete-account", None, json={})

    def sets_status(
        self,
        status: str,
        *,
        chat: int | str | None = None,
        user: int | None = None,
        denied: Sequence[str] = (),
    ) -> None:
        """Set the status of the bot (or a person) in a chat: member, administrator, restricted, left, kicked.

        `denied`: rights that the bot does not have there, as fields of ChatMember (`can_post_messages`).
        """
        self._ask("POST", "/status", chat, json={"status": status, "user": user, "denied": [*denied]})

    def makes_group(self, title: str, kind: str = "group") -> int:
        """Make a group without the bot. Returns its id."""
        made = self.sandbox.ask("POST", f"/people/{self.id}/groups", json={"title": title, "type": kind})
        return int(made["id"])

    def opens_topic(self, name: str, *, chat: int | str | None = None) -> int:
        """Open a topic in a supergroup or in the private chat. Returns its number."""
        return int(self._ask("POST", "/topics", chat, json={"name": name})["id"])

    def closes_topic(self, topic: int, *, closed: bool = True, chat: int | str | None = None) -> None:
        """Close a topic (1: General), or open it again."""
        self._ask("PUT", f"/topics/{topic}", chat, json={"closed": closed})

    def deletes_topic(self, topic: int, *, chat: int | str | None = None) -> None:
        """Delete a topic."""
        self._ask("PUT", f"/topics/{topic}", chat, json={"deleted": True})

    def migrates(self, chat: int | str) -> int:
        """Make a basic group a supergroup. Returns its new id."""
        return int(self._ask("POST", "/migrate", chat, json={})["id"])


def _find(messages: list[Seen], wanted: Wanted, after: int) -> Seen | None:
    if isinstance(wanted, str):
        fits = (m for m in reversed(messages) if m.from_bot and wanted in m.text and m.changed > after)
        return next(fits, None)
    found = wanted(messages)
    if isinstance(found, Seen):
        return found
    return messages[-1] if found and messages else None
