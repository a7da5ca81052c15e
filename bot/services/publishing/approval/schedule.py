"""What the scheduler does about approval: send sheets in time, replace those that no longer hold, remind, publish."""

from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.domain.statement.counting.changes import compare_facts
from bot.monitoring.failures import Apart
from bot.services.context import AppContext, send_message
from bot.services.coordinator_chats import list_chats
from bot.services.publishing import composing, digests, drafts, missed, periods, settling
from bot.services.publishing.approval import sheet_pictures, sheets
from bot.services.publishing.approval.sheets import Kind
from bot.services.publishing.channels import Channel, list_channels, post_in_each
from bot.views.publishing import approval_sheet as views
from storage.engine.database import Database, one_at_a_time
from storage.repositories.operations import key_values
from storage.repositories.publishing import approvals, publications
from storage.repositories.publishing.approvals import Sheet

#: How long after its time a late sheet is still sent, and how often approval is requested.
LATE = timedelta(hours=12)
REMIND_EVERY = timedelta(hours=1)


def process_sheets(database: Database, context: AppContext) -> None:
    """Send the sheets that are due soon, check those that were sent, and remind of pending approvals.

    A failure does not stop the others; errors are raised as one BaseExceptionGroup at the end.
    """
    if not context.settings.channels:
        return
    today = context.day_of(context.clock())
    upcoming = _upcoming(context, today)
    with database.reading() as session:
        known = [
            (day, edition) for _, day, edition in approvals.list_newest(session, today - timedelta(days=8))
        ]
        known += _list_reopened(session, context)
    apart = Apart()
    for day, kind in dict.fromkeys([*upcoming, *((day, _kind(edition)) for day, edition in known)]):
        with apart.step(), database.transaction() as session:
            _process_sheet(session, context, day, kind, in_time=(day, kind) in upcoming)
    with apart.step():
        sheet_pictures.show_pictures(database, context)
    apart.finish()


def _list_reopened(session: Session, context: AppContext) -> list[tuple[date, str]]:
    """List the days that were skipped as quiet, and of which a report came since."""
    if context.settings.quiet_days != "skip":
        return []
    since = context.today() - settling.LATE
    due = [each for c in list_channels(session, context) for each in digests.list_due(session, context, c)]
    return [(each.day, each.edition) for each in due if each.day >= since]


def _process_sheet(session: Session, context: AppContext, day: date, kind: Kind, *, in_time: bool) -> None:
    if _is_settled(session, context, day, kind):
        return
    one_at_a_time(session, "publishing")
    sheet = approvals.find_newest(session, day, kind)
    if sheet is None:
        sheets.renew(session, context, day, kind)
        return
    if sheet.state == "approved" or in_time:
        sheet = _check(session, context, sheet)
    waits = in_time and sheet.state == "shown" and context.settings.publish_mode == "approval"
    if waits and context.clock() >= sheets.goes_out_at(context, day, kind):
        _remind(session, context, sheet)


def _check(session: Session, context: AppContext, sheet: Sheet) -> Sheet:
    """Name what came since on the cards; replace a sheet that no longer holds. Return the one that counts."""
    since = sheets.compare_with_now(session, context, sheet)
    if since.means == "takes" and sheet.state != "held":
        return sheets.renew_void(session, context, sheet)
    if list(since.reports) != sheet.additions:
        approvals.change(session, sheet.id, additions=list(since.reports))
        sheet = approvals.get(session, sheet.id)
        sheets.refresh_cards(session, context, sheet)
    return sheet


def post_approved(session: Session, context: AppContext, channel: Channel, day: date, kind: Kind) -> bool:
    """Post the statement as it stands on its approved sheet. False when there is none that still holds.

    The check, the claim and the outbox's rows are one transaction.
    """
    one_at_a_time(session, "publishing")
    sheet = approvals.find_newest(session, day, kind)
    if sheet is None or sheet.state != "approved":
        return False
    draft = next((each for each in sheets.list_drafts(sheet) if each.channel == channel), None)
    if publications.find(session, channel.chat_id, channel.language, day, kind):
        return False
    if draft is None and channel not in sheets.list_owed(session, context, day, kind):
        return False  # settings name another chat now: a new sheet would not be for this one either
    if draft is None or sheets.compare_with_now(session, context, sheet).means == "takes":
        sheets.renew_void(session, context, sheet)
        return False
    return drafts.post(session, context, draft, sheet.id)


