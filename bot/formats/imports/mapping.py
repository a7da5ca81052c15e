"""Map the columns of other people's tables to fields: proposed from the headings, kept in a file that people edit.

The file is TOML: [columns] has each heading with its field ("" leaves it out), [words] the table's own words with their
codes, [reading] the order of days.
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

#: Fields that only tables have: day and time in separate columns.
DAY, CLOCK = "day", "clock"
#: Field of a table → the column by which its cells are read (see bot.formats.imports.cells).
FIELDS: Mapping[str, Column | None] = MappingProxyType(
    {**{column.name: column for column in ATTACKS if column.path}, DAY: None, CLOCK: None}
)
#: The columns that name the place, in whatever language.
_NAMES = tuple(name for name, column in FIELDS.items() if column and column.path.startswith("place.name"))
#: The least similarity of two headings to propose the field (0 to 100).
ALIKE = 84.0


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Heading → field; the table's own words → codes; `day_first`: 5/10 is the fifth of October.

    None where nobody said it: then a day that can be read in both orders is refused.
    """

    columns: Mapping[str, str]
    words: Mapping[str, str] = field(default_factory=dict)
    day_first: bool | None = None


class UnusableMap(ValueError):
    """A mapping that cannot be used, and why."""

    def __init__(self, found: list[Problem]) -> None:
        super().__init__(", ".join(problem.code for problem in found))
        self.problems = found


def proposed(headings: Sequence[str], languages: Sequence[Words]) -> ColumnMap:
    """Propose a mapping by the similarity of headings to known ones; each field once, for its most similar heading."""
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
    """Check that this table can be read with the mapping. Raises UnusableMap with all problems."""
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
    for needed in (("occurred_at", DAY), _NAMES, ("attack_kinds",)):
        if not any(target in used for target in needed):
            found.append(Problem("map-without", slots={"value": needed[0]}))
    if found:
        raise UnusableMap(found)
    return mapping


def heading_of(path: str, columns: Mapping[str, str]) -> str:
    """Return the heading of the column that gave a field of the record, or "". `columns`: field → heading."""
    path = path.partition("[")[0]
    for name in (path, f"{path}.total", {"occurred_at": DAY}.get(path, ""), f"{path}.latitude"):
        if name in columns:
            return columns[name]
    if path == "place.name":
        return next((columns[name] for name in columns if name.startswith("place.names.")), "")
    return ""


def to_text(mapping: ColumnMap, words: Words) -> str:
    """Write the mapping as the file that people edit."""
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
        "# day_first =" if mapping.day_first is None else f"day_first = {str(mapping.day_first).lower()}",
        "",
    ]
    return "\n".join(parts)


def from_text(text: str) -> ColumnMap:
    """Read the file. Raises UnusableMap if it has another shape."""
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
    day_first = None if wrong else reading.get("day_first")
    if wrong or not isinstance(day_first, bool | None):
        raise UnusableMap([Problem("map-shape", slots={"value": name}) for name in wrong or ["day_first"]])
    return ColumnMap(columns, own, day_first)


def _comment(text: str) -> str:
    return "\n".join(f"# {line}" for line in text.splitlines())


def _string(text: str) -> str:
    """Quote a TOML basic string."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in plain) + '"'
