"""Amendments: posted statements whose day changed since are marked, and corrected where they are wrong now."""

from datetime import date, datetime

from sqlmodel import Session

from bot.domain.statement.counting.changes import Document, compare_facts, differences
from bot.monitoring.failures import Apart
from bot.services import release
from bot.services.context import AppContext, send_message
from bot.services.coordinator_chats import list_chats
from bot.services.publishing import composing, corrections, missed, settling
from bot.services.publishing.channels import Channel
from bot.views.publishing import channel_messages as views
from storage.audit import audit_log
from storage.engine.database import Database
from storage.model.history import Change
from storage.repositories.messages import cards
from storage.repositories.operations import key_values
from storage.repositories.publishing import publications
from storage.repositories.publishing.publications import Publication

_LAST_RUN = "changes/looked"


def mark_amended(database: Database, context: AppContext, channels: list[Channel]) -> int:
    """Add a line below posted final statements whose day changed since; their text stays. One that is still to be sent,
    and says what no longer holds, is withdrawn: it is due again.

    Only days with a changed record since the last run are read, and those of statements that were posted as they were
    approved, but had changed since. Returns how many were marked. A failing day does not stop the others; errors are
    raised as one BaseExceptionGroup at the end.
    """
    now = context.clock()
    with database.transaction() as session:
        last_run = key_values.read(session, _LAST_RUN)
        since = datetime.fromisoformat(last_run) if last_run else now
        changed = settling.list_changed_days(session, context, since) | corrections.list_waiting(session, now)
        unmarked = {c: publications.list_unmarked_days(session, c.chat_id, c.language) for c in channels}
    apart, marked = Apart(), 0
    for channel in channels:
        with apart.step():
            _withdraw_wrong(database, context, channel, changed)
        for day in sorted(changed | unmarked[channel]):
            with apart.step(), database.transaction() as session:
                for publication in publications.list_final(session, channel.chat_id, channel.language, {day}):
                    marked += _mark_if_changed(session, context, channel, publication)
    apart.finish()  # after a failure the same days are read again
    with database.transaction() as session:
        key_values.write(session, _LAST_RUN, now.isoformat())
    return marked


def _withdraw_wrong(database: Database, context: AppContext, channel: Channel, changed: set[date]) -> None:
    """Withdraw statements of these days that wait, because Telegram does not answer, and no longer hold."""
    with database.reading() as session:
        unsent = publications.list_unsent(session, channel.chat_id)
    for waiting in unsent:
        if waiting.day in changed and waiting.edition in ("preliminary", "final"):
            with database.transaction() as session:
                now = corrections.day_facts(session, context, waiting.day, waiting.snapshot)
                if compare_facts(waiting.snapshot, now) == "takes":
                    missed.withdraw(session, context, waiting)


def _warn(session: Session, context: AppContext, publication: Publication, figures: Document) -> None:
    """Tell the coordinators, once, of reports that a posted statement names and that cannot be counted any more."""
    unproven = sorted(figures.keys() - composing.day_facts(session, context, publication.day).keys())
    name, listed = f"unproven/{publication.day.isoformat()}", ", ".join(unproven)
    if not unproven or key_values.read(session, name) == listed:
        return
    key_values.write(session, name, listed)
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.warn_of_unproven(publication.day, unproven, chat.words))


def _mark_if_changed(
    session: Session, context: AppContext, channel: Channel, publication: Publication
) -> bool:
    corrections.stop_waiting(session, publication.id)
    if publication.state in ("retracted", "refused") or settling.reopen(session, context, publication):
        return False
    figures = corrections.day_facts(session, context, publication.day, corrections.last_told(publication))
    _warn(session, context, publication, figures)
    changes = corrections.list_changes(session, context, publication.day, publication.snapshot, figures)
    corrections.correct(session, context, publication, figures)
    keys = [f"{change.number} {change.field} {change.after}" for change in changes]
    if keys == publication.marked:
        return False
    now = context.clock()
    if publication.pieces:
        _mark(session, context, publication, changes)
    pending = bool(differences(publication.notified, figures))
    publications.set_marked(session, publication.id, now, keys, notice_pending=pending)
    statement = f"{publication.day}/{publication.language}/{publication.edition}"
    audit_log.note(session, now, None, "statement.mark", statement, changes=len(keys))
    return True


def _mark(session: Session, context: AppContext, publication: Publication, changes: list[Change]) -> None:
    last = len(publication.pieces) - 1
    piece = views.mark_amended(publication.pieces[last], changes, context.words(publication.language))
    card = release.piece_card(publication.id, last)
    # A post that a coordinator confirmed has no known message: a new line would be a second post.
    if publication.state != "posted" or cards.find_message(session, card) is not None:
        release.edit_piece(session, context, publication.chat_id, publication.id, last, piece)
