"""Statements that went out: one row per channel, language, day and edition, claimed before sending."""

import dataclasses
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session, col

from storage.errors import Conflict
from storage.tables.publishing import ChannelRow, PublicationRow

_table = PublicationRow.__table__  # type: ignore[attr-defined]


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
    closed: bool = False
    notice_pending: bool = False
    #: The audit chain's head that the footer names: {"position": …, "hash": …}.
    head: dict[str, Any] | None = None


def open_channel(session: Session, chat_id: int, language: str, today: date) -> date:
    """The channel's first day of service; a new channel's is today."""
    row = session.execute(
        select(ChannelRow).where(col(ChannelRow.chat_id) == chat_id, col(ChannelRow.language) == language)
    ).scalar()
    if row is None:
        row = ChannelRow(chat_id=chat_id, language=language, first_day=today)
        session.add(row)
        session.flush()
    return row.first_day


def find_first_day(session: Session, chat_id: int, language: str) -> date | None:
    """The channel's first day of service; None for a channel that was never opened."""
    query = select(ChannelRow).where(col(ChannelRow.chat_id) == chat_id, col(ChannelRow.language) == language)
    row = session.execute(query).scalar()
    return row.first_day if row else None


def claim(session: Session, publication: Publication) -> int | None:
    """Claim one edition of one day for one channel. None when it is claimed already."""
    if find(session, publication.chat_id, publication.language, publication.day, publication.edition):
        return None
    values = {c.name: getattr(publication, c.name) for c in _table.c if c.name not in ("id", "marked_at")}
    row_id: int = session.execute(insert(_table).returning(_table.c.id), values).scalar_one()
    return row_id


def find(session: Session, chat_id: int, language: str, day: date, edition: str) -> Publication | None:
    """A certain publication, if it was claimed."""
    found = _select(
        session,
        _table.c.chat_id == chat_id,
        _table.c.language == language,
        _table.c.day == day,
        _table.c.edition == edition,
    )
    return found[0] if found else None


def get(session: Session, publication_id: int) -> Publication:
    """The publication with this number. Raises Conflict when there is none."""
    found = _select(session, _table.c.id == publication_id)
    if not found:
        raise Conflict("publication")
    return found[0]


def find_by_id(session: Session, publication_id: int) -> Publication | None:
    """The publication with this number, if there is one."""
    found = _select(session, _table.c.id == publication_id)
    return found[0] if found else None


def list_claimed(session: Session, chat_id: int, language: str, since: date) -> dict[tuple[date, str], bool]:
    """What was claimed for a channel since a day, by (day, edition), and whether it stands as final.

    Nothing sealed is opened: a damaged statement of one day holds up no other day.
    """
    query = select(_table.c.day, _table.c.edition, _table.c.closed).where(
        _table.c.chat_id == chat_id, _table.c.language == language, _table.c.day >= since
    )
    return {(row.day, row.edition): row.edition == "final" or row.closed for row in session.execute(query)}


def list_final(session: Session, chat_id: int, language: str, days: set[date]) -> list[Publication]:
    """A channel's statements of these days that stand as final, oldest day first."""
    return _select(
        session,
        _table.c.chat_id == chat_id,
        _table.c.language == language,
        _table.c.day.in_(days),
        (_table.c.edition == "final") | _table.c.closed,
    )


def list_with_pending_notice(session: Session, chat_id: int, language: str) -> list[Publication]:
    """A channel's final statements whose later changes no footer has told yet."""
    return _select(
        session, _table.c.chat_id == chat_id, _table.c.language == language, _table.c.notice_pending
    )


def add_message(session: Session, publication_id: int, message_id: int) -> None:
    """A piece of the statement stands in the channel."""
    ids = [*get(session, publication_id).message_ids, message_id]
    _set(session, publication_id, message_ids=ids, state="posted")


def set_notified(session: Session, publication_id: int, now_told: dict[str, Any]) -> None:
    """What changed since was told in a later statement's footer."""
    _set(session, publication_id, notified=now_told, notice_pending=False)


def close(session: Session, publication_id: int) -> None:
    """Nothing changed by the morning: the preliminary statement stands as final."""
    _set(session, publication_id, closed=True)


def set_marked(
    session: Session, publication_id: int, now: datetime, changes: list[str], *, notice_pending: bool
) -> None:
    """The posted message says that these changes were made; `notice_pending` lets the next footer say it too."""
    _set(session, publication_id, marked=changes, marked_at=now, notice_pending=notice_pending)


def set_state(session: Session, publication_id: int, state: str) -> None:
    """claimed → posted; or unsure, when nobody knows whether it stands in the channel."""
    _set(session, publication_id, state=state)


def _set(session: Session, publication_id: int, **values: Any) -> None:
    session.execute(update(_table).where(_table.c.id == publication_id).values(**values))


def _select(session: Session, *conditions: Any) -> list[Publication]:
    columns = [c for c in _table.c if c.name != "marked_at"]
    query = select(*columns).where(*conditions).order_by(_table.c.day, _table.c.id)
    return [Publication(**row._mapping) for row in session.execute(query)]
