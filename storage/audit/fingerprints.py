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
