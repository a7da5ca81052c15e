"""The scheduled jobs by name, in the order in which they run. Each looks for what is due now and does it."""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from bot.runtime.storage_thread import StorageThread
from bot.services.audit import audit_trail
from bot.services.context import AppContext
from bot.services.operations import housekeeping, retention
from bot.services.people import chat_cleanup
from bot.services.publishing import amendments, approval, channels, periods, picture_sending, posting
from bot.services.publishing.channels import Channel
from bot.telegram.outbound.dispatcher import Dispatcher
from storage.engine.database import Database

Job = Callable[[], Coroutine[Any, Any, None]]

#: Batches of audit lines added to the hash chain per run; the rest waits for the next run.
CHAIN_BATCHES = 20


def make_jobs(
    database: Database,
    context: AppContext,
    storage: StorageThread,
    sender: Dispatcher,
    known_channels: Sequence[Channel],
) -> dict[str, Job]:
    """Return the jobs. `known_channels` may be filled later: each run uses the channels known then."""

    def job(work: Callable[..., object], *, for_channels: bool = False) -> Job:
        async def run() -> None:
            given = ([*known_channels],) if for_channels else ()
            try:
                await storage(work, database, context, *given)
            finally:
                sender.wake.set()  # a job that failed in part has stored messages all the same

        return run

    async def ask_about_uncertain() -> None:
        await storage(posting.ask_about_uncertain, database, context, sender.posting)
        sender.wake.set()

    async def extend_chain() -> None:
        for _ in range(CHAIN_BATCHES):  # taps are handled between two batches
            if not await storage(audit_trail.extend_chain, database, context):
                return

    return {
        "channels": job(channels.open_channels, for_channels=True),
        "mark": job(amendments.mark_amended, for_channels=True),
        "publish": job(approval.publish_approved, for_channels=True),
        "weekly": job(periods.publish_weekly, for_channels=True),
        "interrupted": ask_about_uncertain,
        "pictures": job(picture_sending.send_due_pictures),  # after all statements
        "sign-off": job(approval.process_sheets),
        "ask-again": job(housekeeping.send_reminders),
        "forget": job(housekeeping.delete_processed),
        "seal": extend_chain,
        "prune": job(retention.run_daily),
        "clear": job(chat_cleanup.run_cleanup),
    }
