"""Void invitations: by who made them, for whom they are, or all of them."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col

from storage.audit.verify_rows import attest
from storage.tables.people import InvitationRow

#: The kind of entry in the audit log that says what rows of invitations hold.
ENTRY_KIND = "invite_rows"


def void_open(session: Session, now: datetime, **of: int) -> int:
    """Let the invitations that are still open, and have these values, expire now. Return how many."""
    is_open = (col(InvitationRow.used_at).is_(None), col(InvitationRow.expires_at) > now)
    query = update(InvitationRow).where(*is_open).filter_by(**of).values(expires_at=now)
    numbers = sorted(session.exec(query.returning(col(InvitationRow.id))).scalars())
    attest(session, now, ENTRY_KIND, numbers, {"expires_at": now})
    return len(numbers)
