"""Post a day's statement now, retract a post, and settle a post whose result is unknown."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Literal

from bot.monitoring.failures import Apart, where
from bot.services import release
from bot.services.context import AppContext, RequestContext, send_message
from bot.services.coordinator_chats import find_chat_number
from bot.services.publishing import (
    approval,
    approval_sheet,
    composing,
    digests,
    late_notices,
    periods,
    picture_sending,
)
from bot.services.publishing.channels import Channel
from bot.views.message import Message, Text
from bot.views.publishing import channel_messages as channel_views
from bot.views.publishing import posting as views
from bot.views.publishing.late_notice import Subject
from bot.views.summary import number_text
from storage.audit import audit_log
from storage.engine.database import Database, savepoint
from storage.repositories.messages import cards, delivery
from storage.repositories.people import people
from storage.repositories.publishing import publications
from storage.repositories.publishing.publications import Publication

log = logging.getLogger(__name__)


def list_channels(request: RequestContext) -> list[Channel]:
    """List the channels in settings whose chats Telegram has resolved."""
    found = (
        (find_chat_number(request.session, chat), language)
        for language, chat in request.context.settings.channels
    )
    return [Channel(number, language) for number, language in found if number is not None]


def post_now(request: RequestContext, day: date) -> None:
    """/digest post: post what is missing; existing posts stay unchanged."""
    if not composing.has_come(request, day):
        return
    kind: Literal["preliminary", "final"] = "preliminary" if day >= request.today else "final"
    if approval.needs_approval(request.session, request.context, day, kind):
        request.send_text("post-approve-first")
        approval_sheet.open_sheet(request, day, kind)
        return

    def post(channel: Channel) -> bool:
        there = publications.find(request.session, channel.chat_id, channel.language, day, "preliminary")
        if there and there.closed:
            return False
        return digests.post_statement(request.session, request.context, channel, day, kind)

    posted = _in_each_channel(request, Subject(kind, day, ()), post)
    request.audit("statement.post", f"{day}/{kind}", count=posted)
    _confirm_posting(request, posted, day)


def _confirm_posting(request: RequestContext, posted: int, day: date) -> None:
    named = number_text(day.isoformat(), request.words)
    request.send_text("post-done" if posted else "post-nothing", count=posted, day=named)


def _in_each_channel(request: RequestContext, subject: Subject, post: Callable[[Channel], bool]) -> int:
    """Post in every channel; a failure does not stop the others. Returns in how many it is being posted.

    The coordinators are told which ones failed. Raises the first error if none was posted.
    """
    apart, posted, failed = Apart(), 0, list[tuple[str, BaseException]]()
    for channel in list_channels(request):
        with apart.step() as step, savepoint(request.session):
            posted += post(channel)
        if step.error is not None:
            failed.append((channel.language, step.error))
    if failed and not posted:
        raise failed[0][1]
    if failed:
        subject = replace(subject, languages=tuple(language for language, _ in failed))
        late_notices.report_late(request.session, request.context, "statement", subject, failed[0][1])
        for _, error in failed:
            log.error(
                "a statement could not be posted", extra={"kind": type(error).__name__, "at": where(error)}
            )
    return posted


def post_week(request: RequestContext, last: date) -> None:
    """Post the week's statement after a coordinator read the draft."""
    if not composing.has_come(request, last):
        return
    posted = _in_each_channel(
        request,
        Subject("weekly", last, ()),
        lambda channel: periods.post_week(request.session, request.context, channel, last),
    )
    request.audit("statement.post", f"{last}/weekly", count=posted)
    _confirm_posting(request, posted, last)


def show_posts(request: RequestContext, day: date) -> None:
    """/retract: show the day's current posts."""
    posts = [
        publication
        for channel in list_channels(request)
        for edition in ("preliminary", "final", "weekly")
        if (
            publication := publications.find(request.session, channel.chat_id, channel.language, day, edition)
        )
        and publication.state != "retracted"
    ]
    request.send(views.which_post(posts, day, request.words))


def handle_button(request: RequestContext, verb: str, publication_id: int) -> None:
    """Handle the choice of a post, or the confirmation of its retraction."""
    publication = publications.find_by_id(request.session, publication_id)
    if publication is None or publication.state == "retracted":
        request.answer_callback("button-old")
    elif verb == "ask":
        request.send(views.ask_retract(publication, request.words))
    elif verb == "do":
        retract_post(request, publication)
        request.answer_callback("review-done")
        request.send_text("retract-done", day=number_text(publication.day.isoformat(), request.words))
    else:
        request.answer_callback("button-old")


def retract_post(request: RequestContext, publication: Publication) -> None:
    """Replace the post by a line that says it was retracted; delete its further messages and its picture."""
    words = request.context.words(publication.language)
    publications.change(request.session, publication.id, state="retracted")
    picture_sending.cancel_picture(request.session, publication.id)
    session, context, chat_id = request.session, request.context, publication.chat_id
    line = channel_views.retracted(publication.day, words)
    release.edit_piece(session, context, chat_id, publication.id, 0, line)
    further = [release.piece_card(publication.id, n) for n in range(1, len(publication.pieces))]
    for card in (*further, release.picture_card(publication.id)):
        release.delete_message(session, context, chat_id, card)
    request.audit("statement.retract", f"publication/{publication.id}")


def ask_about_uncertain(
    database: Database, context: AppContext, on_their_way: frozenset[int] = frozenset()
) -> None:
    """Ask the coordinators whether a statement is in the channel, after the process died while sending it."""
    with database.transaction() as session:
        for _row, publication_id in delivery.list_interrupted(session, on_their_way):
            publication = publications.get(session, publication_id)
            if publication.state == "unsure":
                continue
            publications.change(session, publication_id, state="unsure")
            subject, day, language = f"publication/{publication_id}", publication.day, publication.language
            audit_log.note(session, context.clock(), None, "publication.doubt", subject)
            for person in people.list_by_role(session, "coordinator", "admin"):
                to = context.recipient(person)
                view = channel_views.ask_about_post(publication_id, day, language, to.words)
                send_message(session, context, to, view)


def settle_uncertain(request: RequestContext, verb: str, publication_id: int) -> None:
    """Settle an uncertain post as a coordinator found it: published (`there`), or to be sent now."""
    publication, there = publications.find_by_id(request.session, publication_id), verb == "there"
    if publication is None or publication.state != "unsure":
        request.answer_callback("button-old")
        request.remove_keyboard()
        return
    delivery.settle(request.session, publication_id, "done" if there else "waiting", request.now)
    publications.change(request.session, publication_id, state="posted" if there else "claimed")
    picture = release.picture_card(publication_id)
    if not there and not cards.is_known(request.session, picture):  # a held post has none
        picture_sending.schedule_picture(request.session, request.context, publication_id)
    request.audit("publication.settle", f"publication/{publication_id}", there=there)
    request.remove_keyboard()
    request.send(Message(Text(request.words("post-found" if there else "post-sent-again"))))
