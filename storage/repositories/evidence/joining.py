"""Files that came outside a report: which report they joined, how they leave it, and the words beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row
from sqlmodel import Session, col, select

from storage.engine import proofs
from storage.engine.rows import to_record
from storage.repositories.evidence.evidence import attest
from storage.tables.evidence import EvidenceRow


@dataclass(frozen=True, slots=True)
class LooseFile:
    """A file that came outside a report. `words` came with it and are in no record yet."""

    id: int
    kind: str
    sent_at: datetime
    message_id: int | None
    words: str | None


@dataclass(frozen=True, slots=True)
class AlbumPart:
    """A file of an album, and the draft and the report that it is a part of."""

    id: int
    draft_id: int | None
    report_id: str | None


def list_album(session: Session, person_id: int, album: str | None) -> list[AlbumPart]:
    """Return the files of one of this person's albums that came so far."""
    if album is None:
        return []
    own = col(EvidenceRow.person_id) == person_id, col(EvidenceRow.album) == album
    return [to_record(AlbumPart, row) for row in proofs.read(session, EvidenceRow, *own)]


def list_joined(
    session: Session, person_id: int, report_id: str, since: datetime, until: datetime
) -> list[LooseFile]:
    """Return this person's files that joined a report after it was sent, of those sent between two instants."""
    own = col(EvidenceRow.person_id) == person_id, col(EvidenceRow.report_id) == report_id
    sent = col(EvidenceRow.received_at).between(since, until), col(EvidenceRow.draft_id).is_(None)
    return [_to_file(row) for row in proofs.read(session, EvidenceRow, *own, *sent)]


def leave_report(session: Session, evidence_ids: list[int], now: datetime) -> None:
    """Take files out of the report or draft that they joined; the coordinators see them again with their next one."""
    outside = {"report_id": None, "draft_id": None, "shown": False}
    left = proofs.update(session, EvidenceRow, outside, col(EvidenceRow.id).in_(evidence_ids))
    attest(session, now, left, {"report_id": None})


def list_words(session: Session, evidence_ids: Sequence[int]) -> list[str]:
    """Return the words that came with these files and are in no record yet."""
    return [
        row.words
        for row in proofs.read(session, EvidenceRow, col(EvidenceRow.id).in_(evidence_ids))
        if row.words
    ]


def has_words(session: Session, report_id: str) -> bool:
    """Return whether words that came with files of this report are in no record yet."""
    query = select(EvidenceRow.id).where(
        EvidenceRow.report_id == report_id, col(EvidenceRow.words).is_not(None)
    )
    return session.exec(query.limit(1)).first() is not None


def take_words(session: Session, evidence_ids: Sequence[int]) -> list[LooseFile]:
    """Return those of these files that have words, and forget the words here: they go into a record or a draft."""
    with_words = col(EvidenceRow.id).in_(evidence_ids), col(EvidenceRow.words).is_not(None)
    found = [_to_file(row) for row in proofs.read(session, EvidenceRow, *with_words)]
    proofs.update(session, EvidenceRow, {"words": None}, *with_words)
    return found


def change_words(session: Session, person_id: int, message_id: int, words: str) -> bool:
    """Change the words of a file that are still kept here. Return whether there are any."""
    own = col(EvidenceRow.person_id) == person_id, col(EvidenceRow.message_id) == message_id
    return bool(
        proofs.update(session, EvidenceRow, {"words": words}, *own, col(EvidenceRow.words).is_not(None))
    )


def _to_file(row: Row[Any]) -> LooseFile:
    return LooseFile(row.id, row.kind, row.received_at, row.message_id, row.words)
