"""Posting statements when they are due: once per channel, language, day and edition."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from sqlmodel import Session

from bot.activities import composing, picturing, restored
from bot.activities.channels import Channel
from bot.activities.work import House
from bot.screens import statement as screens
from bot.screens.message import Screen
from bot.statement.changes import differences, snapshot
from bot.statement.footer import Edition
from storage import audit, chain, notes, outbox, publications, restoring
from storage.database import Database, one_at_a_time
from storage.publications import Publication
from storage.records import Change


@dataclass(frozen=True, slots=True)
class Due:
    """A statement that is to go out now."""

    channel: Channel
    day: date
    edition: Literal["preliminary", "final", "close"]


def publish_due(
    database: Database,
    house: House,
    channels: list[Channel],
    may_post: Callable[[date, str], bool] = lambda _day, _edition: True,
) -> int:
    """Post every statement that is due and may go out, oldest day first. Returns how many were claimed by us."""
    with database.reading() as session:
        waiting = [due for channel in channels for due in due_for(session, house, channel)]
    claimed = 0
    waiting = [due for due in waiting if due.edition == "close" or may_post(due.day, due.edition)]
    for due in sorted(waiting, key=lambda d: (d.day, d.edition != "preliminary")):
        with database.transaction() as session:
            if due.edition == "close":
                _close(session, house, due)
            else:
                claimed += post(session, house, due.channel, due.day, due.edition)
    return claimed


def due_for(session: Session, house: House, channel: Channel) -> list[Due]:
    """What a channel is still owed, oldest day first; days before its first day of service never are."""
    now = house.clock()
    today = house.day_of(now)
    first = publications.known_first_day(session, channel.chat_id, channel.language)
    if first is None:
        return []
    done = publications.days(session, channel.chat_id, channel.language, first)
    due: list[Due] = []
    day = first
    while day <= today:
        edition = _edition_due(session, house, day, done, now)
        if edition is not None:
            due.append(Due(channel, day, edition))
        day += timedelta(days=1)
    return due


def _edition_due(
    session: Session,
    house: House,
    day: date,
    done: dict[tuple[date, str], Publication],
    now: datetime,
) -> Literal["preliminary", "final", "close"] | None:
    settings = house.settings
    preliminary = done.get((day, "preliminary"))
    if (day, "final") in done or (preliminary and preliminary.closed):
        return None
    final_at = datetime.combine(day + timedelta(days=1), settings.final_time, tzinfo=settings.zone)
    if now >= final_at:
        known = snapshot(composing.records_of(session, house, day, day).sound, composing.policy(house))
        return "close" if preliminary and known == preliminary.snapshot else "final"
    at = datetime.combine(day, settings.digest_time, tzinfo=settings.zone)
    if settings.digest_day == "same" and preliminary is None and now >= at:
        return "preliminary"
    return None


def _close(session: Session, house: House, due: Due) -> None:
    preliminary = publications.one(session, due.channel.chat_id, due.channel.language, due.day, "preliminary")
    if preliminary is not None:
        publications.close(session, preliminary.id)
        what = f"{due.day}/{due.channel.language}/preliminary"
        audit.note(session, house.clock(), None, "statement.close", what)


def post(
    session: Session, house: House, channel: Channel, day: date, kind: Literal["preliminary", "final"]
) -> bool:
    """Claim a statement and keep it to be sent, in one transaction. False when another process was first."""
    now, language = house.clock(), channel.language
    one_at_a_time(session, "publishing")
    if publications.one(session, channel.chat_id, language, day, kind):
        return False
    before = publications.one(session, channel.chat_id, language, day, "preliminary")
    records = composing.records_of(session, house, day, day)
    known = snapshot(records.sound, composing.policy(house))
    changes = differences(before.snapshot, known) if before else []
    if kind == "final":
        changes += _tell(session, house, channel)
    number = _statement_number(session, day)
    head = chain.seal_all(session)
    edition = Edition(
        kind, now, number, composing.doubles_of(session, house, records), tuple(changes), head.short
    )
    pieces = screens.pieces(composing.compose(session, house, records, day, day, language, edition))
    claim = publications.claim(
        session,
        Publication(
            id=0,
            chat_id=channel.chat_id,
            language=language,
            day=day,
            edition=kind,
            number=number,
            as_of=now,
            pieces=[screen.to_json() for screen in pieces],
            snapshot=known,
            told=known,
            message_ids=[],
            state="claimed",
            head={"position": head.position, "hash": head.hash},
        ),
    )
    if claim is None:
        return False
    _keep_pieces(session, house, channel, claim, pieces, before)
    if restored.may_stand(session, day, kind):
        restoring.hold_posts(session, claim)  # coordinators are asked whether it is there (posting.ask_about_uncertain)
    else:
        picturing.send(session, house, channel, claim, day, day)
    audit.note(session, now, None, "statement.post", f"{day}/{language}/{kind}", number=number)
    return True


def _tell(session: Session, house: House, channel: Channel) -> list[Change]:
    """What changed on days already final and no footer has told yet; told from now on."""
    changes: list[Change] = []
    for publication in publications.untold(session, channel.chat_id, channel.language):
        known = snapshot(
            composing.records_of(session, house, publication.day, publication.day).sound,
            composing.policy(house),
        )
        changes += differences(publication.told, known)
        publications.told(session, publication.id, known)
    return changes


def _statement_number(session: Session, day: date) -> int:
    """A statement's number: the same for a day's editions and languages."""
    name = f"statement/{day.isoformat()}"
    known = notes.read(session, name)
    if known is None:
        known = str(notes.next_number(session, "statements"))
        notes.write(session, name, known)
    return int(known)


def _keep_pieces(
    session: Session,
    house: House,
    channel: Channel,
    publication_id: int,
    pieces: list[Screen],
    before: Publication | None,
) -> None:
    """The statement's messages, in order; a final one replies to its preliminary one."""
    reply = before.message_ids[0] if before and before.message_ids else None
    for n, screen in enumerate(pieces):
        content = screen.to_json() | ({"reply_to": reply} if reply and n == 0 else {})
        outbox.keep(
            session,
            house.clock(),
            channel.chat_id,
            "post",
            content,
            publication_id=publication_id,
            card=f"statement/{publication_id}/{n}",
        )
