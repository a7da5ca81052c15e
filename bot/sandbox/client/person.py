"""Somebody with a phone: what they see, what they press, and whether the bot may write to them."""

import time
from collections.abc import Callable
from typing import Any

from bot.sandbox.client.seen import Answer, Seen, seen
from bot.sandbox.client.writer import Writer
from bot.sandbox.protocol.errors import NotAllowed

Wanted = str | Callable[[list[Seen]], Any]
PATIENCE = 60.0


class Person(Writer):
    """Somebody with a phone, as `Sandbox.person` gives them."""

    # --- what they see -------------------------------------------------------------------------

    def chat(self, chat: int | str | None = None, deleted: bool = False) -> list[Seen]:
        """The messages as they are seen now, oldest first."""
        return [seen(view) for view in self.view(chat, deleted)["messages"]]

    def last(self, chat: int | str | None = None) -> Seen:
        """The bot's newest message."""
        for message in reversed(self.chat(chat)):
            if message.from_bot and message.service is None:
                return message
        raise NotAllowed(f"the bot has written nothing to {self.name}")

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
