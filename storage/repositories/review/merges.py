"""Pairs of records that may be of one attack, and what was decided about them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, or_, select, update
from sqlmodel import Session

from storage.tables.review import DuplicatePairRow

_table = DuplicatePairRow.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Merge:
    """A pair. `state`: proposed, merged, undone, apart (decided to be two attacks).

    `chosen`: whose figures stand (`killed`, `injured`: kept or other) and whether a person ticked that the two
    sources are `unconnected`. `before` and `after` are documents of the kept record, `other_before` of the other.
    """

    id: int
    kept_id: str
    other_id: str
    state: str
    chosen: dict[str, Any]
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    other_before: dict[str, Any] | None
    person_id: int
    at: datetime


_columns = tuple(getattr(_table.c, name) for name in Merge.__slots__)


def propose(
    session: Session, now: datetime, kept_id: str, other_id: str, chosen: dict[str, Any], person_id: int
) -> int:
    """A coordinator looks at this pair; returns its number."""
    key: int = session.execute(
        insert(_table).returning(_table.c.id),
        {
            "kept_id": kept_id,
            "other_id": other_id,
            "state": "proposed",
            "chosen": chosen,
            "person_id": person_id,
            "at": now,
        },
    ).scalar_one()
    return key


def find(session: Session, merge_id: int) -> Merge | None:
    """The pair with this number."""
    row = session.execute(select(*_columns).where(_table.c.id == merge_id)).first()
    return Merge(*row) if row else None


def pair(session: Session, one_id: str, another_id: str) -> Merge | None:
    """The newest row of these two records, whichever was to be kept."""
    query = select(*_columns).where(
        ((_table.c.kept_id == one_id) & (_table.c.other_id == another_id))
        | ((_table.c.kept_id == another_id) & (_table.c.other_id == one_id))
    )
    row = session.execute(query.order_by(_table.c.id.desc())).first()
    return Merge(*row) if row else None


def into(session: Session, kept_id: str) -> list[Merge]:
    """What was merged into a record and still is, oldest first."""
    query = select(*_columns).where(_table.c.kept_id == kept_id, _table.c.state == "merged")
    return [Merge(*row) for row in session.execute(query.order_by(_table.c.id))]


def decided(session: Session, report_ids: Collection[str]) -> set[frozenset[str]]:
    """Pairs among these records that a person decided about: merged, or two attacks."""
    query = select(_table.c.kept_id, _table.c.other_id).where(
        _table.c.state.in_(("merged", "apart")),
        or_(_table.c.kept_id.in_(report_ids), _table.c.other_id.in_(report_ids)),
    )
    return {frozenset(row) for row in session.execute(query)}


def change(session: Session, merge_id: int, **values: Any) -> None:
    """Keep what was chosen or decided about a pair."""
    session.execute(update(_table).where(_table.c.id == merge_id).values(**values))
