"""A large CSV is written by two processes: the same bytes, whatever becomes of the second one and whoever writes."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.activities import exporting, two_hands
from storage import flat
from storage.database import Database
from storage.errors import WrongKeys
from storage.filed import columns_of
from storage.tables import ReportRow
from tests.exports.sample import HARD, opened

#: Three that struck at the same moment, wherever pieces end.
TWINS = tuple(replace(HARD[1], id=f"twin-{n}", number=f"2023-10-06/2{n}") for n in range(3))
SPAN = flat.between(datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))


@pytest.fixture
def house(tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    on_postgres = request.config.getoption("--postgres")
    url = request.getfixturevalue("postgres").migrated_database() if on_postgres else ""
    made = opened(tmp_path, (*HARD, *TWINS), url=url)
    monkeypatch.setattr(flat, "BATCH", 1)
    monkeypatch.setattr(exporting, "LARGE", 1)
    monkeypatch.setattr(two_hands, "PIECE", 2)
    monkeypatch.setattr(two_hands, "PATIENCE_S", 60.0)  # a machine under test is slow
    monkeypatch.setattr(two_hands, "SHORT_PATIENCE_S", 60.0)
    yield made
    made[0].close()


WISH = exporting.Wish("csv", date(2000, 1, 1), date(2100, 1, 1), "partner", "ar")


def alone(house: Any, path: Path) -> bytes:
    exporting.export(*house, WISH, path)
    return path.read_bytes()


def by_two(house: Any, path: Path) -> bytes:
    told: list[int] = []
    with two_hands.second() as second:
        count = exporting.export(*house, WISH, path, told.append, second=second)
    assert told[-1] == count
    assert not multiprocessing.active_children()
    return path.read_bytes()


@pytest.fixture
def gave(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The pieces that the second process was given."""
    given: list[Any] = []
    give = two_hands.Second.give
    monkeypatch.setattr(
        two_hands.Second, "give", lambda self, piece: given.append(piece) or give(self, piece)
    )
    return given


def test_the_same_bytes(house: Any, tmp_path: Path, gave: list[Any]) -> None:
    assert by_two(house, tmp_path / "2.csv") == alone(house, tmp_path / "1.csv")
    assert gave


def test_both_see_one_state(
    house: Any, tmp_path: Path, gave: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What others write after the beginning is seen by neither, whichever of them gets its piece."""
    expected, written = alone(house, tmp_path / "1.csv"), two_hands.written

    def others_write(*given: Any) -> two_hands.Lines:
        _add_one(house[0])
        return written(*given)

    monkeypatch.setattr(two_hands, "written", others_write)
    assert by_two(house, tmp_path / "2.csv") == expected
    assert gave
    assert b"twin-new" in alone(house, tmp_path / "1.csv")


def _add_one(database: Database) -> None:
    elsewhere = Database(database.url.render_as_string(hide_password=False), database.keys)
    with elsewhere.transaction() as session:
        record = replace(TWINS[0], id="twin-new", number="2023-10-06/19")
        session.add(ReportRow(**columns_of(record), changed_at=record.occurred_at))
    elsewhere.close()


@pytest.mark.parametrize("when", ["before", "while it begins", "while it writes", "when it is given more"])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
def test_the_second_one_is_gone(
    house: Any,
    tmp_path: Path,
    when: str,
    how: signal.Signals,
    gave: list[Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Killed, or it does not stir any more."""
    moments = {"before": "prepare", "while it begins": "begin"}
    moment = moments.get(when, "give")
    then = getattr(two_hands.Second, moment)

    def end() -> None:
        for name in ("PATIENCE_S", "SHORT_PATIENCE_S"):
            monkeypatch.setattr(two_hands, name, 0.1)
        for process in multiprocessing.active_children():
            os.kill(process.pid or 0, how)
            if how == signal.SIGKILL:
                process.join()

    def ends(self: two_hands.Second, given: Any) -> None:
        if when != "while it writes" and (when != "when it is given more" or len(gave) > 2):
            end()
        then(self, given)
        if when == "while it writes":
            end()

    monkeypatch.setattr(two_hands.Second, moment, ends)
    assert by_two(house, tmp_path / "2.csv") == alone(house, tmp_path / "1.csv")
    assert bool(gave) is (moment == "give")


def test_what_does_not_open_is_named(house: Any, tmp_path: Path) -> None:
    if not house[0].is_sqlite:
        pytest.skip("its bytes are written in another way")
    with house[0].engine.begin() as connection:
        connection.exec_driver_sql("UPDATE report SET place = x'5331' WHERE number = '2023-10-05/05'")
    with pytest.raises(WrongKeys):
        by_two(house, tmp_path / "2.csv")
    assert not (tmp_path / "2.csv").exists()


@pytest.mark.parametrize("states", [None, ("verified",)])
@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
def test_pieces_are_all_of_it_once(house: Any, size: int, states: tuple[str, ...] | None) -> None:
    with house[0].reading() as session:
        whole = [n for batch in flat.batches(session, SPAN, states) for n in batch["number"]]
        cut = [
            [n for batch in flat.batches(session, piece, states) for n in batch["number"]]
            for piece in flat.pieces(session, SPAN, size, states)
        ]
    assert [n for piece in cut for n in piece] == whole
    assert len(set(whole)) == len(whole) > 3
    assert [len(piece) for piece in cut[:-1]] == [size] * (len(cut) - 1)
    assert 0 < len(cut[-1]) <= size


def test_where_no_process_can_be_had_the_first_one_writes_all(
    house: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = alone(house, tmp_path / "alone.csv")

    def refused(_process: Any) -> None:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(multiprocessing.get_context("spawn").Process, "start", refused)
    assert by_two(house, tmp_path / "two.csv") == whole
