"""Makes random and hostile updates.

Two ways: from the field types of the Bot API (sandbox/spec.json), and by breaking real ones of every kind that Telegram
sends – values of another type, missing parts, huge numbers, broken letters, markup, other people's buttons.
"""

import copy
import json
import random
from collections import deque
from pathlib import Path
from typing import Any

from telegram import Update

from bot.config.permissions import COMMANDS
from bot.telegram.inbound import message as messages
from bot.telegram.routing.callbacks import CALLBACKS

AMAL, BASEL, DINA, STRANGERS, GROUP = (
    6_000_001,
    6_000_002,
    6_000_003,
    range(7_000_001, 7_000_020),
    -1_009_999_999,
)
NASTY = [
    "", " ", "\0", "\u202e\u2066", "\ud83d", "/", "/start", "/report 2023-10-05/01", "/digest 9999-99-99", "/cover A-01 x",
    "/digest 2023-10-05 2023-10-01", "<b>bold</b>", "[x](http://evil.example)", "*_`~|", "@everyone", "😀" * 400, "x" * 4096,
    "9" * 400, "-1", "١٢٣", "{ $name }", "'; DROP TABLE report; --", "%s%n", "../../etc/passwd", "سرمين", "Sarmin",
    "missile on a market in Sarmin at 14:00, 3 killed", "artillery Ariha now, a school, no casualties, regime",
    "/people", "/audit", "/bundle 2023-10-05/01", "/export", "/wipe", "/taken A-01", "/cover A-01 \u202e@x.example", "+963 944 123 987",
    "reply", "NaN", "1e999", "٣ شهداء", "no, 4 killed", "nothing to report", "لا شيء اليوم", "2-3 killed, about ten injured",
    "1) Sarmin 10:00 air strike, 2 killed\n2) Ariha 11:00 shells, 1 child injured", "35.9321, 36.7123", "35°56'N 36°42'E",
    "قصف بصاروخ على سوق سرمين الساعة ١٤:٠٠، ٣ شهداء و٥ جرحى", "A-01", "5/10/2023 30/2/2023", "{\"id\": 1, \"place\": {}}",
]  # fmt: skip
NUMBERS = [
    0,
    1,
    -1,
    2**31,
    2**53,
    2**63,
    -(2**63),
    2**64,
    10**30,
    35.9,
    float("nan"),
    float("inf"),
    1696508520,
]
SPEC = Path(__file__).parents[2] / "bot" / "sandbox" / "protocol" / "spec.json"
#: Every kind that Telegram may send, those included that the bot never asks for.
KINDS = tuple(Update.ALL_TYPES)
#: As whom Telegram lets the administrators of a group write who stay anonymous, and a channel in its group.
ANONYMOUS, AS_CHANNEL, FROM_CHANNEL = 1_087_968_824, 136_817_688, 777_000
#: What Telegram itself says in a chat, kinds of file, and what is not kept: as the bot tells them apart.
SERVICE, FILES, NOT_KEPT = sorted(messages.SERVICE), messages.FILES, messages.NOT_KEPT


