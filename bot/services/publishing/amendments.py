"""Amendments: posted statements whose day changed since."""

from datetime import datetime

from sqlmodel import Session

from bot.domain.statement.counting.changes import differences, snapshot
from bot.monitoring.failures import Apart
from bot.services.context import AppContext
from bot.services.publishing import composing
from bot.services.publishing.channels import Channel
from bot.views.publishing import channel_messages as views
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.messages import cards, outbox
from storage.repositories.operations import key_values
from storage.repositories.publishing import publications
from storage.repositories.publishing.publications import Publication
from storage.repositories.reports import reports

_LOOKED = "changes/looked"


def mark_amended(database: Database, context: AppContext, channels: list[Channel]) -> int:
    """Add a line below posted final statements whose day changed since; their text stays.

    Only days with a changed record since the last run are read. Returns how many were marked. A failing day does
    not stop the others; errors are raised as one BaseExceptionGroup at the end.
    """
    now, zone = context.clock(), context.settings.zone
    with database.transaction() as session:
        looked = key_values.read(session, _LOOKED)
        since = datetime.fromisoformat(looked) if looked else now
        days = {at.astimezone(zone).date() for at in reports.list_changed_days(session, since)}
        if not days:
            key_values.write(session, _LOOKED, now.isoformat())
            return 0
    apart, marked = Apart(), 0
    for channel in channels:
        for day in sorted(days):
            with apart.step(), database.transaction() as session:
                for publication in publications.list_final(session, channel.chat_id, channel.language, {day}):
                    marked += _mark_if_changed(session, context, channel, publication)
    apart.finish()  # after a failure the same days are read again
    with database.transaction() as session:
        key_values.write(session, _LOOKED, now.isoformat())
    return marked


def _mark_if_changed(
    session: Session, context: AppContext, channel: Channel, publication: Publication
) -> bool:
    if publication.state == "retracted":
        return False
    known = snapshot(
        composing.read_records(session, context, publication.day, publication.day).sound,
        composing.build_policy(context),
    )
    changes = differences(publication.snapshot, known)
    keys = [f"{change.number} {change.field} {change.after}" for change in changes]
    if keys == publication.marked:
        return False
    last = len(publication.pieces) - 1
    content = views.mark_amended(publication.pieces[last], changes, context.catalogue.words(channel.language))
    card = f"statement/{publication.id}/{last}"
    unknown = publication.state == "posted" and cards.find_message(session, card) is None
    if (
        not unknown
    ):  # a post that a coordinator confirmed has no known message: a new line would be a second post
        outbox.upsert(session, context.clock(), channel.chat_id, card, content)
    untold = bool(differences(publication.notified, known))
    publications.set_marked(session, publication.id, context.clock(), keys, notice_pending=untold)
    what = f"{publication.day}/{publication.language}/{publication.edition}"
    audit_log.note(session, context.clock(), None, "statement.mark", what, changes=len(keys))
    return True
