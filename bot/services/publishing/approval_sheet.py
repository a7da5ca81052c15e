"""The approval sheet: a statement's draft, and a card with unresolved points and the approval."""

from datetime import date
from typing import Literal

from sqlmodel import Session

from bot.domain.escape import escape
from bot.domain.statement.counting.facts import is_counted
from bot.domain.statement.model import Statement
from bot.domain.statement.sentences.footer import Edition
from bot.services.context import AppContext, Recipient, RequestContext, build_content, send_message
from bot.services.operations import own_texts
from bot.services.publishing import composing
from bot.services.publishing.composing import DayRecords
from bot.services.review import cards as review_cards
from bot.services.review import coverage
from bot.views.publishing import approval_sheet as views
from bot.views.publishing import channel_messages as channel_views
from storage.model.records import Attack
from storage.repositories.messages import cards, outbox
from storage.repositories.publishing import approvals
from storage.repositories.review import questions

Kind = Literal["preliminary", "final"]


def send_sheet(session: Session, context: AppContext, chat: Recipient, day: date, kind: Kind) -> None:
    """Send the statement as it would be published now, and its sheet below."""
    statement = draft_statement(session, context, day, kind, chat.words.language)
    for piece in channel_views.split_statement(statement):
        send_message(session, context, chat, piece)
    show_sheet(session, context, chat, day, kind, anew=True)


def draft_statement(session: Session, context: AppContext, day: date, kind: Kind, language: str) -> Statement:
    """Build the statement as it would be published now."""
    records = composing.read_records(session, context, day, day)
    doubles = composing.count_duplicates(session, context, records)
    edition = Edition(kind, context.clock(), possible_duplicates=doubles)
    return composing.compose_statement(session, context, records, day, day, language, edition)


def open_sheet(request: RequestContext, day: date, kind: Kind) -> None:
    """/sign: show the draft and its sheet at any time once the day has begun."""
    if not composing.has_come(request, day):
        return
    send_sheet(request.session, request.context, current_chat(request), day, kind)


def current_chat(request: RequestContext) -> Recipient:
    """Return the chat of the update, with the texts for its readers."""
    return Recipient(request.chat_id, request.chat_words)


def show_sheet(
    session: Session, context: AppContext, chat: Recipient, day: date, kind: Kind, *, anew: bool = False
) -> None:
    """Show the sheet's card; `anew` sends it below all other messages."""
    approval = approvals.find(session, day, kind)
    records = composing.read_records(session, context, day, day)
    view = views.Sheet(
        day,
        kind,
        tuple(list_unresolved(session, context, records, day, chat)),
        rise=find_proposed_rise(session, context, records, day),
        needs_approval=context.settings.publish_mode == "approval",
        approved_by=review_cards.read_pseudonym(session, approval.person_id) if approval else None,
        edits=len(approvals.list_edits(session, day)),
    )
    message = views.sheet(view, chat.words)
    card = card_key(day, kind, chat)
    outbox.upsert(session, context.clock(), chat.chat_id, card, build_content(message, chat.words), anew=anew)


def refresh_sheet(session: Session, context: AppContext, chat: Recipient, day: date, kind: Kind) -> None:
    """Update the sheet's card where it is shown."""
    if cards.find_message(session, card_key(day, kind, chat)) is not None:
        show_sheet(session, context, chat, day, kind)


def card_key(day: date, kind: str, chat: Recipient) -> str:
    """Return the key of the sheet's card in a chat."""
    return f"sheet/{day.isoformat()}/{kind}/{chat.chat_id}"


def find_proposed_rise(session: Session, context: AppContext, records: DayRecords, day: date) -> int | None:
    """Return the rise that the rule found and that a coordinator has to confirm."""
    if context.settings.escalation != "ask" or composing.read_confirmed_days(session, day) is not None:
        return None
    return composing.gather_facts(session, context, records, day, day).proposed_days


def list_unresolved(
    session: Session, context: AppContext, records: DayRecords, day: date, chat: Recipient
) -> list[str]:
    """List, one per line, the points to check before publishing."""
    policy = composing.build_policy(context)
    counted = [r for r in records.sound if is_counted(r, policy)]
    asked = [r for r in counted if questions.list_open_by_report(session, r.id)]
    found: list[tuple[str, list[Attack]]] = [
        ("waiting", [r for r in records.every if r.state in ("submitted", "needs_info")]),
        ("asked", asked),
        ("unknown", [r for r in counted if r.killed.total is None or r.injured.total is None]),
        ("party", [r for r in counted if r.attributed_to != "unknown" and not policy.prints(r.attribution)]),
        ("changed", [r for r in counted if r.id in records.changed]),
        ("broken", records.broken),
    ]
    words = chat.words
    lines = [
        words(f"unresolved-{name}", count=len(rows), numbers=views.numbers([r.number for r in rows], words))
        for name, rows in found
        if rows
    ]
    silent = coverage.find_silent_areas(session, context, day)
    if silent:
        areas = [escape(coverage.area_name(area, words.language)) for area in silent]
        lines.append(words("unresolved-no-report", areas=words("summary-comma").join(areas)))
    if names := own_texts.default_names(context.settings, context.catalogue):
        settings = words("summary-comma").join(f"BALAGH_{name}" for name in names)
        lines.insert(0, words("unresolved-names", settings=settings))
    doubles = composing.count_duplicates(session, context, records)
    return [*lines, *([words("unresolved-duplicates", count=doubles)] if doubles else [])]
