"""Leases: duties of one process at a time, acquired for some seconds and renewed while the process lives.

The time is the database's own, so that machines with wrong clocks agree; SQLite has one process anyway. Should that
clock have been ahead, a lease would last until then: one that is longer than any is not valid.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, or_
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, func, select

from storage.tables.operations import LeaseRow

#: Longer than any lease: a backup has the files for six hours.
_TOO_LONG = timedelta(days=1)

_inserts = {dialect.dialect.name: dialect.insert for dialect in (postgresql, sqlite)}


def acquire(session: Session, name: str, holder: str, seconds: float) -> bool:
    """Acquire or renew a lease. False while another process has it."""
    now = _now(session)
    insert = _inserts[session.get_bind().dialect.name](LeaseRow).values(
        name=name, holder=holder, until=now + timedelta(seconds=seconds)
    )
    mine = insert.on_conflict_do_update(
        index_elements=["name"],
        set_={"holder": insert.excluded.holder, "until": insert.excluded.until},
        where=or_(
            col(LeaseRow.holder) == holder, col(LeaseRow.until) < now, col(LeaseRow.until) > now + _TOO_LONG
        ),
    ).returning(col(LeaseRow.holder))
    return session.execute(mine).first() is not None


def release(session: Session, holder: str) -> None:
    """Release all leases, so that another process has them at once."""
    session.exec(delete(LeaseRow).where(col(LeaseRow.holder) == holder))


def _now(session: Session) -> datetime:
    if session.get_bind().dialect.name == "postgresql":
        moment: datetime = session.exec(select(func.clock_timestamp())).one()
        return moment
    return datetime.now(UTC)
