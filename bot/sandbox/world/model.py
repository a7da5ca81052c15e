"""The classes of the sandbox: person, chat, message, button press."""

from dataclasses import dataclass, field
from typing import Literal

from bot.sandbox.protocol.json_values import Json

ChatType = Literal["private", "group", "supergroup", "channel"]

PRESENT = ("creator", "administrator", "member", "restricted")
ADMINISTRATORS = ("creator", "administrator")


@dataclass
class Person:
    """A Telegram user; the bot is one, too, with `is_bot`."""

    id: int
    first_name: str
    language_code: str | None = "en"
    last_name: str | None = None
    username: str | None = None
    is_bot: bool = False
    about: str = ""
    #: The account was deleted: it never comes back.
    deleted: bool = False

    def wire(self) -> Json:
        """Return the Bot API's User."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if getattr(self, name):
                user[name] = getattr(self, name)
        return user


@dataclass
class Message:
    """A message: `wire` is the Bot API's current Message, `versions` the former ones."""

    wire: Json
    author: int
    versions: list[Json] = field(default_factory=list)
    deleted: bool = False
    protected: bool = False
    silent: bool = False
    #: It brought another keyboard than an inline one: Telegram lets nobody edit it.
    fixed: bool = False
    #: The world's version at its last change.
    changed: int = 0

    @property
    def id(self) -> int:
        """The id within the chat."""
        return int(self.wire["message_id"])


@dataclass
class Chat:
    """A chat, its members (with the bot), and the reply keyboard of each."""

    id: int
    type: ChatType
    title: str | None = None
    username: str | None = None
    members: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    last_message_id: int = 0
    keyboards: dict[int, Json] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    known_to_bot: bool = False
    migrated_to: int | None = None
    #: Rights that the bot was denied here, as fields of ChatMember.
    denied: list[str] = field(default_factory=list)
    menu_button: Json | None = None
    #: Topics (`id`, `name`, `closed`) besides General; a supergroup with one is a forum.
    topics: list[Json] = field(default_factory=list)
    general_closed: bool = False

    def wire(self) -> Json:
        """Return the Bot API's Chat, as in each message."""
        chat: Json = {"id": self.id, "type": self.type}
        if self.type == "private":
            chat["first_name"] = self.title
        else:
            chat["title"] = self.title
        if self.username:
            chat["username"] = self.username
        if self.topics and not self.is_private:
            chat["is_forum"] = True
        return chat

    def topic(self, number: int) -> Json | None:
        """Return a topic; None when there is none of this number."""
        return next((topic for topic in self.topics if topic["id"] == number), None)

    def status(self, user_id: int) -> str:
        """Return a user's status; "left" if they were never here."""
        return self.members.get(user_id, "left")

    def grants(self, bot_id: int, right: str) -> bool:
        """Whether the bot is an administrator here and was not denied this right."""
        return self.status(bot_id) in ADMINISTRATORS and right not in self.denied

    def has(self, user_id: int) -> bool:
        """Whether a user is in the chat now."""
        return self.status(user_id) in PRESENT

    @property
    def is_private(self) -> bool:
        """Whether it is a chat of one person and the bot."""
        return self.type == "private"


@dataclass
class Press:
    """A pressed inline button and the bot's answer, once there is one."""

    id: str
    person: int
    chat: int
    message: int
    data: str
    time: float
    answer: Json | None = None
