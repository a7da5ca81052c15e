"""A file shows one state of the database, whoever writes meanwhile; and it is written whole or not at all."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.services.exports import files, writing
from bot.services.exports.files import CancelToken
from storage.audit import audit_log
from storage.engine.database import Database
from storage.errors import WrongKeys
from storage.repositories.reports import export_rows, reports
from storage.repositories.reports.reports import Author
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
    count = writing.export_to_file(*app, WISH, before).count
    told: list[int] = []

    def others_write(done: int) -> None:
        if not told:
            _add_one(app[0])
        told.append(done)

    assert writing.export_to_file(*app, WISH, meanwhile, others_write).count == count == told[-1]
    assert meanwhile.read_bytes() == before.read_bytes()
    assert writing.export_to_file(*app, WISH, after).count == count + 1
    assert b"2023-10-06/19" in after.read_bytes()


def _add_one(database: Database) -> None:
    elsewhere = Database(database.url.render_as_string(hide_password=False), database.keys)
    record = replace(TWINS[0], id="twin-new", number="2023-10-06/19")
    author = Author(None, record.occurred_at, "record.import")
    with elsewhere.transaction() as session:
        reports.submit(session, record, date(2023, 10, 6), author, UTC)
        audit_log.note(session, record.occurred_at, None, "record.import", "one")
    elsewhere.close()


#: What somebody changes in the table to find a hospital in a file for others, to hide the dead, or to stop the file.
MEDDLING = (
    "killed_total = 99", "targets = replace(targets, 'hospital', 'market')", "verified_revision = 1, state = 'verified'",
    "place = (SELECT place FROM report WHERE number = '2023-10-06/03')", "place = :garbage",
)  # fmt: skip


@pytest.mark.parametrize("profile", ["partner", "public"])
@pytest.mark.parametrize("meddling", MEDDLING)
def test_no_file_for_others_holds_a_record_that_was_changed_in_the_table(
    app: Opened, tmp_path: Path, meddling: str, profile: str
) -> None:
    """It comes without it, and says so; also where it is written to a stream, or sent in the chat."""
    number = "2023-10-06/03" if "state" in meddling else "2023-10-06/01"
    wish, path = replace(WISH, profile=profile), tmp_path / "out.csv"
    whole = writing.export_to_file(*app, wish, path).count
    with app[0].engine.begin() as connection:
        garbage = {"garbage": b"S1" + b"x" * 60} if ":garbage" in meddling else {}
        connection.execute(text(f"UPDATE report SET {meddling} WHERE number = '{number}'"), garbage)
    counted = profile == "partner" or "state" not in meddling
    expected = writing.Written(whole - counted, (number,))
    assert writing.export_to_file(*app, wish, path) == expected
    stream, token = io.BytesIO(), CancelToken()
    assert writing.export_to_stream(*app, wish, stream) == expected
    files.write_files(*app, wish, tmp_path / "job", token)
    assert (token.count, token.left_out) == (expected.count, (number,))
    assert number not in path.read_text("utf-8") + stream.getvalue().decode()
    with app[0].reading() as session:
        assert session.execute(text("SELECT count(*) FROM audit WHERE verb = 'record.export'")).scalar() == 3


def test_without_the_key_of_a_value_no_file_is_left(app: Opened, tmp_path: Path) -> None:
    if not app[0].is_sqlite:
        pytest.skip("its bytes are written in another way")
    with app[0].engine.begin() as connection:
        connection.exec_driver_sql("UPDATE report SET place = x'5331' WHERE number = '2023-10-05/05'")
    with pytest.raises(WrongKeys):
        writing.export_to_file(*app, replace(WISH, profile="internal"), tmp_path / "out.csv")
    assert not [
        path for path in tmp_path.iterdir() if path.suffix == ".csv" or path.name.startswith(".balagh-")
    ]
