"""Import records from a file of JSON Lines, all or nothing."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlmodel import Session

from bot.services.context import AppContext
from storage.audit import audit_log
from storage.engine.database import Database
from storage.model.json_document import Refused, content_hash, from_document, to_document
from storage.model.records import Attack
from storage.model.validation import Problem
from storage.repositories.reports import reports
from storage.repositories.reports.reports import Author

#: Letters of a line, and lines of a file: a record has a few thousand letters.
LONGEST_LINE = 1_000_000
MOST_LINES = 200_000


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A line that is not a valid record, with every reason."""

    line: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """Result of an import: new records and records that exist already; or the refused lines."""

    added: int = 0
    known: int = 0
    refused: tuple[RefusedLine, ...] = ()
    #: For a table: field of the record → heading of the column.
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """A record to store, with its line in the file. `derived_id`: the file gave no id."""

    number: int
    attack: Attack
    derived_id: bool


class _ImportRefused(Exception):
    """Rolls back the transaction of a refused import. Not an error."""


def import_file(database: Database, context: AppContext, path: Path) -> ImportResult:
    """Read the whole file, then store all records or none. Raises OSError, UnicodeDecodeError."""
    lines, refused = _read(path)
    if refused:
        return ImportResult(refused=tuple(refused))
    return store_records(database, context, lines)


def store_records(database: Database, context: AppContext, lines: list[Row]) -> ImportResult:
    """Store all of these records or, if one is refused, none."""
    try:
        with database.transaction() as session:
            done = _insert_rows(session, context, lines)
            if done.refused:
                raise _ImportRefused
            audit_log.note(
                session, context.clock(), None, "record.import", "file", added=done.added, known=done.known
            )
    except _ImportRefused:
        return done
    return done


def _read(path: Path) -> tuple[list[Row], list[RefusedLine]]:
    lines: list[Row] = []
    refused: list[RefusedLine] = []
    seen: Counter[str] = Counter()
    ids: set[str] = set()
    with path.open(encoding="utf-8-sig") as file:
        for number, text in enumerate(iter(lambda: file.readline(LONGEST_LINE), ""), 1):
            if len(text) == LONGEST_LINE:
                return [], [
                    *refused,
                    RefusedLine(number, (Problem("line-too-long", slots={"most": LONGEST_LINE}),)),
                ]
            if len(lines) + len(refused) >= MOST_LINES:
                return [], [
                    *refused,
                    RefusedLine(number, (Problem("too-many-lines", slots={"most": MOST_LINES}),)),
                ]
            if not text.strip():
                continue
            try:
                line = _line(number, text, seen)
            except Refused as error:
                refused.append(RefusedLine(number, tuple(error.problems)))
                continue
            if line.attack.id in ids:
                refused.append(RefusedLine(number, (Problem("id-twice", "id"),)))
            ids.add(line.attack.id)
            lines.append(line)
    return lines, refused


def _line(number: int, text: str, seen: "Counter[str]") -> Row:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused([Problem("not-json")]) from error
    if not isinstance(document, dict):
        raise Refused([Problem("not-an-object")])
    return build_row(number, document, seen)


def build_row(number: int, document: dict[str, Any], seen: "Counter[str]") -> Row:
    """Build a row from a document; without an id it gets one from its content. Raises Refused.

    `seen`: how often each content occurred before in the file.
    """
    if document.get("id") is not None:
        return Row(number, from_document(document), derived_id=False)
    same = content_hash(document)
    seen[same] += 1  # two equal attacks remain two records
    return Row(number, from_document(document, lambda d: content_hash(d, seen[same])), derived_id=True)


def _insert_rows(session: Session, context: AppContext, lines: list[Row]) -> ImportResult:
    zone, now = context.settings.zone, context.clock()
    added = known = 0
    refused: list[RefusedLine] = []
    # Records with a number of their own come first, so that no newly assigned number takes it.
    parties = {"unknown", *context.settings.parties}
    for line in sorted(lines, key=lambda one: one.attack.number is None):
        if line.attack.attributed_to not in parties:
            problem = Problem(
                "unknown-code",
                "attributed_to",
                {"value": line.attack.attributed_to, "codes": ", ".join(sorted(parties))},
            )
            refused.append(RefusedLine(line.number, (problem,)))
            continue
        found = reports.find(session, line.attack.id)
        if found is not None:
            same = line.derived_id or _is_same(found.attack, line.attack, context)
            known += same
            if not same:
                refused.append(RefusedLine(line.number, (Problem("id-differs", "id"),)))
            continue
        if line.attack.number and reports.find(session, line.attack.number):
            refused.append(
                RefusedLine(line.number, (Problem("number-taken", "number", {"value": line.attack.number}),))
            )
            continue
        day = line.attack.occurred_at.astimezone(zone).date()
        reports.submit(session, line.attack, day, Author(None, now, "report.import"), zone)
        added += 1
    return ImportResult(added, known, tuple(sorted(refused, key=lambda one: one.line)))


def _is_same(kept: Attack, given: Attack, context: AppContext) -> bool:
    """Whether the file and the record agree; a number that the file does not give was assigned here."""
    zone = context.settings.zone
    given = replace(given, number=given.number or kept.number)
    return to_document(kept, zone) == to_document(given, zone)
