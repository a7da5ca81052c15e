"""Many people with phones in the server's own loop: each reports step by step, pressing every button once.

A person goes on only when the chat shows that the last answer was taken. So an answer that is lost shows itself:
the person waits for ever.
"""

import asyncio
import itertools
import random
import re
import time
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.server import actions
from bot.sandbox.server.app import SandboxApp, create_app
from bot.sandbox.world.model import Message
from bot.views.callbacks import Callback

PLACES = ("Sarmin", "Akhtarin", "Manbij", "Homs", "Duma", "Darayya", "Madaya", "Qatana")
KINDS = ("missile", "artillery", "rocket", "air_strike")
_NUMBER = re.compile(r"✓ (\d{4}-\d\d-\d\d/\d+)")
FIRST_ID = 50_001


@dataclass(frozen=True)
class Plan:
    """What somebody is going to report."""

    place: str
    kind: str
    injured: int
    women: int

    @classmethod
    def any(cls, dice: random.Random) -> "Plan":
        """Some report."""
        injured = dice.choice((0, 0, dice.randint(1, 30)))
        return cls(dice.choice(PLACES), dice.choice(KINDS), injured, dice.randint(0, injured))


@dataclass
class Told:
    """What a person was told: number → what they had reported; and how long each answer took."""

    reports: dict[str, Plan] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)


class Crowd:
    """A server with people, and what happens in each chat at the moment it happens."""

    def __init__(self, people: int, **options: Any) -> None:
        described = [{"id": FIRST_ID + n, "first_name": f"P{n}"} for n in range(people)]
        self.app: SandboxApp = create_app(people=described, history=0, **options)
        self.world = self.app.world
        self.people = [Reporter(self, FIRST_ID + n) for n in range(people)]
        self.by_id = {person.id: person for person in self.people}
        self.sends: dict[int, list[str]] = {}
        #: Nobody has anything left to tell.
        self.all_told = False
        self._watch()

    def _watch(self) -> None:
        post, change, remove = self.world.post, self.world.change, self.world.remove

        def posted(chat: Any, author: Any, content: Any, date: Any = None) -> Message:
            message = post(chat, author, content, date)
            if author.is_bot:
                said = f"{content.get('text')}{content.get('reply_markup')}"
                self.sends.setdefault(chat.id, []).append(said)
            self._news(chat.id)
            return message

        def changed(message: Message, wire: Any, edited: bool = True) -> None:
            change(message, wire, edited)
            self._news(wire["chat"]["id"])

        def removed(chat: Any, message: Message) -> None:
            remove(chat, message)
            self._news(chat.id)

        self.world.post, self.world.change, self.world.remove = posted, changed, removed  # type: ignore

    def _news(self, chat: int) -> None:
        if chat in self.by_id:
            self.by_id[chat].news.set()

    def doubled(self) -> int:
        """Messages that stand twice: order in a chat is strict, so the second follows the first."""
        return sum(a == b for said in self.sends.values() for a, b in itertools.pairwise(said))


class Reporter:
    """Somebody with a phone."""

    def __init__(self, crowd: Crowd, number: int) -> None:
        self.crowd = crowd
        self.id = number
        self.news = asyncio.Event()
        self.told = Told()
        self._chat = crowd.world.chats[number]
        self._me = crowd.world.people[number]

    def writes(self, text: str) -> None:
        """Send a text message."""
        actions.write(self.crowd.world, self._me, self._chat, {"text": text}, {})

    def presses(self, message: Message, data: str) -> None:
        """Press a button."""
        actions.press(self.crowd.world, self._me, self._chat, message.id, data)

    def newest(self) -> list[Message]:
        """The bot's messages that stand, newest first."""
        found = []
        for message in reversed(self._chat.messages.values()):
            if not message.deleted and message.wire["from"]["is_bot"]:
                found.append(message)
                if len(found) == 6:
                    break
        return found

    async def sees(self, look: Any, seconds: float) -> Any:
        """Until `look(messages)` gives something."""
        end = time.monotonic() + seconds
        while True:
            self.news.clear()
            if found := look(self.newest()):
                return found
            async with asyncio.timeout(max(0.0, end - time.monotonic())):
                await self.news.wait()

    async def report(self, plan: Plan, think: float = 0.0, patience: float = 120.0) -> str:
        """A whole report; gives its number. Raises TimeoutError when an answer is not taken."""
        seen_before = {
            number for message in self.newest() for number in _NUMBER.findall(message.wire["text"])
        }
        done: set[Any] = set()
        self.writes("/report")
        while True:
            asked = time.perf_counter()
            card = await self.sees(lambda messages: _state(messages, done, seen_before), patience)
            self.told.seconds.append(time.perf_counter() - asked)
            if isinstance(card, str):
                self.told.reports[card] = plan
                return card
            done.add(card.signature)
            if think:
                await asyncio.sleep(random.random() * 2 * think)
            choice = _choice(plan, card)
            if choice.startswith("type "):
                self.writes(choice.removeprefix("type "))
            else:
                self.presses(card.message, f"{card.head}|{choice}")


@dataclass(frozen=True)
class Card:
    """The form as it stands in a chat."""

    message: Message
    head: str
    step: str
    choices: tuple[str, ...]

    @property
    def signature(self) -> Any:
        """Distinct for every state of the form."""
        return self.head, self.choices


def _state(messages: list[Message], done: set[Any], before: set[str]) -> Card | str | None:
    for message in messages:
        datas = [
            button["callback_data"]
            for row in message.wire.get("reply_markup", {}).get("inline_keyboard", ())
            for button in row
            if button.get("callback_data", "").startswith(Callback.FORM.data(""))
        ]
        if not datas:
            found = _NUMBER.match(message.wire["text"])
            if found and found[1] not in before:
                return found[1]
            continue
        head, _, _ = datas[0].rpartition("|")
        card = Card(message, head, head.rpartition("|")[2], tuple(data.rpartition("|")[2] for data in datas))
        return None if card.signature in done else card
    return None


def _choice(plan: Plan, card: Card) -> str:
    """What this person answers here: a choice, or `type …`."""
    if card.step == "where" and "leave" in card.choices:
        return f"type {plan.place}"
    if card.step == "when":
        return card.choices[0]
    if card.step == "kinds":
        return "next" if f"-{plan.kind}" in card.choices else f"+{plan.kind}"
    if card.step == "targets":
        return "next" if "=home.0" in card.choices else "=home.1"
    if card.step == "hurt":
        return "only_injured" if plan.injured else "none"
    if card.step == "injured_total":
        return f"type {plan.injured}"
    if card.step == "injured_women":
        return f"type {plan.women}"
    for known in ("stay", "new", "unknown", "another", "send", "next", "skip"):
        if known in card.choices:
            return known
    raise LookupError(f"{card.step}: {card.choices}")
