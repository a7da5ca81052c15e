"""Clean-up after a restore: hold pending posts, drop pending messages."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col

from storage.tables.messages import OutboxRow


def hold_posts(session: Session, publication_id: int | None = None) -> int:
    """Hold pending posts, which may be in their channel already, until a coordinator decides. Return how many."""
    held = [col(OutboxRow.verb) == "post", col(OutboxRow.state) == "waiting"]
    if publication_id is not None:
        held.append(col(OutboxRow.publication_id) == publication_id)
    result = session.exec(update(OutboxRow).where(*held).values(state="sending"))
    return int(result.rowcount)


def drop_pending(session: Session, now: datetime) -> int:
    """Drop pending messages, which were most likely sent before the restore; cards stay. Return how many."""
    result = session.exec(
        update(OutboxRow)
        .where(
            col(OutboxRow.verb).in_(("send", "album", "file", "bundle")), col(OutboxRow.state) == "waiting"
        )
        .values(state="done", done_at=now, content=None)
    )
    return int(result.rowcount)
