"""What lies on the disk while records leave: nothing that anybody can read without the key."""

import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.formats.formats import FORMATS
from bot.formats.writers import xlsx
from bot.media.subprocess import strip_in_subprocess
from bot.runtime.context import build_context
from bot.services.exports import files, jobs
from bot.services.exports.files import Cancelled, CancelToken
from bot.services.operations import backup
from storage.crypto.file import MARK, open_file
from storage.repositories.exports.export_jobs import Job
from tests.stories.exports.test_chat import filled
from tests.support.pictures import png
from tests.support.running_bot import RunningBot

#: A place of the example day; stands in every format's file.
PLACE = b"Sarmin"
DAY = date(2023, 10, 5)


def job(number: int, kind: str) -> Job:
    days = {"first": DAY.isoformat(), "last": DAY.isoformat(), "period": "today"}
    return Job(number, 1, 1, {"kind": kind, "profile": "internal", "language": "en", **days}, [], "working")


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where libraries put what is in the making, if nobody tells them otherwise."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    monkeypatch.undo()


def test_an_export_lies_sealed_until_it_is_sent(
    make: Callable[..., RunningBot], scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = filled(make(database_url=""))
    alive = build_context(app.settings, app.database, app.clock)
    plain: dict[str, bytes] = {}
    for most in (files.MOST_BYTES, 7_000):  # as they are, and packed
        monkeypatch.setattr(files, "MOST_BYTES", most)
        for number, kind in enumerate(FORMATS, 1):
            if FORMATS[kind].packed and most == 7_000:
                continue
            (path,) = jobs.write_files(app.database, alive, job(number, kind), CancelToken(15))
            assert path.read_bytes().startswith(MARK), kind
            with open_file(path, alive.files.keys) as file:
                plain[path.name] = file.read()
            assert list(path.parent.iterdir()) == [path], kind
    assert sum(PLACE in content for content in plain.values()) >= 4  # CSV and its like, not packed
    assert {name for name in plain if name.endswith(("zip", "kmz"))} != set()
    everything = [path for path in jobs.export_folder(alive).rglob("*") if path.is_file()]
    assert len(everything) == len(FORMATS)
    for path in everything:
        assert PLACE not in path.read_bytes(), path
    assert list(scratch.iterdir()) == []


def test_a_workbook_that_is_stopped_leaves_nothing(
    make: Callable[..., RunningBot], scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = filled(make(database_url=""))
    alive = build_context(app.settings, app.database, app.clock)
    watch, lying = CancelToken(15), set[str]()

    def stops(self: object, columns: object, *, was: Callable[..., None] = xlsx._Sheet.add) -> None:
        was(self, columns)
        lying.update(path.name for path in (jobs.export_folder(alive) / "1").iterdir())
        watch.stop = True

    monkeypatch.setattr(xlsx._Sheet, "add", stops)
    monkeypatch.setattr("storage.repositories.reports.export_rows.BATCH", 5)
    with pytest.raises(Cancelled):
        jobs.write_files(app.database, alive, job(1, "xlsx"), watch)
    assert any(
        name.startswith(".balagh-") for name in lying
    )  # its rows, in a folder that the next start empties
    left = [path for path in jobs.export_folder(alive).rglob("*") if path.is_file()]
    assert [path.name for path in left] == ["balagh-2023-10-05--2023-10-05-internal.xlsx"]
    assert left[0].read_bytes().startswith(MARK)
    assert list(scratch.iterdir()) == []


def test_an_export_that_does_not_open_is_made_anew(make: Callable[..., RunningBot]) -> None:
    app = filled(make(database_url="")).opens()
    dina = app.joins("Dina", "admin")
    app.sandbox.fault("error", methods=["sendDocument"], times=1, code=502)
    dina.sends("/export")
    for label in ("CSV", "Preview ›", "✓ Make the file"):
        dina.taps(label)
    folder = app.settings.data_dir / "exports"
    app.waits(lambda: app.sandbox.calls("sendDocument"))
    app.waits(lambda: not app.is_sending())  # the failed try is stored, with the time of the next one
    first = next(path for path in folder.rglob("*.csv"))
    first.write_bytes(first.read_bytes()[:-1] + b"\0")
    app.clock.passes(seconds=10)  # the pause after a failed try
    dina.waits_for(lambda seen: any(m.media for m in seen))
    (sent,) = [m for m in dina.chat() if m.media]
    assert PLACE in app.sandbox.file(sent)
    app.waits(lambda: not any(path.is_file() for path in folder.rglob("*")))


def test_nothing_in_the_making_has_a_name(make: Callable[..., RunningBot], scratch: Path) -> None:
    app = make(database_url="")
    app.database.migrate()
    alive = build_context(app.settings, app.database, app.clock)
    with alive.files.receive() as part:
        part.file.write(bytes(33 << 20))  # more than stands in memory
        assert list(scratch.iterdir()) == []
        part.commit()
    killed = app.settings.data_dir / f"{backup.COPY}killed"
    killed.mkdir()
    (killed / "database").write_bytes(b"a copy of the database, left by a backup that was killed")
    backup.create_backup(app.database, alive, scratch / "kept.balagh", "a long passphrase")
    assert sorted(path.name for path in scratch.iterdir()) == ["kept.balagh", "kept.balagh.heads"]
    assert list(app.settings.data_dir.glob(f"{backup.COPY}*")) == []
    assert strip_in_subprocess(png(9, 9)).content
    assert sorted(path.name for path in scratch.iterdir()) == ["kept.balagh", "kept.balagh.heads"]
