"""The sandbox's state (people, chats, messages) and the rules for every change of it."""

import asyncio
import contextlib
from collections.abc import Iterable
from typing import Any

from bot.sandbox.protocol.errors import Refused, bad_request, forbidden
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.world.clock import Clock
from bot.sandbox.world.files import FileStore
from bot.sandbox.world.model import PRESENT, Chat, Message, Person, Press
from bot.sandbox.world.updates import UpdateQueue

KEPT_PRESSES = 5_000


class World:
    """The whole state. Used from the server's event loop only."""

    def __init__(self, bot: Person, clock: Clock, history: int, first_id: int) -> None:
        self.bot = bot
        self.clock = clock
        self.history = history
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.files = FileStore()
        self.updates = UpdateQueue(clock, first_id)
        self.commands: dict[str, list[Json]] = {}
        self.profile: dict[str, str] = {}
        self.menu_button: Json = {"type": "commands"}
        self.privacy = True
        self.version = 0
        self.ended = asyncio.Event()
        self.last_id = 0
        self._ids = first_id * 1000
        self._changed = asyncio.Event()

    # --- changes -------------------------------------------------------------------------------

    def touch(self, message: Message | None = None) -> None:
        """Count a change that a person can see (of this message, if of one), and wake everybody who waits for one."""
        self.version += 1
        if message is not None:
            message.changed = self.version
        self._changed.set()
        self._changed = asyncio.Event()

    async def change_after(self, version: int, seconds: float) -> int:
        """Wait up to `seconds` for a version above the given one. Returns the version."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self.version <= version and not self.ended.is_set():
                    await self._changed.wait()
        return self.version

    def close(self) -> None:
        """End all waiting: the server stops."""
        self.ended.set()
        self._changed.set()
        self.updates.close()

    def new_id(self) -> int:
        """Return a new unique number (for albums and presses)."""
        self._ids += 1
        return self._ids

    def restart_ids(self, last: int) -> None:
        """Continue the numbers of a saved world."""
        self._ids = last

    # --- people and chats ------------------------------------------------------------------------

    def add_person(self, person: Person) -> None:
        """Add a person and their empty private chat with the bot."""
        self.people[person.id] = person
        self.chats[person.id] = Chat(
            person.id, "private", person.first_name, person.username, {person.id: "member"}
        )

    def find_chat(self, chat_id: Any) -> Chat | None:
        """Find a chat by id or @username."""
        if isinstance(chat_id, str) and chat_id.startswith("@"):
            name, public = chat_id[1:].casefold(), (c for c in self.chats.values() if not c.is_private)
            return next((c for c in public if (c.username or "").casefold() == name), None)
        try:
            return self.chats.get(int(chat_id))
        except ValueError:
            return None

    def known_chat(self, chat_id: Any) -> Chat:
        """Return a chat that the bot knows. Raises Refused."""
        chat = self.find_chat(chat_id)
        if chat is None or not chat.known_to_bot:
            raise bad_request("chat not found")
        return chat

    def seen_chat(self, chat_id: Any) -> Chat:
        """Return a chat that the bot may look at: one without a name only while it is there. Raises Refused."""
        chat = self.known_chat(chat_id)
        status = chat.status(self.bot.id)
        if not chat.is_private and (status == "kicked" or (status not in PRESENT and not chat.username)):
            raise _absent(chat, status)
        return chat

    def open_chat(self, chat_id: Any) -> Chat:
        """Return a chat in which the bot may write now. Raises Refused."""
        chat = self.known_chat(chat_id)
        if chat.migrated_to is not None:
            reason = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refused(400, reason, migrate_to_chat_id=chat.migrated_to)
        status = chat.status(self.bot.id)
        if chat.is_private:
            if self.people[chat.id].deleted:
                raise forbidden("user is deactivated")
            if status == "kicked":
                raise forbidden("bot was blocked by the user")
            if status not in PRESENT:
                raise forbidden("bot can't initiate conversation with a user")
        elif status not in PRESENT:
            raise _absent(chat, status)
        elif chat.type == "channel" and not chat.grants(self.bot.id, "can_post_messages"):
            raise bad_request("need administrator rights in the channel chat")
        return chat

    def members(self, chat: Chat) -> Iterable[int]:
        """Return the people in a chat, without the bot."""
        return (user for user in chat.members if chat.has(user) and user != self.bot.id)

    # --- messages --------------------------------------------------------------------------------

    def next_message_id(self, chat: Chat) -> int:
        """Return the next id: private chats and basic groups share a counter, other chats have their own."""
        if chat.type in ("private", "group"):
            self.last_id += 1
            return self.last_id
        chat.last_message_id += 1
        return chat.last_message_id

    def post(self, chat: Chat, author: Person, content: Json, date: float | None = None) -> Message:
        """Add a new message to a chat."""
        sender = {"sender_chat": chat.wire()} if chat.type == "channel" else {"from": author.wire()}
        head = {"message_id": self.next_message_id(chat), **sender, "chat": chat.wire()}
        date = int(self.clock.now() if date is None else date)
        message = Message({**head, "date": date, **content}, author.id)
        chat.messages[message.id] = message
        self.touch(message)
        return message

    def change(self, message: Message, wire: Json, edited: bool = True) -> None:
        """Replace a message's content; the former content goes into its versions."""
        if self.history:
            message.versions.append(message.wire)
            del message.versions[: -self.history]
        if edited:
            wire["edit_date"] = int(self.clock.now())
        message.wire = wire
        self.touch(message)

    def remove(self, chat: Chat, message: Message) -> None:
        """Delete a message for everybody; its versions stay for tests."""
        message.deleted = True
        if message.id in chat.pinned:
            chat.pinned.remove(message.id)
        for user, keyboard in list(chat.keyboards.items()):
            if keyboard["message_id"] == message.id:
                del chat.keyboards[user]
        self.touch(message)

    def find_message(self, chat: Chat, message_id: int) -> Message | None:
        """Return a message that is not deleted, or None."""
        message = chat.messages.get(message_id)
        return None if message is None or message.deleted else message

    def remember_press(self, press: Press) -> None:
        """Keep a press until it is answered; the oldest ones are dropped."""
        self.presses[press.id] = press
        while len(self.presses) > KEPT_PRESSES:
            self.presses.pop(next(iter(self.presses)))


def _absent(chat: Chat, status: str) -> Refused:
    how = "was kicked from" if status == "kicked" else "is not a member of"
    return forbidden(f"bot {how} the {chat.type} chat")
