"""The channels to which statements are posted, and how a statement is claimed for one of them."""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from bot.monitoring.failures import Apart, where
from bot.services import release
from bot.services.context import AppContext, RequestContext
from bot.services.coordinator_chats import find_chat_number
from bot.services.operations import after_restore
from bot.services.publishing import late_notices, picture_sending
from bot.views.message import PublicMessage
from bot.views.publishing.late_notice import Subject
from bot.views.summary import number_text, stamp
from storage.audit import audit_log
from storage.audit.hash_chain import Head
from storage.engine.database import Database, savepoint
from storage.repositories.messages import chat_states
from storage.repositories.operations import restored_copy
from storage.repositories.publishing import publications
from storage.repositories.publishing.publications import Publication

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel: our number of the chat, and its language."""

    chat_id: int
    language: str


def open_channels(database: Database, context: AppContext, channels: list[Channel]) -> None:
    """Store today as the first day of service of each new channel."""
    today = context.today()
    with database.transaction() as session:
        for channel in channels:
            if publications.find_first_day(session, channel.chat_id, channel.language) is None:
                publications.open_channel(session, channel.chat_id, channel.language, today)
                audit_log.note(session, context.clock(), None, "channel.open", f"chat/{channel.chat_id}")


def build_publication(
    channel: Channel,
    day: date,
    edition: str,
    as_of: datetime,
    pieces: Sequence[PublicMessage],
    head: Head | None,
    state: str = "claimed",
) -> Publication:
    """Build a statement for one channel, to be claimed. `head`: the audit log's head that its footer names."""
    return Publication(
        id=0,
        chat_id=channel.chat_id,
        language=channel.language,
        day=day,
        edition=edition,
        number=0,
        as_of=as_of,
        pieces=[view.to_json() for view in pieces],
        snapshot={},
        notified={},
        message_ids=[],
        state=state,
        head=head.published if head else None,
    )


def claim_and_enqueue(
    session: Session,
    context: AppContext,
    publication: Publication,
    pieces: Sequence[PublicMessage],
    reply_to: int | None = None,
) -> bool:
    """Claim a statement and enqueue its messages (`pieces`); the first one replies to the message `reply_to`.

    False when it was claimed before. Raises ValueError for a day to come, of which nothing can be known.
    """
    if publication.day > context.today():
        raise ValueError("a statement of a day to come")
    claim = publications.claim(session, publication)
    if claim is None:
        return False
    release.post_statement(session, context, publication.chat_id, claim, pieces, reply_to)
    if after_restore.may_have_been_posted(session, publication.day, publication.edition):
        # Coordinators are asked whether it is in the channel (posting.ask_about_uncertain).
        restored_copy.hold_posts(session, claim)
    else:
        picture_sending.schedule_picture(session, context, claim)
    return True


def list_channels(session: Session, context: AppContext) -> list[Channel]:
    """List the channels in settings whose chats Telegram has resolved."""
    found = ((find_chat_number(session, chat), language) for language, chat in context.settings.channels)
    return [Channel(number, language) for number, language in found if number is not None]


def post_in_each(
    apart: Apart, channels: Iterable[Channel], post: Callable[[Channel], int]
) -> tuple[int, late_notices.Failed]:
    """Post in each channel as a step of its own; a failure does not stop the others.

    Returns how many were posted, and the failures for `late_notices.report_failed`.
    """
    posted, failed = 0, late_notices.Failed()
    for channel in channels:
        with apart.step() as step:
            posted += post(channel)
        if step.error is not None:
            failed.append((channel.language, step.error))
    return posted, failed


def in_each_channel(request: RequestContext, subject: Subject, post: Callable[[Channel], bool]) -> int:
    """Post in every channel in the transaction of a request. Returns in how many it is being posted.

    The coordinators are told which ones failed. Raises the first error if none was posted.
    """

    def post_apart(channel: Channel) -> bool:
        with savepoint(request.session):
            return post(channel)

    known = list_channels(request.session, request.context)
    posted, failed = post_in_each(Apart(), known, post_apart)
    if failed and not posted:
        raise failed[0][1]
    late_notices.report_failed(request.session, request.context, subject, failed)
    for _, error in failed:
        log.error("a statement could not be posted", extra={"kind": type(error).__name__, "at": where(error)})
    return posted


def confirm_posting(request: RequestContext, posted: int, day: date) -> None:
    """Tell the coordinator in how many channels a statement is being posted, and which channels are closed."""
    named = number_text(day.isoformat(), request.words)
    found = list_channels(request.session, request.context)
    closed = chat_states.find_closed(request.session, [channel.chat_id for channel in found])
    if posted or not closed:
        request.send_text("post-done" if posted else "post-nothing", count=posted, day=named)
    for channel in found:
        if channel.chat_id in closed:
            since = stamp(closed[channel.chat_id].since, request.zone, request.now, request.words)
            language = request.words.name_of(channel.language)
            request.send_text("post-closed", day=named, language=language, since=since)
