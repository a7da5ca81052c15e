"""Sums of figures that distinguish "none" from "not known yet", each with the records behind it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from storage.model.fields import Field
from storage.model.records import FIELDS, Attack, Figures
from storage.model.vocabulary import FIGURE_PARTS


@dataclass(frozen=True, slots=True)
class Printed:
    """What a statement prints of all records as a sentence of its own: a figure, or how many of them have a code.

    `text`: the id of the sentence.
    """

    field: Field
    text: str
    code: str | None = None

    def of(self, record: Attack) -> int | None:
        """Return what a record adds."""
        value = getattr(record, self.field.name)
        return value if self.code is None else int(value == self.code)


def _printed(field: Field) -> dict[str, Printed]:
    if not field.printed_in("sentence"):
        return {}
    text = f"field-{field.name}.sentence"
    if field.kind != "code":
        return {field.name: Printed(field, text)}
    return {f"{field.name}_{code}": Printed(field, f"{text}-{code}", code) for code in field.prints}


#: The name of the slot → what is printed.
PRINTED: Final[Mapping[str, Printed]] = {name: each for f in FIELDS for name, each in _printed(f).items()}


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum. `value` None: not known; `at_least`: the figure of some records is not known yet or a lower bound, so
    that the value is one, or without one nobody is known so far."""

    value: int | None
    at_least: bool
    #: Ids of the records that add to it.
    records: tuple[str, ...] = ()

    @property
    def some(self) -> int:
        """The value, or 0 if it is not known: above 0 there is something to print."""
        return self.value or 0

    @property
    def none_so_far(self) -> bool:
        """Whether some records say none, and others do not know yet."""
        return self.value is None and self.at_least


@dataclass(frozen=True, slots=True)
class Toll:
    """Numbers of people killed, or of people injured, in a set of records."""

    total: Figure
    women: Figure
    children: Figure
    men: Figure
    responders: Figure
    #: Those of the total that are known only from reports that are still being checked.
    doubted: Figure

    @property
    def in_doubt(self) -> bool:
        """Whether there are people, all of them known only from reports that are still being checked."""
        return 0 < self.total.some == self.doubted.some


def add(entries: Iterable[tuple[str, int | None]]) -> Figure:
    """Add up (record id, figure) pairs. If a figure is missing and the others are 0, the sum is not known."""
    total, is_open, known, behind = 0, False, False, []
    for record, value in entries:
        if value is None:
            is_open = True
            continue
        total, known = total + value, True
        if value:
            behind.append(record)
    if is_open and total == 0:
        return Figure(None, at_least=known)
    return Figure(total, at_least=is_open, records=tuple(behind))


def toll(figures: Iterable[tuple[str, Figures]], doubted: Collection[str]) -> Toll:
    """Add up the figures of one group. `doubted`: the records that are still being checked.

    If a total is 0, all its parts are 0; if it is not known, neither are its parts.
    """
    rows = list(figures)
    unchecked = add((record, row.total or 0) for record, row in rows if record in doubted)

    def part(name: str) -> Figure:
        return add([(record, row.total and getattr(row, name)) for record, row in rows])

    found = Toll(**{name: part(name) for name in FIGURE_PARTS}, doubted=unchecked)
    bound = any(row.at_least for _, row in rows)
    return replace(found, total=replace(found.total, at_least=True)) if bound else found


def sums(records: Sequence[Attack], asked: Collection[str]) -> dict[str, Figure]:
    """Return slot → sum for each figure that is printed. `asked`: those that could guide an attacker and are wanted.

    Few records have them: one without says nothing, and makes no lower bound of the others.
    """
    wanted = {name: p for name, p in PRINTED.items() if not p.field.guides or p.field.name in asked}
    found = {name: [(r.id, n) for r in records if (n := p.of(r)) is not None] for name, p in wanted.items()}
    return {name: add(known) if known else Figure(None, at_least=False) for name, known in found.items()}
