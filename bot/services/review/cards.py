"""Coordinators' cards: gather what is known of a report and show it on every card of the report."""

from dataclasses import replace

from sqlmodel import Session

from bot.domain.duplicates import MAX_TIME_APART, PossibleDuplicate, find_duplicates
from bot.domain.escape import escape
from bot.domain.merging import total_ranges
from bot.i18n.words import Words
from bot.services.context import (
    AppContext,
    RequestContext,
    build_content,
    in_topic,
    send_content,
    send_message,
    words_for_chat,
)
from bot.services.coordinator_chats import list_chats, may_review
from bot.services.reports import receipts
from bot.services.review import alerts
from bot.views.message import Message, Rows, Text
from bot.views.review import card as views
from bot.views.review.card import Decision, Duplicate, OpenQuestion, Review
from bot.views.summary import number_text
from storage.model.json_document import from_document
from storage.model.records import Attack
from storage.model.vocabulary import CONSENT_PURPOSES
from storage.repositories.evidence import evidence
from storage.repositories.messages import chat_states, outbox
from storage.repositories.people import people
from storage.repositories.reports import reports
from storage.repositories.reports.row_mapping import StoredReport
from storage.repositories.review import merges, questions, review_queue
from storage.repositories.review.review_queue import Revision

#: The verb that the card does not name below the record: the report was sent.
_BEGINNINGS = ("report.submit", "report.file", "report.import")
#: Telegram's largest album.
LARGEST_ALBUM = 10
#: Kinds of file that can share an album; others are sent one by one.
_TOGETHER = {"photo": "pictures", "video": "pictures", "document": "document", "audio": "audio"}


def read_pseudonym(session: Session, person_id: int | None) -> str | None:
    """Return a person's pseudonym."""
    return people.get(session, person_id).pseudonym if person_id is not None else None


def describe_revision(session: Session, revision: Revision, words: Words) -> Decision:
    """Describe one revision: what was done, by whom, when and why."""
    who = read_pseudonym(session, revision.person_id) or words("who-program")
    return Decision(revision.verb, who, revision.at, revision.reason)


def build_review(session: Session, stored: StoredReport, words: Words) -> Review:
    """Gather everything that the card shows."""
    attack = stored.attack
    history = review_queue.list_revisions(session, attack.id)
    who, filer = read_pseudonym(session, stored.reporter_id), history[0].person_id
    return Review(
        attack=attack,
        who=who,
        filed_by=read_pseudonym(session, filer) if filer != stored.reporter_id else None,
        files=evidence.count(session, report_id=attack.id),
        decision=None if history[-1].verb in _BEGINNINGS else describe_revision(session, history[-1], words),
        questions=_open_questions(session, attack, words),
        duplicates=_list_duplicates(session, attack),
        accounts=list_accounts(session, stored, words),
        changed_since_verified=stored.changed_since_verified,
        withheld=_withheld(session, stored.reporter_id),
    )


def _withheld(session: Session, reporter_id: int | None) -> tuple[str, ...]:
    if reporter_id is None:
        return ()
    reporter = people.get(session, reporter_id)
    return tuple(purpose for purpose in CONSENT_PURPOSES if not reporter.agrees_to(purpose))


def _open_questions(session: Session, attack: Attack, words: Words) -> tuple[OpenQuestion, ...]:
    asked = questions.list_open_by_report(session, attack.id)
    chats = {each.id: people.get(session, each.asked_to).chat_id for each in asked}
    closed = chat_states.find_closed(session, chats.values()) if chats else {}
    return tuple(
        OpenQuestion(
            words(f"field-{each.step}.answer") if each.step else escape(each.words or ""),
            read_pseudonym(session, each.asked_by) or "",
            each.asked_at,
            closed[chats[each.id]].since if chats[each.id] in closed else None,
        )
        for each in asked
    )


def _list_duplicates(session: Session, attack: Attack) -> tuple[Duplicate, ...]:
    return tuple(
        Duplicate(like.attack.number or "", like.km, like.apart)
        for like in find_likely_duplicates(session, attack)
    )


def find_likely_duplicates(session: Session, attack: Attack) -> list[PossibleDuplicate]:
    """Return the three most likely duplicates without a decision."""
    near = reports.list_between(
        session, attack.occurred_at - MAX_TIME_APART, attack.occurred_at + MAX_TIME_APART
    )
    settled = merges.list_decided(session, [attack.id])
    return find_duplicates(
        attack, [other for other in near if frozenset((attack.id, other.id)) not in settled]
    )