class Maker:
    """Makes updates."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._types = json.loads(SPEC.read_text(encoding="utf-8"))["types"]
        self._number = 10**6
        self.offered: deque[str] = deque(maxlen=400)

    def next_number(self) -> int:
        """An update's number that none had before."""
        self._number += self._dice.choice((1, 1, 1, 1, 7))
        return self._number

    def update(self, stranger: bool) -> Any:
        """One update; of a stranger, or of anybody."""
        self.next_number()
        who = self._dice.choice(STRANGERS) if stranger else self._dice.choice((AMAL, AMAL, AMAL, BASEL, DINA))
        made = self._real(who) if self._dice.random() < 0.75 else self._random(who)
        if self._dice.random() < 0.45:
            for _ in range(self._dice.choice((1, 1, 2, 5))):
                self._break(made)
            if stranger:
                self._nobody_else(made, who)
        made["update_id"] = self._number
        return made

    def _person(self, who: int) -> dict[str, Any]:
        return {"id": who, "is_bot": False, "first_name": self._text(), "username": self._text()}

    def _real(self, who: int) -> dict[str, Any]:
        """As Telegram would send it."""
        private = self._dice.random() < 0.75
        chat = {"id": who, "type": "private"} if private else self._group()
        message: dict[str, Any] = {
            "message_id": self._dice.randrange(1, 500),
            "date": 1696508520 + self._dice.randrange(-9999, 9999),
            "chat": chat,
            "from": self._person(who),
        }
        if self._dice.random() < 0.4:
            query = {
                "id": str(self._number),
                "from": self._person(who),
                "data": self._data(),
                "chat_instance": "1",
            }
            under = (
                {**message, "text": self._text()},
                {**message, "text": self._text()},
                {**message, "date": 0},
            )
            if self._dice.random() < 0.02:  # under a message that was sent through another bot
                return {"callback_query": {**query, "inline_message_id": self._text()}}
            return {"callback_query": {**query, "message": self._dice.choice(under)}}
        if self._dice.random() < 0.05:
            return {"my_chat_member": self._member_change(chat, who)}
        message |= self._content() | self._around(chat)
        if not private:
            message |= self._said_in_a_group(who)
        kind = self._dice.choice(("message", "message", "message", "edited_message"))
        if kind == "edited_message":
            message["edit_date"] = message["date"] + self._dice.randrange(99)
        return {kind: message}

    def _group(self) -> dict[str, Any]:
        group = {"id": GROUP, "type": "supergroup", "title": self._text()}
        return self._dice.choice(
            (group, group, {**group, "is_forum": True}, {**group, "id": -77, "type": "group"})
        )

    def _said_in_a_group(self, who: int) -> dict[str, Any]:
        """In a topic, as an anonymous administrator, or as a channel."""
        number = self._dice.randrange(1, 50)
        hidden = {"first_name": "Group", "is_bot": True}
        return self._dice.choice((
            {},
            {"message_thread_id": number, "is_topic_message": True},
            {"message_thread_id": number},
            {"from": {"id": ANONYMOUS, **hidden}, "sender_chat": {"id": GROUP, "type": "supergroup"}},
            {"from": {"id": AS_CHANNEL, **hidden}, "sender_chat": {"id": -100_777, "type": "channel"}},
            {"from": {"id": FROM_CHANNEL}, "sender_chat": {"id": -100_777, "type": "channel"}, "is_automatic_forward": True},
            {"from": self._person(who), "sender_boost_count": number, "sender_tag": self._text()},
        ))  # fmt: skip

    def _around(self, chat: dict[str, Any]) -> dict[str, Any]:
        """Answers, quotes, forwards and whatever else stands around a content."""
        if self._dice.random() < 0.7:
            return {}
        answered = {"message_id": self._dice.randrange(1, 500), "date": 0, "chat": chat, "text": self._text()}
        origin = self._dice.choice((
            {"type": "user", "date": 1, "sender_user": self._person(STRANGERS[0])},
            {"type": "hidden_user", "date": 1, "sender_user_name": self._text()},
            {"type": "chat", "date": 1, "sender_chat": {"id": GROUP, "type": "supergroup"}},
            {"type": "channel", "date": 1, "message_id": 4, "chat": {"id": -100_777, "type": "channel"}},
        ))  # fmt: skip
        return self._dice.choice((
            {"reply_to_message": answered},
            {"reply_to_message": answered, "quote": {"text": self._text(), "position": 0, "is_manual": True}},
            {"reply_to_message": {**answered, "date": 0}, "is_topic_message": True, "message_thread_id": 3},
            {"external_reply": {"origin": origin, "message_id": 3}, "quote": {"text": self._text(), "position": 1}},
            {"forward_origin": origin},
            {"forward_origin": origin, "media_group_id": "9"},
            {"media_group_id": "9", "has_protected_content": True},
            {"via_bot": self._person(5), "has_media_spoiler": True, "effect_id": "1"},
            {"business_connection_id": self._text(), "is_from_offline": True},
        ))  # fmt: skip

    def _member_change(self, chat: dict[str, Any], who: int) -> dict[str, Any]:
        """The bot is blocked, unblocked, or given other rights."""
        states = ("member", "kicked", "left", "administrator", "restricted", "creator")
        before, after = ({"user": self._person(1), "status": self._dice.choice(states)} for _ in "ba")
        return {"chat": chat, "from": self._person(who), "date": 1696508520, "old_chat_member": before, "new_chat_member": after}  # fmt: skip

    def _content(self) -> dict[str, Any]:
        number = self._dice.random
        file = {"file_id": self._text(), "file_unique_id": "u", "file_size": self._dice.choice(NUMBERS[:8])}
        return self._dice.choice((
            lambda: {"text": self._text()},
            lambda: {"text": self._text()},
            lambda: {"text": "/" + self._dice.choice([*COMMANDS]) + " " + self._text()},
            lambda: {"location": {"latitude": number() * 200 - 100, "longitude": number() * 400 - 200}},
            lambda: {"photo": [file, file], "caption": self._text()},
            lambda: {self._dice.choice(FILES): self._dice.choice((file, [file])), "caption": self._text()},
            lambda: {self._dice.choice(NOT_KEPT): self._anything(), "text": self._text()},
            lambda: {"contact": {"first_name": self._text(), "phone_number": "+963"}},
            lambda: {"venue": {"location": {"latitude": 35.9, "longitude": 36.7}, "title": self._text()}},
            lambda: {"migrate_to_chat_id": self._dice.choice(NUMBERS[:8])},
            lambda: {"new_chat_members": [self._person(1)]},
            lambda: {"migrate_from_chat_id": self._dice.choice(NUMBERS[:8])},
            lambda: {"dice": {"emoji": "🎲", "value": 3}},
            lambda: {"sticker": {**file, "emoji": "🕊", "type": "regular"}},
            lambda: {"animation": file, "document": file, "caption": self._text()},
            lambda: {"video": file, "caption": self._text(), "media_group_id": "9"},
            lambda: {"paid_media": {"star_count": 1, "paid_media": []}},
            lambda: {"poll": {"id": "1", "question": self._text(), "options": [{"text": self._text(), "voter_count": 1}], "type": "quiz"}},
            lambda: {"checklist": {"title": self._text(), "tasks": [{"id": 1, "text": self._text()}]}},
            lambda: {"story": {"chat": {"id": GROUP, "type": "supergroup"}, "id": 1}},
            lambda: {"location": {"latitude": 35.9, "longitude": 36.7, "live_period": 60, "horizontal_accuracy": number() * 1e4}},
            lambda: {"contact": {"phone_number": self._text(), "first_name": self._text(), "vcard": self._text()}},
            lambda: {"game": {"title": self._text()}, "invoice": {"title": self._text()}},
            lambda: {"rich_message": {"blocks": [{"type": "paragraph", "text": self._text()}]}},
            lambda: {self._dice.choice(SERVICE): self._anything()},
        ))()  # fmt: skip

    def _anything(self) -> Any:
        return self._dice.choice((True, {}, [], self._text(), self._person(1), {"name": self._text()}))

    def _text(self) -> str:
        if self._dice.random() < 0.1:
            return "".join(chr(self._dice.randrange(0x110000)) for _ in range(self._dice.randrange(20)))
        return self._dice.choice(NASTY)

    def _data(self) -> str:
        if (
            self.offered and self._dice.random() < 0.6
        ):  # a button that the bot did send, to whomever, whenever
            return self._dice.choice(self.offered)
        letter = self._dice.choice([*CALLBACKS, "", "z"])
        parts = [self._dice.choice((
            "1", "2", "3", "0", "-1", "99999999999999999999", "on", "new", "in", "where", "kinds", "leave", "send", "cancel",
            "open", "verify", "more", "fill", "part", "made", "csv", "days", "all", "o1", "n1", "role.admin", "revoke", "drafts", "zip", "taken", "same", "ask.killed_total", "2023-10-05/01", "en", "ar", "again", "there",
            "yes", "٣", "\0", "a" * 60, "again|1",
        )) for _ in range(len(CALLBACKS[letter].parts) if letter in CALLBACKS and self._dice.random() < 0.7 else self._dice.randrange(5))]  # fmt: skip
        return "|".join([letter, *parts])[:64]

    def _random(self, who: int) -> dict[str, Any]:
        """Fields of the right names with values of the right types, made up."""
        kind = self._dice.choice(KINDS)
        inner = {
            "chat": {"id": who, "type": "private"},
            "from": self._person(who),
            "message_id": 1,
            "date": 0,
        }
        for name in self._dice.sample([*self._types], 3):
            inner[name.lower()] = self._value([name], 0)
        inner[self._dice.choice(("text", "data", "caption"))] = self._text()
        return {kind: inner}

    def _value(self, kinds: list[Any], depth: int) -> Any:
        kind = self._dice.choice(kinds)
        if isinstance(kind, list):
            return [self._value(kind, depth + 1) for _ in range(self._dice.randrange(3))]
        fields = self._types.get(kind, {}).get("fields")
        if fields and depth < 4:
            return {
                name: self._value(rule[0], depth + 1)
                for name, rule in fields.items()
                if rule[1] or self._dice.random() < 0.3
            }
        return {"Integer": self._dice.choice(NUMBERS), "Boolean": True, "Float": 1.5}.get(
            str(kind), self._text()
        )

    def _break(self, made: dict[str, Any]) -> None:
        """One value somewhere inside becomes something else, or goes."""
        place: Any = made
        while True:
            keys = [*place] if isinstance(place, dict) else [*range(len(place))]
            if not keys:
                return
            key = self._dice.choice(keys)
            if isinstance(place[key], (dict, list)) and place[key] and self._dice.random() < 0.8:
                place = place[key]
                continue
            if isinstance(place, dict) and self._dice.random() < 0.3:
                del place[key]
            else:
                place[key] = copy.deepcopy(
                    self._dice.choice((None, True, [], {}, [[]], *NUMBERS, *NASTY, {"id": AMAL}))
                )
            return

    def _nobody_else(self, made: Any, who: int) -> None:
        """Telegram never lets anybody write as somebody else: a broken update of a stranger stays theirs."""
        for name, value in list(made.items()) if isinstance(made, dict) else []:
            if name == "id" and value in (AMAL, BASEL, DINA):
                made[name] = who
            elif isinstance(value, dict):
                self._nobody_else(value, who)
        if isinstance(made, dict) and isinstance(made.get("chat"), dict) and not made.get("from"):
            made["from"] = {"id": who}
