"""Every field of the record comes back from wherever a record is kept and written: row, document, export, import.

Generated from the dataclasses: a new field is tested as soon as it is declared, and each place that forgot it is a red
test with the field's name in it. `but` names the fields that a place need not know, and why.
"""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from pyarrow import parquet
from sqlalchemy import insert, inspect

from bot.config.languages import languages
from bot.formats.columns import ATTACKS, TARGETS
from bot.services.context import AppContext
from bot.services.imports.jsonl import import_file
from bot.services.imports.tables import import_table, propose_mapping
from storage.engine import proofs
from storage.engine.database import Database
from storage.model.json_document import from_document, to_document
from storage.model.records import Attack
from storage.model.validation import problems
from storage.repositories.reports import export_rows, reports
from storage.repositories.reports.reports import Author
from storage.repositories.reports.row_mapping import columns_of, report_from_row
from storage.tables.reports import ReportRow
from tests.fast.records.every_field import (
    CODES,
    FIELDS,
    KINDS,
    ONE,
    OTHER,
    bare,
    changed,
    column,
    document,
    every_field,
    held,
    inside,
    row,
)
from tests.stories.exports.sample import DAMASCUS, opened, written

NOW = datetime(2023, 10, 6, 12, tzinfo=UTC)
DAY = date(2023, 10, 5)
BY_HAND = "by-hand"
Opened = tuple[Database, AppContext]


