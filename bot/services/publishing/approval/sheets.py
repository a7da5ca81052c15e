"""Approval sheets: a statement as coordinators are shown it, stored, and compared with what is known now.

An approval belongs to the facts and the picture of one sheet and freezes its cut-off time. Reports that only add wait
for the next edition and are named on the card; what takes something away makes a new sheet, and the old one is void.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from sqlmodel import Session

from bot.domain.escape import escape
from bot.domain.statement.counting.changes import Comparison, compare_facts, differences
from bot.domain.statement.counting.incidents import is_counted
from bot.services.context import AppContext, Recipient, RequestContext, build_content, in_topic, send_message
from bot.services.coordinator_chats import list_chats
from bot.services.operations import own_texts
from bot.services.publishing import composing, digests, edits, periods, pictures
from bot.services.publishing.channels import Channel, list_channels
from bot.services.publishing.composing import DayRecords
from bot.services.publishing.drafts import Draft
from bot.services.publishing.late_notices import Footer
from bot.services.publishing.picture_sending import WEEK
from bot.services.review import cards as review_cards
from bot.services.review import coverage
from bot.views.publishing import approval_sheet as views
from bot.views.publishing import channel_messages as channel_views
from bot.views.publishing.late_notice import Subject
from storage.engine.database import one_at_a_time
from storage.model.records import Attack
from storage.repositories.messages import cards, outbox
from storage.repositories.publishing import approvals, publications
from storage.repositories.publishing.approvals import Sheet
from storage.repositories.review import questions

Kind = Literal["preliminary", "final", "weekly"]


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since a sheet was made: what it means for what was shown, and the reports it is about."""

    means: Comparison
    reports: tuple[str, ...]


def make_sheet(session: Session, context: AppContext, day: date, kind: Kind) -> Sheet:
    """Compose the statement for each channel that is owed it, and store it as a new sheet."""
    first = day - WEEK + timedelta(days=1) if kind == "weekly" else day
    days = [first + timedelta(days=n) for n in range((day - first).days + 1)]
    facts = {each.isoformat(): composing.day_facts(session, context, each) for each in days}
    drafts = [
        _compose(session, context, channel, day, kind) for channel in list_owed(session, context, day, kind)
    ]
    footer = Footer(session, context, Subject(kind, day, tuple(draft.channel.language for draft in drafts)))
    shown = footer.part("picture", lambda: _gather_pictures(session, context, first, day, drafts), None)
    stored = [draft.to_json() for draft in drafts]
    return approvals.get(session, approvals.add(session, day, kind, context.clock(), facts, stored, shown))


def list_owed(session: Session, context: AppContext, day: date, kind: Kind) -> list[Channel]:
    """List the channels in settings that lack this statement."""
    known = list_channels(session, context)
    return [each for each in known if not publications.find(session, each.chat_id, each.language, day, kind)]


def _compose(session: Session, context: AppContext, channel: Channel, day: date, kind: Kind) -> Draft:
    if kind == "weekly":
        return periods.compose_week(session, context, channel, day)
    return digests.compose_draft(session, context, channel, day, kind)


def _gather_pictures(
    session: Session, context: AppContext, first: date, last: date, drafts: list[Draft]
) -> dict[str, Any] | None:
    if not context.settings.digest_picture or not drafts:
        return None
    languages = dict.fromkeys(draft.channel.language for draft in drafts)
    found = {
        language: pictures.gather_picture(session, context, first, last, context.words(language))
        for language in languages
    }
    return {language: pictures.JSON.dump_python(picture, mode="json") for language, picture in found.items()}


def list_drafts(sheet: Sheet) -> list[Draft]:
    """Return the statement of a sheet for each channel."""
    return [Draft.from_json(draft) for draft in sheet.drafts]


def compare_with_now(session: Session, context: AppContext, sheet: Sheet) -> Since:
    """Compare the facts of a sheet with what the records say now."""
    means, reports = set[Comparison](), dict[str, None]()
    for day, before in sheet.facts.items():
        now = composing.day_facts(session, context, date.fromisoformat(day))
        means.add(compare_facts(before, now))
        reports |= dict.fromkeys(change.number for change in differences(before, now))
    worst: Comparison = "takes" if "takes" in means else "adds" if "adds" in means else "same"
    return Since(worst, tuple(reports))


def renew(
    session: Session, context: AppContext, day: date, kind: Kind, *also: Recipient, released: bool = False
) -> Sheet:
    """Make a new sheet, which is held back if the one before is not `released`; send it to coordinators and `also`."""
    one_at_a_time(session, "publishing")
    before = approvals.find_newest(session, day, kind)
    sheet = make_sheet(session, context, day, kind)
    if before is not None and before.state == "held" and not released:
        approvals.change(session, sheet.id, state="held", person_id=before.person_id, at=before.at)
        sheet = approvals.get(session, sheet.id)
    chats = {chat.chat_id: chat for chat in (*list_chats(session, context), *also)}
    for chat in chats.values():
        send_sheet(session, context, chat, sheet)
    return sheet


