"""Sign-off: drafts are sent in time, what waits for approval is reminded of, what changed is void."""

from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.domain.statement.counting.changes import snapshot
from bot.monitoring.failures import Apart
from bot.services.context import House, content_for
from bot.services.coordinator_chats import number_of, rooms
from bot.services.publishing import approval_sheet, composing, digests
from bot.services.publishing.approval_sheet import Kind
from bot.services.publishing.channels import Channel
from bot.views.message import Screen, Text
from bot.views.publishing import approval_sheet as screens
from bot.views.summary import number_named
from storage.engine.database import Database
from storage.repositories.messages import outbox
from storage.repositories.operations import key_values
from storage.repositories.publishing import approvals, publications

#: A sheet that could not be sent in time is sent this long after, at most; and how often approval is asked for.
LATE = timedelta(hours=12)
REMIND_EVERY = timedelta(hours=1)


def sheets_due(database: Database, house: House) -> None:
    """Send the draft of whatever is due soon; remind of what waits for approval; void what is not true any more.

    One that fails holds up no other; what failed is raised as one BaseExceptionGroup at the end.
    """
    if not house.settings.channels:
        return
    today = house.day_of(house.clock())
    apart = Apart()
    with apart.step():
        _void_changed(database, house, today)
    for day, kind, at in _upcoming(house, today):
        with apart.step(), database.transaction() as session:
            _sheet_due(session, house, day, kind, at)
    apart.finish()


def _sheet_due(session: Session, house: House, day: date, kind: Kind, at: datetime) -> None:
    now, lead = house.clock(), timedelta(minutes=house.settings.sign_off_minutes)
    if at - lead <= now < at + LATE and not _settled(session, house, day, kind):
        _send_once(session, house, day, kind)
        if now >= at and waits_for_approval(session, house, day, kind):
            _remind(session, house, day, kind)


def publish_cleared(database: Database, house: House, channels: list[Channel]) -> int:
    """Post what is due; where the organisation wants approval, only what was approved as it stands."""

    def may_post(day: date, kind: str) -> bool:
        with database.reading() as session:
            return not waits_for_approval(session, house, day, kind)

    return digests.publish_due(database, house, channels, may_post)


def _upcoming(house: House, today: date) -> list[tuple[date, Kind, datetime]]:
    settings, yesterday = house.settings, today - timedelta(days=1)
    final = (yesterday, "final", datetime.combine(today, settings.final_time, tzinfo=settings.zone))
    preliminary = (today, "preliminary", datetime.combine(today, settings.digest_time, tzinfo=settings.zone))
    return [final, preliminary] if settings.digest_day == "same" else [final]  # type: ignore[list-item]


def _settled(session: Session, house: House, day: date, kind: Kind) -> bool:
    """Whether every channel has it, or is owed no such statement."""
    return all(_done(session, house, chat, language, day, kind) for language, chat in house.settings.channels)


def _done(session: Session, house: House, chat: str, language: str, day: date, kind: Kind) -> bool:
    number = number_of(session, chat)
    if number is None:
        return True
    first = publications.known_first_day(session, number, language)
    if first is None or day < first:
        return True
    if publications.one(session, number, language, day, kind):
        return True
    before = publications.one(session, number, language, day, "preliminary")
    return kind == "final" and before is not None and before.snapshot == known(session, house, day)


def known(session: Session, house: House, day: date) -> dict[str, dict[str, str | int | None]]:
    """What the day's records say to a statement now."""
    return snapshot(composing.records_of(session, house, day, day).sound, composing.policy(house))


def waits_for_approval(session: Session, house: House, day: date, kind: str) -> bool:
    """Whether the organisation wants this statement approved and nobody did, or what was approved has changed."""
    if house.settings.posting != "approve":
        return False
    approval = approvals.approved(session, day, kind)
    return approval is None or approval.snapshot != known(session, house, day)


def _send_once(session: Session, house: House, day: date, kind: Kind) -> None:
    name = f"sheet/{day.isoformat()}/{kind}"
    if key_values.read(session, name) is None:
        key_values.write(session, name, house.clock().isoformat())
        for room in rooms(session, house):
            approval_sheet.send(session, house, room, day, kind)


def _remind(session: Session, house: House, day: date, kind: Kind) -> None:
    name, now = f"remind/{day.isoformat()}/{kind}", house.clock()
    last = key_values.read(session, name)
    if last is not None and now - datetime.fromisoformat(last) < REMIND_EVERY:
        return
    key_values.write(session, name, now.isoformat())
    for room in rooms(session, house):
        screen = screens.reminder(day, kind, room.words)
        outbox.keep(session, now, room.chat_id, "say", content_for(screen, room.words))


def _void_changed(database: Database, house: House, today: date) -> None:
    apart = Apart()
    with database.reading() as session:
        holding = approvals.holding(session, today - timedelta(days=2))
    for approval in holding:
        kind: Kind = "final" if approval.edition == "final" else "preliminary"
        with apart.step(), database.transaction() as session:
            changed = approval.snapshot != known(session, house, approval.day)
            if changed and not _settled(session, house, approval.day, kind):
                void(session, house, approval.day, kind, approval.id)
    apart.finish()


def void(session: Session, house: House, day: date, kind: Kind, approval_id: int) -> None:
    """What was approved changed: the approval is void, and the coordinators are told."""
    approvals.void(session, approval_id)
    for room in rooms(session, house):
        line = room.words("sheet-void", day=number_named(day.isoformat(), room.words))
        screen = Screen(Text(line), screens.open_row(day, kind, room.words))
        outbox.keep(session, house.clock(), room.chat_id, "say", content_for(screen, room.words))
        approval_sheet.refresh(session, house, room, day, kind)
