"""Propose what the columns of a table mean: by HXL's hashtags, by their headings and by what stands in them. PURE."""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rapidfuzz import fuzz, process

from bot.domain.places.letters import fold
from bot.formats.imports.cells import Reader, is_empty, text_of
from bot.formats.imports.days import time_of
from bot.formats.imports.files.shapes import Table
from bot.formats.imports.mapping import (
    CLOCK,
    DAY,
    FATES,
    FIELDS,
    PERSON,
    PERSON_AGE,
    PERSON_FATE,
    PERSON_SEX,
    POSITION,
    ColumnMap,
)
from bot.formats.imports.moments import MomentReader
from bot.i18n.words import Words
from storage.model.json_document import Refused

#: The least similarity of two headings to propose the field (0 to 100).
_ALIKE: Final = 90.0
#: HXL's hashtags and whole headings count more than similar ones.
_SURE: Final = 200.0
_ALIKE_MOST: Final = 100.0
_SAMPLE: Final = 200
#: The share of a column's cells that must be readable as the field.
_READABLE: Final = 0.8
#: Fields that are proposed by a known heading whatever stands below it: words can be given a meaning, and days and
#: figures that cannot be read must be refused by name, not left out unseen.
_WANTED: Final = frozenset({"attack_kinds", "targets", DAY, CLOCK})
#: Columns that only Balagh's own files have: their ids are its own.
_OURS: Final = frozenset({"id", "number", "revision", "state"})
_NUMBER: Final = re.compile(r"\d{4}-\d{2}-\d{2}/\d{2,6}")


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of headings, and the readers of cells."""

    headings: Mapping[str, str]
    reader: Reader
    moments: MomentReader

    def is_heading(self, text: str) -> bool:
        """Whether a cell is a known heading as it stands."""
        return any(form in self.headings for form in _forms(text))


def proposed(table: Table, knowledge: Knowledge, list_: str = "") -> ColumnMap:
    """Propose a mapping: each field once, for the column whose heading and cells fit it best."""
    sample = table.sample(_SAMPLE)
    found: list[tuple[float, float, int, str]] = []
    for n, heading in enumerate(table.headings):
        if heading:
            cells = [row[n] for row in sample if n < len(row) and not is_empty(row[n])]
            for target, score in _candidates(heading, table.tags[n], knowledge).items():
                share = _readable(target, cells, knowledge) if cells else 0.0
                if share >= _READABLE or (_is_wanted(target, cells) and score > _ALIKE_MOST):
                    found.append((score, share, -n, target))
    columns = {heading: "" for heading in table.headings if heading}
    taken: set[str] = set()
    for _score, _share, n, target in sorted(found, reverse=True):
        heading = table.headings[-n]
        if not columns[heading] and target not in taken and not (taken & _INSTEAD.get(target, frozenset())):
            columns[heading] = target
            taken.add(target)
    if taken & set(PERSON):
        columns = _of_people(columns)
    constants = {} if "civilian_status" in taken else {"civilian_status": "unknown"}
    return ColumnMap(columns, constants=constants, list_name="" if taken >= _OURS else list_)


def _of_people(columns: Mapping[str, str]) -> dict[str, str]:
    """The columns of a table of people: its ids are theirs, and its figures are counted."""
    if any(
        target.startswith(FATES) for target in columns.values()
    ):  # a list of attacks with, say, an age in it
        return {heading: "" if target in PERSON else target for heading, target in columns.items()}
    return {heading: "" if target == "id" else target for heading, target in columns.items()}


#: A field that another one already says.
_INSTEAD: Final[Mapping[str, frozenset[str]]] = {
    DAY: frozenset({"occurred_at"}),
    "occurred_at": frozenset({DAY}),
    POSITION: frozenset({"place_latitude"}),
}


def list_name(file_name: str) -> str:
    """Return a name for the list in a file: its own name in letters that ids have, without dates that change."""
    letters = re.sub(r"[^a-z]+", "-", fold(file_name.partition(".")[0])).strip("-")[:16].strip("-")
    return letters or hashlib.sha256(file_name.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def known_headings(languages: Sequence[Words]) -> dict[str, str]:
    """Return the folded headings of all languages, and HXL's hashtags, with their fields."""
    texts = [
        (words.fill(text_id.format(name)), name)
        for text_id in ("read-heading-{}", "field-{}.column")
        for words in languages
        for name in FIELDS
    ]
    known = {_key(heading.strip()): name for text, name in texts if text for heading in text.split("|")}
    for name, column in FIELDS.items():
        known[fold(name)] = name
        known[fold(name.replace("_", " "))] = name
        if column is not None:
            known.setdefault(fold(column.path), name)
            if column.hxl:
                known.setdefault(_tag(column.hxl), name)
    return known


