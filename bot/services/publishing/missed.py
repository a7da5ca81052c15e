"""Statements that a channel could not take: Telegram refused them, and what was not accepted is not published.

A refused statement is withdrawn: it is due again, and is made anew from the records as they are then. While its channel
is closed only the oldest due one of the last days is tried, with the pauses of `chat_states`. Once the channel is open,
the latest edition of each missed day goes out in order; about older days the coordinators are asked.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal, Protocol, TypeVar

from sqlmodel import Session

from bot.monitoring.failures import Apart
from bot.services import release
from bot.services.context import AppContext, RequestContext, send_message
from bot.services.coordinator_chats import list_chats
from bot.services.publishing import picture_sending
from bot.services.publishing.channels import Channel
from bot.views.publishing import missed as views
from storage.audit import audit_log
from storage.engine.database import Database, one_at_a_time, savepoint
from storage.errors import Conflict
from storage.repositories.messages import chat_states, delivery, outbox
from storage.repositories.operations import key_values
from storage.repositories.publishing import publications
from storage.repositories.publishing.publications import Publication

#: How many days before today are caught up without a question.
CAUGHT_UP = timedelta(days=3)
#: Keys: since when the coordinators know that a chat is closed; up to which day they are asked about a channel.
TOLD, _ASKED = "unreachable/", "missed/"


class Due(Protocol):
    """A statement that is due."""

    @property
    def day(self) -> date: ...

    @property
    def edition(self) -> str: ...


T = TypeVar("T", bound=Due)


def may_post(session: Session, context: AppContext, channel: Channel) -> Literal["yes", "one", "no"]:
    """Return whether a channel takes statements now; `one`: it is closed, and is to be tried again."""
    closed = chat_states.find_closed(session, [channel.chat_id]).get(channel.chat_id)
    if closed is None:  # until the coordinators are told, nobody knows which days it lacks
        return "no" if key_values.read(session, f"{TOLD}{channel.chat_id}") else "yes"
    if closed.retry_at > context.clock() or outbox.has_pending(session, channel.chat_id):
        return "no"
    return "one"


def select_postable(session: Session, context: AppContext, channel: Channel, due: Iterable[T]) -> list[T]:
    """Return which of the due statements of a channel, oldest first, may be posted now."""
    may = may_post(session, context, channel)
    asked = key_values.read(session, _key(channel))
    found = [each for each in due if asked is None or each.day > date.fromisoformat(asked)]
    if may == "yes":
        return found
    return [] if may == "no" else [each for each in found if each.day >= _oldest(context)][:1]


def withdraw_refused(database: Database, context: AppContext) -> None:
    """Withdraw the statements that closed channels did not take."""
    with database.reading() as session:
        chats = chat_states.list_closed(session)
        waiting = [each.id for chat in chats for each in publications.list_unsent(session, chat)]
    apart = Apart()
    for publication_id in waiting:
        with apart.step(), database.transaction() as session:
            withdraw(session, context, publications.get(session, publication_id))
    apart.finish()


def withdraw(session: Session, context: AppContext, publication: Publication) -> bool:
    """Withdraw a statement of which nothing was sent: it is due again. False, and nothing changed, when it was."""
    one_at_a_time(session, "publishing")
    try:
        with savepoint(session):
            if not delivery.withdraw(session, publication.id):
                raise Conflict("publication")
    except Conflict:
        return False
    picture_sending.cancel_picture(session, publication.id)
    for card in (
        *(release.piece_card(publication.id, n) for n in range(len(publication.pieces))),
        release.picture_card(publication.id),
    ):
        outbox.drop_card(session, card)
    for number, told in (publication.notices or {}).items():
        publications.change(session, int(number), notified=told, notice_pending=True)
    publications.delete_claim(session, publication.id)
    subject = f"{publication.day}/{publication.language}/{publication.edition}"
    audit_log.note(session, context.clock(), None, "statement.withdraw", subject)
    return True


def ask_about(session: Session, context: AppContext, channel: Channel, due: Iterable[Due]) -> None:
    """Ask the coordinators about what a channel, open again, lacks for more than three days."""
    lacks = sorted((each.day, each.edition == "weekly") for each in due if each.day < _oldest(context))
    if not lacks:
        return
    key_values.write(session, _key(channel), lacks[-1][0].isoformat())
    number = publications.get_channel_number(session, channel.chat_id, channel.language)
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.ask(number, lacks, channel.language, chat.words))


def settle(request: RequestContext, verb: str, number: int) -> None:
    """Settle the question about missed days: `missed.post` lets them go out, oldest first; of others none is owed."""
    found = publications.find_channel(request.session, number)
    channel = Channel(*found) if found else None
    asked = key_values.read(request.session, _key(channel)) if channel else None
    if channel is None or asked is None:
        request.answer_callback("button-old")
        request.remove_keyboard()
        return
    key_values.forget(request.session, _key(channel))
    posts = verb == "missed.post"
    if not posts:
        day = date.fromisoformat(asked) + timedelta(days=1)
        publications.set_first_day(request.session, channel.chat_id, channel.language, day)
    request.audit("channel.catch_up", f"channel/{number}", until=asked, posts=posts)
    request.remove_keyboard()
    request.send_text("missed-posted" if posts else "missed-left")


def _key(channel: Channel) -> str:
    return f"{_ASKED}{channel.chat_id}/{channel.language}"


def _oldest(context: AppContext) -> date:
    return context.today() - CAUGHT_UP
