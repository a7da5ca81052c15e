"""Dina orders files for the organisation's dashboard: they are written anew each day, under the rules of every file."""

import asyncio
import contextlib
import csv
import io
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import fsspec
import pytest

from bot.config.setting_names import WrongSetting
from bot.config.settings import read_settings
from bot.formats.selection import Selection
from bot.services.context import AppContext
from bot.services.exports import scheduled, writing
from bot.services.exports.writing import ExportRequest
from bot.telegram.jobs.export import ExportRunner
from bot.telegram.storage_calls import Backend
from storage.audit import audit_log
from storage.engine.database import Database
from tests.stories.exports.sample import HARD, opened

NOW = datetime(2023, 11, 7, 9, tzinfo=UTC)


class Clock:
    """The time, as the test says."""

    now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Callable[..., tuple[Database, AppContext, ExportRunner]]]:
    database, context = opened(tmp_path / "bot", HARD, example=False)

    def ordered(**settings: Any) -> tuple[Database, AppContext, ExportRunner]:
        mine = replace(context, settings=context.settings.model_copy(update=settings), clock=Clock())
        return database, mine, ExportRunner(Backend(database, mine, asyncio.to_thread), lambda: None)

    yield ordered
    database.close()


async def write_all(database: Database, context: AppContext, runner: ExportRunner) -> int:
    """What the scheduler and then the thread of exports do at their next run: how many files they wrote."""
    scheduled.order_due(database, context)
    written = 0
    while await runner._write_scheduled():
        written += 1
    return written


def audited(database: Database) -> list[tuple[str, Any]]:
    with database.reading() as session:
        entries = audit_log.page(session, 20)
    return [(entry.subject, entry.detail["profile"]) for entry in entries if entry.verb == "record.export"]


async def test_files_are_written_each_day(here: Any, tmp_path: Path) -> None:
    folder = tmp_path / "dashboard"
    orders = (("csv", "public"), ("geopackage", "internal"))
    database, context, runner = here(exports_to=str(folder), scheduled_exports=orders)
    assert await write_all(database, context, runner) == 2
    assert {path.name for path in folder.iterdir()} == {"balagh-public.csv", "balagh-internal.gpkg"}
    rows = list(csv.DictReader((folder / "balagh-public.csv").read_text("utf-8-sig").splitlines()))
    # Headings for programs, the public's rows and no word of a reporter; and each writing is in the audit.
    assert {row["number"] for row in rows} == {"2023-10-06/01", "2023-10-06/02"}
    assert not {"narrative", "id"} & rows[0].keys()
    with sqlite3.connect(folder / "balagh-internal.gpkg") as file:
        assert file.execute("SELECT count(*) FROM attacks").fetchone() == (3,)
    file.close()
    assert sorted(audited(database)) == [("csv", "public"), ("geopackage", "internal")]
    assert await write_all(database, context, runner) == 0
    context.clock.now += timedelta(hours=24)
    assert await write_all(database, context, runner) == 2
    assert len(audited(database)) == 4


async def test_a_place_that_cannot_be_written_is_tried_again_in_an_hour(here: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    database, context, runner = here(
        exports_to=str(tmp_path / "file"), scheduled_exports=(("csv", "partner"),)
    )
    assert await write_all(database, context, runner) == 1
    assert audited(database) == []
    assert await write_all(database, context, runner) == 0
    (tmp_path / "file").unlink()
    context.clock.now += timedelta(hours=1)
    assert await write_all(database, context, runner) == 1
    assert (tmp_path / "file" / "balagh-partner.csv").stat().st_size


async def test_into_object_storage(here: Any) -> None:
    database, context, runner = here(exports_to="memory://dashboard", scheduled_exports=(("csv", "partner"),))
    assert await write_all(database, context, runner) == 1
    memory = fsspec.filesystem("memory")
    assert memory.ls("/dashboard", detail=False) == ["/dashboard/balagh-partner.csv"]
    assert not list(context.settings.data_dir.glob(".balagh-*"))


def test_settings_that_order_nothing_we_write() -> None:
    given = read_settings(_env_file=None, scheduled_exports="csv=partner, xlsx=internal")
    assert given.scheduled_exports == (("csv", "partner"), ("xlsx", "internal"))
    for wrong in ("csv", "csv=everybody", "doc=public"):
        with pytest.raises(WrongSetting, match="format=profile"):
            read_settings(_env_file=None, scheduled_exports=wrong)


@pytest.mark.parametrize(
    ("profile", "selection", "numbers"),
    [
        ("internal", Selection(areas=("SY07",)), {"2023-10-06/01", "2023-10-06/02"}),
        ("internal", Selection(kinds=("other", "barrel_bomb")), {"2023-10-06/01", "2023-10-06/03"}),
        ("internal", Selection(states=("needs_info",)), {"2023-10-06/03"}),
        ("internal", Selection(("SY07",), ("landmine",), ("verified",)), {"2023-10-06/02"}),
        ("public", Selection(states=("needs_info",)), set()),  # a choice gives nobody more than the profile
    ],
)
def test_some_of_the_records(here: Any, profile: Any, selection: Selection, numbers: set[str]) -> None:
    """A file holds the chosen records with their targets, and the audit says which choice that was, and how many."""
    database, context, _ = here()
    wish = ExportRequest("sqlite", date(1990, 1, 1), date(2100, 1, 1), profile, "en", selection=selection)
    out = io.BytesIO()
    assert writing.export_to_stream(database, context, wish, out).count == len(numbers)
    with zipfile.ZipFile(out) as archive, contextlib.closing(sqlite3.connect(":memory:")) as records:
        records.deserialize(archive.read("balagh.sqlite"))
        assert {number for (number,) in records.execute("SELECT number FROM attacks")} == numbers
        assert {number for (number,) in records.execute("SELECT number FROM targets")} <= numbers
    with database.reading() as session:
        detail = audit_log.page(session, 1)[0].detail
    assert detail["count"] == len(numbers)
    assert [name for name in ("areas", "kinds", "states") if name in detail] == [
        name for name in ("areas", "kinds", "states") if getattr(selection, name)
    ]
