"""Housekeeping: delete processed updates and sent messages once they can no longer be redelivered."""

from datetime import timedelta

from bot.services.context import AppContext
from storage.engine.database import Database
from storage.repositories.exports import export_jobs
from storage.repositories.messages import inbox, outbox
from storage.repositories.people import unknown_chats

#: Telegram repeats an update for at most a day; ids are remembered for two.
REMEMBER = timedelta(days=2)


def delete_processed(database: Database, context: AppContext) -> None:
    """Delete what was processed or sent before `REMEMBER`."""
    before = context.clock() - REMEMBER
    with database.transaction() as session:
        for repository in (inbox, outbox, export_jobs, unknown_chats):
            repository.forget(session, before)
