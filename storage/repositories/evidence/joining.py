"""Files that came outside a report: which report they joined, how they leave it, and the words beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

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
    query = select(EvidenceRow.id, EvidenceRow.draft_id, EvidenceRow.report_id)
    own = EvidenceRow.person_id == person_id, EvidenceRow.album == album
    return [
        AlbumPart(number, draft_id, report_id)
        for number, draft_id, report_id in session.exec(query.where(*own).order_by(col(EvidenceRow.id)))
        if number is not None
    ]


def list_joined(
    session: Session, person_id: int, report_id: str, since: datetime, until: datetime
) -> list[LooseFile]:
    """Return this person's files that joined a report after it was sent, of those sent between two instants."""
    own = EvidenceRow.person_id == person_id, EvidenceRow.report_id == report_id
    sent = EvidenceRow.received_at >= since, EvidenceRow.received_at <= until
    query = select(EvidenceRow).where(*own, *sent, col(EvidenceRow.draft_id).is_(None))
    return [_to_file(row) for row in session.exec(query.order_by(col(EvidenceRow.id)))]


def leave_report(session: Session, evidence_ids: list[int], now: datetime) -> None:
    """Take files out of the report or draft that they joined; the coordinators see them again with their next one."""
    moved = update(EvidenceRow).where(col(EvidenceRow.id).in_(evidence_ids))
    session.exec(moved.values(report_id=None, draft_id=None, shown=False))
    attest(session, now, evidence_ids, {"report_id": None})


def list_words(session: Session, evidence_ids: Sequence[int]) -> list[str]:
    """Return the words that came with these files and are in no record yet."""
    query = select(EvidenceRow.words).where(col(EvidenceRow.id).in_(evidence_ids))
    return [words for words in session.exec(query.order_by(col(EvidenceRow.id))) if words]


def has_words(session: Session, report_id: str) -> bool:
    """Return whether words that came with files of this report are in no record yet."""
    query = select(EvidenceRow.id).where(
        EvidenceRow.report_id == report_id, col(EvidenceRow.words).is_not(None)
    )
    return session.exec(query.limit(1)).first() is not None


def take_words(session: Session, evidence_ids: Sequence[int]) -> list[LooseFile]:
    """Return those of these files that have words, and forget the words here: they go into a record or a draft."""
    with_words = col(EvidenceRow.id).in_(evidence_ids), col(EvidenceRow.words).is_not(None)
    rows = session.exec(select(EvidenceRow).where(*with_words).order_by(col(EvidenceRow.id)))
    found = [_to_file(row) for row in rows]
    session.exec(update(EvidenceRow).where(*with_words).values(words=None))
    return found


def change_words(session: Session, person_id: int, message_id: int, words: str) -> bool:
    """Change the words of a file that are still kept here. Return whether there are any."""
    own = col(EvidenceRow.person_id) == person_id, col(EvidenceRow.message_id) == message_id
    kept = update(EvidenceRow).where(*own, col(EvidenceRow.words).is_not(None))
    return bool(session.exec(kept.values(words=words)).rowcount)


def _to_file(row: EvidenceRow) -> LooseFile:
    assert row.id is not None
    return LooseFile(row.id, row.kind, row.received_at, row.message_id, row.words)