def publish_approved(database: Database, context: AppContext, channels: list[Channel]) -> int:
    """Publish what is due: with PUBLISH_MODE=approval what was approved, as it was; else all but what is held back."""
    by_approval = context.settings.publish_mode == "approval"

    def may_post(day: date, kind: str) -> bool:
        with database.reading() as session:
            sheet = approvals.find_newest(session, day, kind)
        state = sheet.state if sheet else "none"
        return state == "approved" if by_approval else state != "held"

    return digests.publish_due(
        database, context, channels, may_post, post_approved if by_approval else _post_unless_held
    )


def publish_approved_weeks(database: Database, context: AppContext, channels: list[Channel]) -> int:
    """Post approved statements of a week where posting failed. Returns in how many channels they were claimed.

    A failure is told to the coordinators and does not stop the others; it is tried again at the next run.
    """
    with database.reading() as session:
        known = approvals.list_newest(session, context.day_of(context.clock()) - timedelta(days=8))
        weeks = [approvals.get(session, number) for number, _, edition in known if edition == "weekly"]
    apart, claimed = Apart(), 0
    for sheet in (each for each in weeks if each.state == "approved"):

        def post(channel: Channel, day: date = sheet.day) -> bool:
            with database.transaction() as session:
                return post_approved(session, context, channel, day, "weekly")

        with database.reading() as session:
            owed = [
                channel
                for channel in sheets.list_owed(session, context, sheet.day, "weekly")
                if missed.may_post(session, context, channel) != "no"
            ]
        owed = [draft.channel for draft in sheets.list_drafts(sheet) if draft.channel in owed]
        posted, failed = post_in_each(apart, [each for each in owed if each in channels], post)
        claimed += posted
        if owed:
            with apart.step(), database.transaction() as session:
                periods.report_week(session, context, sheet.day, failed)
    apart.finish()
    return claimed


def _post_unless_held(
    session: Session, context: AppContext, channel: Channel, day: date, kind: digests.DayEdition
) -> bool:
    """Post a day's statement as the records are now. False when it was held back, even a moment ago."""
    one_at_a_time(session, "publishing")
    sheet = approvals.find_newest(session, day, kind)
    if sheet is not None and sheet.state == "held":
        return False
    return digests.post_statement(session, context, channel, day, kind)


def _upcoming(context: AppContext, today: date) -> list[tuple[date, Kind]]:
    """Return the statements whose sheets are due: shortly before their time, and for some hours after it."""
    settings, now = context.settings, context.clock()
    lead, yesterday = timedelta(minutes=settings.approval_minutes), today - timedelta(days=1)
    found: list[tuple[date, Kind]] = [(yesterday, "final")]
    if settings.digest_day == "same":
        found.append((today, "preliminary"))
    due = [each for each in found if -lead <= now - sheets.goes_out_at(context, *each) < LATE]
    week = periods.week_due(context) if settings.publish_mode == "approval" else None
    return [*due, (week, "weekly")] if week else due


def _kind(edition: str) -> Kind:
    return "final" if edition == "final" else "weekly" if edition == "weekly" else "preliminary"


def _is_settled(session: Session, context: AppContext, day: date, kind: Kind) -> bool:
    """Whether every channel has this statement or is not owed it."""
    return all(_is_done(session, context, channel, day, kind) for channel in list_channels(session, context))


def _is_done(session: Session, context: AppContext, channel: Channel, day: date, kind: Kind) -> bool:
    first = publications.find_first_day(session, channel.chat_id, channel.language)
    if first is None or day < first:
        return True
    if publications.find(session, channel.chat_id, channel.language, day, kind):
        return True
    before = publications.find(session, channel.chat_id, channel.language, day, "preliminary")
    if before is None or before.state == "skipped":
        return kind != "weekly" and settling.is_quiet(session, context, day)
    if kind != "final":
        return False
    if before.closed or context.clock() >= sheets.goes_out_at(context, day, kind):
        return before.closed  # when it is due, an unchanged one is closed before the sheets are looked at
    return compare_facts(before.snapshot, composing.day_facts(session, context, day)) == "same"


def _remind(session: Session, context: AppContext, sheet: Sheet) -> None:
    name, now = f"remind/{sheet.day.isoformat()}/{sheet.edition}", context.clock()
    last = key_values.read(session, name)
    if last is not None and now - datetime.fromisoformat(last) < REMIND_EVERY:
        return
    key_values.write(session, name, now.isoformat())
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.reminder(sheet.id, sheet.day, chat.words))
