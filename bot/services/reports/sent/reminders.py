"""Reminders: ask again about reports whose figures are not known yet."""

from datetime import datetime, time, timedelta

from bot.services.context import AppContext, send_message
from bot.views.reports import receipts as views
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.people import people
from storage.repositories.reports import reports

#: A reporter is asked again after this time, and earlier when the digest is near; not about older reports.
ASK_AGAIN = timedelta(hours=2)
ASK_SOON = timedelta(minutes=10)
BEFORE_DIGEST = timedelta(minutes=45)
GIVE_UP = timedelta(days=2)


def send_reminders(database: Database, context: AppContext) -> int:
    """Send one quiet card for each own report whose figures are not known yet. Returns how many."""
    now = context.clock()
    with database.transaction() as session:
        pending = reports.list_with_unknown_figures(session, now - _reminder_age(context, now), now - GIVE_UP)
        for stored in pending:
            assert stored.reporter_id is not None
            to = context.recipient(people.get(session, stored.reporter_id))
            reports.set_asked_again(session, stored.attack.id, now)
            audit_log.note(session, now, None, "report.ask_again", stored.attack.number or stored.attack.id)
            send_message(session, context, to, views.missing_figures_reminder(stored.attack, to.words))
        return len(pending)


def _reminder_age(context: AppContext, now: datetime) -> timedelta:
    """Return how old a report must be to be asked about: less when the digest is near."""
    settings = context.settings
    local = now.astimezone(settings.zone)
    digest = datetime.combine(local.date(), settings.digest_time, tzinfo=settings.zone)
    near = timedelta(0) <= digest - local <= BEFORE_DIGEST and settings.digest_time != time(0)
    return ASK_SOON if near else ASK_AGAIN