def _key(heading: str) -> str:
    return _tag(heading) if heading.startswith("#") else fold(heading)


def _candidates(heading: str, tag: str, knowledge: Knowledge) -> dict[str, float]:
    """The fields that a column may be, with how well its hashtag or heading says so."""
    found: dict[str, float] = {}
    if tag and (target := knowledge.headings.get(_tag(tag))):
        found[target] = 2 * _SURE
    for n, form in enumerate(_forms(heading)):
        if form in knowledge.headings:
            found.setdefault(knowledge.headings[form], _SURE - n)
        for known, score, _ in process.extract(
            form, [*knowledge.headings], scorer=fuzz.ratio, limit=3, score_cutoff=_ALIKE
        ):
            found.setdefault(knowledge.headings[known], score - n)
    return found


def _is_wanted(target: str, cells: Sequence[Any]) -> bool:
    figure = target.startswith(("killed_", "injured_"))
    return target in _WANTED or figure or (not cells and target not in _OURS)


def _tag(tag: str) -> str:
    """A hashtag with its attributes in order, as HXL compares them."""
    name, *attributes = "".join(tag.lower().split()).split("+")
    return "+".join((name, *sorted(attributes)))


def _forms(heading: str) -> list[str]:
    """A heading as it may be known: whole, with blanks for signs, without the groups of KoboToolbox before it."""
    plain = fold(heading).strip()
    spaced = " ".join(re.sub(r"[_\-.:()\[\]]+", " ", plain).split())
    last = " ".join(re.split(r"[/.]", plain)[-1].strip("_ ").replace("_", " ").split())
    return [form for form in dict.fromkeys((plain, spaced, last)) if form]


def _readable(target: str, cells: Sequence[Any], knowledge: Knowledge) -> float:
    """The share of the cells that can be read as this field."""
    test = _tests(knowledge).get(target)
    column = FIELDS[target]
    if test is None and column is not None:
        if column.kind == "moment":
            test = _reads(lambda cell: knowledge.moments.read(cell, None, exact=False))
        else:
            test = _reads(lambda cell: knowledge.reader.value(column, cell))
    if test is None:
        return 0.0
    if target == "id" and len({text_of(cell) for cell in cells}) < len(cells):
        return 0.0
    return sum(map(test, cells)) / len(cells)


def _tests(knowledge: Knowledge) -> dict[str, Callable[[Any], bool]]:
    moments, reader = knowledge.moments, knowledge.reader
    return {
        DAY: _reads(lambda cell: moments.read(cell, None, exact=False)),
        CLOCK: _reads(lambda cell: time_of(cell) or moments.clock(cell)),
        POSITION: _reads(reader.position),
        PERSON_AGE: lambda cell: text_of(cell).partition(".")[0].isdecimal(),
        PERSON_SEX: _has_letters,
        PERSON_FATE: _has_letters,
        "number": lambda cell: bool(_NUMBER.fullmatch(text_of(cell))),
        "place_pcode": _has_letters,
        "place_admin1_pcode": _has_letters,
        "place_name": _has_letters,
        "place_admin1": _has_letters,
        "place_latitude": lambda cell: _within(reader, "place_latitude", cell, 90),
        "place_longitude": lambda cell: _within(reader, "place_longitude", cell, 180),
    }


def _has_letters(cell: Any) -> bool:
    return any(letter.isalpha() for letter in text_of(cell))


def _within(reader: Reader, name: str, cell: Any, most: float) -> bool:
    column = FIELDS[name]
    try:
        return column is not None and abs(reader.value(column, cell)) <= most
    except Refused:
        return False


def _reads(read: Callable[[Any], Any]) -> Callable[[Any], bool]:
    def test(cell: Any) -> bool:
        try:
            read(cell)
        except Refused as error:
            return error.problems[0].code == "day-or-month"
        return True

    return test
