"""Statements in channels: one row per channel, language, day and edition, claimed before it is sent."""

import dataclasses
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from storage.engine import proofs, rows
from storage.errors import Conflict
from storage.tables.publishing import ChannelRow, PublicationRow


@dataclasses.dataclass(frozen=True, slots=True)
class Publication:
    """One statement in one channel.

    `snapshot`: the records when it was made. `notified`: the records as readers were last told of them. `marked`: the
    changes that its message names. `closed`: a preliminary one that counts as final. `notice_pending`: the next footer
    has to name later changes.
    """

    id: int
    chat_id: int
    language: str
    day: date
    edition: str
    number: int
    as_of: datetime
    pieces: list[dict[str, Any]]
    snapshot: dict[str, Any]
    notified: dict[str, Any]
    message_ids: list[int]
    state: str
    marked: list[str] = dataclasses.field(default_factory=list)
    #: The records as the last correction of its own told them.
    corrected: dict[str, Any] | None = None
    closed: bool = False
    notice_pending: bool = False
    #: The audit chain's head that the footer names: {"position": …, "hash": …}.
    head: dict[str, Any] | None = None
    #: The sheet on which it was approved.
    approval_id: int | None = None
    #: The facts of earlier days as readers knew them before its footer told their changes, by number.
    notices: dict[str, Any] | None = None


def open_channel(session: Session, chat_id: int, language: str, today: date) -> date:
    """Return the channel's first day of service; a new channel's is today."""
    first_day = find_first_day(session, chat_id, language)
    if first_day is None:
        rows.add(session, ChannelRow(chat_id=chat_id, language=language, first_day=today))
    return first_day or today


def find_first_day(session: Session, chat_id: int, language: str) -> date | None:
    """Return the channel's first day of service; None for a channel that was never opened."""
    return session.exec(select(col(ChannelRow.first_day)).where(*_is_channel(chat_id, language))).first()


def find_channel(session: Session, number: int) -> tuple[int, str] | None:
    """Return the chat and the language of a channel by its number."""
    row = session.get(ChannelRow, number)
    return (row.chat_id, row.language) if row else None


def get_channel_number(session: Session, chat_id: int, language: str) -> int:
    """Return the number of a channel. Raises Conflict when it was never opened."""
    number = session.exec(select(ChannelRow.id).where(*_is_channel(chat_id, language))).first()
    if number is None:
        raise Conflict("channel")
    return number


def set_first_day(session: Session, chat_id: int, language: str, day: date) -> None:
    """Let a channel's days of service begin later: it is owed nothing of the days before."""
    session.exec(update(ChannelRow).where(*_is_channel(chat_id, language)).values(first_day=day))


def claim(session: Session, publication: Publication) -> int | None:
    """Claim one edition of one day for one channel and return its number. None when it is claimed already, also by a
    row that is not genuine: it may have been posted."""
    is_it = (PublicationRow.day == publication.day, PublicationRow.edition == publication.edition)
    claimed = select(PublicationRow.id).where(*_of_channel(publication.chat_id, publication.language), *is_it)
    if session.exec(claimed).first() is not None:
        return None
    values = {name: getattr(publication, name) for name in publication.__slots__ if name != "id"}
    number: int = proofs.insert(session, PublicationRow, values)
    return number


def find(session: Session, chat_id: int, language: str, day: date, edition: str) -> Publication | None:
    """Return the publication of this channel, language, day and edition, if it is claimed."""
    is_it = (PublicationRow.day == day, PublicationRow.edition == edition)
    found = _select(session, *_of_channel(chat_id, language), *is_it)
    return found[0] if found else None


def find_told(session: Session, chat_id: int, language: str, day: date) -> Publication | None:
    """Return the day's preliminary statement, unless Telegram refused it: readers never saw that one."""
    found = find(session, chat_id, language, day, "preliminary")
    return None if found is not None and found.state == "refused" else found


def find_by_id(session: Session, publication_id: int) -> Publication | None:
    """Return the publication with this number, if there is one."""
    row = proofs.get(session, PublicationRow, publication_id)
    return rows.to_record(Publication, row) if row else None


def get(session: Session, publication_id: int) -> Publication:
    """Return the publication with this number. Raises Conflict when there is none."""
    found = find_by_id(session, publication_id)
    if found is None:
        raise Conflict("publication")
    return found


def list_claimed(session: Session, chat_id: int, language: str, since: date) -> dict[tuple[date, str], bool]:
    """Return what was claimed for a channel since a day, by (day, edition), and whether it counts as final.

    Nothing is decrypted: a damaged statement of one day holds up no other day.
    """
    query = select(col(PublicationRow.day), PublicationRow.edition, PublicationRow.closed)
    found = session.exec(query.where(*_of_channel(chat_id, language), PublicationRow.day >= since))
    return {(day, edition): edition == "final" or closed for day, edition, closed in found}


