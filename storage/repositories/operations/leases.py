"""Duties that one process at a time has: taken for some seconds, renewed while the process lives.

Time is the database's own, so that machines with wrong clocks agree; SQLite has one process anyway.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, func, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col

from storage.tables.operations import LeaseRow

_table = LeaseRow.__table__  # type: ignore[attr-defined]
_inserts = {dialect.dialect.name: dialect.insert for dialect in (postgresql, sqlite)}


def take(session: Session, name: str, holder: str, seconds: float) -> bool:
    """Take a duty, or keep it for longer. False while another process has it."""
    now = _now(session)
    insert = _inserts[session.get_bind().dialect.name](_table).values(
        name=name, holder=holder, until=now + timedelta(seconds=seconds)
    )
    mine = insert.on_conflict_do_update(
        index_elements=["name"],
        set_={"holder": insert.excluded.holder, "until": insert.excluded.until},
        where=or_(_table.c.holder == holder, _table.c.until < now),
    ).returning(_table.c.holder)
    return session.execute(mine).first() is not None


def release(session: Session, holder: str) -> None:
    """Leave all duties, so that another process has them at once."""
    session.execute(delete(LeaseRow).where(col(LeaseRow.holder) == holder))


def _now(session: Session) -> datetime:
    if session.get_bind().dialect.name == "postgresql":
        moment: datetime = session.execute(select(func.clock_timestamp())).scalar_one()
        return moment
    return datetime.now(UTC)
