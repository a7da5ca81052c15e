"""Fingerprints of record states: what the audit's lines hold, so that no state can be rewritten unseen.

The narrative counts by its own hash, which stays when the narrative is pruned.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class RevisionFacts:
    """How a state came to be: its row's number, who made it so, when, by which verb, why; and whose report it is."""

    id: int
    person_id: int | None
    at: datetime
    verb: str
    reason: str | None
    reporter_id: int | None


def narrative_sha256(document: dict[str, Any]) -> str | None:
    """The hash of a document's narrative; None when it has none."""
    words = document.get("narrative")
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest() if words else None


def fingerprint(document: dict[str, Any], narrative: str | None, made: RevisionFacts) -> str:
    """SHA-256 of a document, with its narrative's hash in the narrative's place, and of how it came to be.

    It says who: it stands in sealed details of lines only.
    """
    how = [made.id, made.person_id, instant(made.at), made.verb, made.reason, made.reporter_id]
    return sha256_of([document | {"narrative": narrative}, how])


def instant(moment: Any) -> Any:
    """A moment as lines and fingerprints write it, in UTC; what is none stays as it is."""
    if isinstance(moment, datetime):
        return moment.astimezone(UTC).isoformat(timespec="microseconds")
    return moment


def sha256_of(value: Any) -> str:
    """SHA-256 of a JSON value in its one canonical form."""
    canonical = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
