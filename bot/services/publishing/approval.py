"""Approval: send drafts in time, remind of pending ones, and void approvals whose figures changed."""

from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.monitoring.failures import Apart
from bot.services.context import AppContext, send_message
from bot.services.coordinator_chats import find_chat_number, list_chats
from bot.services.publishing import approval_sheet, composing, digests
from bot.services.publishing.approval_sheet import Kind
from bot.services.publishing.channels import Channel
from bot.views.message import Message, Text
from bot.views.publishing import approval_sheet as views
from bot.views.summary import number_text
from storage.engine.database import Database
from storage.repositories.operations import key_values
from storage.repositories.publishing import approvals, publications

#: How long after its time a late sheet is still sent, and how often approval is requested.
LATE = timedelta(hours=12)
REMIND_EVERY = timedelta(hours=1)


def process_sheets(database: Database, context: AppContext) -> None:
    """Send the drafts that are due soon, remind of pending approvals, and void approvals that no longer hold.

    A failure does not stop the others; errors are raised as one BaseExceptionGroup at the end.
    """
    if not context.settings.channels:
        return
    today = context.day_of(context.clock())
    apart = Apart()
    with apart.step():
        _void_changed(database, context, today)
    for day, kind, at in _upcoming(context, today):
        with apart.step(), database.transaction() as session:
            _process_sheet(session, context, day, kind, at)
    apart.finish()


def _process_sheet(session: Session, context: AppContext, day: date, kind: Kind, at: datetime) -> None:
    now, lead = context.clock(), timedelta(minutes=context.settings.approval_minutes)
    if at - lead <= now < at + LATE and not _is_settled(session, context, day, kind):
        _send_sheet_once(session, context, day, kind)
        if now >= at and needs_approval(session, context, day, kind):
            _remind(session, context, day, kind)


def publish_approved(database: Database, context: AppContext, channels: list[Channel]) -> int:
    """Publish what is due; with PUBLISH_MODE=approval only statements that were approved as they are."""

    def may_post(day: date, kind: str) -> bool:
        with database.reading() as session:
            return not needs_approval(session, context, day, kind)

    return digests.publish_due(database, context, channels, may_post)


def _upcoming(context: AppContext, today: date) -> list[tuple[date, Kind, datetime]]:
    settings, yesterday = context.settings, today - timedelta(days=1)
    final = (yesterday, "final", datetime.combine(today, settings.final_time, tzinfo=settings.zone))
    preliminary = (today, "preliminary", datetime.combine(today, settings.digest_time, tzinfo=settings.zone))
    return [final, preliminary] if settings.digest_day == "same" else [final]  # type: ignore[list-item]


def _is_settled(session: Session, context: AppContext, day: date, kind: Kind) -> bool:
    """Whether every channel has this statement or is not owed it."""
    return all(
        _is_done(session, context, chat, language, day, kind) for language, chat in context.settings.channels
    )


def _is_done(session: Session, context: AppContext, chat: str, language: str, day: date, kind: Kind) -> bool:
    number = find_chat_number(session, chat)
    if number is None:
        return True
    first = publications.find_first_day(session, number, language)
    if first is None or day < first:
        return True
    if publications.find(session, number, language, day, kind):
        return True
    before = publications.find(session, number, language, day, "preliminary")
    return (
        kind == "final"
        and before is not None
        and before.snapshot == composing.day_facts(session, context, day)
    )


def needs_approval(session: Session, context: AppContext, day: date, kind: str) -> bool:
    """Whether this statement needs an approval that is missing or no longer valid."""
    if context.settings.publish_mode != "approval":
        return False
    approval = approvals.find(session, day, kind)
    return approval is None or approval.snapshot != composing.day_facts(session, context, day)


def _send_sheet_once(session: Session, context: AppContext, day: date, kind: Kind) -> None:
    name = f"sheet/{day.isoformat()}/{kind}"
    if key_values.read(session, name) is None:
        key_values.write(session, name, context.clock().isoformat())
        for chat in list_chats(session, context):
            approval_sheet.send_sheet(session, context, chat, day, kind)


def _remind(session: Session, context: AppContext, day: date, kind: Kind) -> None:
    name, now = f"remind/{day.isoformat()}/{kind}", context.clock()
    last = key_values.read(session, name)
    if last is not None and now - datetime.fromisoformat(last) < REMIND_EVERY:
        return
    key_values.write(session, name, now.isoformat())
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.reminder(day, kind, chat.words))


def _void_changed(database: Database, context: AppContext, today: date) -> None:
    apart = Apart()
    with database.reading() as session:
        holding = approvals.list_valid(session, today - timedelta(days=2))
    for approval in holding:
        kind: Kind = "final" if approval.edition == "final" else "preliminary"
        with apart.step(), database.transaction() as session:
            changed = approval.snapshot != composing.day_facts(session, context, approval.day)
            if changed and not _is_settled(session, context, approval.day, kind):
                void_approval(session, context, approval.day, kind, approval.id)
    apart.finish()


def void_approval(session: Session, context: AppContext, day: date, kind: Kind, approval_id: int) -> None:
    """Void the approval of a changed statement and notify the coordinators."""
    approvals.revoke(session, approval_id)
    for chat in list_chats(session, context):
        line = chat.words("sheet-void", day=number_text(day.isoformat(), chat.words))
        view = Message(Text(line), views.open_row(day, kind, chat.words))
        send_message(session, context, chat, view)
        approval_sheet.refresh_sheet(session, context, chat, day, kind)
