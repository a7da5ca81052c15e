"""Publish statements when they are due: once per channel, language, day and edition."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from sqlmodel import Session

from bot.domain.statement.counting.changes import Document, compare_facts, facts_document
from bot.domain.statement.sentences.footer import Edition
from bot.monitoring.failures import Apart
from bot.services.context import AppContext
from bot.services.publishing import amendments, composing, late_notices
from bot.services.publishing.channels import Channel, build_publication, claim_and_enqueue
from bot.services.publishing.late_notices import Footer
from bot.views.publishing import channel_messages as views
from bot.views.publishing.late_notice import Subject
from storage.audit import audit_log, hash_chain
from storage.engine.database import Database, one_at_a_time
from storage.model.records import Change
from storage.repositories.operations import key_values
from storage.repositories.publishing import publications
from storage.repositories.publishing.publications import Publication


@dataclass(frozen=True, slots=True)
class DueStatement:
    """A statement that is due in a channel."""

    channel: Channel
    day: date
    edition: Literal["preliminary", "final"]


def publish_due(
    database: Database,
    context: AppContext,
    channels: list[Channel],
    may_post: Callable[[date, str], bool] = lambda _day, _edition: True,
) -> int:
    """Publish every statement that is due and may be posted, oldest day first. Returns how many were claimed.

    Each runs in its own transaction: a failure does not stop other channels or days, and the coordinators are
    notified. Errors are raised as one BaseExceptionGroup at the end.
    """
    apart, waiting, claimed = Apart(), list[DueStatement](), 0
    late: dict[tuple[date, str], list[tuple[str, BaseException]]] = {}
    for channel in channels:
        with apart.step(), database.reading() as session:
            waiting += list_due(session, context, channel)
    for due in sorted(waiting, key=lambda d: (d.day, d.edition != "preliminary")):
        with apart.step() as step:
            claimed += _publish(database, context, due, may_post)
        if step.error is not None:
            late.setdefault((due.day, due.edition), []).append((due.channel.language, step.error))
    for (day, edition), failed in late.items():
        subject = Subject(edition, day, tuple(language for language, _ in failed))
        with apart.step(), database.transaction() as session:
            late_notices.report_late(session, context, "statement", subject, failed[0][1])
    with apart.step():
        _report_recovered(database, context, channels)
    apart.finish()
    return claimed


def list_due(session: Session, context: AppContext, channel: Channel) -> list[DueStatement]:
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
) -> Literal["preliminary", "final"] | None:
    settings = context.settings
    if claimed.get((day, "final")) or claimed.get((day, "preliminary")):
        return None
    if now >= datetime.combine(day + timedelta(days=1), settings.final_time, tzinfo=settings.zone):
        return "final"
    at = datetime.combine(day, settings.digest_time, tzinfo=settings.zone)
    if settings.digest_day == "same" and (day, "preliminary") not in claimed and now >= at:
        return "preliminary"
    return None


def _publish(
    database: Database, context: AppContext, due: DueStatement, may_post: Callable[[date, str], bool]
) -> bool:
    """Publish one statement. A preliminary one that is unchanged in the morning becomes the final one."""
    with database.reading() as session:
        unchanged = _find_unchanged(session, context, due) if due.edition == "final" else None
    if unchanged is not None:
        with database.transaction() as session:
            publications.change(session, unchanged, closed=True)
            closed = f"{due.day}/{due.channel.language}/preliminary"
            audit_log.note(session, context.clock(), None, "statement.close", closed)
        return False
    if not may_post(due.day, due.edition):
        return False
    with database.transaction() as session:
        return post_statement(session, context, due.channel, due.day, due.edition)


def _find_unchanged(session: Session, context: AppContext, due: DueStatement) -> int | None:
    """Return the number of the day's preliminary statement if the current records give the same facts."""
    channel = due.channel
    preliminary = publications.find(session, channel.chat_id, channel.language, due.day, "preliminary")
    if preliminary is None:
        return None
    now = composing.day_facts(session, context, due.day)
    return preliminary.id if compare_facts(preliminary.snapshot, now) == "same" else None


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
    session: Session, context: AppContext, channel: Channel, day: date, kind: Literal["preliminary", "final"]
) -> bool:
    """Claim a statement and enqueue it in one transaction. False when another process was first."""
    now, language = context.clock(), channel.language
    one_at_a_time(session, "publishing")
    if publications.find(session, channel.chat_id, language, day, kind):
        return False
    before = publications.find(session, channel.chat_id, language, day, "preliminary")
    records = composing.read_records(session, context, day, day)
    figures = facts_document(records.disclosed(context), composing.build_policy(context))
    number = _read_statement_number(session, day)
    footer, nothing = Footer(session, context, Subject(kind, day, (language,))), tuple[Change, ...]()
    changes = footer.part(
        "changes",
        lambda: _footer_changes(session, context, channel, before, figures, kind),
        nothing,
        waits=True,
    )
    doubles = footer.part("doubles", lambda: composing.count_duplicates(session, context, records), 0)
    head = footer.part("seal", lambda: hash_chain.extend_all(session), None)
    edition = Edition(kind, now, number, doubles, changes, head.short if head else None)
    pieces = views.split_statement(
        composing.compose_statement(session, context, records, day, day, language, edition)
    )
    publication = build_publication(channel, day, kind, now, pieces, head)
    publication = replace(publication, number=number, snapshot=figures, notified=figures)
    reply_to = before.message_ids[0] if before and before.message_ids else None
    if not claim_and_enqueue(session, context, publication, pieces, reply_to):
        return False
    audit_log.note(session, now, None, "statement.post", f"{day}/{language}/{kind}", number=number)
    return True


def _footer_changes(
    session: Session,
    context: AppContext,
    channel: Channel,
    before: Publication | None,
    figures: Document,
    kind: str,
) -> tuple[Change, ...]:
    """Return the footer's changes: of this day since its preliminary statement, and of earlier days."""
    changes = (
        amendments.list_changes(session, context, before.day, before.snapshot, figures) if before else []
    )
    return (*changes, *(_claim_changes(session, context, channel) if kind == "final" else ()))


def _claim_changes(session: Session, context: AppContext, channel: Channel) -> list[Change]:
    """Claim the changes of final days that no footer has named yet."""
    changes: list[Change] = []
    for publication in publications.list_with_pending_notice(session, channel.chat_id, channel.language):
        figures = composing.day_facts(session, context, publication.day)
        changes += amendments.list_changes(session, context, publication.day, publication.notified, figures)
        publications.set_notified(session, publication.id, figures)
    return changes


def _read_statement_number(session: Session, day: date) -> int:
    """Return a statement's number: the same for a day's editions and languages."""
    name = f"statement/{day.isoformat()}"
    known = key_values.read(session, name)
    if known is None:
        known = str(key_values.next_number(session, "statements"))
        key_values.write(session, name, known)
    return int(known)
