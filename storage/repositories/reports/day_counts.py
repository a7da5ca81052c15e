"""How many attacks of a day count in a statement, and who reported them."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, bindparam
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, func, or_, select

from storage.model import vocabulary
from storage.tables.reports import ReportRow

#: The conditions of an attack that counts in a statement.
_COUNTED_ATTACK = (
    col(ReportRow.is_attack).is_(True),
    col(ReportRow.state).in_(vocabulary.COUNTED_STATES),
    col(ReportRow.certainty).in_(vocabulary.COUNTED_CERTAINTIES),
)


def count_by_day(
    session: Session, bounds: Sequence[datetime], withholding: Collection[int] = ()
) -> list[int]:
    """Count the attacks between each of these instants and the next that count in a statement, without remnants of
    war and unexplained explosions, and without the reports of those people. The index alone answers unless there are
    any such people."""
    instants: dict[str, Any] = {f"at_{n}": moment for n, moment in enumerate(bounds)}
    if withholding:
        instants["withholding"] = list(withholding)
    return list(session.execute(_counts(len(bounds) - 1, bool(withholding)), instants).one())


def list_reporters(
    session: Session, bounds: Sequence[datetime], withholding: Collection[int] = ()
) -> list[frozenset[int]]:
    """Return the ids of the people whose reports count, between each of these instants and the next."""
    at, person = col(ReportRow.occurred_at), col(ReportRow.reporter_id)
    query = select(at, person).where(at >= bounds[0], at < bounds[-1], person.is_not(None), *_COUNTED_ATTACK)
    query = query.where(person.not_in(withholding))
    found: list[set[int]] = [set() for _ in bounds[1:]]
    for moment, reporter in session.exec(query):
        if reporter is not None:
            found[bisect_right(bounds, moment) - 1].add(reporter)
    return [frozenset(people) for people in found]


@lru_cache(maxsize=4)
def _counts(spans: int, without_people: bool) -> Select[Any]:
    """Return the query of `count_by_day`, built once: building takes longer than executing it."""
    at, reporter = col(ReportRow.occurred_at), col(ReportRow.reporter_id)
    others = or_(reporter.is_(None), reporter.not_in(bindparam("withholding", expanding=True)))
    counted = (*_COUNTED_ATTACK, others) if without_people else _COUNTED_ATTACK
    counts: list[Any] = [
        select(func.count())
        .where(at >= bindparam(f"at_{n}"), at < bindparam(f"at_{n + 1}"), *counted)
        .scalar_subquery()
        for n in range(spans)
    ]
    return select_columns(*counts)
