"""Store imported records: what is new, what changed, what is known; what is refused or doubtful is named first.

Nothing is stored before the whole file was read, and nothing at all while a row is refused or doubtful, unless whoever
imports it accepts that.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, Final

from sqlmodel import Session

from bot.services.context import AppContext
from bot.services.imports.likeness import like_existing
from storage.audit import audit_log
from storage.engine.database import Database
from storage.model.json_document import to_document
from storage.model.records import Attack
from storage.model.validation import Problem
from storage.repositories.reports import imported, reports
from storage.repositories.reports.reports import Author

#: What the program counts or decides by itself: no file changes it in a record that exists.
_KEPT: Final = frozenset({"id", "number", "revision", "reported_at", "state"})


@dataclass(frozen=True, slots=True)
class Row:
    """A record to store, with its line in the file.

    `derived_id`: the file gave no id. `given`: the fields that it gave. `doubts`: what somebody must look at before.
    """

    number: int
    attack: Attack
    derived_id: bool
    given: frozenset[str] = frozenset()
    doubts: tuple[Problem, ...] = ()
    #: Whether the file said what only a coordinator decides, which was left out.
    undecided: bool = False


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A line that is not stored, with every reason."""

    line: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What whoever imports a file said of it.

    `decided`: what coordinators decided where it comes from (verified, confirmed, approved) holds here, too.

    `update`: a row of a known id is its next revision. `good_only`: what is refused or doubtful stays out, the rest
    comes in. `doubtful_too`: doubtful rows come in as they are. `preview`: nothing is stored.
    """

    update: bool = False
    good_only: bool = False
    doubtful_too: bool = False
    preview: bool = False
    decided: bool = False


@dataclass(frozen=True, slots=True)
class ImportResult:
    """Result of an import: new, changed and known records, and the lines that are refused or doubtful.

    `stored`: whether it was done; otherwise it is what would be.
    """

    added: int = 0
    known: int = 0
    changed: int = 0
    refused: tuple[RefusedLine, ...] = ()
    doubtful: tuple[RefusedLine, ...] = ()
    stored: bool = False
    #: New and changed records without the decisions that the file has of them.
    undecided: int = 0
    #: For a table: field of the record → heading of the column.
    columns: Mapping[str, str] = field(default_factory=dict)


class _NotStored(Exception):
    """Rolls back the transaction of an import that is not to be done. Not an error."""


@dataclass(slots=True)
class _Sorted:
    """The rows of a file by what becomes of them."""

    new: list[Row] = field(default_factory=list)
    changed: list[tuple[Row, Attack]] = field(default_factory=list)
    known: int = 0
    refused: list[RefusedLine] = field(default_factory=list)
    doubtful: list[Row] = field(default_factory=list)


def store_records(
    database: Database,
    context: AppContext,
    rows: list[Row],
    refused: Sequence[RefusedLine] = (),
    choices: Choices | None = None,
) -> ImportResult:
    """Store these records as the choices say. `refused`: what could not be read of the file."""
    choices = choices or Choices()
    try:
        with database.transaction() as session:
            found = _sort(session, context, rows, choices)
            found.refused += refused
            stored = not choices.preview and (choices.good_only or not (found.refused or found.doubtful))
            result = ImportResult(
                len(found.new),
                found.known,
                len(found.changed),
                tuple(sorted(found.refused, key=lambda one: one.line)),
                tuple(RefusedLine(row.number, row.doubts) for row in found.doubtful),
                stored,
                sum(row.undecided for row in (*found.new, *(row for row, _ in found.changed))),
            )
            if not stored:
                raise _NotStored
            _store(session, context, found)
            detail = {"added": result.added, "known": result.known}
            detail |= {"changed": result.changed} if result.changed else {}
            detail |= {"decided": True} if choices.decided else {}
            audit_log.note(session, context.clock(), None, "record.import", "file", **detail)
    except _NotStored:
        return result
    return result


def _store(session: Session, context: AppContext, found: _Sorted) -> None:
    zone, now = context.settings.zone, context.clock()
    # Records with a number of their own come first, so that no newly assigned number takes it.
    for row in sorted(found.new, key=lambda one: (one.attack.number is None, one.number)):
        day = row.attack.occurred_at.astimezone(zone).date()
        reports.submit(session, row.attack, day, Author(None, now, imported.FIRST), zone)
    for _row, attack in found.changed:
        reports.revise(session, attack, Author(None, now, imported.AGAIN), zone)


def _sort(session: Session, context: AppContext, rows: list[Row], choices: Choices) -> _Sorted:
    found = _Sorted()
    parties = {"unknown", *context.settings.parties}
    taken = imported.existing(session, [row.attack.id for row in rows])
    numbers: set[str] = set()
    ids: set[str] = set()
    for row in rows:
        problem = _party_problem(row.attack, parties)
        if row.attack.id in ids:
            problem = Problem("id-twice", "id")
        elif row.attack.id not in taken:
            problem = problem or _number_problem(session, row.attack, numbers)
        ids.add(row.attack.id)
        if problem:
            found.refused.append(RefusedLine(row.number, (problem,)))
        elif row.attack.id in taken:
            _sort_known(session, context, row, found, choices)
        else:
            found.new.append(row)
    if not choices.doubtful_too:
        like = like_existing(session, [row.attack for row in found.new], {row.attack.id for row in rows})
        looked_at = [replace(row, doubts=row.doubts + like.get(row.attack.id, ())) for row in found.new]
        found.new = [row for row in looked_at if not row.doubts]
        found.doubtful = [row for row in looked_at if row.doubts]
    return found


def _party_problem(attack: Attack, parties: set[str]) -> Problem | None:
    if attack.attributed_to in parties:
        return None
    slots = {"value": attack.attributed_to, "codes": ", ".join(sorted(parties))}
    return Problem("unknown-code", "attributed_to", slots)


def _number_problem(session: Session, attack: Attack, numbers: set[str]) -> Problem | None:
    """Whether its number belongs to another record, here or in the file."""
    if attack.number is None:
        return None
    if attack.number in numbers or reports.find(session, attack.number):
        return Problem("number-taken", "number", {"value": attack.number})
    numbers.add(attack.number)
    return None


def _sort_known(session: Session, context: AppContext, row: Row, found: _Sorted, choices: Choices) -> None:
    """A row whose record exists: it says the same, or something else, which is its next revision."""
    if not choices.update and row.derived_id:
        found.known += 1
        return
    stored = reports.find(session, row.attack.id)
    if stored is None or _is_same(stored.attack, row.attack, context):
        found.known += 1
        return
    if not choices.update:
        found.refused.append(RefusedLine(row.number, (Problem("id-differs", "id"),)))
        return
    changes = _changes(session, row, stored.attack)
    if isinstance(changes, Problem):
        found.refused.append(RefusedLine(row.number, (changes,)))
    elif "place" in changes and row.doubts and not choices.doubtful_too:
        found.refused.append(RefusedLine(row.number, row.doubts))
    elif changes:
        found.changed.append((row, replace(stored.attack, **changes)))
    else:
        found.known += 1


def _changes(session: Session, row: Row, stored: Attack) -> dict[str, Any] | Problem:
    """Return what the file changed since it was last imported. What people changed here since then stays.

    Where both changed one field to different values, nobody but people can tell which is right.
    """
    last = imported.last(session, row.attack.id, row.attack.revision)
    if last is None:
        return Problem("id-differs", "id")
    given = row.given - _KEPT
    changed = {name for name in given if getattr(row.attack, name) != getattr(last, name)}
    changed = {name for name in changed if getattr(row.attack, name) != getattr(stored, name)}
    both = sorted(name for name in changed if getattr(stored, name) != getattr(last, name))
    if both:
        return Problem("changed-here", both[0], {"fields": ", ".join(both)})
    return {name: getattr(row.attack, name) for name in changed}


def _is_same(kept: Attack, given: Attack, context: AppContext) -> bool:
    """Whether the file and the record agree; a number that the file does not give was assigned here."""
    zone = context.settings.zone
    given = replace(given, number=given.number or kept.number)
    return to_document(kept, zone) == to_document(given, zone)


def refused_lines(result: ImportResult) -> Iterator[RefusedLine]:
    """Yield every line that did not come in, or would not, in order."""
    yield from sorted(chain(result.refused, result.doubtful), key=lambda one: one.line)
