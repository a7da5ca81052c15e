"""XLSX: attacks, targets, evidence, and a sheet that explains the columns. Typed cells; rows go to the disk at once."""

import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from bot.formats.cells import cells
from bot.formats.columns import ATTACKS, EVIDENCE, TARGETS, Column, going_to
from bot.formats.redaction import RedactedBatch, RedactionPolicy
from bot.formats.values import clock

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

#: Rows of one sheet, its heading included: Excel's limit.
MOST_ROWS: Final = 1_048_576
#: Characters of one cell: Excel's limit.
LONGEST_CELL: Final = 32_767
_WIDTHS = {
    "moment": 18,
    "text": 22,
    "id": 26,
    "named": 26,
    "codes": 18,
    "targets": 26,
    "degrees": 12,
    "code": 16,
}
_WIDE = {"narrative": 60, "organisation": 18, "evidence_sha256": 40, "about": 90}
_ZONELESS = {"default_date_format": "yyyy-mm-dd hh:mm", "remove_timezone": True}


class TooManyRows(ValueError):
    """More rows than a sheet of Excel holds; `sheet`: attacks, targets or evidence."""

    def __init__(self, sheet: str) -> None:
        super().__init__(sheet)
        self.sheet = sheet


def check(rows: Mapping[str, int]) -> None:
    """Check that so many rows fit on each sheet, before minutes of writing. Raises TooManyRows."""
    for sheet, count in rows.items():
        if count >= MOST_ROWS:
            raise TooManyRows(sheet)


def write(batches: Iterable[RedactedBatch], out: BinaryIO, policy: RedactionPolicy) -> int:
    """Write the records to `out`. Returns their number. Raises TooManyRows."""
    import xlsxwriter  # slow to import

    with tempfile.TemporaryDirectory(
        prefix=".balagh-", dir=policy.scratch
    ) as scratch:  # gone whatever happens
        book = xlsxwriter.Workbook(out, {"constant_memory": True, "tmpdir": scratch, **_ZONELESS})
        try:
            count = _fill(book, batches, policy)
        except BaseException:
            for sheet in book.worksheets():
                if sheet.row_data_fh is not None:
                    sheet.row_data_fh.close()
            book.fileclosed = True
            raise
        book.close()
        return count


def _fill(book: Any, batches: Iterable[RedactedBatch], policy: RedactionPolicy) -> int:
    attacks = _Sheet(book, "attacks", ATTACKS, policy)
    targets = _Sheet(book, "targets", TARGETS, policy)
    evidence = _Sheet(book, "evidence", EVIDENCE, policy) if going_to(EVIDENCE, policy.profile) else None
    count = 0
    for batch in batches:
        attacks.add([batch.attacks[column.name] for column in attacks.columns])
        targets.add(list(zip(*batch.targets(policy), strict=True)))
        if evidence is not None:
            evidence.add(list(zip(*batch.evidence_rows(policy), strict=True)))
        count += batch.count
    for sheet in filter(None, (attacks, targets, evidence)):
        sheet.done()
    _explain(book, policy)
    return count


