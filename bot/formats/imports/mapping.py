"""Which column of somebody's table holds which field: proposed from its headings, kept in a file that people edit.

The file is TOML: below [columns] each heading with its field ("" leaves it out), below [words] what words of their
own mean, below [reading] how days are written.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from rapidfuzz import fuzz, process

from bot.domain.places.letters import fold
from bot.formats.columns import ATTACKS, Column
from bot.i18n.words import Words
from storage.model.validation import Problem

#: Fields of a table that the record keeps in another way: a day and a clock apart.
DAY, CLOCK = "day", "clock"
#: What a table may hold → how its cells are read (see bot.formats.imports.cells).
FIELDS: Mapping[str, Column | None] = MappingProxyType(
    {**{column.name: column for column in ATTACKS if column.path}, DAY: None, CLOCK: None}
)
#: How alike two headings must be to be proposed, of 100.
ALIKE = 84.0


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Heading → field; words of their own → codes; whether 5/10 is the fifth of October."""

    columns: Mapping[str, str]
    words: Mapping[str, str] = field(default_factory=dict)
    day_first: bool = True


class UnusableMap(ValueError):
    """A mapping that cannot be used; `problems` says why."""

    def __init__(self, found: list[Problem]) -> None:
        super().__init__(", ".join(problem.code for problem in found))
        self.problems = found


def proposed(headings: Sequence[str], languages: Sequence[Words]) -> ColumnMap:
    """A mapping by the headings' likeness to our own and to usual ones; each field at most once, the likest first."""
    texts = [
        (words.fill(text_id.format(name)), name)
        for text_id in ("read-heading-{}", "field-{}.column")
        for words in languages
        for name in FIELDS
    ]
    known = {fold(heading.strip()): name for text, name in texts if text for heading in text.split("|")}
    for name, column in FIELDS.items():
        known[fold(name)] = name
        known[fold(name.replace("_", " "))] = name
        if column is not None and column.hxl:
            known[fold(column.hxl)] = name
    likest = sorted(
        (
            (score, -at, heading, known[found])
            for at, heading in enumerate(headings)
            for found, score, _n in process.extract(fold(heading), list(known), scorer=fuzz.ratio, limit=3)
            if score >= ALIKE
        ),
        reverse=True,
    )
    columns = dict.fromkeys(headings, "")
    taken: set[str] = set()
    for _score, _at, heading, target in likest:
        if not columns[heading] and target not in taken:
            columns[heading] = target
            taken.add(target)
    return ColumnMap(columns)


def checked(mapping: ColumnMap, headings: Sequence[str]) -> ColumnMap:
    """The mapping, if this table can be read with it. Raises Unfit with everything that is wrong."""
    found: list[Problem] = []
    used = [target for target in mapping.columns.values() if target]
    found += [
        Problem("map-heading", slots={"value": name}) for name in mapping.columns if name not in headings
    ]
    found += [
        Problem("map-field", slots={"value": target, "codes": ", ".join(FIELDS)})
        for target in used
        if target not in FIELDS
    ]
    found += [Problem("map-twice", slots={"value": t}) for t in sorted(set(used)) if used.count(t) > 1]
    for needed in (("occurred_at", DAY), ("place_name", "place_name_ar"), ("attack_kinds",)):
        if not any(target in used for target in needed):
            found.append(Problem("map-without", slots={"value": needed[0]}))
    if found:
        raise UnusableMap(found)
    return mapping


def heading_of(path: str, columns: Mapping[str, str]) -> str:
    """The heading of the column a field of the record came from; "" where none did. `columns` is field → heading."""
    path = path.partition("[")[0]
    for name in (path, f"{path}.total", {"occurred_at": DAY}.get(path, ""), f"{path}.latitude"):
        if name in columns:
            return columns[name]
    return columns.get("place.name_ar", "") if path == "place.name" else ""


def to_text(mapping: ColumnMap, words: Words) -> str:
    """The mapping as the file that people edit."""
    rows = [f"{_string(heading)} = {_string(target)}" for heading, target in mapping.columns.items()]
    own = [f"{_string(word)} = {_string(code)}" for word, code in mapping.words.items()]
    parts = [
        _comment(words("import-map-columns", fields=", ".join(FIELDS))),
        "[columns]",
        *rows,
        "",
        _comment(words("import-map-words")),
        "[words]",
        *own,
        "",
        _comment(words("import-map-reading")),
        "[reading]",
        f"day_first = {'true' if mapping.day_first else 'false'}",
        "",
    ]
    return "\n".join(parts)


def from_text(text: str) -> ColumnMap:
    """The file as a mapping. Raises Unfit when it has another shape."""
    try:
        content: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UnusableMap([Problem("map-shape", slots={"value": str(error)})]) from error
    columns, own, reading = (content.get(name, {}) for name in ("columns", "words", "reading"))
    tables = {"columns": columns, "words": own, "reading": reading}
    wrong = [name for name in content if name not in tables]
    wrong += [name for name, table in tables.items() if not isinstance(table, dict)]
    if not wrong:
        wrong = [
            key for table in (columns, own) for key, value in table.items() if not isinstance(value, str)
        ]
        wrong += [key for key in reading if key != "day_first"]
    day_first = True if wrong else reading.get("day_first", True)
    if wrong or not isinstance(day_first, bool):
        raise UnusableMap([Problem("map-shape", slots={"value": name}) for name in wrong or ["day_first"]])
    return ColumnMap(columns, own, day_first)


def _comment(text: str) -> str:
    return "\n".join(f"# {line}" for line in text.splitlines())


def _string(text: str) -> str:
    """A TOML basic string."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in plain) + '"'