def list_final(session: Session, chat_id: int, language: str, days: set[date]) -> list[Publication]:
    """Return a channel's statements of these days that count as final, oldest day first."""
    is_final = (col(PublicationRow.edition) == "final") | col(PublicationRow.closed)
    return _select(session, *_of_channel(chat_id, language), col(PublicationRow.day).in_(days), is_final)


def list_with_pending_notice(session: Session, chat_id: int, language: str) -> list[Publication]:
    """Return a channel's final statements whose later changes are in no footer yet."""
    return _select(session, *_of_channel(chat_id, language), col(PublicationRow.notice_pending))


def list_unmarked_days(session: Session, chat_id: int, language: str) -> set[date]:
    """Return the days of a channel's final statements whose day had changed before they were posted, not marked yet."""
    is_due = (col(PublicationRow.notice_pending), col(PublicationRow.marked_at).is_(None))
    not_taken_back = PublicationRow.state != "retracted"
    query = select(col(PublicationRow.day))
    return set(session.exec(query.where(*_of_channel(chat_id, language), *is_due, not_taken_back)))


def add_message(session: Session, publication_id: int, message_id: int) -> None:
    """Record a message of the statement in the channel. A row that is not genuine records none."""
    found = find_by_id(session, publication_id)
    if found is not None:
        change(session, publication_id, message_ids=[*found.message_ids, message_id], state="posted")


def mark_refused(session: Session, publication_id: int) -> None:
    """Record that Telegram refuses the statement itself, unless a part of it stands in the channel."""
    found = find_by_id(session, publication_id)
    if found is not None and not found.message_ids:
        change(session, publication_id, state="refused")


def list_refused(session: Session) -> list[Publication]:
    """Return the statements that Telegram refused."""
    return _select(session, PublicationRow.state == "refused")


def list_unsent(session: Session, chat_id: int) -> list[Publication]:
    """Return the statements of a channel of which nothing was sent yet, the newest first."""
    claimed = _select(session, PublicationRow.chat_id == chat_id, PublicationRow.state == "claimed")
    return [each for each in reversed(claimed) if not each.message_ids]


def forget_messages(session: Session, chat_id: int) -> None:
    """Forget where the statements of a chat stand: it became another one, which numbers its messages anew."""
    proofs.update(session, PublicationRow, {"message_ids": []}, col(PublicationRow.chat_id) == chat_id)


def carry_over(session: Session, here: int, gone: int) -> None:
    """Let a channel be `here` that was `gone`, with its days of service and its statements, but for those that it has
    here already."""
    for row in session.exec(select(ChannelRow).where(ChannelRow.chat_id == gone)).all():
        known = find_first_day(session, here, row.language)
        if known is None:
            row.chat_id = here
        else:
            set_first_day(session, here, row.language, min(known, row.first_day))
    for publication in _select(session, PublicationRow.chat_id == gone):
        of_day = publication.language, publication.day, publication.edition
        if find(session, here, *of_day) is None:
            change(session, publication.id, chat_id=here)


def delete_claim(session: Session, publication_id: int) -> None:
    """Delete a statement that was never sent: it is due again."""
    session.exec(delete(PublicationRow).where(col(PublicationRow.id) == publication_id))


def set_marked(
    session: Session, publication_id: int, now: datetime, changes: list[str], *, notice_pending: bool
) -> None:
    """Record that the posted message names these changes; with `notice_pending` the next footer names them, too."""
    change(session, publication_id, marked=changes, marked_at=now, notice_pending=notice_pending)


def change(session: Session, publication_id: int, **values: Any) -> None:
    """Change columns of a publication. `state`: claimed, posted (Telegram took it), refused, retracted, skipped, or
    unsure when nobody knows."""
    proofs.update(session, PublicationRow, values, col(PublicationRow.id) == publication_id)


def reopen_skipped(session: Session, chat_id: int, language: str, day: date) -> bool:
    """Let a day of which nothing was posted be published after all. Returns whether it was skipped."""
    chat, said_in = col(PublicationRow.chat_id) == chat_id, col(PublicationRow.language) == language
    query = delete(PublicationRow).where(chat, said_in, col(PublicationRow.day) == day)
    return bool(session.exec(query.where(col(PublicationRow.state) == "skipped")).rowcount)


def _is_channel(chat_id: int, language: str) -> tuple[Any, Any]:
    return col(ChannelRow.chat_id) == chat_id, col(ChannelRow.language) == language


def _of_channel(chat_id: int, language: str) -> tuple[bool, bool]:
    return PublicationRow.chat_id == chat_id, PublicationRow.language == language


def _select(session: Session, *conditions: Any) -> list[Publication]:
    found = proofs.read(session, PublicationRow, *conditions)
    return [rows.to_record(Publication, row) for row in sorted(found, key=lambda row: (row.day, row.id))]
