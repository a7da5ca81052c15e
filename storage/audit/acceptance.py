"""Accepting a broken chain after an investigation: who accepted it, when and why is a line of the audit itself.

The lines from the break on are taken as they are then: the line of the acceptance holds their digest, encrypted, and
the heads that were not found; the chain goes on from that digest. So later changes to them are found as before, the
break stays named in every verification, and nobody can accept anything without the key. Only the chain is accepted:
rows that differ from it stay findings.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, not_, or_, update
from sqlmodel import Session, col, func, select

from storage.audit import audit_log, hash_chain
from storage.audit.fingerprints import sha256_of
from storage.audit.hash_chain import ChainedLine, Head, PublishedHead
from storage.engine.database import one_at_a_time
from storage.tables.audit import AuditHeadRow, AuditRow

VERB = "audit.accept"
_id, _position = col(AuditRow.id), col(AuditRow.position)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """An acceptance: its line, and what was accepted.

    `after`: the last position that was sound. `digest`: of the lines between it and the acceptance, as they were.
    `lost`: heads that were not found. `findings`: what was accepted, in words.
    """

    id: int
    position: int
    at: str
    by: str
    why: str
    after: int
    digest: str
    lost: frozenset[tuple[int, str]]
    findings: tuple[str, ...]


def accept(
    session: Session,
    now: datetime,
    *,
    by: str,
    why: str,
    after: int,
    lost: Iterable[PublishedHead],
    findings: Sequence[str],
) -> Head:
    """Accept what the audit holds after the position `after`, and go on from there. Return the new end of the chain."""
    one_at_a_time(session, "sealing")
    _number_all(session, after)
    last = session.exec(select(func.max(AuditRow.position))).one() or after
    digest = _digest(lines(session, after, None))
    missing = [[each.head.position, each.head.hash] for each in lost if each.head is not None]
    audit_log.note(
        session, now, None, VERB, f"line/{after + 1}",
        by=by, why=why, after=after, digest=digest, lost=missing, findings=list(findings),
    )  # fmt: skip
    session.exec(delete(AuditHeadRow))
    session.add(AuditHeadRow(head=[last, digest]))
    session.flush()
    return hash_chain.chain(session, Head(last, digest))


def _number_all(session: Session, after: int) -> None:
    """Give lines without a position, or with one that is no number, a place behind the others: nothing waits."""
    numbers, last = [], after
    for line in lines(session, after, None):
        if type(line.position) is int:
            last = max(last, line.position)
        else:
            numbers.append(line.id)
    for position, number in enumerate(numbers, start=last + 1):
        session.exec(update(AuditRow).where(_id == number).values(position=position, hash="-"))


def lines(session: Session, after: int, before_id: int | None) -> Iterator[ChainedLine]:
    """Yield the lines that are not among the first `after` ones, in order of their ids, up to one with this id."""
    is_behind = or_(_position.is_(None), not_(_position.between(1, after)))
    wanted = [is_behind] if before_id is None else [is_behind, _id < before_id]
    return hash_chain.lines(session, *wanted, order_by=_id)


def matches(session: Session, accepted: Acceptance) -> bool:
    """Return whether the lines that were accepted are as they were then."""
    return _digest(lines(session, accepted.after, accepted.id)) == accepted.digest


def list_all(session: Session) -> list[Acceptance]:
    """Return all acceptances in their order. Nobody can write one without the key."""
    found, salts = [], set()
    for line in hash_chain.lines(session, AuditRow.verb == VERB, _position.is_not(None), order_by=_id):
        says, detail = line.says, line.says["detail"]
        salt = audit_log.salt_of(*(says[name] for name in ("at", "person", "verb", "subject", "detail")))
        if salt is None or salt in salts or type(line.position) is not int:
            continue
        salts.add(salt)
        lost = frozenset((position, digest) for position, digest in detail["lost"])
        told = {name: detail[name] for name in ("by", "why", "after", "digest")}
        words = tuple(detail["findings"])
        found.append(Acceptance(line.id, line.position, says["at"], **told, lost=lost, findings=words))
    return found


def without_accepted(session: Session, heads: Sequence[PublishedHead]) -> list[PublishedHead]:
    """Return these heads without those whose loss was accepted."""
    lost = {pair for each in list_all(session) for pair in each.lost}
    return [each for each in heads if each.head is None or (each.head.position, each.head.hash) not in lost]


def _digest(found: Iterable[ChainedLine]) -> str:
    return sha256_of([[line.id, line.position, line.hash, _plain(line.says)] for line in found])


def _plain(value: Any) -> Any:
    """Return a JSON value; what cannot be read is "?": another value that cannot be read is the same."""
    if isinstance(value, dict):
        return {str(name): _plain(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value if value is None or isinstance(value, (str, int, float)) else "?"
