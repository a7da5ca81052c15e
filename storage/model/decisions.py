"""What coordinators decide of a record. Whoever brings a record from elsewhere claims facts, and decides nothing."""

from collections.abc import Mapping
from typing import Any

from storage.model.records import FIELDS


def without_decisions(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return a document without what only a coordinator of this organisation may say of it; the defaults stand for it.

    A record that elsewhere was rejected, merged or withdrawn stays so: it counts nowhere, and must not begin to.
    """
    found = dict(document)
    for field in FIELDS:
        value = found.get(field.name)
        if value in field.decided_codes:
            del found[field.name]
        elif isinstance(value, Mapping):
            decided = {part.name for part in field.parts if part.decided}
            found[field.name] = {name: part for name, part in value.items() if name not in decided}
    return found
