"""Clean-up after a restore: hold pending posts, drop pending messages, revoke invitations.

The copy does not contain what happened after the backup. No statement that may be published already is sent again
without a decision, no message is sent twice, and no invitation that may have been revoked works again.
"""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from bot.services.publishing import picture_sending
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.operations import key_values, restored_copy
from storage.repositories.operations.service_counts import FAILED_BACKUP
from storage.repositories.people import people, voiding

#: The day of the restore: statements due until then may have been published after the backup.
_DAY = "restore/day"


@dataclass(frozen=True, slots=True)
class CleanupResult:
    """Numbers of posts held, messages dropped, invitations revoked; and the people with access (pseudonym, role)."""

    posts: int
    unsaid: int
    invitations: int
    people: tuple[tuple[str, str], ...]


def clean_up(database: Database, now: datetime, zone: ZoneInfo, files: int) -> CleanupResult:
    """Record the restore, hold posts and drop pending messages in one transaction, before anything is sent."""
    with database.transaction() as session:
        key_values.write(session, _DAY, now.astimezone(zone).date().isoformat())
        posts, unsaid = restored_copy.hold_posts(session), restored_copy.drop_pending(session, now)
        invitations = voiding.void_open(session, now)  # some may have been used after the backup
        key_values.forget(
            session, FAILED_BACKUP
        )  # the copy was taken while its backup was not yet known to be good
        picture_sending.cancel_all_pictures(session)
        audit_log.note(
            session, now, None, "record.restore", "records", files=files,
            posts=posts, unsaid=unsaid, invitations=invitations,
        )  # fmt: skip
        inside = people.list_by_role(session, "admin", "coordinator", "responder")
        return CleanupResult(
            posts, unsaid, invitations, tuple((each.pseudonym, each.role) for each in inside)
        )


def may_have_been_posted(session: Session, day: date, edition: str) -> bool:
    """Whether a statement that is missing in this copy may have been published before the restore."""
    noted = key_values.read(session, _DAY)
    if noted is None:
        return False
    restored = date.fromisoformat(noted)
    return day < restored or (day == restored and edition == "preliminary")
