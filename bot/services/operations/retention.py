"""Retention: delete expired data as settings say; what would be deleted can be shown before.

The audit log's hash chain stays complete: it contains no deleted data, and the hashes of narratives and files
stay.
"""

import logging
from datetime import datetime, timedelta
from functools import partial

from bot.services.context import AppContext
from storage.audit import audit_log
from storage.backup import before_upgrade
from storage.backup.before_upgrade import KEPT_DAYS
from storage.engine.database import Database
from storage.repositories.operations import key_values, leases, retention

log = logging.getLogger(__name__)

#: Items of a kind that one transaction deletes.
BATCH = 200
#: While a backup is made no file is deleted: the name of the lease, and how long a deletion holds it (seconds).
FILES_DUTY = "evidence-files"
_HOLD_S = 60.0
_DONE = "prune/day"


def expiry_limits(context: AppContext) -> dict[str, datetime]:
    """Return the expiry instant for each kind of data. Kinds that never expire are left out."""
    settings, now = context.settings, context.clock()
    days = {
        "drafts": settings.keep_drafts_days,
        "identities": settings.keep_identity_days,
        "evidence": settings.keep_evidence_days,
        "narratives": settings.keep_narrative_days,
    }
    if days["narratives"]:  # a draft holds the same words
        days["drafts"] = min(days["drafts"] or days["narratives"], days["narratives"])
    return {what: now - timedelta(days=count) for what, count in days.items() if count}


def count_expired(database: Database, context: AppContext) -> dict[str, int]:
    """Count how much of each kind would be deleted now, without deleting it."""
    with database.reading() as session:
        return {
            what: retention.count(session, what, before) for what, before in expiry_limits(context).items()
        }


def prune_expired(database: Database, context: AppContext) -> dict[str, int]:
    """Delete all expired data, and old copies of the database. Returns how many rows of each kind."""
    _delete_copies(context)
    total: dict[str, int] = {}
    while gone := _prune_batch(database, context):
        total = {what: total.get(what, 0) + gone.get(what, 0) for what in total | gone}
    return total


def find_unreadable(database: Database, context: AppContext) -> list[int]:
    """Find expired files that cannot be deleted: their hash was changed and cannot be decrypted (`evidence
    verify` also reports it).
    """
    before = expiry_limits(context).get("evidence")
    if before is None:
        return []
    with database.reading() as session:
        return retention.list_unreadable(session, before)


def run_daily(database: Database, context: AppContext) -> None:
    """Delete expired data once a day, a few items at each run of the scheduler, so that nothing else is delayed."""
    today = context.today().isoformat()
    with database.reading() as session:
        if key_values.read(session, _DONE) == today:
            return
    if _prune_batch(database, context) == {}:
        _delete_copies(context)
        with database.transaction() as session:
            key_values.write(session, _DONE, today)
        if spoilt := find_unreadable(database, context):
            log.warning(
                "%d old files stay: their hash was changed; run `balagh evidence verify`", len(spoilt)
            )


def _delete_copies(context: AppContext) -> None:
    """Delete copies of the database from before an upgrade that are older than what they hold may be kept here."""
    settings = context.settings
    limits = (settings.keep_identity_days, settings.keep_narrative_days)
    days = min([KEPT_DAYS, *(days for days in limits if days)])
    if count := before_upgrade.delete_old(settings.upgrade_copies, context.clock(), days):
        log.info("%d copies from before an upgrade were deleted", count)


def _prune_batch(database: Database, context: AppContext) -> dict[str, int] | None:
    """Delete one transaction's worth. Returns an empty result when nothing is left, None while a backup is made."""
    before, files = expiry_limits(context), list[str]()
    gone: dict[str, int] = {}
    now = context.clock()
    with database.transaction() as session:
        if not leases.acquire(session, FILES_DUTY, "prune", _HOLD_S):
            return None
        for what, act in (
            ("drafts", retention.prune_drafts),
            ("identities", partial(retention.prune_identities, now=now)),
            ("narratives", retention.prune_narratives),
        ):
            if what in before:
                gone[what] = act(session, before[what], BATCH)
        if "evidence" in before:
            gone["evidence"], files = retention.prune_evidence(session, before["evidence"], BATCH, now)
        gone = {what: count for what, count in gone.items() if count}
        if gone:
            detail = {"narratives_before": before["narratives"].isoformat()} if "narratives" in gone else {}
            audit_log.note(session, now, None, "record.prune", "records", **gone, **detail)
    _remove_files(database, context, files)
    return gone


def _remove_files(database: Database, context: AppContext, files: list[str]) -> None:
    """Delete the files after the commit: a crash in between leaves a file without a row, which does no harm."""
    with database.reading() as session:  # the same bytes may have been received again meanwhile
        files = retention.find_unneeded(session, files)
    for digest in files:
        context.files.remove(digest)
    with database.transaction() as session:
        leases.release(session, "prune")
