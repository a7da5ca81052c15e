"""Statements over several days: on demand, and every week."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.monitoring.failures import Apart
from bot.services.context import AppContext, RequestContext
from bot.services.publishing import composing, drafts, late_notices, missed
from bot.services.publishing.channels import Channel, post_in_each
from bot.services.publishing.drafts import Draft
from bot.services.publishing.late_notices import Footer
from bot.services.publishing.picture_sending import WEEK
from bot.views.publishing import channel_messages as views
from bot.views.publishing.late_notice import Subject
from bot.views.summary import number_text
from storage.engine.database import Database
from storage.repositories.operations import key_values
from storage.repositories.publishing import publications

LONGEST_DAYS = 366
#: Key: from which day on statements of weeks go out by themselves.
_SINCE = "weekly/since"
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Week:
    """A week whose statement is due, by its last day."""

    day: date
    edition: str = "weekly"


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


def week_due(context: AppContext, late: timedelta = timedelta(0)) -> date | None:
    """Return the last day of the week whose statement is due, after FINAL_TIME on the set weekday: today, or `late`."""
    settings, now = context.settings, context.clock()
    for days in range(late.days + 1):
        day = context.day_of(now) - timedelta(days=days)
        at = datetime.combine(day, settings.final_time, tzinfo=settings.zone)
        if settings.weekly_day and _WEEKDAYS[day.weekday()] == settings.weekly_day and now >= at:
            return day - timedelta(days=1)
    return None


def list_owed_weeks(session: Session, context: AppContext, channel: Channel) -> list[Week]:
    """List the weeks whose statement a channel is owed, oldest first; none from before such statements went out by
    themselves."""
    since = key_values.read(session, _SINCE)
    first = publications.find_first_day(session, channel.chat_id, channel.language)
    newest = week_due(context, WEEK - timedelta(days=1))
    if since is None or first is None or newest is None:
        return []
    first = max(first, date.fromisoformat(since) - timedelta(days=1))
    claimed = publications.list_claimed(session, channel.chat_id, channel.language, first)
    days = [newest - n * WEEK for n in range((newest - first) // WEEK + 1)]
    return [Week(day) for day in reversed(days) if (day, "weekly") not in claimed]


def _note_since(database: Database, context: AppContext) -> None:
    """Note since when statements of weeks go out by themselves, so that none from before is owed."""
    goes = bool(context.settings.weekly_day) and context.settings.publish_mode != "approval"
    with database.reading() as session:
        noted = key_values.read(session, _SINCE) is not None
    if goes is noted:
        return
    with database.transaction() as session:
        if goes:
            key_values.write(session, _SINCE, (context.today() - missed.CAUGHT_UP).isoformat())
        else:
            key_values.forget(session, _SINCE)


def publish_weekly(database: Database, context: AppContext, channels: list[Channel]) -> int:
    """Publish the weeks that are due and may be posted, oldest first. Returns how many statements were claimed.

    With approval, coordinators get a sheet instead (approval.schedule). Each channel's statement runs in its own
    transaction; failures are reported to the coordinators and raised as one BaseExceptionGroup at the end.
    """
    _note_since(database, context)
    apart, owed, claimed = Apart(), list[tuple[date, Channel]](), 0
    for channel in channels:
        with apart.step(), database.reading() as session:
            weeks = list_owed_weeks(session, context, channel)
            owed += [(w.day, channel) for w in missed.select_postable(session, context, channel, weeks)]
    for last in sorted({day for day, _ in owed}):

        def post(channel: Channel, last: date = last) -> bool:
            with database.transaction() as session:
                return post_week(session, context, channel, last)

        posted, failed = post_in_each(apart, [channel for day, channel in owed if day == last], post)
        claimed += posted
        with apart.step(), database.transaction() as session:
            report_week(session, context, last, failed)
    apart.finish()
    return claimed


def report_week(session: Session, context: AppContext, last: date, failed: late_notices.Failed) -> None:
    """Report in which channels a week's statement could not be made, or that a late one is made now."""
    subject = Subject("weekly", last, ())
    if failed:
        late_notices.report_failed(session, context, subject, failed)
    else:
        late_notices.report_recovered(session, context, "statement", subject)


def post_week(session: Session, context: AppContext, channel: Channel, last: date) -> bool:
    """Claim a week's statement for one channel and enqueue it. False when it exists already."""
    return drafts.post(session, context, compose_week(session, context, channel, last))


def compose_week(session: Session, context: AppContext, channel: Channel, last: date) -> Draft:
    """Compose the statement of a week for one channel from the records as they are now."""
    now, first, language = context.clock(), last - WEEK + timedelta(days=1), channel.language
    records = composing.read_records(session, context, first, last)
    footer = Footer(session, context, Subject("weekly", last, (language,)))
    doubles = footer.part("doubles", lambda: composing.count_duplicates(session, context, records), 0)
    edition = replace(
        composing.current_edition(context, last),
        as_of=now,
        possible_duplicates=doubles,
        withheld=records.withheld,
    )
    statement = composing.compose_statement(session, context, records, first, last, language, edition)
    return Draft(channel, last, "weekly", 0, now, statement, {}, {})
