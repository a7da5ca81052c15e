"""Fingerprints of record states: what the audit's lines hold, so that no state can be rewritten unseen.

The narrative counts by its own hash, which stays when the narrative is pruned.
"""

import hashlib
import json
from typing import Any


def narrative_sha256(document: dict[str, Any]) -> str | None:
    """The hash of a document's narrative; None when it has none."""
    words = document.get("narrative")
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest() if words else None


def fingerprint(document: dict[str, Any], narrative: str | None) -> str:
    """SHA-256 of a document with its narrative's hash in the narrative's place."""
    return sha256_of(document | {"narrative": narrative})


def sha256_of(value: Any) -> str:
    """SHA-256 of a JSON value in its one canonical form."""
    canonical = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
