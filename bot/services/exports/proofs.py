"""Proofs for others: the leaves of a report, or of single facts of it, with the signed roots that they lead to."""

import base64
import json
from collections.abc import Sequence
from typing import Any

from sqlmodel import Session

from bot.services.exports.bag import Bag
from storage.audit import roots
from storage.audit.roots import Proven
from storage.model.listings import StoredFile
from storage.model.records import Attack
from storage.repositories.reports import reports


class NotProven(LookupError):
    """A fact that no root covers: there is no such fact, or it was recorded after the last root."""


def add_proofs(bag: Bag, session: Session, attack: Attack, files: Sequence[StoredFile]) -> str:
    """Add the roots that cover a report and its files, their signatures and timestamps, and the report's leaves.

    Returns the numbers of the roots whose trees are not the ones that were signed: the database was changed.
    """
    numbers = {str(file.id) for file in files}
    found, broken = roots.trees_of(session, attack.id, with_files=True)
    for proven in found:
        shown = [
            n
            for n, leaf in enumerate(proven.leaves)
            if (leaf.kind == "record" and leaf.subject.rpartition("/")[0] == attack.number)
            or (leaf.kind == "file" and leaf.subject in numbers)
        ]
        stem = f"proofs/{proven.row.id:05d}"
        bag.add(f"{stem}.root.json", [proven.row.document.encode()])
        bag.add(f"{stem}.signature", [proven.row.signature.encode()])
        bag.add(
            f"{stem}.leaves.json", [json.dumps([proven.prove(n) for n in shown], ensure_ascii=False).encode()]
        )
        for n, (_authority, token) in enumerate(proven.row.tokens, 1):
            bag.add(f"{stem}.{n}.tsr", [base64.b64decode(token)])
    return ", ".join(map(str, broken))


def prove_facts(session: Session, number: str, names: Sequence[str]) -> dict[str, Any]:
    """Return a proof of single facts of a report, as they were in the newest of its revisions that a root covers.

    The day (UTC) on which it was recorded is always among them; the moment, which finds a sender, only when asked.
    Raises LookupError when there is no such report, NotProven.
    """
    stored = reports.find(session, number)
    if stored is None:
        raise LookupError(number)
    found, _broken = roots.trees_of(session, stored.attack.id)
    if not found:
        raise NotProven("no root covers this report yet")
    proven = found[-1]
    places = _places_of(proven, number)
    wanted = dict.fromkeys((*names, "recorded_on"))
    if unknown := [name for name in wanted if name not in places]:
        raise NotProven(f"{', '.join(unknown)}: no such fact; it may be: {', '.join(sorted(places))}")
    row = proven.row
    shown = [proven.prove(places[name]) for name in wanted]
    return {"document": row.document, "signature": row.signature, "tokens": row.tokens, "proofs": shown}


def _places_of(proven: Proven, number: str) -> dict[str, int]:
    """Where the facts of the record's last revision in a tree stand, by name."""
    of_record = [
        (int(leaf.subject.rpartition("/")[2]), leaf.name, n)
        for n, leaf in enumerate(proven.leaves)
        if leaf.kind == "record" and leaf.subject.rpartition("/")[0] == number
    ]
    newest = max(revision for revision, _, _ in of_record)
    return {name: n for revision, name, n in of_record if revision == newest}
