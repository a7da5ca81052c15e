"""Statements over several days: on demand, and every week."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.monitoring.failures import Apart
from bot.services.context import AppContext, RequestContext, send_message
from bot.services.coordinator_chats import list_chats
from bot.services.publishing import composing, late_notices
from bot.services.publishing.channels import Channel, build_publication, claim_and_enqueue
from bot.services.publishing.late_notices import Footer
from bot.services.publishing.picture_sending import WEEK
from bot.views.message import Message, PublicMessage
from bot.views.publishing import channel_messages as views
from bot.views.publishing import posting as posting_views
from bot.views.publishing.late_notice import Subject
from bot.views.summary import number_text
from storage.audit import audit_log, hash_chain
from storage.engine.database import Database
from storage.repositories.operations import key_values
from storage.repositories.publishing import publications

LONGEST_DAYS = 366
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def show_period(request: RequestContext, first: date, last: date) -> None:
    """/digest 2023-10-04 2023-10-08: show the statement of these days without posting."""
    if not composing.has_come(request, last):
        return
    if last < first or is_too_long(first, last):
        given = f"{first.isoformat()} {last.isoformat()}"
        request.send_text("digest-which-days", given=number_text(given, request.words))
        return
    records = composing.read_records(request.session, request.context, first, last)
    statement = composing.build_statement(
        request.session, request.context, records, first, last, request.words.language
    )
    for view in views.split_statement(statement):
        request.send(view)


def is_too_long(first: date, last: date) -> bool:
    """Whether these days (both included) are more than one statement covers."""
    return (last - first).days >= LONGEST_DAYS


def build_messages(
    session: Session,
    context: AppContext,
    records: composing.DayRecords,
    first: date,
    last: date,
    language: str,
    doubles: int,
    seal: str = "",
) -> list[PublicMessage]:
    """Build a period's statement in one language as messages. `seal`: the audit log's head for a post's footer."""
    edition = replace(
        composing.current_edition(context, last), possible_duplicates=doubles, head=seal or None
    )
    return views.split_statement(
        composing.compose_statement(session, context, records, first, last, language, edition)
    )


def publish_weekly(database: Database, context: AppContext, channels: list[Channel]) -> int:
    """Publish the past seven days on the set weekday after FINAL_TIME. Returns in how many channels it was
    claimed.

    With approval, coordinators get the draft and a button instead. Each channel's statement runs in its own
    transaction; failures are reported to the coordinators and raised as one BaseExceptionGroup at the end.
    """
    settings, now = context.settings, context.clock()
    local = now.astimezone(settings.zone)
    at = datetime.combine(local.date(), settings.final_time, tzinfo=settings.zone)
    if not settings.weekly_day or _WEEKDAYS[local.weekday()] != settings.weekly_day or now < at:
        return 0
    last = local.date() - timedelta(days=1)
    if settings.publish_mode == "approval":
        with database.transaction() as session:
            _ask_approval(session, context, last)
        return 0
    apart, claimed, failed = Apart(), 0, list[tuple[str, BaseException]]()
    for channel in channels:
        with apart.step() as step, database.transaction() as session:
            claimed += post_week(session, context, channel, last)
        if step.error is not None:
            failed.append((channel.language, step.error))
    subject = Subject("weekly", last, tuple(language for language, _ in failed))
    with apart.step(), database.transaction() as session:
        if failed:
            late_notices.report_late(session, context, "statement", subject, failed[0][1])
        else:
            late_notices.report_recovered(session, context, "statement", subject)
    apart.finish()
    return claimed


def _ask_approval(session: Session, context: AppContext, last: date) -> None:
    name = f"weekly/{last.isoformat()}"
    if key_values.read(session, name) is not None:
        return
    key_values.write(session, name, context.clock().isoformat())
    first = last - WEEK + timedelta(days=1)
    records = composing.read_records(session, context, first, last)
    doubles = composing.count_duplicates(session, context, records)
    for chat in list_chats(session, context):
        drafted = build_messages(session, context, records, first, last, chat.words.language, doubles)
        views_: list[Message] = [*drafted, posting_views.post_week(last, chat.words)]
        for view in views_:
            send_message(session, context, chat, view)


def post_week(session: Session, context: AppContext, channel: Channel, last: date) -> bool:
    """Claim a week's statement for one channel and enqueue it. False when it exists already."""
    now, first = context.clock(), last - WEEK + timedelta(days=1)
    known = publications.find_first_day(session, channel.chat_id, channel.language)
    if known is None or last < known:
        return False
    footer = Footer(session, context, Subject("weekly", last, (channel.language,)))
    head = footer.part("seal", lambda: hash_chain.extend_all(session), None)
    records = composing.read_records(session, context, first, last)
    doubles = footer.part("doubles", lambda: composing.count_duplicates(session, context, records), 0)
    pieces = build_messages(
        session, context, records, first, last, channel.language, doubles, head.short if head else ""
    )
    publication = build_publication(channel, last, "weekly", now, pieces, head)
    if not claim_and_enqueue(session, context, publication, pieces):
        return False
    audit_log.note(session, now, None, "statement.post", f"{last}/{channel.language}/weekly")
    return True