def list_accounts(session: Session, stored: StoredReport, words: Words) -> tuple[str, ...]:
    """List the reports merged into a record, each with its own figures and reporter."""
    joined = merges.list_merged_into(session, stored.attack.id)
    if not joined or joined[0].before is None:
        return ()
    own = from_document(joined[0].before)
    rows = [(own, stored.reporter_id)]
    for merge in joined:
        other = reports.find(session, merge.other_id)
        if other is not None:
            rows.append((other.attack, other.reporter_id))
    each = (
        views.account_line(attack.number or "", read_pseudonym(session, reporter), attack, words)
        for attack, reporter in rows
    )
    bounds = {group: (r.lowest, r.highest) for group, r in total_ranges(attack for attack, _ in rows).items()}
    return (views.range_line(bounds, words), *each)


def show_new_report(session: Session, context: AppContext, report_id: str) -> None:
    """Send the card of a new report to the coordinators, with its pictures below."""
    for chat in list_chats(session, context):
        _show(session, context, report_id, chat.chat_id, topic=chat.topic)
    show_files(session, context, report_id)


def refresh_cards(session: Session, context: AppContext, report_id: str) -> None:
    """Update every card of a report; new pictures are sent below.

    Where a card stands decides nothing: whoever may not review reports (any more) is shown none.
    """
    existing = review_queue.list_cards(session, f"review/{report_id}/")
    for _key, chat_id in existing:
        if may_review(session, context, chat_id):
            _show(session, context, report_id, chat_id)
    if existing:
        show_files(session, context, report_id)


def open_card(request: RequestContext, stored: StoredReport) -> None:
    """Send the card below all other messages in this chat."""
    _show(request.session, request.context, stored.attack.id, request.chat_id, anew=True)


def _show(
    session: Session,
    context: AppContext,
    report_id: str,
    chat_id: int,
    *,
    topic: int | None = None,
    anew: bool = False,
) -> None:
    stored = reports.find(session, report_id)
    if stored is None:
        raise LookupError(report_id)
    words, now = words_for_chat(session, context, chat_id), context.clock()
    view = views.card(build_review(session, stored, words), context.settings.zone, now, words)
    content = in_topic(build_content(view, words), topic)
    outbox.upsert(session, now, chat_id, f"review/{report_id}/{chat_id}", content, anew=anew)


def show_menu(request: RequestContext, stored: StoredReport, question: str, rows: Rows) -> None:
    """Show one of the card's menus in this chat, opened by its question."""
    words = request.words
    review = replace(build_review(request.session, stored, words), duplicates=())
    view = views.menu(review, request.zone, request.now, words, question, rows)
    card = f"review/{stored.attack.id}/{request.chat_id}"
    outbox.upsert(request.session, request.now, request.chat_id, card, build_content(view, words))


def show_files(session: Session, context: AppContext, report_id: str) -> None:
    """Send new files to coordinators: copies without metadata, behind a spoiler, as albums where possible."""
    chats = list_chats(session, context)
    if not chats or evidence.report_has_unfetched(session, report_id):
        return  # together, once all of them are stored
    albums: dict[str, list[list[str | None]]] = {}
    compressed, kept_back = False, 0
    for n, file in enumerate(review_queue.take_files_to_show(session, report_id)):
        if file.stripped_kind is None:
            kept_back += 1
            continue
        compressed |= file.kind == "photo"
        together = _TOGETHER.get(file.stripped_kind, f"{file.stripped_kind}/{n}")
        albums.setdefault(together, []).append([file.stripped_kind, None, file.stripped_sha256])
    stored = reports.find(session, report_id)
    number = (stored.attack.number or "") if stored else ""
    for chat in chats:
        words = words_for_chat(session, context, chat.chat_id)
        caption = f"{number} · {words('files-copies')}" + (
            f" {words('files-compressed')}" if compressed else ""
        )
        for items in albums.values():
            for start in range(0, len(items), LARGEST_ALBUM):
                shown = items[start : start + LARGEST_ALBUM]
                content = {"items": shown, "caption": caption, "spoiler": True, "inside": True}
                send_content(session, context, chat, "album", content)
        if kept_back:
            line = words("files-kept-back", number=number_text(number, words), count=kept_back)
            send_message(session, context, replace(chat, words=words), Message(Text(line)))


def on_file_stored(session: Session, context: AppContext, report_id: str) -> None:
    """Handle a stored file of a report: show it to the coordinators if they see the report."""
    if review_queue.list_cards(session, f"review/{report_id}/"):
        show_files(session, context, report_id)


def on_report_submitted(session: Session, context: AppContext, report_id: str) -> None:
    """Handle a submitted report."""
    show_new_report(session, context, report_id)
    alerts.update_alerts(session, context, report_id)


def on_report_changed(session: Session, context: AppContext, report_id: str) -> None:
    """Handle a changed report: corrected, withdrawn, decided, merged, or with new files."""
    refresh_cards(session, context, report_id)
    alerts.update_alerts(session, context, report_id)
    receipts.refresh(session, context, report_id)
