"""Who covers which area, and who said that a day was quiet."""

from datetime import date, datetime

from sqlalchemy import delete, insert, select
from sqlmodel import Session, col

from storage.tables.review import AreaCoverageRow, QuietDayRow

_covers = AreaCoverageRow.__table__  # type: ignore[attr-defined]
_quiet = QuietDayRow.__table__  # type: ignore[attr-defined]


def cover(session: Session, person_id: int, area: str) -> None:
    """From now on this person is expected to tell of this area every day."""
    if person_id not in covered(session).get(area, ()):
        session.execute(insert(_covers), {"person_id": person_id, "area": area})


def uncover(session: Session, person_id: int) -> None:
    """This person covers nothing any more."""
    session.execute(delete(AreaCoverageRow).where(col(AreaCoverageRow.person_id) == person_id))


def covered(session: Session) -> dict[str, list[int]]:
    """Every watched area and the people who cover it, in order of the areas' names."""
    found: dict[str, list[int]] = {}
    rows = session.execute(select(_covers.c.area, _covers.c.person_id)).all()  # sealed: ordered here
    for area, person_id in sorted((row.area, row.person_id) for row in rows):
        found.setdefault(area, []).append(person_id)
    return found


def quiet(session: Session, person_id: int, day: date, now: datetime) -> bool:
    """This person has nothing to report of this day. False when that was said before."""
    known = select(_quiet.c.person_id).where(_quiet.c.person_id == person_id, _quiet.c.day == day)
    if session.execute(known).first() is not None:
        return False
    session.execute(insert(_quiet), {"person_id": person_id, "day": day, "at": now})
    return True


def quiet_on(session: Session, day: date) -> set[int]:
    """Who said that there was nothing to report of this day."""
    return set(session.execute(select(_quiet.c.person_id).where(_quiet.c.day == day)).scalars())
