"""Housekeeping: what may be forgotten, is; what is not known yet is asked again."""

from datetime import datetime, time, timedelta

from bot.services.context import AppContext, build_content
from bot.views.reports import receipts as views
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.exports import export_jobs
from storage.repositories.messages import inbox, outbox
from storage.repositories.people import people, unknown_chats
from storage.repositories.reports import reports

#: Telegram repeats an update for at most a day; ids are remembered for two.
REMEMBER = timedelta(days=2)
#: What is not known yet is asked again after this time, and before the digest.
ASK_AGAIN = timedelta(hours=2)
BEFORE_DIGEST = timedelta(minutes=45)
GIVE_UP = timedelta(days=2)


def delete_processed(database: Database, context: AppContext) -> None:
    """Let handled updates and said messages go once nothing can repeat them."""
    before = context.clock() - REMEMBER
    with database.transaction() as session:
        inbox.forget(session, before)
        outbox.forget(session, before)
        export_jobs.forget(session, before)
        unknown_chats.forget(session, before)


def send_reminders(database: Database, context: AppContext) -> int:
    """One quiet card for each own report whose figures are not known yet. Returns how many were asked."""
    now = context.clock()
    with database.transaction() as session:
        waiting = reports.list_with_unknown_figures(session, now - _reminder_age(context, now), now - GIVE_UP)
        for filed in waiting:
            assert filed.reporter_id is not None
            person = people.get(session, filed.reporter_id)
            reports.set_asked_again(session, filed.attack.id, now)
            audit_log.note(session, now, None, "report.ask_again", filed.attack.number or filed.attack.id)
            words = context.catalogue.words(person.language)
            view = views.missing_figures_reminder(filed.attack, words)
            outbox.enqueue(session, now, person.chat_id, "send", build_content(view, words))
        return len(waiting)


def _reminder_age(context: AppContext, now: datetime) -> timedelta:
    """How old a report is before it is asked about: less when the digest is near."""
    local = now.astimezone(context.settings.zone)
    digest = datetime.combine(local.date(), context.settings.digest_time, tzinfo=context.settings.zone)
    near = timedelta(0) <= digest - local <= BEFORE_DIGEST
    return timedelta(minutes=10) if near and context.settings.digest_time != time(0) else ASK_AGAIN
