"""The hash chain of the audit log: each entry's hash covers what it says and the hash before it.

One process chains entries in batches, behind the taps: adding an entry waits for nobody. A hash covers position,
number, time, verb, subject, detail and the pseudonym of who did it, so that none of these can be changed, deleted,
inserted or moved without the next verification naming the place.

The hashes need no key: readers can compare them. What nobody can do without the key: write an entry (its encrypted
detail repeats its other columns), or move the end of the chain (a table of one encrypted row names it). The chain is
extended from that end only, so that no entry is ever chained anew. An older end that was put back is found by heads
that are stored elsewhere: in the footers of statements, in their rows, and in a file (storage.audit.kept_heads).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import true, update
from sqlmodel import Session, col, func, select

from storage.audit.audit_log import salt_of
from storage.audit.fingerprints import instant, sha256_of
from storage.crypto.column import checked, checked_columns
from storage.engine.database import one_at_a_time
from storage.engine.first_rows import EMPTY_CHAIN
from storage.engine.rows import columns
from storage.engine.streaming import stream
from storage.errors import BrokenChain
from storage.tables.audit import AuditHeadRow, AuditRow
from storage.tables.people import PersonRow
from storage.tables.publishing import PublicationRow

_position, _id = col(AuditRow.position), col(AuditRow.id)
_by_person = col(PersonRow.id) == col(AuditRow.person_id)
_columns: list[Any] = [
    *columns(AuditRow, ("id", "person_id", "at", "verb", "subject", "detail")),
    PersonRow.pseudonym,
]
_LINES = select(*_columns).select_from(AuditRow).outerjoin(PersonRow, _by_person)
_checked: list[Any] = [*checked_columns(AuditRow), PersonRow.pseudonym]
#: The same for verification: an invalid value in a column must not stop it.
_CHECKED_LINES = select(*_checked).select_from(AuditRow).outerjoin(PersonRow, _by_person)
#: Entries chained in one transaction.
BATCH = 500
#: Characters of a head that a statement's footer shows.
SHORT = 16
_DIGEST = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Head:
    """The last chained entry: its position (from 1; 0 is the empty chain) and its hash."""

    position: int
    hash: str

    @property
    def short(self) -> str:
        """Return the part that footers show."""
        return self.hash[:SHORT]

    @property
    def published(self) -> dict[str, int | str]:
        """Return what a published statement stores."""
        return {"position": self.position, "hash": self.hash}


#: The head of an empty chain.
EMPTY = Head(0, EMPTY_CHAIN)


@dataclass(frozen=True, slots=True)
class ChainedLine:
    """An entry of the chain as it is in the database now; invalid values are `UNREADABLE`."""

    id: int
    position: Any
    hash: str
    says: dict[str, Any]

    def hash_after(self, before: str) -> str:
        """Return the hash it must have after the entry before it; "" when it says what no entry of ours can say."""
        try:
            return _hash(before, self.position, self.says)
        except (TypeError, ValueError):
            return ""


@dataclass(frozen=True, slots=True)
class PublishedHead:
    """A head that is stored elsewhere than in the entries, and `where`.

    `head` is None when it is invalid.
    """

    where: str
    head: Head | None


def extend(session: Session, most: int = BATCH) -> int:
    """Chain up to `most` pending entries in order of their ids. Return how many.

    Raises WrongKeys when a detail cannot be decrypted, BrokenChain when an entry was changed or the end of the chain
    is not where it was: neither must be chained as if it were ours.
    """
    one_at_a_time(session, "sealing")
    pending = session.exec(_LINES.where(_position.is_(None)).order_by(_id).limit(most)).all()
    if pending:
        _chain(session, head(session), pending)
    return len(pending)


def chain(session: Session, last: Head) -> Head:
    """Chain every pending entry behind this head, whatever the encrypted head says (see storage.audit.acceptance)."""
    return _chain(session, last, session.exec(_LINES.where(_position.is_(None)).order_by(_id)).all())


def _chain(session: Session, last: Head, pending: Sequence[Any]) -> Head:
    chained = []
    for row in pending:
        if salt_of(row.at, row.person_id, row.verb, row.subject, row.detail) is None:
            raise BrokenChain(f"the line with number {row.id} is not as Balagh wrote it")
        position = last.position + 1
        last = Head(position, _hash(last.hash, position, _says(row)))
        chained.append({"id": row.id, "position": last.position, "hash": last.hash})
    session.exec(update(AuditRow), params=chained)
    session.exec(update(AuditHeadRow).values(head=[last.position, last.hash]))
    return last


def extend_all(session: Session) -> Head:
    """Chain every pending entry in this transaction. Return the head. Raises what `extend` raises."""
    while extend(session):
        pass
    return head(session)


def head(session: Session) -> Head:
    """Return the last chained entry. Raises BrokenChain unless it is the one that the encrypted head names."""
    chained = select(AuditRow.position, AuditRow.hash).where(_position.is_not(None))
    last_line = chained.order_by(_position.desc()).limit(1).subquery()
    # One statement: between two, another transaction may extend the chain.
    query = select(checked(AuditHeadRow.head), last_line.c.position, last_line.c.hash)
    row = session.exec(query.select_from(AuditHeadRow).outerjoin(last_line, true())).first()
    stored, position, digest = row or (None, None, None)
    last = EMPTY if position is None else Head(position, digest or "")
    if last != _head_in(stored):
        raise BrokenChain("the last line of the audit log is not the one that its encrypted head names")
    return last


def encrypted_head(session: Session) -> Head | None:
    """Return the head that is encrypted; None when it is missing or was changed."""
    (stored, *_others) = [*session.exec(select(checked(AuditHeadRow.head))), None]
    return _head_in(stored)


def missing(session: Session, heads: list[PublishedHead]) -> list[PublishedHead]:
    """Return those of these heads that are not in the chain: no such line, another hash, or an invalid head."""
    query = select(AuditRow.position, AuditRow.hash)
    positions = [each.head.position for each in heads if each.head is not None]
    known: dict[int | None, str | None] = {EMPTY.position: EMPTY.hash}
    for batch in range(0, len(positions), BATCH):
        found = session.exec(query.where(_position.in_(positions[batch : batch + BATCH])))
        known |= dict(found.all())
    return [each for each in heads if each.head is None or known.get(each.head.position) != each.head.hash]


def chained_lines(
    session: Session, from_position: int | None = None, from_id: int = 0
) -> Iterator[ChainedLine]:
    """Yield the chained entries in order of position, one by one: all, or those from a place in the chain on."""
    wanted = [_position.is_not(None), _id >= from_id]
    wanted += [] if from_position is None else [_position >= from_position]
    return lines(session, *wanted, order_by=_position)


def lines(session: Session, *where: Any, order_by: Any) -> Iterator[ChainedLine]:
    """Yield entries as they are in the database now."""
    for row in stream(session, _CHECKED_LINES.where(*where).order_by(order_by)):
        yield ChainedLine(row.id, row.position, row.hash or "-", _says(row))


def unchained_lines(session: Session) -> Iterator[dict[str, Any]]:
    """Yield what the pending entries say; invalid values are `UNREADABLE`."""
    for row in stream(session, _CHECKED_LINES.where(_position.is_(None)).order_by(_id)):
        yield _says(row)


def count_unchained(session: Session) -> int:
    """Count the pending entries."""
    return session.exec(select(func.count()).where(_position.is_(None))).one()


def published_heads(session: Session) -> list[PublishedHead]:
    """Return the heads that are stored with statements."""
    stored = map(checked, columns(PublicationRow, ("day", "language", "edition", "head")))
    query = select(*stored).where(col(PublicationRow.head).is_not(None)).order_by(col(PublicationRow.id))
    return [
        PublishedHead(f"the statement {day}/{language}/{edition}", _head_in(stored_head))
        for day, language, edition, stored_head in session.exec(query)
    ]


def _head_in(stored: Any) -> Head | None:
    """Return the head as it is encrypted or stored with a statement; None when it is invalid."""
    try:
        position, digest = stored if isinstance(stored, list) else (stored["position"], stored["hash"])
        return Head(position, digest) if position >= 0 and _DIGEST.fullmatch(digest) else None
    except (ValueError, TypeError, KeyError):
        return None


def _says(row: Any) -> dict[str, Any]:
    return {
        "id": row.id,
        "person": row.person_id,
        "at": instant(row.at),
        "who": row.pseudonym,
        "verb": row.verb,
        "subject": row.subject,
        "detail": row.detail,
    }


def _hash(before: str, position: int, says: dict[str, Any]) -> str:
    return sha256_of({"before": before, "position": position, **says})