def renew_void(session: Session, context: AppContext, sheet: Sheet) -> Sheet:
    """Replace a sheet that no longer holds. If it was approved, the coordinators are told that this is void."""
    kind = kind_of(sheet)
    if sheet.state == "approved":
        for chat in list_chats(session, context):
            send_message(session, context, chat, views.void_notice(sheet.day, chat.words))
    return renew(session, context, sheet.day, kind)


def kind_of(sheet: Sheet) -> Kind:
    """Return the kind of statement of a sheet."""
    return "final" if sheet.edition == "final" else "weekly" if sheet.edition == "weekly" else "preliminary"


def send_sheet(session: Session, context: AppContext, chat: Recipient, sheet: Sheet) -> None:
    """Send the statement in every language of the channels, and the card below."""
    statements = {draft.channel.language: draft.statement for draft in list_drafts(sheet)}
    if not statements:  # no channel is owed it: for reading only
        draft = _compose(session, context, Channel(0, chat.words.language), sheet.day, kind_of(sheet))
        statements = {chat.words.language: draft.statement}
    for statement in statements.values():
        for piece in channel_views.split_statement(statement):
            send_message(session, context, chat, piece)
    update_card(session, context, chat, sheet, anew=True)


def open_sheet(request: RequestContext, day: date, kind: Kind) -> None:
    """/sign: show the sheet at any time once the day has begun; a new one unless the newest still holds."""
    if not composing.has_come(request, day):
        return
    session, context, chat = request.session, request.context, current_chat(request)
    sheet = approvals.find_newest(session, day, kind)
    if sheet is None:
        send_sheet(session, context, chat, make_sheet(session, context, day, kind))
        return
    means = compare_with_now(session, context, sheet).means
    if means == "takes" or (means == "adds" and sheet.state == "shown"):
        renew(session, context, day, kind, chat)
    else:
        send_sheet(session, context, chat, sheet)


def current_chat(request: RequestContext) -> Recipient:
    """Return the chat of the update, with the texts for its readers."""
    return Recipient(request.chat_id, request.words)


def update_card(
    session: Session, context: AppContext, chat: Recipient, sheet: Sheet, *, anew: bool = False
) -> None:
    """Show the sheet's card; `anew` sends it below all other messages."""
    now, zone, kind = context.clock(), context.settings.zone, kind_of(sheet)
    records = composing.read_records(session, context, sheet.day, sheet.day)
    at = goes_out_at(context, sheet.day, kind)
    view = views.Sheet(
        sheet.id,
        sheet.day,
        kind,
        sheet.state,
        tuple(list_unresolved(session, context, records, sheet.day, chat)) if kind != "weekly" else (),
        rise=find_proposed_rise(session, context, records, sheet.day) if kind != "weekly" else None,
        needs_approval=context.settings.publish_mode == "approval",
        who=review_cards.read_pseudonym(session, sheet.person_id),
        edits=len(approvals.list_edits(session, sheet.day)) if kind != "weekly" else 0,
        picture="none" if sheet.pictures is None else "shown" if sheet.picture_shown else "coming",
        wants_picture=context.settings.digest_picture,
        additions=tuple(sheet.additions),
    )
    message = views.sheet(view, at, zone, now, chat.words)
    card = card_key(sheet, chat)
    content = in_topic(build_content(message, chat.words), chat.topic)
    outbox.upsert(session, now, chat.chat_id, card, content, anew=anew)


def goes_out_at(context: AppContext, day: date, kind: str) -> datetime:
    """Return when a statement is due."""
    settings = context.settings
    if kind == "preliminary":
        return datetime.combine(day, settings.digest_time, tzinfo=settings.zone)
    return datetime.combine(day + timedelta(days=1), settings.final_time, tzinfo=settings.zone)


def refresh_cards(session: Session, context: AppContext, sheet: Sheet, *, anew: bool = False) -> None:
    """Update the sheet's card in every chat that shows it."""
    for chat in list_chats(session, context):
        if anew or cards.is_known(session, card_key(sheet, chat)):
            update_card(session, context, chat, sheet, anew=anew)


def card_key(sheet: Sheet, chat: Recipient) -> str:
    """Return the key of the sheet's card in a chat: one for all sheets of a statement."""
    return f"sheet/{sheet.day.isoformat()}/{sheet.edition}/{chat.chat_id}"


def find_proposed_rise(session: Session, context: AppContext, records: DayRecords, day: date) -> int | None:
    """Return the rise that the rule found and that a coordinator has to confirm."""
    if context.settings.escalation != "ask" or edits.read_confirmed_days(session, day) is not None:
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
        areas = [escape(coverage.area_name(context.index.areas, area, words.language)) for area in silent]
        lines.append(words("unresolved-no-report", areas=words("summary-comma").join(areas)))
    if names := own_texts.default_names(context.settings, context.catalogue):
        settings = words("summary-comma").join(f"BALAGH_{name}" for name in names)
        lines.insert(0, words("unresolved-names", settings=settings))
    doubles = composing.count_duplicates(session, context, records)
    return [*lines, *([words("unresolved-duplicates", count=doubles)] if doubles else [])]
