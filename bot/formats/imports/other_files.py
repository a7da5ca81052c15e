"""What a file is that holds no list of attacks: it is refused with a sentence that says so. PURE."""

from collections.abc import Collection, Sequence
from typing import Final

from bot.domain.places.letters import fold
from bot.domain.places.table_rows import columns_of
from bot.formats.imports.files.shapes import Table
from bot.formats.imports.files.sources import Sheet
from bot.formats.imports.mapping import CLOCK, DAY, ColumnMap
from storage.model.validation import Problem

#: Sheets and columns of an XLSForm, the definition of a form of ODK and KoboToolbox.
_FORM_SHEETS: Final = frozenset({"survey", "choices"})
_FORM_COLUMNS: Final = frozenset({"type", "name"})
#: Hashtags of HXL for who does what where.
_ACTIVITY_TAGS: Final = frozenset(
    ("#sector", "#subsector", "#activity", "#output", "#service", "#targeted", "#reached")
)
#: A table of attacks is never this wide.
_WIDEST: Final = 60
_TIMES: Final = frozenset({DAY, CLOCK, "occurred_at"})
_PLACES: Final = ("place_", "position")


def what_else(
    sheets: Sequence[Sheet],
    table: Table,
    mapping: ColumnMap,
    activities: Collection[str],
    survey: Collection[str],
) -> Problem | None:
    """Return what the file is, if it is surely no list of attacks.

    `activities`, `survey`: folded headings of lists of activities, and of surveys of households.
    """
    headings = {fold(heading).strip() for heading in table.headings if heading}
    fields = {target for _, target in mapping.used()}
    when, what = bool(fields & _TIMES), "attack_kinds" in fields
    if {fold(sheet.name) for sheet in sheets} >= _FORM_SHEETS or (
        headings >= _FORM_COLUMNS and any(heading.startswith("label") for heading in headings)
    ):
        return Problem("other-form")
    if when and what:
        return None
    if {tag.partition("+")[0].strip() for tag in table.tags} & _ACTIVITY_TAGS or len(
        headings & set(activities)
    ) >= 2:
        return Problem("other-activities")
    if not when and not list(columns_of([*table.headings]).absent()):
        return Problem("other-gazetteer")
    if len(headings) > _WIDEST or len(headings & set(survey)) >= 2:
        return Problem("other-survey")
    where = any(field.startswith(_PLACES) for field in fields)
    figures = any(field.startswith(("killed", "injured")) for field in fields) or any(
        heading.endswith(("_cum", " cum", "cumulative")) for heading in headings
    )
    return Problem("other-totals") if not where and not what and figures else None
