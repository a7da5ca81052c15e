"""Post a day's statement now, retract a post, and settle a post whose result is unknown."""

import logging
from datetime import date
from typing import Literal

from bot.services import release
from bot.services.context import AppContext, RequestContext, send_message
from bot.services.publishing import channels, composing, corrections, digests, missed, picture_sending
from bot.services.publishing.approval import schedule, sheets
from bot.services.publishing.channels import Channel
from bot.views.message import Message, Text
from bot.views.publishing import channel_messages as channel_views
from bot.views.publishing import posting as views
from bot.views.publishing.late_notice import Subject
from bot.views.summary import number_text
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.messages import cards, chat_states, delivery
from storage.repositories.people import people
from storage.repositories.publishing import approvals, publications
from storage.repositories.publishing.publications import Publication
from storage.repositories.review import review_queue

log = logging.getLogger(__name__)


def post_now(request: RequestContext, day: date) -> None:
    """/digest post: post what is missing; existing posts stay unchanged."""
    if not composing.has_come(request, day):
        return
    session, context = request.session, request.context
    kind: Literal["preliminary", "final"] = "preliminary" if day >= request.today else "final"
    by_approval = context.settings.publish_mode == "approval"
    post_one = schedule.post_approved if by_approval else digests.post_statement

    def is_approved() -> bool:
        sheet = approvals.find_newest(session, day, kind)
        return sheet is not None and sheet.state == "approved"

    def post(channel: Channel) -> bool:
        chat_states.try_soon(session, channel.chat_id)
        publications.reopen_skipped(session, channel.chat_id, channel.language, day)
        there = publications.find(session, channel.chat_id, channel.language, day, "preliminary")
        refused = publications.find(session, channel.chat_id, channel.language, day, kind)
        if refused is not None and refused.state == "refused":
            missed.withdraw(session, context, refused)
        return not (there and there.closed) and post_one(session, context, channel, day, kind)

    if by_approval and not is_approved():
        request.send_text("post-approve-first")
        sheets.open_sheet(request, day, kind)
        return
    posted = channels.in_each_channel(request, Subject(kind, day, ()), post)
    if by_approval and not is_approved():  # it no longer held: a new sheet was sent
        request.send_text("post-approve-first")
        return
    request.audit("statement.post", f"{day}/{kind}", count=posted)
    channels.confirm_posting(request, posted, day)


def show_posts(request: RequestContext, day: date) -> None:
    """/retract: show the day's current posts."""
    posts = [
        publication
        for channel in channels.list_channels(request.session, request.context)
        for edition in ("preliminary", "final", "weekly")
        if (
            publication := publications.find(request.session, channel.chat_id, channel.language, day, edition)
        )
        and publication.state not in ("retracted", "skipped", "refused")
    ]
    request.send(views.which_post(posts, day, request.words))


def handle_button(request: RequestContext, verb: str, publication_id: int) -> None:
    """Handle the choice of a post, or the confirmation of its retraction."""
    if verb.startswith("missed."):
        missed.settle(request, verb, publication_id)
        return
    publication = publications.find_by_id(request.session, publication_id)
    if publication is None or publication.state == "retracted":
        request.answer_callback("button-old")
    elif verb.startswith("correct."):
        _post_correction(request, publication, verb.removeprefix("correct."))
    elif verb == "ask":
        request.send(views.ask_retract(publication, request.words))
    elif verb == "do":
        retract_post(request, publication)
        request.answer_callback("review-done")
        request.send_text("retract-done", day=number_text(publication.day.isoformat(), request.words))
    else:
        request.answer_callback("button-old")


def _post_correction(request: RequestContext, publication: Publication, asked: str) -> None:
    done = corrections.correct_now(request, publication, asked)
    answers = {"posted": "review-done", "changed": "correction-changed", "old": "button-old"}
    request.answer_callback(answers[done], alert=done == "changed")
    if done != "old":
        request.remove_keyboard()


def retract_post(request: RequestContext, publication: Publication) -> None:
    """Replace the post by a line that says it was retracted; delete its further messages and its picture."""
    words = request.context.words(publication.language)
    publications.change(request.session, publication.id, state="retracted")
    picture_sending.cancel_picture(request.session, publication.id)
    session, context, chat_id = request.session, request.context, publication.chat_id
    line = channel_views.retracted(publication.day, words)
    release.edit_piece(session, context, chat_id, publication.id, 0, line)
    further = [release.piece_card(publication.id, n) for n in range(1, len(publication.pieces))]
    corrections = [
        key for key, _ in review_queue.list_cards(session, release.corrections_card(publication.id))
    ]
    for card in (*further, release.picture_card(publication.id), *corrections):
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
