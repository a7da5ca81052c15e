"""A large CSV is written by two processes: the same bytes, whatever becomes of the second one."""

import multiprocessing
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.activities import exporting, two_hands
from storage import flat
from storage.errors import WrongKeys
from tests.exports.sample import opened


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    made = opened(tmp_path)
    monkeypatch.setattr(flat, "BATCH", 1)
    monkeypatch.setattr(exporting, "LARGE", 1)
    monkeypatch.setattr(two_hands, "GIVEN", 2)
    yield made
    made[0].close()


WISH = exporting.Wish("csv", date(2000, 1, 1), date(2100, 1, 1), "partner", "ar")


def made(house: Any, path: Path, processes: int) -> bytes:
    told: list[int] = []
    count = exporting.export(*house, WISH, path, told.append, processes=processes)
    assert told[-1] == count
    return path.read_bytes()


def test_the_same_bytes(house: Any, tmp_path: Path) -> None:
    assert made(house, tmp_path / "2.csv", 2) == made(house, tmp_path / "1.csv", 1)
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("when", ["before", "while it writes", "when it is given more"])
def test_the_second_one_is_gone(
    house: Any, tmp_path: Path, when: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gave: list[int] = []
    give, take = two_hands.Second.give, two_hands.Second.take

    def gives(self: two_hands.Second, pieces: list[Any]) -> None:
        gave.append(len(pieces))
        if when == "when it is given more" and len(gave) == 2:
            _ends()
        give(self, pieces)
        if when == "while it writes":
            _ends()

    def takes(self: two_hands.Second, *, wait: bool) -> list[Any]:
        if when == "before":
            _ends()
        elif not gave:
            self._pipe.poll(30)  # it stands
        return take(self, wait=wait or when == "when it is given more")

    monkeypatch.setattr(two_hands.Second, "give", gives)
    monkeypatch.setattr(two_hands.Second, "take", takes)
    assert made(house, tmp_path / "2.csv", 2) == made(house, tmp_path / "1.csv", 1)
    assert bool(gave) is (when != "before")


def _ends() -> None:
    for process in multiprocessing.active_children():
        process.kill()
        process.join()


def test_what_does_not_open_is_named(house: Any, tmp_path: Path) -> None:
    with house[0].engine.begin() as connection:
        connection.exec_driver_sql("UPDATE report SET place = x'5331' WHERE number = '2023-10-05/05'")
    with pytest.raises(WrongKeys):
        made(house, tmp_path / "2.csv", 2)
    assert not (tmp_path / "2.csv").exists()
    assert not multiprocessing.active_children()