class _Sheet:
    """A sheet: its heading stays visible, its rows go to the disk at once."""

    def __init__(self, book: Any, name: str, columns: tuple[Column, ...], policy: RedactionPolicy) -> None:
        self.columns = going_to(columns, policy.profile)
        self._name = name
        self._policy = policy
        self._sheet = _new_sheet(book, name, policy, [policy.heading(c) for c in self.columns])
        self._formats = _formats(book)
        for n, column in enumerate(self.columns):
            width = _WIDE.get(column.name) or _WIDTHS.get(column.kind, 11)
            self._sheet.set_column(n, n, width, self._formats.get(column.kind))
        self._sheet.freeze_panes(1, 1)
        self._row = 1

    def add(self, columns: Sequence[Sequence[Any]]) -> None:
        """Add rows, given column by column. Raises TooManyRows."""
        if not columns:
            return
        zone = self._policy.zone
        ready: list[Sequence[Any]] = []
        writers: list[Callable[..., Any]] = []
        for column, values in zip(self.columns, columns, strict=True):
            if column.kind == "moment":
                ready.append([value and clock(value, zone) for value in values])
                writers.append(self._sheet.write_datetime)
            else:
                ready.append(cells(column, values, zone))
                if column.kind == "text":
                    ready[-1] = [self._fitting(cell) for cell in ready[-1]]
                number = column.kind in ("whole", "degrees")
                writers.append(self._sheet.write_number if number else self._sheet.write_string)
        formats = [self._formats.get(column.kind) for column in self.columns]
        if self._row + len(ready[0]) > MOST_ROWS:
            raise TooManyRows(self._name)
        for row in zip(*ready, strict=True):
            n = self._row
            for at, value in enumerate(row):
                if value is not None and value != "":
                    writers[at](n, at, value, formats[at])
            self._row = n + 1

    def _fitting(self, cell: Any) -> Any:
        """Cut a text that is too long for a cell of Excel, with a note. Excel counts UTF-16 code units."""
        if not isinstance(cell, str) or 2 * len(cell) <= LONGEST_CELL:
            return cell
        code, note = cell.encode("utf-16-le"), self._policy.words("export-cut")
        if len(code) <= 2 * LONGEST_CELL:
            return cell
        return code[: 2 * (LONGEST_CELL - len(note))].decode("utf-16-le", "ignore") + note

    def done(self) -> None:
        """Add the filter to all rows."""
        self._sheet.autofilter(0, 0, max(self._row - 1, 1), len(self.columns) - 1)


def _new_sheet(book: Any, name: str, policy: RedactionPolicy, headings: list[str]) -> "Worksheet":
    sheet: Worksheet = book.add_worksheet(policy.words(f"export-sheet-{name}"))
    if policy.words.right_to_left:
        sheet.right_to_left()
    look = {"bold": True, "bg_color": "#1F3A5F", "font_color": "#FFFFFF", "text_wrap": True}
    heading = book.add_format(
        {**look, "valign": "vcenter", "align": "center", "border": 1, "border_color": "#FFFFFF"}
    )
    sheet.set_row(0, 46)
    sheet.set_landscape()
    sheet.set_paper(8)  # A3
    sheet.repeat_rows(0)
    for n, text in enumerate(headings):
        sheet.write_string(0, n, text, heading)
    return sheet


def _formats(book: Any) -> dict[str, Any]:
    return {
        "moment": book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left"}),
        "degrees": book.add_format({"num_format": "0.#####"}),
        "whole": book.add_format({"num_format": "0"}),
    }


def _explain(book: Any, policy: RedactionPolicy) -> None:
    """Write the sheet that explains each column and its codes."""
    words = policy.words
    titles = [words(f"export-about-{name}") for name in ("sheet", "column", "name", "meaning")]
    sheet = _new_sheet(book, "columns", policy, titles)
    look = {"text_wrap": True, "valign": "top"}
    if words.right_to_left:
        look |= {"align": "right", "reading_order": 2}
    wrapped, bold = book.add_format(look), book.add_format({**look, "bold": True})
    for n, (width, form) in enumerate(((14, wrapped), (30, bold), (24, wrapped), (_WIDE["about"], wrapped))):
        sheet.set_column(n, n, width, form)
    row = 1
    for which, columns in (("attacks", ATTACKS), ("targets", TARGETS), ("evidence", EVIDENCE)):
        for column in going_to(columns, policy.profile):
            cells_ = (
                words(f"export-sheet-{which}"),
                policy.heading(column),
                column.name,
                policy.explanation(column),
            )
            for n, text in enumerate(cells_):
                sheet.write_string(row, n, text, bold if n == 1 else wrapped)
            row += 1
    sheet.freeze_panes(1, 0)
