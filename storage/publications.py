"""Statements that went out: one row per channel, language, day and edition, claimed before sending."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session, col

from storage.errors import Conflict
from storage.tables import ChannelRow, PublicationRow

_table = PublicationRow.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Publication:
    """One statement in one channel. `snapshot` is what the records said, `told` what was told since."""

    id: int
    chat_id: int
    language: str
    day: date
    edition: str
    number: int
    as_of: datetime
    pieces: list[dict[str, Any]]
    snapshot: dict[str, Any]
    told: dict[str, Any]
    message_ids: list[int]
    state: str


def first_day(session: Session, chat_id: int, language: str, today: date) -> date:
    """The channel's first day of service; a new channel's is today."""
    row = session.execute(
        select(ChannelRow).where(col(ChannelRow.chat_id) == chat_id, col(ChannelRow.language) == language)
    ).scalar()
    if row is None:
        row = ChannelRow(chat_id=chat_id, language=language, first_day=today)
        session.add(row)
        session.flush()
    return row.first_day


def claim(session: Session, publication: Publication) -> int | None:
    """Claim one edition of one day for one channel. None when it is claimed already."""
    if one(session, publication.chat_id, publication.language, publication.day, publication.edition):
        return None
    values = {c.name: getattr(publication, c.name) for c in _table.c if c.name not in ("id", "marked_at")}
    row_id: int = session.execute(insert(_table).returning(_table.c.id), values).scalar_one()
    return row_id


def one(session: Session, chat_id: int, language: str, day: date, edition: str) -> Publication | None:
    """A certain publication, if it was claimed."""
    found = _select(
        session,
        _table.c.chat_id == chat_id,
        _table.c.language == language,
        _table.c.day == day,
        _table.c.edition == edition,
    )
    return found[0] if found else None


def by_id(session: Session, publication_id: int) -> Publication:
    """The publication with this number. Raises Conflict when there is none."""
    found = _select(session, _table.c.id == publication_id)
    if not found:
        raise Conflict("publication")
    return found[0]


def days(session: Session, chat_id: int, language: str, since: date) -> dict[tuple[date, str], Publication]:
    """What was claimed for a channel since a day, by (day, edition)."""
    found = _select(
        session, _table.c.chat_id == chat_id, _table.c.language == language, _table.c.day >= since
    )
    return {(publication.day, publication.edition): publication for publication in found}


def finals(session: Session, chat_id: int, language: str) -> list[Publication]:
    """A channel's final statements, oldest day first."""
    return _select(
        session,
        _table.c.chat_id == chat_id,
        _table.c.language == language,
        _table.c.edition == "final",
    )


def sent(session: Session, publication_id: int, message_id: int) -> None:
    """A piece of the statement stands in the channel."""
    ids = [*by_id(session, publication_id).message_ids, message_id]
    _set(session, publication_id, message_ids=ids, state="posted")


def told(session: Session, publication_id: int, now_told: dict[str, Any], marked_at: datetime | None) -> None:
    """What changed since was told in a footer (and, with `marked_at`, the message marked as updated)."""
    values: dict[str, Any] = {"told": now_told}
    if marked_at is not None:
        values["marked_at"] = marked_at
    _set(session, publication_id, **values)


def set_state(session: Session, publication_id: int, state: str) -> None:
    """claimed → posted; or unsure, when nobody knows whether it stands in the channel."""
    _set(session, publication_id, state=state)


def _set(session: Session, publication_id: int, **values: Any) -> None:
    session.execute(update(_table).where(_table.c.id == publication_id).values(**values))


def _select(session: Session, *conditions: Any) -> list[Publication]:
    columns = [c for c in _table.c if c.name != "marked_at"]
    query = select(*columns).where(*conditions).order_by(_table.c.day, _table.c.id)
    return [Publication(**row._mapping) for row in session.execute(query)]
