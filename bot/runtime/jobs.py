"""The scheduled jobs by name, in the order in which they run. Each does what is due now."""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from bot.services import chat_access, coordinator_chats
from bot.services.audit import audit_trail, daily_roots, watch
from bot.services.exports import scheduled
from bot.services.operations import housekeeping, retention, trouble_notices
from bot.services.people import chat_cleanup
from bot.services.publishing import amendments, channels, periods, picture_sending, posting
from bot.services.publishing.approval import schedule
from bot.services.publishing.channels import Channel
from bot.services.reports.sent import reminders
from bot.telegram.jobs.timestamping import fetch_timestamps
from bot.telegram.outbound.dispatcher import Dispatcher
from bot.telegram.storage_calls import Backend

Job = Callable[[], Coroutine[Any, Any, None]]

#: The jobs that run whatever the clock says: they neither publish nor delete. All others pass the gate.
UNGATED = frozenset({"extend_chain", "watch_audit", "tell_troubles", "watchdog"})
#: Batches of audit lines added to the hash chain per run; the rest waits for the next run.
CHAIN_BATCHES = 20


def make_jobs(
    backend: Backend,
    dispatcher: Dispatcher,
    known_channels: Sequence[Channel],
    troubles: Callable[[], dict[str, bool | None]],
) -> dict[str, Job]:
    """Return the jobs. `troubles`: which ones last (see `tell_troubles`).

    `known_channels` may be filled later: jobs for channels do nothing before, so that none takes "no channel yet" for
    "no channel lacks anything".
    """

    def job(
        service: Callable[..., object], arguments: Callable[[], tuple[object, ...] | None] = tuple
    ) -> Job:
        async def run() -> None:
            given = arguments()
            if given is None:
                return
            try:
                await backend.call(service, *given)
            finally:
                dispatcher.wake.set()  # a job that failed in part has stored messages all the same

        return run

    def for_channels() -> tuple[object, ...] | None:
        return ([*known_channels],) if known_channels else None

    async def extend_chain() -> None:
        for _ in range(CHAIN_BATCHES):  # taps are processed between two batches
            if not await backend.call(audit_trail.extend_chain):
                return

    return {
        "open_channels": job(channels.open_channels, for_channels),
        "seal_day": job(daily_roots.seal_due),  # before the statement that prints the root
        "fetch_timestamps": lambda: fetch_timestamps(backend),
        "follow_chats": job(chat_access.follow_chats),  # before what is published
        "mark_amended": job(amendments.mark_amended, for_channels),
        "publish": job(schedule.publish_approved, for_channels),
        "publish_weekly": job(periods.publish_weekly, for_channels),
        "publish_approved_weeks": job(schedule.publish_approved_weeks, for_channels),
        "ask_about_uncertain": job(posting.ask_about_uncertain, lambda: (dispatcher.posting,)),
        "send_pictures": job(picture_sending.send_due_pictures),  # after all statements
        "request_approval": job(schedule.process_sheets),
        "send_reminders": job(reminders.send_reminders),
        "delete_processed": job(housekeeping.delete_processed),
        "extend_chain": extend_chain,
        "watch_audit": job(watch.watch_audit),
        "tell_troubles": job(trouble_notices.tell_troubles, lambda: (troubles(),)),
        "prune_expired": job(retention.run_daily),
        "clean_up_chats": job(chat_cleanup.run_cleanup),
        "leave_unnamed_groups": job(coordinator_chats.leave_unnamed),
        "order_exports": job(scheduled.order_due),
    }
