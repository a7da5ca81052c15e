"""What is held, let go and shut in a copy that was put back: it does not know what happened after the backup."""

from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import Session

from storage.repositories.people import invitations
from storage.tables.messages import OutboxRow
from storage.tables.people import InvitationRow

_outbox = OutboxRow.__table__  # type: ignore[attr-defined]
_invites = InvitationRow.__table__  # type: ignore[attr-defined]


def hold_posts(session: Session, publication_id: int | None = None) -> int:
    """Posts that wait may stand in their channel already: they are asked about and not sent. Returns how many."""
    held = [_outbox.c.verb == "post", _outbox.c.state == "waiting"]
    if publication_id is not None:
        held.append(_outbox.c.publication_id == publication_id)
    result = session.execute(update(_outbox).where(*held).values(state="sending"))
    return int(result.rowcount)  # type: ignore[attr-defined]


def drop_pending(session: Session, now: datetime) -> int:
    """Messages that wait were most likely said by now: they are let go. Cards are kept true. Returns how many."""
    result = session.execute(
        update(_outbox)
        .where(_outbox.c.verb.in_(("say", "album", "file", "bundle")), _outbox.c.state == "waiting")
        .values(state="done", done_at=now, content=None)
    )
    return int(result.rowcount)  # type: ignore[attr-defined]


def revoke_invitations(session: Session, now: datetime) -> int:
    """No invitation opens any more: after a restore nobody knows which were used. Returns how many were open."""
    still_open = (_invites.c.used_at.is_(None), _invites.c.expires_at > now)
    return invitations.revoke_all(session, now - timedelta(seconds=1), now, *still_open)
