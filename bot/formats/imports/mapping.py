"""Map the columns of other people's tables to fields of the record, in a file that people edit. PURE.

The file is TOML: [columns] has each heading with its field or fields ("" leaves it out), [words] the table's own words
with their codes, [places] its own names with p-codes or names that are known, [constants] what holds for every row
whose cell says nothing, [reading] the order of days and the list's name.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from bot.formats.columns import ATTACKS, Column
from bot.i18n.words import Words
from storage.model.validation import Problem

#: Fields that only tables have: day and time in separate columns, a position in one.
DAY, CLOCK, POSITION = "day", "clock", "position"
#: Fields of tables with a row for each person (see bot.formats.imports.people_rows).
PERSON_FATE, PERSON_SEX, PERSON_AGE = "person_fate", "person_sex", "person_age"
PERSON: Final = (PERSON_FATE, PERSON_SEX, PERSON_AGE)
FATES: Final = ("killed", "injured")
#: Field of a table → the column by which its cells are read (see bot.formats.imports.cells).
FIELDS: Mapping[str, Column | None] = MappingProxyType(
    {
        **{column.name: column for column in ATTACKS if column.path},
        DAY: None,
        CLOCK: None,
        POSITION: None,
        **dict.fromkeys(PERSON),
    }
)
#: The columns by which a place is known.
_PLACES: Final = (
    *(name for name, column in FIELDS.items() if column and column.path.startswith("place.name")),
    *(name for name, column in FIELDS.items() if column and column.path.startswith("place.admin1")),
    *("place_pcode", "place_latitude", POSITION),
)
_NEEDED: Final = (("occurred_at", DAY), _PLACES, ("attack_kinds",))
_TABLES: Final = ("columns", "words", "places", "constants")
#: What [reading] may say, and of which type.
_READING: Final[Mapping[str, type]] = MappingProxyType({"day_first": bool, "list": str})


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Heading → fields, with commas between; the table's own words → codes; its own names of places → known ones.

    `day_first`: 5/10 is the fifth of October; None where nobody said it. `list_name` parts the ids of this list from
    those of others. `constants`: field → the value of every row that gives none.
    """

    columns: Mapping[str, str]
    words: Mapping[str, str] = field(default_factory=dict)
    day_first: bool | None = None
    places: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    list_name: str = ""

    @property
    def is_of_people(self) -> bool:
        """Whether each row of the table is one person."""
        return PERSON_FATE in self.constants or any(target in PERSON for _, target in self.used())

    def used(self) -> Iterator[tuple[str, str]]:
        """Yield each heading with each of its fields."""
        for heading, targets in self.columns.items():
            yield from ((heading, target.strip()) for target in targets.split(",") if target.strip())


class UnusableMap(ValueError):
    """A mapping that cannot be used, and why."""

    def __init__(self, found: list[Problem]) -> None:
        super().__init__(", ".join(problem.code for problem in found))
        self.problems = found


def checked(mapping: ColumnMap, headings: Sequence[str]) -> ColumnMap:
    """Check that this table can be read with the mapping. Raises UnusableMap with all problems."""
    used = [target for _, target in mapping.used()]
    known = [*used, *mapping.constants]
    found = [
        Problem("map-heading", slots={"value": name}) for name in mapping.columns if name not in headings
    ]
    found += [
        Problem("map-field", slots={"value": target, "codes": ", ".join(FIELDS)})
        for target in known
        if target not in FIELDS
    ]
    found += [
        Problem("map-constant", slots={"value": name})
        for name in mapping.constants
        if name in FIELDS and FIELDS[name] is None and name != PERSON_FATE
    ]
    if mapping.is_of_people:
        found += [
            Problem("map-people", slots={"value": target})
            for target in used
            if target == "id" or target.startswith(FATES)
        ]
        if PERSON_FATE not in known:
            found.append(Problem("map-without", slots={"value": PERSON_FATE}))
    found += [Problem("map-twice", slots={"value": t}) for t in sorted(set(used)) if used.count(t) > 1]
    found += [
        Problem("map-without", slots={"value": needed[0]})
        for needed in _NEEDED
        if not any(target in known for target in needed)
    ]
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
        beginnings = ("place.names.", "place.pcode", "place.admin1", "place.latitude", POSITION)
        return next((columns[name] for each in beginnings for name in columns if name.startswith(each)), "")
    return ""


def to_text(mapping: ColumnMap, words: Words) -> str:
    """Write the mapping as the file that people edit."""
    parts = [_comment(words("import-map-columns", fields=", ".join(FIELDS)))]
    for name, table in zip(
        _TABLES, (mapping.columns, mapping.words, mapping.places, mapping.constants), strict=True
    ):
        parts += [_comment(words(f"import-map-{name}"))] if name != "columns" else []
        parts += [f"[{name}]", *(f"{_string(key)} = {_string(value)}" for key, value in table.items()), ""]
    order = "# day_first =" if mapping.day_first is None else f"day_first = {str(mapping.day_first).lower()}"
    parts += [
        _comment(words("import-map-reading")),
        "[reading]",
        order,
        f"list = {_string(mapping.list_name)}",
        "",
    ]
    return "\n".join(parts)


def from_text(text: str) -> ColumnMap:
    """Read the file. Raises UnusableMap if it has another shape."""
    try:
        content: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UnusableMap([Problem("map-shape", slots={"value": str(error)})]) from error
    tables = {name: content.get(name, {}) for name in (*_TABLES, "reading")}
    wrong = [name for name in content if name not in tables]
    wrong += [name for name, table in tables.items() if not isinstance(table, dict)]
    if not wrong:
        wrong = [key for name in _TABLES for key, value in tables[name].items() if not isinstance(value, str)]
        reading = tables["reading"]
        wrong += [
            key for key, value in reading.items() if key not in _READING or type(value) is not _READING[key]
        ]
    if wrong:
        raise UnusableMap([Problem("map-shape", slots={"value": name}) for name in wrong])
    columns, own, places, constants = (tables[name] for name in _TABLES)
    return ColumnMap(columns, own, reading.get("day_first"), places, constants, reading.get("list", ""))


def _comment(text: str) -> str:
    return "\n".join(f"# {line}" for line in text.splitlines())


def _string(text: str) -> str:
    """Quote a TOML basic string."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in plain) + '"'
