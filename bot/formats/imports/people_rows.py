"""Tables with one row for each person: the rows of one event are summed to its figures. PURE.

An event is what has the same day, time, place and kind. Of an event in which one person cannot be read nothing comes
in: its figures would be too low. Women, children and men are told apart only where that is known of everybody.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.text.tokens import tokenise
from bot.formats.imports.cells import is_empty, text_of
from bot.formats.imports.mapping import (
    CLOCK,
    DAY,
    FATES,
    PERSON_AGE,
    PERSON_FATE,
    PERSON_SEX,
    POSITION,
    ColumnMap,
)
from bot.formats.imports.refusal import refused
from storage.model.json_document import Refused
from storage.model.validation import Problem

_ADULT: Final = 18
_OLDEST: Final = 120
#: Fields that tell one event from another.
_OF_EVENT: Final = (DAY, CLOCK, POSITION, "occurred_at", "attack_kinds")
_SEXES: Final = {"female": "women", "women": "women", "male": "men", "men": "men"}


@dataclass(slots=True)
class Event:
    """The first row of an event, and its figures so far: fate → group of people (None: not known) → how many."""

    number: int
    cells: Sequence[Any]
    counts: dict[str, dict[str | None, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def figures(self) -> dict[str, dict[str, int]]:
        """Return the figures of the record's document. Raises Refused if a person could not be read."""
        if self.problems:
            raise Refused(self.problems)
        found: dict[str, dict[str, int]] = {}
        for fate, groups in self.counts.items():
            found[fate] = {"total": sum(groups.values())}
            if None not in groups:
                found[fate] |= {name: groups.get(name, 0) for name in ("women", "children", "men")}
        return found


def events_of(
    rows: Iterable[tuple[int, Sequence[Any]]], mapping: ColumnMap, headings: Sequence[str], lexicon: Lexicon
) -> Iterator[Event]:
    """Yield the events in the order in which they begin."""
    at = {heading: n for n, heading in enumerate(headings)}
    columns = {target: at[heading] for heading, target in mapping.used()}
    same = [n for target, n in columns.items() if target in _OF_EVENT or target.startswith("place_")]
    found: dict[tuple[str, ...], Event] = {}
    for number, cells in rows:
        key = tuple(
            text_of(cells[n]).casefold() if n < len(cells) and cells[n] is not None else "" for n in same
        )
        event = found.setdefault(key, Event(number, cells))
        person = {
            name: cells[columns[name]] if name in columns and columns[name] < len(cells) else None
            for name in (PERSON_FATE, PERSON_SEX, PERSON_AGE)
        }
        try:
            fate = _fate(person[PERSON_FATE], mapping.constants, lexicon)
            group = _group(person, lexicon)
        except Refused as error:
            event.problems += [Problem(p.code, PERSON_FATE, p.slots) for p in error.problems]
            continue
        groups = event.counts.setdefault(fate, {})
        groups[group] = groups.get(group, 0) + 1
    yield from found.values()


def _fate(cell: Any, constants: Mapping[str, str], lexicon: Lexicon) -> str:
    text = constants.get(PERSON_FATE, "") if is_empty(cell) else text_of(cell)
    tokens = tokenise(text)
    hit = lexicon.find(tokens, 0, "people:killed", "people:injured")
    if hit is None or hit.length != len(tokens) or hit.meaning.code not in FATES:
        raise refused("unknown-word", text, codes=", ".join(FATES))
    return hit.meaning.code


def _group(person: Mapping[str, Any], lexicon: Lexicon) -> str | None:
    """Whether it is a woman, a child or a man; None where that is not known: a male of unknown age may be a boy."""
    sex, age = person[PERSON_SEX], person[PERSON_AGE]
    tokens = tokenise("" if is_empty(sex) else text_of(sex))
    hit = lexicon.find(tokens, 0, "age", "people", "kin")
    said = hit.meaning.code if hit and hit.length == len(tokens) else None
    if said in ("child", "children"):
        return "children"
    years = text_of(age).partition(".")[0] if not is_empty(age) else ""
    if not years.isdecimal() or int(years) > _OLDEST:
        return None
    return "children" if int(years) < _ADULT else _SEXES.get(said or "")
