"""The channels to which statements are posted."""

from dataclasses import dataclass

from bot.services.context import AppContext
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.publishing import publications


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel: our number of the chat, and its language."""

    chat_id: int
    language: str


def open_channels(database: Database, context: AppContext, channels: list[Channel]) -> None:
    """Store today as the first day of service of each new channel."""
    today = context.today()
    with database.transaction() as session:
        for channel in channels:
            if publications.find_first_day(session, channel.chat_id, channel.language) is None:
                publications.open_channel(session, channel.chat_id, channel.language, today)
                audit_log.note(session, context.clock(), None, "channel.open", f"chat/{channel.chat_id}")
