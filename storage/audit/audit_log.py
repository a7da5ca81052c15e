"""One line for every write, beside the write itself. Verbs are `thing.verb`, as in the rights table.

What is written to a record, or to the row of a file, a person, their chat or an invitation, is attested: the line
that is noted next in the same transaction says it (see `attest`).
Lines are chained later, behind the taps (storage.audit.hash_chain); noting one waits for nobody.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select
from sqlmodel import Session

from storage.crypto.column import checked
from storage.engine.database import BEFORE_COMMIT
from storage.engine.hot_statements import Prepared
from storage.engine.streaming import close_with_session
from storage.model.records import AuditEntry
from storage.tables.audit import AuditRow
from storage.tables.people import PersonRow

_table = AuditRow.__table__  # type: ignore[attr-defined]
_people = PersonRow.__table__  # type: ignore[attr-defined]
_insert = Prepared(insert(_table), "at", "person_id", "verb", "subject", "detail")
#: How much one line says at most.
_MOST_IN_A_LINE = 200


@dataclass(slots=True)
class Attestations:
    """What was written in a session's transaction and no line says yet: when, of what kind, and what."""

    entries: list[tuple[datetime, str, list[Any]]] = field(default_factory=list)

    def write(self, session: Session) -> None:
        """Give it a line of its own."""
        if self.entries:
            note(session, self.entries[-1][0], None, "record.attest", "records", count=len(self.entries))

    def copy(self) -> "Attestations":
        """As it is now."""
        return Attestations(list(self.entries))


def note(
    session: Session, at: datetime, person_id: int | None, verb: str, subject: str, **detail: Any
) -> None:
    """Note that `person_id` (None: the program or the command line) did `verb` to `subject`."""
    pending: Attestations | None = session.info.pop(BEFORE_COMMIT, None)
    for _at, kind, entry in pending.entries if pending else ():
        detail.setdefault(kind, []).append(entry)
    if detail:  # its hash is public in the chain: without salt, what is encrypted could be tried out by it
        detail["salt"] = secrets.token_hex(16)
    _insert.do(session, at=at, person_id=person_id, verb=verb, subject=subject, detail=detail)


def attest(session: Session, at: datetime, kind: str, entry: list[Any]) -> None:
    """Something was written: the next line in this transaction says it in its encrypted detail, under `kind`.

    "revisions": a record's state, [report's id, revision, fingerprint]. "asked_again": [report's id, when].
    "file_rows", "person_rows", "chat_rows", "invite_rows": what rows hold now, [[their numbers], {column: value}].
    """
    pending: Attestations = session.info.get(BEFORE_COMMIT) or Attestations()
    session.info[BEFORE_COMMIT] = pending
    pending.entries.append((at, kind, entry))
    if len(pending.entries) >= _MOST_IN_A_LINE:
        pending.write(session)


def page(
    session: Session, most: int, *, before: int | None = None, after: int | None = None
) -> list[AuditEntry]:
    """So many lines, newest first: the newest, those before a line's id, or those just after one."""
    columns = [_table.c[name] if name != "who" else _people.c.pseudonym for name in AuditEntry.__slots__]
    query = select(*columns).join(_people, _people.c.id == _table.c.person_id, isouter=True).limit(most)
    if after is not None:
        query = query.where(_table.c.id > after).order_by(_table.c.id)
        return [AuditEntry(*row) for row in session.execute(query)][::-1]
    if before is not None:
        query = query.where(_table.c.id < before)
    return [AuditEntry(*row) for row in session.execute(query.order_by(_table.c.id.desc()))]


def count(session: Session) -> int:
    """How many lines there are."""
    found: int = session.execute(select(func.count()).select_from(_table)).scalar_one()
    return found


def details(session: Session, verb: str | None = None) -> Iterator[Any]:
    """What each line says beside its verb and subject, in order, of all lines or of a verb's; UNREADABLE where it does
    not open."""
    query = select(checked(_table.c.detail)).order_by(_table.c.id)
    if verb is not None:
        query = query.where(_table.c.verb == verb)
    for row in close_with_session(session, session.execute(query.execution_options(yield_per=1000))):
        yield row.detail
