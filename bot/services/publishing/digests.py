"""Publish statements when they are due: once per channel, language, day and edition."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from sqlmodel import Session

from bot.domain.statement.counting.changes import Document, facts_document
from bot.domain.statement.sentences.footer import Edition
from bot.monitoring.failures import Apart
from bot.services.context import AppContext
from bot.services.publishing import composing, corrections, drafts, late_notices, missed, settling
from bot.services.publishing.channels import Channel, post_in_each
from bot.services.publishing.drafts import Draft
from bot.services.publishing.late_notices import Footer
from bot.views.publishing.late_notice import Subject
from storage.engine.database import Database, one_at_a_time
from storage.model.history import Change
from storage.repositories.operations import key_values
from storage.repositories.publishing import publications

DayEdition = Literal["preliminary", "final"]
#: The changes that a footer names; and the facts of earlier days that it told, by number of their final statement.
Changes = tuple[tuple[Change, ...], dict[int, Document]]
#: How a due statement is posted: whether it was claimed.
Post = Callable[[Session, AppContext, Channel, date, DayEdition], bool]


@dataclass(frozen=True, slots=True)
class DueStatement:
    """A statement that is due in a channel."""

    channel: Channel
    day: date
    edition: DayEdition


def publish_due(
    database: Database,
    context: AppContext,
    channels: list[Channel],
    may_post: Callable[[date, str], bool] = lambda _day, _edition: True,
    post: Post | None = None,
) -> int:
    """Publish every statement that is due and may be posted, oldest day first. Returns how many were claimed.

    `post`: how, by default `post_statement`.

    Each runs in its own transaction: a failure does not stop other channels or days, and the coordinators are
    notified. Errors are raised as one BaseExceptionGroup at the end.
    """
    apart, waiting, claimed, all_open = Apart(), list[DueStatement](), 0, True
    for channel in channels:
        with apart.step(), database.reading() as session:
            waiting += list_due(session, context, channel)
            all_open &= missed.may_post(session, context, channel) == "yes"
    with database.reading() as session:
        unsettled = settling.read_unsettled(session, context) if waiting else settling.Unsettled(None, ())
    statements = {(due.day, due.edition) for due in waiting}
    for day, edition in sorted(statements, key=lambda each: (each[0], each[1] != "preliminary")):

        def publish(channel: Channel, day: date = day, edition: DayEdition = edition) -> bool:
            due = DueStatement(channel, day, edition)
            if _settle(database, context, due, unsettled) or not may_post(day, edition):
                return False
            with database.transaction() as session:
                return (post or post_statement)(session, context, channel, day, edition)

        owed = [due.channel for due in waiting if (due.day, due.edition) == (day, edition)]
        posted, failed = post_in_each(apart, owed, publish)
        claimed += posted
        if failed:
            with apart.step(), database.transaction() as session:
                late_notices.report_failed(session, context, Subject(edition, day, ()), failed)
    with apart.step():
        _report_recovered(database, context, channels)
    apart.finish()  # after a failure the same days are looked at again
    if waiting and all_open:
        with database.transaction() as session:
            settling.store_run(session, context.clock())
    return claimed


def list_due(session: Session, context: AppContext, channel: Channel) -> list[DueStatement]:
    """List the statements to post in a channel now, oldest day first."""
    return missed.select_postable(session, context, channel, list_owed(session, context, channel))


def list_owed(session: Session, context: AppContext, channel: Channel) -> list[DueStatement]:
    """List the statements that a channel is owed, oldest day first; none from before its first day of service."""
    now = context.clock()
    today = context.day_of(now)
    first = publications.find_first_day(session, channel.chat_id, channel.language)
    if first is None:
        return []
    claimed = publications.list_claimed(session, channel.chat_id, channel.language, first)
    days = (first + timedelta(days=n) for n in range((today - first).days + 1))
    editions = ((day, _edition_due(context, day, claimed, now)) for day in days)
    return [DueStatement(channel, day, edition) for day, edition in editions if edition is not None]


def _edition_due(
    context: AppContext, day: date, claimed: dict[tuple[date, str], bool], now: datetime
) -> DayEdition | None:
    settings = context.settings
    if claimed.get((day, "final")) or claimed.get((day, "preliminary")):
        return None
    if now >= datetime.combine(day + timedelta(days=1), settings.final_time, tzinfo=settings.zone):
        return "final"
    at = datetime.combine(day, settings.digest_time, tzinfo=settings.zone)
    if settings.digest_day == "same" and (day, "preliminary") not in claimed and now >= at:
        return "preliminary"
    return None


def _settle(
    database: Database, context: AppContext, due: DueStatement, unsettled: settling.Unsettled
) -> bool:
    """Settle a day that needs no such statement: a preliminary one that is unchanged in the morning becomes the final
    one, and a day without a report may be skipped. Returns whether it is settled."""
    channel, day = due.channel, due.day
    with database.reading() as session:
        skipped = settling.is_quiet(session, context, day)
        look = due.edition == "final" and unsettled.holds(context, day)
        unchanged = settling.find_unchanged(session, context, channel, day) if look else None
    if unchanged is None and not skipped:
        return False
    with database.transaction() as session:
        if unchanged is not None:
            settling.close(session, context, channel, day, unchanged)
            return True
        return settling.skip_quiet(session, context, channel, day, due.edition)


def _report_recovered(database: Database, context: AppContext, channels: list[Channel]) -> None:
    """Notify the coordinators that a late statement is published, once no channel is owed it."""
    with database.reading() as session:
        late = [each for each in late_notices.list_late_statements(session) if each[0] != "weekly"]
        owed = [due for c in channels for due in list_due(session, context, c)] if late else []
    still_due = {(due.edition, due.day) for due in owed}
    for edition, day in late:
        if (edition, day) not in still_due:
            with database.transaction() as session:
                posted = any(
                    publications.find(session, c.chat_id, c.language, day, edition) for c in channels
                )
                subject = Subject(edition, day, ())
                late_notices.report_recovered(session, context, "statement", subject, quietly=not posted)


def post_statement(
    session: Session, context: AppContext, channel: Channel, day: date, kind: DayEdition
) -> bool:
    """Claim a statement and enqueue it in one transaction. False when another process was first."""
    one_at_a_time(session, "publishing")
    if publications.find(session, channel.chat_id, channel.language, day, kind):
        return False
    return drafts.post(session, context, compose_draft(session, context, channel, day, kind))


def compose_draft(
    session: Session, context: AppContext, channel: Channel, day: date, kind: DayEdition
) -> Draft:
    """Compose a day's statement for one channel from the records as they are now."""
    now, language = context.clock(), channel.language
    records = composing.read_records(session, context, day, day)
    facts = facts_document(records.disclosed(context), composing.build_policy(context))
    number = _read_statement_number(session, day)
    footer = Footer(session, context, Subject(kind, day, (language,)))
    nothing: Changes = (), {}
    changes, notices = footer.part(
        "changes", lambda: _footer_changes(session, context, channel, day, facts, kind), nothing, waits=True
    )
    doubles = footer.part("doubles", lambda: composing.count_duplicates(session, context, records), 0)
    edition = Edition(kind, now, number, doubles, records.withheld, changes)
    statement = composing.compose_statement(session, context, records, day, day, language, edition)
    return Draft(channel, day, kind, number, now, statement, facts, notices)


def _footer_changes(
    session: Session, context: AppContext, channel: Channel, day: date, facts: Document, kind: DayEdition
) -> Changes:
    """Return the footer's changes: of this day since its preliminary statement, and (final) of earlier days that no
    footer has named yet; and the facts of these days as the footer then told them, by number of the statement.
    """
    changes, notices = list[Change](), dict[int, Document]()
    before = publications.find_told(session, channel.chat_id, channel.language, day)
    if before is not None and before.state != "skipped":
        changes += corrections.list_changes(session, context, day, before.snapshot, facts)
    if kind == "final":
        for publication in publications.list_with_pending_notice(session, channel.chat_id, channel.language):
            told = publication.notified
            now = notices[publication.id] = corrections.day_facts(session, context, publication.day, told)
            changes += corrections.list_changes(session, context, publication.day, told, now)
    return tuple(changes), notices


def _read_statement_number(session: Session, day: date) -> int:
    """Return a statement's number: the same for a day's editions and languages."""
    name = f"statement/{day.isoformat()}"
    known = key_values.read(session, name)
    if known is None:
        known = str(key_values.next_number(session, "statements"))
        key_values.write(session, name, known)
    return int(known)
