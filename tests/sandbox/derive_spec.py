"""Derive bot/sandbox/protocol/spec.json from the full machine-readable description of the Bot API.

Run by hand when the Bot API grows: `python tests/sandbox/derive_spec.py FULL.json bot/sandbox/protocol/spec.json`.
Of the methods the sandbox answers it keeps each parameter with its types and whether it is required, with
every type such a parameter can reach; of all others only the name, so that they are refused as "not here" and
not as "no such method".
"""

import json
import sys
from pathlib import Path
from typing import Any

from bot.sandbox.methods import METHODS

SOURCE = "derived from a machine-readable Bot API specification under the MIT licence"


def bare(kind: str) -> str:
    """The type inside any number of "Array of"."""
    while kind.startswith("Array of "):
        kind = kind.removeprefix("Array of ")
    return kind


def derive(full: dict[str, Any]) -> dict[str, Any]:
    """The compact description: name → [types, required] for what the sandbox needs."""
    methods: dict[str, Any] = {}
    types: dict[str, Any] = {}
    waiting: list[str] = []

    def fields(thing: dict[str, Any]) -> dict[str, Any]:
        found = {}
        for field in thing.get("fields", []):
            found[field["name"]] = [field["types"], field["required"]]
            waiting.extend(bare(kind) for kind in field["types"])
        return found

    for name, method in full["methods"].items():
        methods[name] = fields(method) if name in METHODS else None
    while waiting:
        name = waiting.pop()
        if name in types or name not in full["types"]:
            continue
        thing = full["types"][name]
        if "subtypes" in thing:
            types[name] = {"one of": thing["subtypes"]}
            waiting.extend(thing["subtypes"])
        else:
            types[name] = {"fields": fields(thing)}
    return {"source": SOURCE, "version": full["version"], "methods": methods, "types": types}


if __name__ == "__main__":
    description = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    compact = json.dumps(derive(description), separators=(",", ":"), sort_keys=True)
    Path(sys.argv[2]).write_text(compact + "\n", encoding="utf-8")
