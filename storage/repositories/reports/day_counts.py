"""How many attacks of a day count in a statement, and who reported them."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, bindparam
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, func, select

from storage.model import vocabulary
from storage.tables.reports import ReportRow

#: The conditions of an attack that counts in a statement.
_COUNTED_ATTACK = (
    col(ReportRow.is_attack).is_(True),
    col(ReportRow.state).in_(vocabulary.COUNTED_STATES),
    col(ReportRow.certainty).in_(vocabulary.COUNTED_CERTAINTIES),
)


def count_by_day(session: Session, bounds: Sequence[datetime]) -> list[int]:
    """Count the attacks between each of these instants and the next that count in a statement, without remnants of
    war and unexplained explosions. The index alone answers."""
    instants = {f"at_{n}": moment for n, moment in enumerate(bounds)}
    return list(session.execute(_counts(len(bounds) - 1), instants).one())


def list_reporters(session: Session, bounds: Sequence[datetime]) -> list[frozenset[int]]:
    """Return the ids of the people whose reports count, between each of these instants and the next."""
    at, person = col(ReportRow.occurred_at), col(ReportRow.reporter_id)
    query = select(at, person).where(at >= bounds[0], at < bounds[-1], person.is_not(None), *_COUNTED_ATTACK)
    found: list[set[int]] = [set() for _ in bounds[1:]]
    for moment, reporter in session.exec(query):
        if reporter is not None:
            found[bisect_right(bounds, moment) - 1].add(reporter)
    return [frozenset(people) for people in found]


@lru_cache(maxsize=4)
def _counts(spans: int) -> Select[Any]:
    """Return the query of `count_by_day`, built once: building takes longer than executing it."""
    at = col(ReportRow.occurred_at)
    counts: list[Any] = [
        select(func.count())
        .where(at >= bindparam(f"at_{n}"), at < bindparam(f"at_{n + 1}"), *_COUNTED_ATTACK)
        .scalar_subquery()
        for n in range(spans)
    ]
    return select_columns(*counts)