@pytest.fixture(scope="module")
def archive(
    new_database_url: Callable[[], str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Opened]:
    """A database that holds the first sample as the program writes it, and as a row that is made here."""
    made = opened(tmp_path_factory.mktemp("archive"), (), example=False, url=new_database_url())
    by_hand = {name: value for name, value in row().items() if name in ReportRow.model_fields}
    with made[0].transaction() as session:
        reports.submit(session, ONE, DAY, Author(None, NOW, "report.submit"), DAMASCUS)
        own = {"id": BY_HAND, "number": "2023-10-07/01"}
        session.exec(
            insert(ReportRow).values(
                **by_hand | own, proof=proofs.proof_of(ReportRow, BY_HAND, None, by_hand["revision"])
            )
        )
        reports._add_revision(
            session, replace(ONE, **own), Author(None, NOW, "report.submit"), DAMASCUS, None
        )
    yield made
    made[0].close()


def found(archive: Opened, number_or_id: str) -> Attack:
    with archive[0].reading() as session:
        filed = reports.find(session, number_or_id)
    assert filed is not None
    return filed.attack


def test_the_samples_differ_in_every_field_and_break_no_rule() -> None:
    for path in FIELDS:
        assert held(ONE, path) != held(OTHER, path), path
        assert held(bare(), path) != held(OTHER, path) or path == "civilian_status", path
    assert problems(ONE) == problems(OTHER) == []


# --- the row -----------------------------------------------------------------------------------


@every_field()
def test_the_table_has_a_column(path: str) -> None:
    assert column(path) in ReportRow.model_fields


@every_field()
def test_the_migrations_make_the_column(archive: Opened, path: str) -> None:
    assert column(path) in {each["name"] for each in inspect(archive[0].engine).get_columns("report")}


@every_field()
def test_a_row_is_written_with_it(path: str) -> None:
    written_ = columns_of(ONE)
    if path.startswith(("place.", "targets.")):
        assert inside(written_, path) == inside(row(), path)
    else:
        assert written_.get(column(path)) == row()[column(path)]


@every_field()
def test_a_row_is_read_with_it(path: str) -> None:
    assert held(report_from_row(SimpleNamespace(**row())).attack, path) == held(ONE, path)


@every_field()
def test_a_row_of_many_is_read_with_it(archive: Opened, path: str) -> None:
    """As exports read them: the row itself, not its last revision."""
    own = {"id": BY_HAND, "number": "2023-10-07/01"}
    with archive[0].reading() as session:
        rows = reports.list_between(session, ONE.occurred_at, ONE.occurred_at + timedelta(seconds=1))
    (by_hand,) = (each for each in rows if each.id == BY_HAND)
    assert held(by_hand, path) == own.get(path, held(ONE, path))


@every_field()
def test_a_record_that_is_kept_comes_back_with_it(archive: Opened, path: str) -> None:
    assert held(found(archive, ONE.id), path) == held(ONE, path)


@every_field()
def test_a_revision_keeps_it(archive: Opened, path: str) -> None:
    with archive[0].reading() as session:
        then = reports.find_revision(session, ONE.id, ONE.revision)
    assert then is not None
    assert held(then, path) == held(ONE, path)


@every_field(but={"id number": "a revision is one of the same record"})
def test_the_next_revision_changes_it(archive: Opened, path: str) -> None:
    here, author = replace(OTHER, id="revised", number="2023-10-08/01"), Author(None, NOW, "report.correct")
    with archive[0].transaction() as session:
        if reports.find(session, here.id) is None:
            first = replace(ONE, id=here.id, number=here.number)
            reports.submit(session, first, DAY, author, DAMASCUS)
            reports.revise(session, replace(here, revision=ONE.revision), author, DAMASCUS)
    assert held(found(archive, here.id), path) == held(OTHER, path)


# --- the document ------------------------------------------------------------------------------


@every_field()
def test_a_document_says_it(path: str) -> None:
    assert inside(to_document(ONE, UTC), path) == inside(document(), path)


@every_field()
def test_a_document_is_read_with_it(path: str) -> None:
    assert held(from_document(document()), path) == held(ONE, path)


# --- rules -------------------------------------------------------------------------------------


@every_field(
    but={
        "revision place.gps_accuracy_m": "nobody types it: the program counts the one, a phone measures the other",
        "place.reporter_at_scene place.approved_name killed.at_least injured.at_least family_objects": (
            "yes or no: none is wrong"
        ),
    }
)
def test_a_wrong_value_is_refused(path: str) -> None:
    by_kind = {
        int: 10_000,
        float: 999.0,
        str: "\x07",
        dict: {"ar": "\x07"},
        datetime: NOW.replace(tzinfo=None),
        bool: None,
    }
    wrong = [by_kind[KINDS[path]], *(["no-such-code"] if path in CODES else [])]
    listed = isinstance(held(ONE, path), tuple) and "." not in path
    refused = {
        re.sub(r"\[\d+\]|(?<=names)\.ar", "", problem.field)
        for value in wrong
        for problem in problems(changed(ONE, path, (value,) if listed else value))
    }
    assert path in refused


# --- exports and imports -----------------------------------------------------------------------


@every_field()
def test_an_export_reads_it(archive: Opened, path: str) -> None:
    span = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
    with archive[0].reading() as session:
        assert column(path) in next(export_rows.read_batches(session, span))


@every_field()
def test_an_export_has_a_column(path: str) -> None:
    paths = {each.path for each in ATTACKS} | {each.name.replace("target_", "targets.") for each in TARGETS}
    assert path in paths or {f"{path}.{language}" for language in languages()[1:]} <= paths


@pytest.fixture(scope="module")
def imported(archive: Opened, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Attack]:
    """The first sample as it comes back in another organisation from each kind of file."""
    back: dict[str, Attack] = {}
    for kind in ("jsonl", "csv", "xlsx"):
        folder = tmp_path_factory.mktemp(kind)
        there = opened(folder, (), example=False)
        file, mapping = folder / f"all.{kind}", folder / "map.toml"
        file.write_bytes(written(archive, kind))
        if kind == "jsonl":
            done = import_file(*there, file)
        else:
            propose_mapping(there[1], file, mapping, "en")
            done = import_table(*there, file, mapping)
        assert done.refused == ()
        back[kind] = found(there, ONE.id)
        there[0].close()
    return back


@every_field()
def test_json_lines_bring_it_back(imported: dict[str, Attack], path: str) -> None:
    assert held(imported["jsonl"], path) == held(ONE, path)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@every_field(but={"targets.damage targets.service": "a cell says what was hit and how many"})
def test_a_table_brings_it_back(imported: dict[str, Attack], path: str, kind: str) -> None:
    assert held(imported[kind], path) == held(ONE, path)


@pytest.fixture(scope="module")
def typed(archive: Opened) -> dict[str, Any]:
    """The first sample in the file for people who compute."""
    rows = parquet.read_table(io.BytesIO(written(archive, "parquet"))).to_pylist()
    return next(each for each in rows if each["id"] == ONE.id)


@every_field()
def test_parquet_holds_it(typed: dict[str, Any], path: str) -> None:
    if path.startswith("targets."):
        assert tuple(each.get(path[8:]) for each in typed["targets"]) == held(ONE, path)
        return
    wanted = held(ONE, path)
    at = f"{path}.ar" if isinstance(wanted, dict) else path
    value = typed.get(next((each.name for each in ATTACKS if each.path == at), ""))
    assert (tuple(value) if isinstance(value, list) else value) == (
        wanted["ar"] if isinstance(wanted, dict) else wanted
    )
