"""What the scheduler does about approval: send sheets in time, replace those that no longer hold, remind, publish."""

from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.domain.statement.counting.changes import compare_facts
from bot.monitoring.failures import Apart
from bot.services.context import AppContext, send_message
from bot.services.coordinator_chats import find_chat_number, list_chats
from bot.services.publishing import composing, digests, drafts, late_notices, periods, pictures
from bot.services.publishing.approval import sheets
from bot.services.publishing.approval.sheets import Kind
from bot.services.publishing.channels import Channel
from bot.views.chart.draw import png
from bot.views.publishing import approval_sheet as views
from bot.views.publishing.late_notice import Subject
from storage.engine.database import Database, one_at_a_time
from storage.repositories.messages import outbox
from storage.repositories.operations import key_values
from storage.repositories.publishing import approvals, publications
from storage.repositories.publishing.approvals import Sheet

#: How long after its time a late sheet is still sent, and how often approval is requested.
LATE = timedelta(hours=12)
REMIND_EVERY = timedelta(hours=1)
#: How often the picture of a sheet is begun.
MOST_TRIES = 3


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
    apart = Apart()
    for day, kind in dict.fromkeys([*upcoming, *((day, _kind(edition)) for day, edition in known)]):
        with apart.step(), database.transaction() as session:
            _process_sheet(session, context, day, kind, in_time=(day, kind) in upcoming)
    with apart.step():
        show_pictures(database, context)
    apart.finish()


def _process_sheet(session: Session, context: AppContext, day: date, kind: Kind, *, in_time: bool) -> None:
    if _is_settled(session, context, day, kind):
        return
    one_at_a_time(session, "publishing")
    sheet = approvals.find_newest(session, day, kind)
    if sheet is None:
        if in_time:
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
        failed, posted = list[tuple[str, BaseException]](), 0
        for channel in [draft.channel for draft in sheets.list_drafts(sheet) if draft.channel in channels]:
            with database.reading() as session:
                if publications.find(session, channel.chat_id, channel.language, sheet.day, "weekly"):
                    continue
            with apart.step() as step, database.transaction() as session:
                posted += post_approved(session, context, channel, sheet.day, "weekly")
            if step.error is not None:
                failed.append((channel.language, step.error))
        claimed += posted
        subject = Subject("weekly", sheet.day, tuple(language for language, _ in failed))
        if failed or posted:
            with apart.step(), database.transaction() as session:
                if failed:
                    late_notices.report_late(session, context, "statement", subject, failed[0][1])
                else:
                    late_notices.report_recovered(session, context, "statement", subject)
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
    if kind != "final" or before is None:
        return False
    return compare_facts(before.snapshot, composing.day_facts(session, context, day)) == "same"


def _remind(session: Session, context: AppContext, sheet: Sheet) -> None:
    name, now = f"remind/{sheet.day.isoformat()}/{sheet.edition}", context.clock()
    last = key_values.read(session, name)
    if last is not None and now - datetime.fromisoformat(last) < REMIND_EVERY:
        return
    key_values.write(session, name, now.isoformat())
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.reminder(sheet.id, sheet.day, chat.words))


def show_pictures(database: Database, context: AppContext) -> None:
    """Draw the pictures of new sheets and send them to the coordinators, who can approve then.

    A picture that cannot be drawn holds up no words: its statement goes out without one.
    """
    with database.reading() as session:
        due = approvals.list_pictures_due(session)
    apart = Apart()
    for number in due:
        with apart.step() as step:
            _show_pictures(database, context, number)
        if step.error is not None:
            with apart.step(), database.transaction() as session:
                _go_without(session, context, number)
    apart.finish()


def _go_without(session: Session, context: AppContext, number: int) -> None:
    approvals.change(session, number, pictures=None)
    sheets.refresh_cards(session, context, approvals.get(session, number), anew=True)


def _show_pictures(database: Database, context: AppContext, number: int) -> None:
    with database.transaction() as session:
        # Counted first: a picture that kills the process is given up, too.
        if key_values.next_number(session, f"picture/sheet/{number}") > MOST_TRIES:
            _go_without(session, context, number)
            return
        stored = approvals.get(session, number).pictures or {}
    drawn = []
    for language, data in stored.items():
        picture = pictures.JSON.validate_python(data)
        caption = pictures.build_alt_text(picture, context.words(language))
        drawn.append({"items": [["photo", None, context.files.put(png(picture))]], "caption": caption})
    with database.transaction() as session:
        sheet = approvals.get(session, number)
        if sheet.state != "shown":
            return
        approvals.change(session, number, picture_shown=True)
        for chat in list_chats(session, context):
            for content in drawn:
                outbox.enqueue(session, context.clock(), chat.chat_id, "album", content)
        sheets.refresh_cards(session, context, approvals.get(session, number), anew=True)
