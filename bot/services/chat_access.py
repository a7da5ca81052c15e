"""Chats that cannot be written to for a while: coordinators hear of it, and once more when it is over.

`chat_states` holds their state; the dispatcher and Telegram's word about the bot's membership change it.
"""

from itertools import chain

from sqlmodel import Session

from bot.monitoring.failures import Apart
from bot.services.context import AppContext, Recipient, RequestContext, send_message
from bot.services.coordinator_chats import list_chats, list_named
from bot.services.publishing import digests, late_notices, missed, periods
from bot.services.publishing.channels import Channel
from bot.services.review import cards
from bot.views import chat_access as views
from bot.views.publishing.late_notice import Subject
from storage.engine.database import Database
from storage.repositories.messages import chat_states
from storage.repositories.messages.chat_states import Closed
from storage.repositories.operations import key_values
from storage.repositories.people import people
from storage.repositories.publishing import publications
from storage.repositories.review import questions


def note_membership(request: RequestContext, reason: str, *, private: bool) -> None:
    """Note Telegram's word that the bot may write in a chat again, or why not: a member's, or one in settings."""
    session, chat_id = request.session, request.chat_id
    known = (
        people.find_by_chat(session, chat_id) if private else chat_id in list_named(session, request.context)
    )
    if known and reason:
        chat_states.close(session, chat_id, request.now, reason, private=private)
    elif known:
        chat_states.open_again(session, chat_id)


def follow_chats(database: Database, context: AppContext) -> None:
    """Withdraw the statements that closed channels did not take, and tell which chats were closed or opened since.

    A failure does not stop the others; errors are raised as one BaseExceptionGroup at the end.
    """
    apart = Apart()
    with apart.step():
        missed.withdraw_refused(database, context)
    with database.reading() as session:
        told = {int(chat) for chat in key_values.list_by_prefix(session, missed.TOLD)}
        closed = chat_states.find_closed(session, chat_states.list_closed(session))
        refused = publications.list_refused(session)
    for chat_id in sorted(told ^ closed.keys()):
        with apart.step(), database.transaction() as session:
            _tell(session, context, chat_id, closed.get(chat_id))
    for publication in refused:
        with apart.step(), database.transaction() as session:
            subject = Subject(publication.edition, publication.day, (publication.language,))
            late_notices.report_refused(session, context, subject)
    apart.finish()


def _tell(session: Session, context: AppContext, chat_id: int, closed: Closed | None) -> None:
    if closed is None:
        key_values.forget(session, f"{missed.TOLD}{chat_id}")
    else:
        key_values.write(session, f"{missed.TOLD}{chat_id}", closed.since.isoformat())
    kind, language = list_named(session, context).get(chat_id, ("", ""))
    if not kind:
        _refresh_cards(session, context, chat_id)
        return
    now, zone = context.clock(), context.settings.zone
    for chat in list_reachable(session, context):
        view = (
            views.closed(kind, language, closed, zone, now, chat.words)
            if closed
            else views.opened(kind, language, chat.words)
        )
        send_message(session, context, chat, view)
    if kind == "channel" and closed is None:
        channel = Channel(chat_id, language)
        owed = (
            digests.list_owed(session, context, channel),
            periods.list_owed_weeks(session, context, channel),
        )
        missed.ask_about(session, context, channel, chain(*owed))


def name_closed(session: Session, context: AppContext) -> str:
    """Say for those who watch the service which chats in settings are closed; empty when none is."""
    closed = chat_states.find_closed(session, chat_states.list_closed(session))
    named = list_named(session, context) if closed else {}
    parts = [
        f"{' '.join(filter(None, named[chat]))} (since {state.since:%Y-%m-%d %H:%M} UTC)"
        for chat, state in closed.items()
        if chat in named
    ]
    return f"Telegram takes no messages for {', '.join(parts)}" if parts else ""


def list_reachable(session: Session, context: AppContext) -> list[Recipient]:
    """List the coordinator chats that take messages; when the group is closed, each coordinator's own chat."""
    chats = list_chats(session, context)
    closed = chat_states.find_closed(session, [chat.chat_id for chat in chats])
    if not closed or context.settings.coordinators_chat is None:
        return chats
    own = people.list_by_role(session, "coordinator", "admin")
    return [*chats, *(context.recipient(person) for person in own if person.has_arrived)]


def _refresh_cards(session: Session, context: AppContext, chat_id: int) -> None:
    """Show on the cards of reports whether the person who is asked about them can be reached."""
    person = people.find_by_chat(session, chat_id)
    asked = questions.list_open(session, person.id) if person else []
    for report_id in dict.fromkeys(question.report_id for question in asked):
        cards.refresh_cards(session, context, report_id)
