"""The columns of a report that derive from the declared fields of the record."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pydantic import create_model
from sqlalchemy import JSON, Column
from sqlmodel import Field

from storage.model.records import FIELDS
from storage.tables.metadata import Table

#: What a column holds, by kind of field. `ReportRow` names the columns with a key, an index or encryption of their own.
_TYPES = {"whole": int, "flag": bool, "code": str, "party": str}


def _columns() -> Iterator[tuple[str, Any]]:
    for field in FIELDS:
        if field.kind == "codes":
            yield field.name, (list[str], Field(sa_column=Column(JSON, nullable=False)))
        elif field.kind == "people":
            for column, part in zip(field.columns, field.parts, strict=True):
                yield column, (_TYPES[part.kind] | None, None)
        elif field.kind in _TYPES:
            of, known = _TYPES[field.kind], field.required or field.default is not None
            yield field.name, (of, ...) if known else (of | None, None)


if TYPE_CHECKING:

    class RecordColumns(Table):
        """The derived columns that queries name."""

        revision: int
        certainty: str
        family_objects: bool | None
        killed_total: int | None
        injured_total: int | None

else:
    RecordColumns = create_model("RecordColumns", __base__=Table, **dict(_columns()))
