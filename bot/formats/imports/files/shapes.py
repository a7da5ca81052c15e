"""Find the table in a sheet: its headings below titles, in two rows or with HXL's hashtags, and its rows. PURE."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Final

from bot.domain.places.letters import fold
from bot.domain.places.workbook import limit_rows
from bot.formats.imports.files.sources import NotATable, Sheet
from storage.model.validation import half_a_letter

#: Rows in which the headings are looked for.
_FIRST: Final = 25
#: https://hxlstandard.org: "#affected+killed".
_HASHTAG: Final = re.compile(r"#[a-z][a-z0-9_]*(?:\s*\+\s*[a-z][a-z0-9_]*)*", re.IGNORECASE)
#: A row is one of headings where it fills this share of the widest row.
_FILLED: Final = 0.6


@dataclass(frozen=True, slots=True)
class Table:
    """Headings, each once ("" for a column without one), HXL's hashtags, and rows with their numbers in the file."""

    sheet: Sheet
    headings: tuple[str, ...]
    tags: tuple[str, ...]
    #: The number of the first row below the headings and hashtags, from 1.
    first: int
    totals: Collection[str] = ()

    def rows(self) -> Iterator[tuple[int, Sequence[Any]]]:
        """Yield the rows that say something, without the last line of totals."""
        for number, cells in enumerate(limit_rows(iter(self.sheet.rows())), 1):
            if number >= self.first and not _says_nothing(cells) and not self._is_total(cells):
                yield number, cells

    def sample(self, most: int) -> list[Sequence[Any]]:
        """Return the first rows."""
        return [cells for _, cells in islice(self.rows(), most)]

    def _is_total(self, cells: Sequence[Any]) -> bool:
        first = next((cell for cell in cells if cell not in (None, "")), None)
        return isinstance(first, str) and fold(first).strip(" :.") in self.totals


def find_table(
    sheets: Sequence[Sheet], is_heading: Callable[[str], bool], totals: Collection[str], name: str = ""
) -> Table:
    """Return the table of the sheet with this name, else that with the most known headings. Raises NotATable."""
    chosen = [sheet for sheet in sheets if sheet.name == name] if name else _visible(sheets)
    if not chosen:
        raise NotATable(f"it has no sheet “{name}”, but {', '.join(f'“{sheet.name}”' for sheet in sheets)}")
    tables = [(found, -n) for n, sheet in enumerate(chosen) if (found := _table(sheet, is_heading))]
    if not tables:
        raise NotATable("it has no headings")
    best, _ = max(tables, key=lambda each: (_known(each[0], is_heading), each[1]))
    if any(map(half_a_letter, best.headings)):
        raise NotATable("a heading holds half of a letter's code, which nothing can write")
    return replace(best, totals=totals)


def _visible(sheets: Sequence[Sheet]) -> list[Sheet]:
    return [sheet for sheet in sheets if not sheet.hidden] or list(sheets)


def _known(table: Table, is_heading: Callable[[str], bool]) -> int:
    return sum(map(is_heading, table.headings)) + sum(map(bool, table.tags))


def _table(sheet: Sheet, is_heading: Callable[[str], bool]) -> Table | None:
    first = [[_text(cell) for cell in cells] for cells in islice(limit_rows(iter(sheet.rows())), _FIRST)]
    tags_at = next((n for n, cells in enumerate(first) if _are_hashtags(cells)), None)
    at = _heading_row(first if tags_at is None else first[:tags_at], is_heading)
    if at is None:
        if tags_at is None:
            return None
        at = tags_at
    width = max(map(len, first))
    tags = _padded(first[tags_at], width) if tags_at is not None else [""] * width
    below = at if tags_at is None else tags_at
    return Table(sheet, tuple(_headings(first, at, width)), tuple(tags), below + 2)


def _heading_row(first: Sequence[Sequence[str]], is_heading: Callable[[str], bool]) -> int | None:
    """The row with the most known headings; else the first that is filled like one and holds no figures."""
    known = [sum(1 for cell in cells if cell and is_heading(cell)) for cells in first]
    if max(known, default=0) >= 2:
        return known.index(max(known))
    filled = [sum(map(bool, cells)) for cells in first]
    for n, cells in enumerate(first):
        if filled[n] >= max(2, _FILLED * max(filled)) and not any(map(_is_figure, cells)):
            return n
    return next((n for n, cells in enumerate(first) if any(cells)), None)


def _headings(first: Sequence[Sequence[str]], at: int, width: int) -> Iterator[str]:
    """The headings of a row; an empty one, or one that stands there twice, with what stands above it."""
    own, above = _padded(first[at], width), _padded(first[at - 1] if at else [], width)
    group, seen = "", dict[str, int]()
    for n, heading in enumerate(own):
        group = above[n] or group
        if not heading:
            heading = above[n]  # noqa: PLW2901
        elif own.count(heading) > 1 and group:
            heading = f"{group} / {heading}"  # noqa: PLW2901
        seen[heading] = seen.get(heading, 0) + 1
        yield f"{heading} ({seen[heading]})" if heading and seen[heading] > 1 else heading


def _padded(cells: Sequence[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]


def _are_hashtags(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return len(filled) >= 2 and all(_HASHTAG.fullmatch(cell) for cell in filled)


def _says_nothing(cells: Sequence[Any]) -> bool:
    return not any(cell is not None and str(cell).strip() for cell in cells)


def _is_figure(cell: str) -> bool:
    return bool(cell) and not any(letter.isalpha() for letter in cell)


def _text(cell: Any) -> str:
    return " ".join(str(cell).split()) if cell is not None else ""
