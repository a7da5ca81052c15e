"""After a restore: what this copy cannot know, for it happened after the backup.

Nothing that may stand in a channel goes out again unasked, nothing that was waiting to be said is said twice, and no
invitation opens a door that was shut since.
"""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from bot.services.publishing import picture_sending
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.operations import key_values, restored_copy
from storage.repositories.people import people

#: The day of the restore: statements due until then may have gone out in the time this copy does not know.
_DAY = "restore/day"


@dataclass(frozen=True, slots=True)
class CleanupResult:
    """What was held, let go and shut, and who has access again: pseudonym and role."""

    posts: int
    unsaid: int
    invitations: int
    people: tuple[tuple[str, str], ...]


def clean_up(database: Database, now: datetime, zone: ZoneInfo, files: int) -> CleanupResult:
    """In one transaction, before anything is sent: note the restore, hold posts, let go of what waits to be said."""
    with database.transaction() as session:
        key_values.write(session, _DAY, now.astimezone(zone).date().isoformat())
        posts, unsaid = restored_copy.hold_posts(session), restored_copy.drop_pending(session, now)
        invitations = restored_copy.revoke_invitations(session, now)
        picture_sending.cancel_all_pictures(session)
        audit_log.note(
            session, now, None, "record.restore", "records", files=files,
            posts=posts, unsaid=unsaid, invitations=invitations,
        )  # fmt: skip
        inside = people.with_role(session, "admin", "coordinator", "responder")
        return CleanupResult(
            posts, unsaid, invitations, tuple((each.pseudonym, each.role) for each in inside)
        )


def may_have_been_posted(session: Session, day: date, edition: str) -> bool:
    """Whether a statement of which this copy knows nothing may have gone out before the restore."""
    noted = key_values.read(session, _DAY)
    if noted is None:
        return False
    restored = date.fromisoformat(noted)
    return day < restored or (day == restored and edition == "preliminary")
