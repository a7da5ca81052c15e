"""The audit log: one entry for every write, in its transaction. Verbs are `thing.verb`, as in the rights table.

What is written to a record, or to the row of a file, a person, their chat or an invitation, is attested: the next
entry of the same transaction holds it (see `attest`).
Entries are chained later, behind the taps (storage.audit.hash_chain); adding one waits for nobody.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, select

from storage.audit.fingerprints import instant
from storage.crypto.column import checked
from storage.engine.database import BEFORE_COMMIT
from storage.engine.hot.people import ADD_AUDIT_ENTRY
from storage.engine.streaming import stream
from storage.model.listings import AuditEntry
from storage.tables.audit import AuditRow
from storage.tables.people import PersonRow

#: Where a session keeps which update it handles: what only that update holds, and what only this handling of it has.
_UPDATE = "balagh_update"
#: How much one entry attests at most.
_MOST_IN_AN_ENTRY = 200


@dataclass(slots=True)
class Attestations:
    """What a transaction wrote and no entry says yet: (when, kind, what)."""

    entries: list[tuple[datetime, str, list[Any]]] = field(default_factory=list)

    def write(self, session: Session) -> None:
        """Add an entry for it."""
        if self.entries:
            note(session, self.entries[-1][0], None, "record.attest", "records", count=len(self.entries))

    def copy(self) -> "Attestations":
        """Return a copy."""
        return Attestations(list(self.entries))


def set_update(session: Session, once: str | None) -> None:
    """Let the entries from now on name the update that they come of (see `storage.repositories.messages.inbox`); None
    ends that. Entries of two handlings of one update differ: it was put back after it was done."""
    session.info[_UPDATE] = [once, secrets.token_hex(8)] if once else None


def note(
    session: Session, at: datetime, person_id: int | None, verb: str, subject: str, **detail: Any
) -> None:
    """Add an entry: `person_id` (None: the program or the command line) did `verb` to `subject`."""
    pending: Attestations | None = session.info.pop(BEFORE_COMMIT, None)
    for _at, kind, entry in pending.entries if pending else ():
        detail.setdefault(kind, []).append(entry)
    if update := session.info.get(_UPDATE):
        detail["update"] = update
    # Its hash is public in the chain: without salt, what is encrypted could be tried out by it.
    detail |= {"salt": secrets.token_hex(16), "line": [instant(at), person_id, verb, subject]}
    ADD_AUDIT_ENTRY.do(session, at=at, person_id=person_id, verb=verb, subject=subject, detail=detail)


def salt_of(at: Any, person_id: Any, verb: Any, subject: Any, detail: Any) -> str | None:
    """Return the salt of an entry, by which no other one is the same. None when its encrypted detail does not say the
    same of the other columns: then it was changed, or made without the key."""
    if not isinstance(detail, dict) or detail.get("line") != [instant(at), person_id, verb, subject]:
        return None
    salt = detail.get("salt")
    return salt if isinstance(salt, str) else None


def attest(session: Session, at: datetime, kind: str, entry: list[Any]) -> None:
    """Let the next entry of this transaction say what was written, in its encrypted detail under `kind`.

    "revisions": a revision, [report's id, revision, fingerprint]. "asked_again": [report's id, when].
    "file_rows", "person_rows", "chat_rows", "invite_rows": what rows hold now, [[numbers], {column: value}].
    """
    pending: Attestations = session.info.get(BEFORE_COMMIT) or Attestations()
    session.info[BEFORE_COMMIT] = pending
    pending.entries.append((at, kind, entry))
    if len(pending.entries) >= _MOST_IN_AN_ENTRY:
        pending.write(session)


def page(
    session: Session, most: int, *, before: int | None = None, after: int | None = None
) -> list[AuditEntry]:
    """Return so many entries, newest first: the newest, those before an entry's id, or those just after one."""
    columns: list[Any] = [
        PersonRow.pseudonym if name == "who" else checked(getattr(AuditRow, name))
        for name in AuditEntry.__slots__
    ]
    query = select(*columns).select_from(AuditRow).limit(most)
    query = query.outerjoin(PersonRow, col(PersonRow.id) == col(AuditRow.person_id))
    key = col(AuditRow.id)
    if after is not None:
        found = session.exec(query.where(key > after).order_by(key)).all()
        return [*map(_entry, reversed(found))]
    if before is not None:
        query = query.where(key < before)
    return [*map(_entry, session.exec(query.order_by(key.desc())))]


def _entry(row: Any) -> AuditEntry:
    """A line whose detail was changed outside Balagh is shown without it."""
    entry: Any = AuditEntry(*row)
    found: AuditEntry = entry if isinstance(entry.detail, dict) else replace(entry, detail={})
    return found


def count(session: Session) -> int:
    """Count the entries."""
    return session.exec(select(func.count()).select_from(AuditRow)).one()


def details(session: Session, verb: str | None = None) -> Iterator[Any]:
    """Yield the detail of each entry in order, of all or of a verb's; UNREADABLE where it cannot be decrypted."""
    query = select(checked(AuditRow.detail)).order_by(col(AuditRow.id))
    return stream(session, query if verb is None else query.where(AuditRow.verb == verb))
