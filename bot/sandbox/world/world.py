"""People, chats and messages: the state of the sandbox and the rules that hold for it, whoever acts."""

import asyncio
from collections.abc import Iterable
from typing import Any

from bot.sandbox.protocol.errors import Refused, bad_request, forbidden
from bot.sandbox.world.clock import Clock
from bot.sandbox.world.files import FileStore
from bot.sandbox.world.model import ADMINISTRATORS, PRESENT, Chat, Json, Message, Person, Press
from bot.sandbox.world.updates import UpdateQueue

KEPT_PRESSES = 5_000


class World:
    """Everything the server knows. Only touched from the server's event loop."""

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
        self._changed: asyncio.Event = asyncio.Event()

    # --- change: everybody who watches is told -------------------------------------------------

    def touch(self) -> None:
        """Something changed that a person can see."""
        self.version += 1
        self._changed.set()
        self._changed = asyncio.Event()

    async def change_after(self, version: int, seconds: float) -> int:
        """The world's version once it is above the given one, or as it is when the time is over."""
        try:
            async with asyncio.timeout(seconds):
                while self.version <= version and not self.ended.is_set():
                    await self._changed.wait()
        except TimeoutError:
            return self.version
        return self.version

    def close(self) -> None:
        """The end: everybody who waits for something is let go."""
        self.ended.set()
        self._changed.set()
        self.updates.close()

    def new_id(self) -> int:
        """A number never given before (albums, presses, chat instances)."""
        self._ids += 1
        return self._ids

    def restart_ids(self, last: int) -> None:
        """Go on counting where a saved world stopped."""
        self._ids = last

    # --- who and where ---------------------------------------------------------------------------

    def add_person(self, person: Person) -> None:
        """A person, and the still empty private chat with the bot."""
        self.people[person.id] = person
        self.chats[person.id] = Chat(
            person.id, "private", person.first_name, person.username, {person.id: "member"}
        )

    def find_chat(self, chat_id: Any) -> Chat | None:
        """The chat by number or by @name."""
        if isinstance(chat_id, str) and chat_id.startswith("@"):
            name = chat_id[1:].casefold()
            named = (
                c for c in self.chats.values() if not c.is_private and (c.username or "").casefold() == name
            )
            return next(named, None)
        try:
            return self.chats.get(int(chat_id))
        except ValueError:
            return None

    def known_chat(self, chat_id: Any) -> Chat:
        """The chat, if the bot may know of it; else Telegram's refusal."""
        chat = self.find_chat(chat_id)
        if chat is None or not chat.known_to_bot:
            raise bad_request("chat not found")
        return chat

    def open_chat(self, chat_id: Any) -> Chat:
        """The chat, if the bot may write there now; else Telegram's refusal."""
        chat = self.known_chat(chat_id)
        if chat.migrated_to is not None:
            raise Refused(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=chat.migrated_to,
            )
        status = chat.status(self.bot.id)
        if chat.is_private:
            if status == "kicked":
                raise forbidden("bot was blocked by the user")
            if status not in PRESENT:
                raise forbidden("bot can't initiate conversation with a user")
        elif status == "kicked":
            raise forbidden(f"bot was kicked from the {chat.type} chat")
        elif status not in PRESENT:
            raise forbidden(f"bot is not a member of the {chat.type} chat")
        elif chat.type == "channel" and status not in ADMINISTRATORS:
            raise bad_request("need administrator rights in the channel chat")
        return chat

    def members(self, chat: Chat) -> Iterable[int]:
        """The people in a chat, the bot left out."""
        return (user for user in chat.members if chat.has(user) and user != self.bot.id)

    # --- messages --------------------------------------------------------------------------------

    def next_message_id(self, chat: Chat) -> int:
        """Private chats and basic groups share one count, as an account does; others have their own."""
        if chat.type in ("private", "group"):
            self.last_id += 1
            return self.last_id
        chat.last_message_id += 1
        return chat.last_message_id

    def post(self, chat: Chat, author: Person, content: Json, date: float | None = None) -> Message:
        """Put a new message into a chat."""
        wire: Json = {"message_id": self.next_message_id(chat)}
        if chat.type == "channel":
            wire["sender_chat"] = chat.wire()
        else:
            wire["from"] = author.wire()
        wire["chat"] = chat.wire()
        wire["date"] = int(self.clock.now() if date is None else date)
        wire.update(content)
        message = Message(wire, author.id)
        chat.messages[message.id] = message
        self.touch()
        return message

    def change(self, message: Message, wire: Json, edited: bool = True) -> None:
        """Give a message new content; its former one goes into its history."""
        if self.history:
            message.versions.append(message.wire)
            del message.versions[: -self.history]
        if edited:
            wire["edit_date"] = int(self.clock.now())
        message.wire = wire
        self.touch()

    def remove(self, chat: Chat, message: Message) -> None:
        """Take a message away for everybody; its history stays for tests."""
        message.deleted = True
        if message.id in chat.pinned:
            chat.pinned.remove(message.id)
        for user, keyboard in list(chat.keyboards.items()):
            if keyboard["message_id"] == message.id:
                del chat.keyboards[user]
        self.touch()

    def find_message(self, chat: Chat, message_id: int) -> Message | None:
        """A message that is still there."""
        message = chat.messages.get(message_id)
        return None if message is None or message.deleted else message

    def remember_press(self, press: Press) -> None:
        """Keep a press until it is answered; the oldest go first."""
        self.presses[press.id] = press
        while len(self.presses) > KEPT_PRESSES:
            self.presses.pop(next(iter(self.presses)))
