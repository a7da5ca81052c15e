"""What is held, let go and shut in a copy that was put back: it does not know what happened after the backup."""

from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import Session, col

from storage.repositories.people import invitations
from storage.tables.messages import OutboxRow
from storage.tables.people import InvitationRow


def hold_posts(session: Session, publication_id: int | None = None) -> int:
    """Posts that wait may stand in their channel already: they are asked about and not sent. Returns how many."""
    held = [col(OutboxRow.verb) == "post", col(OutboxRow.state) == "waiting"]
    if publication_id is not None:
        held.append(col(OutboxRow.publication_id) == publication_id)
    result = session.exec(update(OutboxRow).where(*held).values(state="sending"))
    return int(result.rowcount)


def drop_pending(session: Session, now: datetime) -> int:
    """Messages that wait were most likely said by now: they are let go. Cards are kept true. Returns how many."""
    result = session.exec(
        update(OutboxRow)
        .where(col(OutboxRow.verb).in_(("say", "album", "file", "bundle")), col(OutboxRow.state) == "waiting")
        .values(state="done", done_at=now, content=None)
    )
    return int(result.rowcount)


def revoke_invitations(session: Session, now: datetime) -> int:
    """No invitation opens any more: after a restore nobody knows which were used. Returns how many were open."""
    still_open = (col(InvitationRow.used_at).is_(None), col(InvitationRow.expires_at) > now)
    return invitations.revoke_all(session, now - timedelta(seconds=1), now, *still_open)
