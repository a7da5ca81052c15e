"""Chat clean-up: delete messages from a chat once their content is stored here.

Telegram lets a bot delete a message for 48 hours. The messages of a report are deleted soon after it was sent and
all its files are verified in our store; all others are deleted before the 48 hours are over. /wipe and a lost
phone do it at once. Only the report's number stays.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.services import coordinator_chats
from bot.services.context import (
    AppContext,
    Recipient,
    RequestContext,
    build_content,
    send_message,
    words_for_chat,
)
from bot.services.reports import receipts
from bot.views.message import Message
from bot.views.people import chat_cleanup as views
from storage.engine.database import Database
from storage.repositories.evidence import evidence, joining
from storage.repositories.messages import cards, chat_messages, outbox
from storage.repositories.messages.chat_messages import ChatCleanup
from storage.repositories.messages.delivery import OutboxMessage
from storage.repositories.people import people
from storage.repositories.people.people import Person
from storage.repositories.reports import drafts
from storage.repositories.reports.row_mapping import StoredReport

#: The most messages that Telegram deletes with one call.
MOST_AT_ONCE = 100
#: Telegram refuses to delete messages older than this.
TOO_LATE = timedelta(hours=48)
#: The card that is not deleted.
STAYS = receipts.NUMBER_ONLY
#: The card that says which report a file joined.
JOINED = "joined/"


def record_received(request: RequestContext, message_id: int | None, words: str | None = None) -> None:
    """Record a message that a person sent to this chat, and its words."""
    if message_id is not None:
        chat_messages.add(request.session, request.chat_id, [message_id], request.now, words=words)


def is_changed(request: RequestContext, message_id: int, words: str, sent_at: datetime) -> bool:
    """Whether an edit changed the words of a message: Telegram calls a reaction or a preview an edit, too.

    Nobody can edit a message that is older than Telegram's time limit.
    """
    new = chat_messages.note_edit(request.session, request.chat_id, message_id, words)
    return new if new is not None else request.now - sent_at < TOO_LATE


def record_sent(
    session: Session, context: AppContext, outgoing: OutboxMessage, message_ids: tuple[int, ...], stuck: int
) -> None:
    """Record sent messages (a statement's are kept). `stuck`: the number of messages that could not be deleted."""
    if stuck:
        report_undeleted(session, context, outgoing.chat_id, stuck)
    if outgoing.verb in ("send", "upsert", "album") and not outgoing.content.get("stays"):
        new = [number for number in message_ids if number != outgoing.message_id]
        has_keyboard = bool(outgoing.content.get("keys"))
        chat_messages.add(session, outgoing.chat_id, new, outgoing.created_at, has_keyboard=has_keyboard)


def schedule_cleanup(request: RequestContext) -> None:
    """Schedule the clean-up after a report was sent or an own one was shown."""
    settings = request.context.settings
    if settings.chat_cleanup and request.chat_id == request.me.chat_id:
        due = request.now + timedelta(minutes=settings.cleanup_minutes)
        chat_messages.schedule_cleanup(request.session, request.chat_id, "sent", request.now, due)


def visible_since(request: RequestContext, hours: float) -> datetime:
    """Return the time from which the person's own reports are shown: none from before a wipe."""
    since = request.now - timedelta(hours=hours)
    return max(since, request.me.forgets_before) if request.me.forgets_before else since


def is_too_old(request: RequestContext, stored: StoredReport) -> bool:
    """Whether an own report is too old to be shown in the chat again."""
    if not request.context.settings.chat_cleanup and request.me.forgets_before is None:
        return False
    since = visible_since(request, request.context.settings.mine_hours)
    return (stored.attack.reported_at or stored.changed_at) < since


def wipe_chat(request: RequestContext) -> None:
    """/wipe: delete all messages at once; unfinished reports stay stored for the coordinators."""
    _close_drafts(request)
    people.change(request.session, request.me.id, request.now, forgets_before=request.now)
    request.audit("chat.wipe", request.me.pseudonym)
    clear_chat(request.session, request.chat_id, "wipe", request.now)
    to = Recipient(request.chat_id, request.words)
    _send_staying(request.session, request.context, to, views.wipe_confirmation(request.words))


def _close_drafts(request: RequestContext) -> None:
    for draft in drafts.list_open(request.session, request.me.id):
        drafts.save(request.session, draft, draft.progress, request.now, "left")
        request.audit("draft.close", f"draft/{draft.id}", state="left")
        if draft.report_id is None and draft.progress.get("answers"):
            who, answers = request.me.pseudonym, draft.progress["answers"]
            for chat in coordinator_chats.list_chats(request.session, request.context):
                if chat.chat_id != request.chat_id:
                    view = views.unfinished_report_notice(who, answers, request.zone, request.now, chat.words)
                    send_message(request.session, request.context, chat, view)


def _send_staying(session: Session, context: AppContext, to: Recipient, view: Message) -> None:
    """Enqueue a message that the clean-up does not delete."""
    content = {**build_content(view, to.words), "stays": True}
    outbox.enqueue(session, context.clock(), to.chat_id, "send", content)


def clear_chat(session: Session, chat_id: int, reason: str, now: datetime) -> None:
    """Delete all recorded messages of a chat now; messages that are being sent are deleted at the next run."""
    outbox.drop_pending(session, chat_id)
    cards.forget_all(session, chat_id)
    recorded = [message.message_id for message in chat_messages.list_in_chat(session, chat_id, now)]
    _delete_messages(session, chat_id, recorded, now)
    chat_messages.schedule_cleanup(session, chat_id, reason, now, now)


def _delete_messages(session: Session, chat_id: int, message_ids: Collection[int], now: datetime) -> None:
    numbers = sorted(message_ids)
    for start in range(0, len(numbers), MOST_AT_ONCE):
        batch = numbers[start : start + MOST_AT_ONCE]
        outbox.enqueue(session, now, chat_id, "delete_many", {"message_ids": batch})
    chat_messages.remove(session, chat_id, numbers)


def run_cleanup(database: Database, context: AppContext) -> None:
    """Run every clean-up that is due, and delete messages that will soon be too old to delete."""
    now = context.clock()
    hours = min(context.settings.cleanup_hours, context.settings.cleanup_coordinators_hours)
    oldest = now - (timedelta(hours=hours) if context.settings.chat_cleanup else TOO_LATE)
    with database.reading() as session:  # usually there is nothing to do
        busy = chat_messages.list_due_cleanups(session, now) or chat_messages.chats_with_older(
            session, oldest
        )
    if not busy:
        return
    with database.transaction() as session:
        for clearing in chat_messages.list_due_cleanups(session, now):
            (_after_sending if clearing.reason == "sent" else _after_wipe)(session, context, clearing, now)
        if context.settings.chat_cleanup:
            _sweep_all(session, context, now)
        chat_messages.forget(session, now - TOO_LATE)


def _after_wipe(session: Session, context: AppContext, clearing: ChatCleanup, now: datetime) -> None:
    """Delete messages that were being sent when the chat was wiped."""
    recorded = chat_messages.list_in_chat(session, clearing.chat_id, clearing.since)
    _delete_messages(session, clearing.chat_id, [message.message_id for message in recorded], now)
    if not recorded and not outbox.has_pending(session, clearing.chat_id):
        chat_messages.end_cleanup(session, clearing.chat_id)


def _after_sending(session: Session, context: AppContext, clearing: ChatCleanup, now: datetime) -> None:
    """Delete the messages of a sent report once all messages are sent and all files stored."""
    person = people.find_by_chat(session, clearing.chat_id)
    if person is None:
        chat_messages.end_cleanup(session, clearing.chat_id)
        return
    if outbox.has_pending(session, clearing.chat_id) or evidence.has_unfetched(session, person.id):
        return
    opened = drafts.oldest_opened_at(session, person.id)
    until = now if opened is None else opened - timedelta(microseconds=1)
    card_messages = cards.list_in_chat(session, clearing.chat_id)
    for card in [card for card in card_messages if card.startswith(JOINED)]:
        if not joining.has_words(session, card.removeprefix(JOINED)):  # nothing is asked on it any more
            cards.forget(session, card)
            del card_messages[card]
    retained = {*card_messages.values(), chat_messages.find_keyboard(session, clearing.chat_id)}
    retained |= evidence.list_refused_messages(session, person.id)
    recorded = {
        message.message_id for message in chat_messages.list_in_chat(session, clearing.chat_id, until)
    }
    _delete_messages(session, clearing.chat_id, recorded - retained, now)
    for card, message_id in card_messages.items():
        _show_number_only(session, context, person, card, message_id)
    chat_messages.end_cleanup(session, clearing.chat_id)


def _show_number_only(
    session: Session, context: AppContext, person: Person, card: str, message_id: int
) -> None:
    """Replace a receipt by the report's number with one button."""
    stored = receipts.find_report(session, person, card) if not card.startswith(STAYS) else None
    number = stored.attack.number if stored is not None else None
    if number is None:
        return
    cards.forget(session, card)
    cards.adopt(session, STAYS + number, person.chat_id, message_id)
    words = context.words(person.language)
    content = build_content(views.number_only(number, words), words)
    outbox.upsert(session, context.clock(), person.chat_id, STAYS + number, content)


def _sweep_all(session: Session, context: AppContext, now: datetime) -> None:
    """Delete messages before Telegram's time limit, except report numbers and posted statements."""
    settings = context.settings
    shared = coordinator_chats.find_group_chats(session, context)
    for chat_id in chat_messages.chats_with_older(session, now - timedelta(hours=1)):
        person = people.find_by_chat(session, chat_id)
        if chat_id not in shared and person is None:
            continue
        coordinates = chat_id in shared or (person is not None and person.role != "responder")
        hours = settings.cleanup_coordinators_hours if coordinates else settings.cleanup_hours
        _sweep_chat(session, context, chat_id, person, now - timedelta(hours=hours))


def _sweep_chat(
    session: Session, context: AppContext, chat_id: int, person: Person | None, before: datetime
) -> None:
    now = context.clock()
    card_messages = cards.list_in_chat(session, chat_id)
    retained = {message_id for card, message_id in card_messages.items() if card.startswith(STAYS)}
    older = {message.message_id for message in chat_messages.list_in_chat(session, chat_id, before)}
    to_delete = older - retained
    chat_messages.remove(session, chat_id, older & retained)  # messages that stay need not be checked again
    if not to_delete:
        return
    for card, message_id in card_messages.items():
        if message_id in to_delete:
            cards.forget(session, card)
    keyboard_goes = chat_messages.find_keyboard(session, chat_id) in to_delete
    _delete_messages(session, chat_id, to_delete, now)
    if keyboard_goes and person is not None:
        to = context.recipient(person)
        _send_staying(session, context, to, views.keyboard(to.words))


def report_undeleted(session: Session, context: AppContext, chat_id: int, count: int) -> None:
    """Tell the person that Telegram refused to delete some messages: only they can delete them now."""
    words = words_for_chat(session, context, chat_id)
    send_message(session, context, Recipient(chat_id, words), views.undeleted_notice(count, words))
