"""Pairs of a day's reports that may be of one attack and that nobody decided about: the footer tells them."""

from collections.abc import Iterable

from sqlmodel import Session

from bot.activities.doubles import pairs
from storage import merges
from storage.records import Attack


def undecided(session: Session, records: Iterable[Attack]) -> list[frozenset[str]]:
    """The undecided pairs among these records (those that a statement counts)."""
    rows = list(records)
    found = pairs(rows)
    if not found:
        return []
    settled = merges.decided(session, [row.id for row in rows])
    return [pair for pair in found if pair not in settled]
