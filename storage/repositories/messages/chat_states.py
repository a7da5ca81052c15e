"""Whether a chat can be written to now: open, paused by Telegram, or closed, because Telegram refuses what is sent.

Its messages wait meanwhile. A closed chat is tried again with growing pauses; what it accepts opens it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.tables.messages import OutboxRow
from storage.tables.people import ChatRow

#: The pause after the first refusal; it doubles up to the longest one: of a group or channel, and of a person, who
#: writes to us when they are back. Seconds.
FIRST_PAUSE_S, LONGEST_PAUSE_S, LONGEST_PRIVATE_S = 30, 900, 6 * 3600


@dataclass(frozen=True, slots=True)
class Closed:
    """A closed chat: since when, why, and when it is tried again."""

    since: datetime
    reason: str
    retry_at: datetime


def close(session: Session, chat_id: int, now: datetime, reason: str, *, private: bool) -> bool:
    """Record that Telegram refused what was sent to a chat. Return whether the chat was open before."""
    since, retries = session.exec(
        select(ChatRow.closed_since, ChatRow.retries).where(ChatRow.id == chat_id)
    ).one()
    longest = LONGEST_PRIVATE_S if private else LONGEST_PAUSE_S
    pause = timedelta(seconds=min(FIRST_PAUSE_S * 2 ** min(retries, 20), longest))
    _set(
        session,
        chat_id,
        closed_since=since or now,
        closed_reason=reason,
        retries=retries + 1,
        retry_at=now + pause,
    )
    _forget_retries(session, chat_id)
    return since is None


def pause(session: Session, chat_id: int, until: datetime) -> None:
    """Send nothing to a chat before that time."""
    _set(session, chat_id, retry_at=until)
    _forget_retries(session, chat_id)


def open_again(session: Session, chat_id: int) -> datetime | None:
    """Record that a chat can be written to. Return since when it was closed; None when it was not."""
    since = session.exec(select(ChatRow.closed_since).where(ChatRow.id == chat_id)).first()
    if since is not None:
        _set(session, chat_id, closed_since=None, closed_reason=None, retries=0, retry_at=None)
    return since


def try_soon(session: Session, chat_id: int) -> None:
    """Try a closed chat at once."""
    _set(session, chat_id, retry_at=None)


def find_closed(session: Session, chat_ids: Iterable[int]) -> dict[int, Closed]:
    """Return which of these chats are closed."""
    columns = (
        col(ChatRow.id), col(ChatRow.closed_since), col(ChatRow.closed_reason), col(ChatRow.retry_at)
    )  # fmt: skip
    is_closed = (col(ChatRow.id).in_([*chat_ids]), col(ChatRow.closed_since).is_not(None))
    return {
        number: Closed(since, reason or "", retry_at or since)
        for number, since, reason, retry_at in session.exec(select(*columns).where(*is_closed))
        if number is not None and since is not None
    }


def list_closed(session: Session) -> list[int]:
    """Return the closed chats."""
    closed = select(ChatRow.id).where(col(ChatRow.closed_since).is_not(None)).order_by(col(ChatRow.id))
    return [number for number in session.exec(closed) if number is not None]


def _set(session: Session, chat_id: int, **values: Any) -> None:
    session.exec(update(ChatRow).where(col(ChatRow.id) == chat_id).values(values))


def _forget_retries(session: Session, chat_id: int) -> None:
    """The chat waits as a whole: no message of it has a time of its own."""
    session.exec(
        update(OutboxRow)
        .where(col(OutboxRow.chat_id) == chat_id, col(OutboxRow.state) == "waiting")
        .values(retry_at=None)
    )
