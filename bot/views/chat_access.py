"""Notices to coordinators about chats that cannot be written to."""

from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.i18n.words import Words
from bot.views.message import Message, Text
from bot.views.summary import stamp


class Closed(Protocol):
    """A chat that takes no messages: since when, and the name of the reason."""

    @property
    def since(self) -> datetime: ...
    @property
    def reason(self) -> str: ...


def closed(kind: str, language: str, state: Closed, zone: ZoneInfo, now: datetime, words: Words) -> Message:
    """A chat that settings name takes no messages."""
    since, reason = stamp(state.since, zone, now, words), words(f"chat-closed-{state.reason}")
    return Message(Text(words("chat-closed", chat=_name(kind, language, words), since=since, reason=reason)))


def opened(kind: str, language: str, words: Words) -> Message:
    """A chat takes messages again."""
    return Message(Text(words("chat-opened", chat=_name(kind, language, words))))


def _name(kind: str, language: str, words: Words) -> str:
    return words(f"chat-name-{kind}", language=words.name_of(language) if language else "")
