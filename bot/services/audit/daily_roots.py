"""Each day a signed root over what was recorded: made before the statement that prints it, kept in a file, timestamped.

Late evidence cannot be dated backwards: roots are made from the first day on, whether or not an authority is set.
"""

import base64
import json
import os
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlmodel import Session

from bot.services.context import AppContext
from storage.audit import audit_log, roots
from storage.engine.database import Database
from storage.errors import BrokenChain
from storage.repositories.operations import key_values

#: When an authority last failed to answer, and how long none is asked then.
_FAILED, _PAUSE = "timestamps/failed", timedelta(minutes=30)
#: How long a root without a timestamp is tried again: a later one says little about its time.
TRIED = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Owed:
    """A timestamp that is owed: the number of the root, its signed document, and the authority to ask."""

    number: int
    document: bytes
    authority: str


def seal_due(database: Database, context: AppContext) -> None:
    """Make the day's root from DIGEST_TIME on, once; more than one where a tree was full. Write the file of roots.

    Raises BrokenChain, OSError.
    """
    now = context.clock()
    with database.reading() as session:
        if not _is_due(session, context, now):
            return
    with database.transaction() as session:
        row = roots.seal(session, now)
        audit_log.note(session, now, None, roots.ROOT_VERB, f"root/{row.id}", root=row.root)
    write_file(database, context)


def _is_due(session: Session, context: AppContext, now: datetime) -> bool:
    last = roots.newest(session)
    if last is not None and roots.is_behind(session, last):
        return True
    local = now.astimezone(context.settings.zone)
    owed = local.date() if local.time() >= context.settings.digest_time else local.date() - timedelta(days=1)
    at = datetime.combine(owed, context.settings.digest_time, context.settings.zone)
    return last is None or last.at < at


def list_owed(database: Database, context: AppContext) -> list[Owed]:
    """List the timestamps that roots of the last days lack."""
    now = context.clock()
    with database.reading() as session:
        failed = key_values.read(session, _FAILED)
        if failed is not None and now < datetime.fromisoformat(failed) + _PAUSE:
            return []
        rows = roots.list_since(session, now - TRIED)
    return [
        Owed(row.id, row.document.encode(), authority)
        for row in rows
        for authority in context.settings.timestamp_urls
        if authority not in {name for name, _ in row.tokens}
    ]


def note_failed(database: Database, context: AppContext) -> None:
    """Note that an authority did not answer as it should."""
    with database.transaction() as session:
        key_values.write(session, _FAILED, context.clock().isoformat())


def store_token(database: Database, context: AppContext, owed: Owed, token: bytes) -> None:
    """Store the token that an authority gave."""
    with database.transaction() as session:
        roots.store_token(session, owed.number, owed.authority, base64.b64encode(token).decode())
    write_file(database, context)


def write_file(database: Database, context: AppContext) -> None:
    """Write the roots that the file lacks, and the tokens that came in the last month.

    Raises OSError, and BrokenChain for a root that is another one in the file: what was kept is never overwritten.
    """
    path = context.settings.data_dir / "audit-roots"
    lines, now = _read(path), context.clock()
    with database.reading() as session:
        rows = roots.list_since(
            session, now - timedelta(days=31) if lines else datetime.min.replace(tzinfo=UTC)
        )
    for row in rows:
        if row.id in lines and json.loads(lines[row.id])["document"] != row.document:
            raise BrokenChain(f"root {row.id} is another one in {path.name}")
        lines[row.id] = json.dumps(
            {"document": row.document, "signature": row.signature, "tokens": row.tokens}, ensure_ascii=False
        )
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.writelines(f"{lines[number]}\n" for number in sorted(lines))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _read(path: Path) -> dict[int, str]:
    """The file's lines by the number of their root."""
    if not path.exists():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    return {json.loads(json.loads(line)["document"])["number"]: line for line in lines}


def newest_root(session: Session) -> str | None:
    """Return the newest root, for a statement's footer."""
    row = roots.newest(session)
    return row.root if row else None
