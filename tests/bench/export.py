"""`balagh export` of 1,000,000 records: memory beside that of 10,000, and time beside `sqlite3 -csv` of a flat table."""

import csv
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text

from storage.engine.database import Database
from storage.model.records import Attack, Figures, Place, Target
from storage.model.vocabulary import ATTACK_KINDS, CERTAINTIES, MUNITIONS, SOURCES, STATES, TARGETS
from storage.repositories.reports.row_mapping import columns_of
from storage.tables.reports import ReportRow
from tests.support.theatres import SYRIA

SIZES = (10_000, 1_000_000)
#: How many records are written by hand in the time of all: the flat table is what our own CSV holds.
_TIMES = 3


def run(say: Callable[[str], None], sizes: tuple[int, ...] = SIZES, formats: tuple[str, ...] = ()) -> None:
    """Seconds and memory for each size and format."""
    peaks: dict[str, dict[int, float]] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            _fill(Path(folder), size)
            _csv_and_peer(Path(folder), size, say, peaks)
            for kind in formats or ("jsonl", "geojson", "kml", "hxl", "parquet", "xlsx"):
                _measured(Path(folder), kind, size, say, peaks)
    small, large = sizes[0], sizes[-1]
    for kind, by_size in peaks.items():
        if small in by_size and large in by_size:
            say(
                f"{kind}: {large:,} records need {by_size[large] - by_size[small]:+.0f} MB more than {small:,}"
            )


def _csv_and_peer(
    folder: Path, size: int, say: Callable[[str], None], peaks: dict[str, dict[int, float]]
) -> None:
    took = [_measured(folder, "csv", size, say if n == 0 else _nothing, peaks) for n in range(_TIMES)]
    flat = _flat(folder)
    peer, name = [], "sqlite3 -csv"
    for _ in range(_TIMES):
        began = time.perf_counter()
        name = _peer(flat, folder / "peer.csv")
        peer.append(time.perf_counter() - began)
    ours, theirs = sorted(took)[_TIMES // 2], sorted(peer)[_TIMES // 2]
    say(
        f"csv     {size:>9,} records: balagh {ours:.1f} s (median of {_TIMES}, with its start) · "
        f"{name} of the same columns from a flat table {theirs:.1f} s · {ours / theirs:.2f} times"
    )


def _nothing(_line: str) -> None:
    """Says nothing."""


def _measured(
    folder: Path, kind: str, size: int, say: Callable[[str], None], peaks: dict[str, dict[int, float]]
) -> float:
    """The command in a process of its own: seconds; its largest memory is noted."""
    out = folder / f"out.{kind}"
    environment = {n: v for n, v in os.environ.items() if not n.startswith("BALAGH_")}
    environment |= {"BALAGH_DATA_DIR": str(folder), "BALAGH_THEATRE": "syria"}
    command = [sys.executable, "-m", "bot", "export", "--format", kind, "--output", str(out)]
    began = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    assert process.stderr is not None
    said = process.stderr.read().decode()
    process.returncode = os.waitstatus_to_exitcode(status)
    megabytes, cpu = usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime
    peaks.setdefault(kind, {})[size] = megabytes
    length = out.stat().st_size / 1e6 if out.exists() else 0
    say(
        f"{kind:<7} {size:>9,} records: {took:6.1f} s · {cpu:.1f} s of CPU, all processes · {megabytes:.0f} MB memory · {length:.0f} MB file · {said.strip()}"
    )
    return took


def _flat(folder: Path) -> Path:
    """A flat table of what our CSV holds, with columns of their own types: figures as numbers, the rest as text."""
    target = folder / "flat.sqlite"
    with (folder / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        headings = next(rows)
        connection = sqlite3.connect(target)
        numbers = ("Killed", "Injured", "Revision", "Latitude", "Longitude", "Strikes", "Missing", "Indirect")
        columns = ", ".join(
            f'"{name}" {"NUMERIC" if name.startswith(numbers) else "TEXT"}' for name in headings
        )
        connection.execute(f"CREATE TABLE flat ({columns})")
        marks = ", ".join("?" for _ in headings)
        connection.executemany(
            f"INSERT INTO flat VALUES ({marks})", ([cell or None for cell in row] for row in rows)
        )
        connection.commit()
        connection.close()
    return target


def _peer(flat: Path, out: Path) -> str:
    """Somebody else's CSV of the same columns."""
    if shutil.which("sqlite3"):
        with out.open("wb") as file:
            subprocess.run(
                ["sqlite3", "-csv", "-header", str(flat), "SELECT * FROM flat"], stdout=file, check=True
            )
        return "sqlite3 -csv"
    with out.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(sqlite3.connect(flat).execute("SELECT * FROM flat"))
    return "Python's sqlite3 and csv"


def _fill(folder: Path, size: int) -> None:
    """Records as an organisation has them: half at places of the table, half with the phone's own position; some with words."""
    dice, places = random.Random(5), SYRIA.places
    database = Database(f"sqlite:///{folder / 'balagh.sqlite'}")
    database.migrate()
    at = datetime(2018, 1, 1, tzinfo=UTC)
    rows: list[dict[str, Any]] = []
    with database.transaction() as session:
        for n in range(size):
            at += timedelta(seconds=dice.randint(1, 400))
            rows.append(_row(n, at, dice, places))
            if len(rows) == 5000 or n == size - 1:
                session.execute(insert(ReportRow), rows)
                rows.clear()
    with database.transaction() as session:
        session.execute(text("ANALYZE"))
    database.close()


def _row(n: int, at: datetime, dice: random.Random, places: Any) -> dict[str, Any]:
    place = dice.choice(places).to_place()
    if dice.random() < 0.5:
        kept = {
            name: getattr(place, name)
            for name in Place.__slots__
            if name not in ("latitude", "longitude", "method")
        }
        place = Place(
            **kept,
            method="device_gps",
            latitude=round(place.latitude + dice.uniform(-0.05, 0.05), 5),
            longitude=round(place.longitude + dice.uniform(-0.05, 0.05), 5),
        )
    total, hurt = dice.choice((0, 0, 0, 1, 2, 5)), dice.choice((0, 1, 3, 9, None))
    attack = Attack(
        id=f"01HC0Z{n:020d}",
        number=f"{at.date()}/{n % 90 + 10}{n}",
        occurred_at=at,
        time_precision="minute",
        reported_at=at + timedelta(minutes=dice.randint(2, 90)),
        place=place,
        attack_kinds=tuple(dice.sample(sorted(ATTACK_KINDS), dice.choice((1, 1, 1, 2)))),
        munitions=tuple(dice.sample(MUNITIONS, dice.choice((0, 0, 0, 1)))),
        targets=tuple(
            Target(c, dice.choice((None, 1, 2))) for c in dice.sample(sorted(TARGETS), dice.choice((1, 2, 3)))
        ),
        killed=Figures(total=total, children=0, women=0, responders=0),
        injured=Figures(total=hurt, women=None if hurt is None else hurt // 3),
        narrative="Two shells hit the street; the team is still searching, " * dice.randint(1, 3)
        if dice.random() < 0.2
        else None,
        source=dice.choice(SOURCES),
        certainty=dice.choice(CERTAINTIES),
        state=dice.choice(STATES),
    )
    columns = columns_of(attack)
    return columns | {"number_day": None, "number_in_day": None, "changed_at": at, "reporter_id": None}
