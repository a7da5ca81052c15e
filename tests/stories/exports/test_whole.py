"""A file shows one state of the database, whoever writes meanwhile; and it is written whole or not at all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.services.exports import writing
from storage.engine.database import Database
from storage.errors import WrongKeys
from storage.repositories.reports import export_rows
from storage.repositories.reports.row_mapping import columns_of
from storage.tables.reports import ReportRow
from tests.stories.exports.conftest import Opened
from tests.stories.exports.sample import HARD, opened

#: Three attacks at the same moment.
TWINS = tuple(replace(HARD[1], id=f"twin-{n}", number=f"2023-10-06/2{n}") for n in range(3))
WISH = writing.ExportRequest("csv", date(2000, 1, 1), date(2100, 1, 1), "partner", "ar")


@pytest.fixture
def app(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    """Records that are read one by one."""
    made = opened(tmp_path, (*HARD, *TWINS), url=database_url)
    monkeypatch.setattr(export_rows, "BATCH", 1)
    yield made
    made[0].close()


def test_later_changes_of_others_are_not_in_it(app: Opened, tmp_path: Path) -> None:
    before, meanwhile, after = (tmp_path / f"{n}.csv" for n in range(3))
    count = writing.export_to_file(*app, WISH, before)
    told: list[int] = []

    def others_write(done: int) -> None:
        if not told:
            _add_one(app[0])
        told.append(done)

    assert writing.export_to_file(*app, WISH, meanwhile, others_write) == count == told[-1]
    assert meanwhile.read_bytes() == before.read_bytes()
    assert writing.export_to_file(*app, WISH, after) == count + 1
    assert b"twin-new" in after.read_bytes()


def _add_one(database: Database) -> None:
    elsewhere = Database(database.url.render_as_string(hide_password=False), database.keys)
    with elsewhere.transaction() as session:
        record = replace(TWINS[0], id="twin-new", number="2023-10-06/19")
        session.add(ReportRow(**columns_of(record), changed_at=record.occurred_at))
    elsewhere.close()


def test_without_the_key_of_a_value_no_file_is_left(app: Opened, tmp_path: Path) -> None:
    if not app[0].is_sqlite:
        pytest.skip("its bytes are written in another way")
    with app[0].engine.begin() as connection:
        connection.exec_driver_sql("UPDATE report SET place = x'5331' WHERE number = '2023-10-05/05'")
    with pytest.raises(WrongKeys):
        writing.export_to_file(*app, WISH, tmp_path / "out.csv")
    assert not [
        path for path in tmp_path.iterdir() if path.suffix == ".csv" or path.name.startswith(".balagh-")
    ]
