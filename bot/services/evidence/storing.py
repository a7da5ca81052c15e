"""Evidence in the file store: mark files as stored or unavailable, and verify that they are as received."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from bot.media.metadata import StrippedCopy
from bot.services.context import AppContext, send_message
from bot.services.reports import voice
from bot.services.review import cards
from bot.views.message import Message, Text
from storage.audit import audit_log, verify_files
from storage.audit.verify_rows import RowMismatch
from storage.engine.database import Database
from storage.engine.streaming import invalid_text_as_bytes
from storage.model.listings import StoredFile
from storage.repositories.evidence import evidence
from storage.repositories.evidence.file_store import FileStore, Missing, is_digest
from storage.repositories.people import people

#: A file that was not stripped when so many attempts began is stored without a copy.
MOST_STRIP_ATTEMPTS = 2


def may_strip(database: Database, evidence_id: int) -> bool:
    """Count an attempt to strip a file of its metadata, before it begins. Return whether it may begin.

    A file that took the whole process down is not decoded at every start.
    """
    with database.transaction() as session:
        return evidence.count_strip_attempt(session, evidence_id) <= MOST_STRIP_ATTEMPTS


def mark_stored(
    database: Database,
    context: AppContext,
    evidence_id: int,
    sha256: str,
    size: int,
    copy: StrippedCopy | None = None,
) -> None:
    """Record that a file is stored: its hash goes into the audit log, its copy below the coordinators' card."""
    now = context.clock()
    kept = (copy.kind, context.files.put(copy.content), len(copy.content)) if copy else None
    with database.transaction() as session:
        report = evidence.mark_stored(session, evidence_id, sha256, size, now, kept)
        audit_log.note(session, now, None, "evidence.store", f"evidence/{evidence_id}")
        if report is not None:
            cards.on_file_stored(session, context, report)
        else:
            voice.on_file_stored(session, context, evidence_id, kept[1] if kept else None)


def mark_unavailable(database: Database, context: AppContext, evidence_id: int, for_good: bool) -> None:
    """Record that Telegram did not deliver a file; when it never will, tell the sender what to do."""
    now = context.clock()
    with database.transaction() as session:
        person = people.get(session, evidence.mark_failed(session, evidence_id, now, for_good=for_good))
        if not for_good:
            return
        audit_log.note(session, now, None, "evidence.refuse", f"evidence/{evidence_id}")
        if person.active:
            to = context.recipient(person)
            send_message(session, context, to, Message(Text(to.words("evidence-not-fetched"))))


@dataclass(frozen=True, slots=True)
class DamagedFile:
    """A file that is not as received, or whose row differs from the audit log.

    `kind`: `missing`, `changed`, `relabelled` (its row names another hash, or one that cannot be decrypted),
    `rewritten` (other columns of its row were changed), `unattested` (no line names it), `gone` (a line names it,
    but its row is missing).
    """

    kind: str
    evidence_id: Any
    sha256: str
    columns: tuple[str, ...] = ()


def verify_evidence(session: Session, store: FileStore, sample: int = 0) -> tuple[int, list[DamagedFile]]:
    """Read files again, compare their hashes, and compare their rows with the audit log.

    `sample`: read only this many, evenly spread, and skip the rows (`audit_trail.verify_log` checks them); 0
    reads every file. Returns how many were read, and the damaged ones.
    """
    with invalid_text_as_bytes(session):
        return _check(session, store, sample)


def _check(session: Session, store: FileStore, sample: int) -> tuple[int, list[DamagedFile]]:
    rows = [row.id for row in evidence.stream_all(session)] if sample else []
    chosen = set(rows[:: max(1, len(rows) // sample)]) if sample else None
    found = () if sample else verify_files.read_all_lines(session).mismatches(session)
    odd = {each.number: each for each in found}
    read, bad = 0, list[DamagedFile]()
    for row in evidence.stream_all(session):
        if row.id in odd:
            bad.append(_describe_mismatch(odd.pop(row.id), row.sha256))
        if row.state == "stored" and (chosen is None or row.id in chosen):
            read += 1
            bad += _find_damage(row, store)
    return read, bad + [_describe_mismatch(each, "") for each in odd.values()]


def _describe_mismatch(odd: RowMismatch, sha256: str | None) -> DamagedFile:
    hashes = {"sha256", "stripped_sha256"} & {*odd.columns}
    return DamagedFile(
        "relabelled" if hashes else odd.kind, odd.number, sha256 if is_digest(sha256) else "", odd.columns
    )


def _find_damage(row: StoredFile, store: FileStore) -> Iterator[DamagedFile]:
    for digest in (row.sha256, row.stripped_sha256):
        if not is_digest(digest):
            continue
        try:
            if not store.is_intact(digest):
                yield DamagedFile("changed", row.id, digest)
        except Missing:
            yield DamagedFile("missing", row.id, digest)
