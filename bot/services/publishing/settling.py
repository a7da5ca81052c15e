"""Days that need no further statement: a preliminary one that stands, and a day without a report (QUIET_DAYS=skip)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.domain.statement.counting.changes import compare_facts
from bot.services.context import AppContext
from bot.services.publishing import composing
from bot.services.publishing.channels import Channel, build_publication
from storage.audit import audit_log
from storage.repositories.operations import key_values
from storage.repositories.publishing import publications
from storage.repositories.publishing.publications import Publication
from storage.repositories.reports import reports, verification

#: How long a day that was skipped is published once a report of it comes; later a footer names the report.
LATE = timedelta(days=7)
_LAST_RUN = "finals/looked"
#: A change has its time before it is committed: what was committed since the last run may be this much older.
OVERLAP = timedelta(minutes=10)


def list_changed_days(session: Session, context: AppContext, since: datetime) -> set[date]:
    """Return the days of which a record changed since then, the days from which records were moved included."""
    changed = verification.list_changed_days(session, since - OVERLAP)
    return {context.day_of(at) for at in changed}


@dataclass(frozen=True, slots=True)
class Unsettled:
    """Which days to look at: those that are due since the last run (None: never run), or changed since."""

    since: datetime | None
    changed: Collection[date]

    def holds(self, context: AppContext, day: date) -> bool:
        """Whether this day may have been settled since the last run."""
        due = datetime.combine(day + timedelta(days=1), context.settings.final_time, context.settings.zone)
        return self.since is None or day in self.changed or self.since <= due


def read_unsettled(session: Session, context: AppContext) -> Unsettled:
    """Return which days to look at in this run."""
    last = key_values.read(session, _LAST_RUN)
    since = datetime.fromisoformat(last) if last else None
    return Unsettled(since, list_changed_days(session, context, since) if since else ())


def store_run(session: Session, now: datetime) -> None:
    """Record that all days were looked at."""
    key_values.write(session, _LAST_RUN, now.isoformat())


def find_unchanged(session: Session, context: AppContext, channel: Channel, day: date) -> int | None:
    """Return the number of the day's preliminary statement if the current records give the same facts."""
    preliminary = publications.find_told(session, channel.chat_id, channel.language, day)
    if preliminary is None:
        return None
    now = composing.day_facts(session, context, day)
    return preliminary.id if compare_facts(preliminary.snapshot, now) == "same" else None


def close(session: Session, context: AppContext, channel: Channel, day: date, number: int) -> None:
    """Let the day's preliminary statement count as the final one."""
    publications.change(session, number, closed=True)
    _note(session, context, "statement.close", channel, day, "preliminary")


def is_quiet(session: Session, context: AppContext, day: date) -> bool:
    """Whether a day is skipped: nothing was reported of it, not even what is still being checked."""
    if context.settings.quiet_days != "skip":
        return False
    begin, end = context.start_of(day), context.start_of(day + timedelta(days=1))
    return not reports.has_any(session, begin, end, composing.TOLD_STATES)


def skip_quiet(session: Session, context: AppContext, channel: Channel, day: date, edition: str) -> bool:
    """Settle a day of which nothing was reported without a post. Returns whether it is settled."""
    before = publications.find(session, channel.chat_id, channel.language, day, "preliminary")
    if before is not None or not is_quiet(session, context, day):
        return False  # what a statement said is taken back by the next one
    skipped = build_publication(channel, day, edition, context.clock(), [], None, state="skipped")
    if publications.claim(session, skipped) is None:
        return False
    _note(session, context, "statement.skip", channel, day, edition)
    return True


def reopen(session: Session, context: AppContext, publication: Publication) -> bool:
    """Let a day that was skipped be published after all, if a report of it came soon enough."""
    day = publication.day
    soon = context.clock() < context.start_of(day) + LATE
    if publication.state != "skipped" or not soon or is_quiet(session, context, day):
        return False
    return publications.reopen_skipped(session, publication.chat_id, publication.language, day)


def _note(
    session: Session, context: AppContext, verb: str, channel: Channel, day: date, edition: str
) -> None:
    audit_log.note(session, context.clock(), None, verb, f"{day}/{channel.language}/{edition}")
