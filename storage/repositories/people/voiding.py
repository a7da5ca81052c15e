"""Void invitations: by who made them, for whom they are, or all of them."""

from datetime import datetime

from sqlmodel import Session, col

from storage.audit.verify_rows import attest
from storage.engine import proofs
from storage.tables.people import InvitationRow

#: The kind of entry in the audit log that says what rows of invitations hold.
ENTRY_KIND = "invite_rows"


def void_open(session: Session, now: datetime, **of: int) -> int:
    """Let the invitations that are still open, and have these values, expire now. Return how many."""
    is_open = (col(InvitationRow.used_at).is_(None), col(InvitationRow.expires_at) > now)
    are = (getattr(InvitationRow, name) == value for name, value in of.items())
    numbers = proofs.update(session, InvitationRow, {"expires_at": now}, *is_open, *are)
    attest(session, now, ENTRY_KIND, numbers, {"expires_at": now})
    return len(numbers)
