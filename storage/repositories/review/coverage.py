"""Who covers which area, and who reported that a day was quiet."""

from datetime import date, datetime

from sqlalchemy import delete
from sqlmodel import Session, col

from storage.engine import proofs
from storage.tables.review import AreaCoverageRow, QuietDayRow


def assign(session: Session, person_id: int, area: str) -> None:
    """Expect this person to report on this area every day."""
    if person_id not in list_assigned(session).get(area, ()):
        proofs.insert(session, AreaCoverageRow, {"person_id": person_id, "area": area})


def unassign(session: Session, person_id: int) -> None:
    """Expect nothing of this person any more."""
    session.exec(delete(AreaCoverageRow).where(col(AreaCoverageRow.person_id) == person_id))


def list_assigned(session: Session) -> dict[str, list[int]]:
    """Return every covered area with the people who cover it, in order of the areas' names."""
    found: dict[str, list[int]] = {}
    pairs = ((row.area, row.person_id) for row in proofs.read(session, AreaCoverageRow))
    for area, person_id in sorted(pairs):  # areas are encrypted: SQL cannot order them
        found.setdefault(area, []).append(person_id)
    return found


def add_quiet_day(session: Session, person_id: int, day: date, now: datetime) -> bool:
    """Record that this person has nothing to report of this day. False when that is recorded already."""
    is_it = (col(QuietDayRow.person_id) == person_id, col(QuietDayRow.day) == day)
    if proofs.read(session, QuietDayRow, *is_it):
        return False
    proofs.discard_forged(session, QuietDayRow, *is_it)
    proofs.insert(session, QuietDayRow, {"person_id": person_id, "day": day, "at": now})
    return True


def list_quiet(session: Session, day: date) -> set[int]:
    """Return the people who have nothing to report of this day."""
    return {row.person_id for row in proofs.read(session, QuietDayRow, col(QuietDayRow.day) == day)}
