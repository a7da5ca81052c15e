"""The audit's chain: each line's hash is over what it says and the hash before it.

Lines are sealed in batches by one process, behind the taps: noting a line waits for nobody. A line's hash covers
its position, number, time, verb, subject, detail and the pseudonym of who did it, so that none of these can be
changed, taken away, put in or moved without the next check naming the place. What was cut off at the end shows by
heads that stand elsewhere: in the footers of statements, in their rows, and in a note.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlmodel import Session

from storage.audit.fingerprints import instant, sha256_of
from storage.crypto.column import checked, checked_columns
from storage.engine.database import one_at_a_time
from storage.engine.streaming import close_with_session
from storage.repositories.operations import key_values
from storage.tables.audit import AuditRow
from storage.tables.people import PersonRow
from storage.tables.publishing import PublicationRow

_table = AuditRow.__table__  # type: ignore[attr-defined]
_people = PersonRow.__table__  # type: ignore[attr-defined]
_publications = PublicationRow.__table__  # type: ignore[attr-defined]
_lines = select(_table, _people.c.pseudonym).join(_people, _people.c.id == _table.c.person_id, isouter=True)
#: The same for a check: what somebody put there that is no value of its column must not stop it.
_checked = select(*checked_columns(_table), _people.c.pseudonym).join(
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
_DIGEST = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Head:
    """The last sealed line: its position (from 1; 0 is the empty chain) and its hash."""

    position: int
    hash: str

    @property
    def short(self) -> str:
        """As footers show it."""
        return self.hash[:SHORT]

    @property
    def published(self) -> dict[str, int | str]:
        """As a published statement keeps it."""
        return {"position": self.position, "hash": self.hash}


#: The head of a chain without a line.
EMPTY = Head(0, "0" * 64)


@dataclass(frozen=True, slots=True)
class ChainedLine:
    """A line of the chain as it stands in the database now; what cannot be read of it is `UNREADABLE`."""

    id: int
    position: Any
    hash: str
    says: dict[str, Any]

    def hash_after(self, before: str) -> str:
        """The hash it must have after the line before it; none ("") when it says what no line of ours can say."""
        try:
            return _hash(before, self.position, self.says)
        except (TypeError, ValueError):
            return ""


@dataclass(frozen=True, slots=True)
class PublishedHead:
    """A head that was kept elsewhere: `where` is a statement's day/language/edition, or the note ("").

    None: what stands there is no head.
    """

    where: str
    head: Head | None


def extend(session: Session, most: int = BATCH) -> int:
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
    key_values.write(session, _HEAD, json.dumps([last.position, last.hash]))
    return len(waiting)


def extend_all(session: Session) -> Head:
    """Seal every line there is in this transaction. Returns the head."""
    while extend(session):
        pass
    return head(session)


def head(session: Session) -> Head:
    """The last sealed line."""
    query = select(_table.c.position, _table.c.hash).where(_table.c.position.is_not(None))
    row = session.execute(query.order_by(_table.c.position.desc()).limit(1)).first()
    return Head(row.position, row.hash) if row else EMPTY


def chained_lines(session: Session) -> Iterator[ChainedLine]:
    """Every sealed line in order of position, one by one."""
    query = _checked.where(_table.c.position.is_not(None)).order_by(_table.c.position)
    rows = close_with_session(session, session.execute(query.execution_options(yield_per=1000)))
    for row in rows:
        yield ChainedLine(row.id, row.position, row.hash or "-", _says(row))


def unchained_lines(session: Session) -> Iterator[dict[str, Any]]:
    """What the lines say that wait for their seal; what cannot be read of it is `UNREADABLE`."""
    query = _checked.where(_table.c.position.is_(None)).order_by(_table.c.id)
    rows = close_with_session(session, session.execute(query.execution_options(yield_per=1000)))
    for row in rows:
        yield _says(row)


def count_unchained(session: Session) -> int:
    """How many lines wait to be sealed."""
    query = select(func.count()).select_from(_table).where(_table.c.position.is_(None))
    found: int = session.execute(query).scalar_one()
    return found


def published_heads(session: Session) -> list[PublishedHead]:
    """Heads that stand elsewhere: with each statement that named one, and in the note."""
    columns = [checked(_publications.c[name]) for name in ("day", "language", "edition", "head")]
    query = select(*columns).where(_publications.c.head.is_not(None)).order_by(_publications.c.id)
    found = [
        PublishedHead(f"{row.day}/{row.language}/{row.edition}", _head_in(row.head))
        for row in session.execute(query)
    ]
    noted = key_values.read(session, _HEAD)
    return found if noted is None else [*found, PublishedHead("", _head_in(noted))]


def _head_in(kept: Any) -> Head | None:
    """From the note's text or a statement's row; None when it is no head."""
    try:
        position, digest = json.loads(kept) if isinstance(kept, str) else (kept["position"], kept["hash"])
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
