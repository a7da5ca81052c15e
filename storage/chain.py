"""The audit's chain: each line's hash is over what it says and the hash before it.

Lines are sealed in batches by one process, behind the taps: noting a line waits for nobody. A line's hash covers
its position, time, verb, subject, detail and the pseudonym of who did it, so that none of these can be changed, taken
away, put in or moved without the next check naming the place. What was cut off at the end shows by heads that
stand elsewhere: in the footers of statements, in their rows, and in a note.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlmodel import Session

from storage import notes
from storage.database import one_at_a_time
from storage.fingerprints import sha256_of
from storage.sealed_column import UNOPENED, all_checked
from storage.tables import AuditRow, PersonRow, PublicationRow

_table = AuditRow.__table__  # type: ignore[attr-defined]
_people = PersonRow.__table__  # type: ignore[attr-defined]
_publications = PublicationRow.__table__  # type: ignore[attr-defined]
_lines = select(_table, _people.c.pseudonym).join(_people, _people.c.id == _table.c.person_id, isouter=True)
#: The same for a check, which goes on where what a line says does not open.
_checked = select(*all_checked(_table), _people.c.pseudonym).join(
    _people, _people.c.id == _table.c.person_id, isouter=True
)
_seal = (
    update(_table)
    .where(_table.c.id == bindparam("line"))
    .values(position=bindparam("at_"), hash=bindparam("hash_"))
)
_HEAD = "audit/head"
#: Lines sealed in one transaction.
BATCH = 500
#: Letters of a head that a statement's footer shows.
SHORT = 16


@dataclass(frozen=True, slots=True)
class Head:
    """The last sealed line: its position (from 1; 0 is the empty chain) and its hash."""

    position: int
    hash: str

    @property
    def short(self) -> str:
        """As footers show it."""
        return self.hash[:SHORT]


#: The head of a chain without a line.
EMPTY = Head(0, "0" * 64)


@dataclass(frozen=True, slots=True)
class Sealed:
    """A line of the chain as it stands in the database now."""

    id: int
    position: int
    hash: str
    says: dict[str, Any]

    def hash_after(self, before: str) -> str:
        """The hash it must have after the line before it."""
        return _hash(before, self.position, self.says)


@dataclass(frozen=True, slots=True)
class Kept:
    """A head that was kept elsewhere: `where` is a statement's day/language/edition, or the note."""

    where: str
    head: Head


def seal(session: Session, most: int = BATCH) -> int:
    """Seal up to `most` lines that are not yet, in order of their ids. Returns how many were.

    Raises WrongKeys when what a line says does not open: it must not be sealed as if it said nothing.
    """
    one_at_a_time(session, "sealing")
    waiting = session.execute(
        _lines.where(_table.c.position.is_(None)).order_by(_table.c.id).limit(most)
    ).all()
    if not waiting:
        return 0
    last = head(session)
    sealed = []
    for row in waiting:
        position = last.position + 1
        last = Head(position, _hash(last.hash, position, _says(row)))
        sealed.append({"line": row.id, "at_": last.position, "hash_": last.hash})
    session.execute(_seal, sealed)
    notes.write(session, _HEAD, json.dumps([last.position, last.hash]))
    return len(waiting)


def seal_all(session: Session) -> Head:
    """Seal every line there is in this transaction. Returns the head."""
    while seal(session):
        pass
    return head(session)


def head(session: Session) -> Head:
    """The last sealed line."""
    query = select(_table.c.position, _table.c.hash).where(_table.c.position.is_not(None))
    row = session.execute(query.order_by(_table.c.position.desc()).limit(1)).first()
    return Head(row.position, row.hash) if row else EMPTY


def sealed(session: Session) -> Iterator[Sealed]:
    """Every sealed line in order of position, one by one."""
    query = _checked.where(_table.c.position.is_not(None)).order_by(_table.c.position)
    with session.execute(query.execution_options(yield_per=1000)) as rows:
        for row in rows:
            yield Sealed(row.id, row.position, row.hash or "", _says(row))


def not_yet_sealed(session: Session) -> Iterator[dict[str, Any]]:
    """What the lines say that wait for their seal; `detail` is None where it does not open."""
    query = _checked.where(_table.c.position.is_(None)).order_by(_table.c.id)
    with session.execute(query.execution_options(yield_per=1000)) as rows:
        for row in rows:
            yield _says(row)


def unsealed(session: Session) -> int:
    """How many lines wait to be sealed."""
    query = select(func.count()).select_from(_table).where(_table.c.position.is_(None))
    found: int = session.execute(query).scalar_one()
    return found


def kept_heads(session: Session) -> list[Kept]:
    """Heads that stand elsewhere: with each statement that named one, and in the note."""
    columns = (_publications.c.day, _publications.c.language, _publications.c.edition, _publications.c.head)
    query = select(*columns).where(_publications.c.head.is_not(None)).order_by(_publications.c.id)
    found = [
        Kept(f"{row.day}/{row.language}/{row.edition}", Head(row.head["position"], row.head["hash"]))
        for row in session.execute(query)
    ]
    noted = notes.read(session, _HEAD)
    return [*found, Kept("", Head(*json.loads(noted)))] if noted else found


def _says(row: Any) -> dict[str, Any]:
    return {
        "at": row.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "who": row.pseudonym,
        "verb": row.verb,
        "subject": row.subject,
        "detail": None if row.detail is UNOPENED else row.detail,  # no line says None: its hash will differ
    }


def _hash(before: str, position: int, says: dict[str, Any]) -> str:
    return sha256_of({"before": before, "position": position, **says})
