"""Maps that come with Balagh, for lists that many use, known by their headings. PURE."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from bot.domain.places.letters import fold
from bot.formats.imports.mapping import ColumnMap


def ready_map(headings: Sequence[str]) -> ColumnMap | None:
    """Return the ready-made map of the list that has all headings of its signature; of two for a field the first."""
    known = {fold(heading): heading for heading in headings if heading}
    for made in _maps():
        if all(fold(name) in known for name in made["signature"]):
            return _fitted(made, known)
    return None


def _fitted(made: Mapping[str, Any], known: Mapping[str, str]) -> ColumnMap:
    columns = dict.fromkeys(known.values(), "")
    taken: set[str] = set()
    for name, target in made["columns"].items():
        heading = known.get(fold(name))
        if heading is not None and target not in taken:
            columns[heading] = target
            taken.add(target)
    return ColumnMap(
        columns, made.get("words", {}), constants=made.get("constants", {}), list_name=made["list"]
    )


@cache
def _maps() -> tuple[dict[str, Any], ...]:
    return tuple(_read())


def _read() -> Iterator[dict[str, Any]]:
    folder = resources.files("bot.formats.imports") / "maps"
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".toml"):
            yield tomllib.loads(file.read_text(encoding="utf-8"))
