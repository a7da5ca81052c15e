"""Fingerprints of revisions for the audit log, so that none can be rewritten unnoticed.

The narrative enters by its own hash, which stays when the narrative is pruned.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class RevisionFacts:
    """The facts of a revision: its row's number, who made it, when, by which verb, why; and whose report it is."""

    id: int
    person_id: int | None
    at: datetime
    verb: str
    reason: str | None
    reporter_id: int | None


#: Who made a revision whose row was changed: nobody that we know.
NOBODY = 0


def made_by(
    report_id: str,
    revision: int,
    verb: str,
    person_id: int | None,
    at: datetime,
    reason: str | None,
    narrative: str | None,
) -> list[Any]:
    """Return what a revision's column `made` says of it: whose it is, who made it how, when and why."""
    return [report_id, revision, verb, person_id, instant(at), reason, narrative]


def is_as_made(row: Any) -> bool:
    """Return whether the plain columns of a revision are as Balagh wrote them."""
    narrative = row.narrative_sha256
    told = made_by(row.report_id, row.revision, row.verb, row.person_id, row.at, row.reason, narrative)
    return bool(row.made == told)


def author_of(row: Any) -> int | None:
    """Return who made a revision: None for the program itself, NOBODY where the row was changed outside Balagh."""
    author: int | None = row.person_id if is_as_made(row) else NOBODY
    return author


def narrative_sha256(document: dict[str, Any]) -> str | None:
    """Return the hash of a document's narrative; None when it has none."""
    words = document.get("narrative")
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest() if words else None


def fingerprint(document: dict[str, Any], narrative: str | None, made: RevisionFacts) -> str:
    """Return the SHA-256 of a document, with the hash of its narrative in its place, and of the revision's facts.

    It covers a person's number: store it in encrypted details only.
    """
    how = [made.id, made.person_id, instant(made.at), made.verb, made.reason, made.reporter_id]
    return sha256_of([document | {"narrative": narrative}, how])


def instant(moment: Any) -> Any:
    """Return a moment as entries and fingerprints write it, in UTC; any other value unchanged."""
    if isinstance(moment, datetime):
        return moment.astimezone(UTC).isoformat(timespec="microseconds")
    return moment


def sha256_of(value: Any) -> str:
    """Return the SHA-256 of a JSON value in canonical form."""
    canonical = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
