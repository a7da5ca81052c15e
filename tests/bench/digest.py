"""The digest of a day of 500 reports, in a database of 10,000 and of 1,000,000, beside hand-written SQL."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text

from bot.activities import composing
from bot.activities.work import House
from bot.app import make_house
from bot.settings import Settings
from bot.statement.footer import Edition
from storage import reports
from storage.database import Database
from storage.records import Attack, Figures, Place, Target
from storage.tables import ReportRow

DAY = date(2023, 10, 5)
OF_THE_DAY = 500
#: What a statement counts, by hand: the day's figures, and the days before for the trend.
BY_HAND = (
    """SELECT count(*), sum(killed_total), sum(killed_women), sum(killed_children), sum(injured_total),
       sum(injured_women), sum(injured_children) FROM report
       WHERE occurred_at >= :begin AND occurred_at < :end AND state IN ('submitted', 'verified')""",
    "SELECT place_pcode, attack_kinds, targets FROM report WHERE occurred_at >= :begin AND occurred_at < :end",
    """SELECT date(occurred_at), count(*) FROM report WHERE occurred_at >= :before AND occurred_at < :end
       GROUP BY date(occurred_at)""",
)


def run(say: Callable[[str], None], sizes: tuple[int, ...] = (10_000, 1_000_000)) -> None:
    """Seconds for each size."""
    found = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            settings = Settings(_env_file=None, data_dir=Path(folder))  # type: ignore[call-arg]
            database = Database(settings.database, settings.key_ring())
            database.migrate()
            house = make_house(settings, database)
            _fill(database, size)
            ours = _best(lambda h=house, d=database: _compose(h, d))  # type: ignore[misc]
            hand = _best(lambda d=database: _by_hand(d))  # type: ignore[misc]
            found[size] = ours
            say(f"{size:>9,} reports: digest {ours * 1000:.0f} ms · the figures by hand {hand * 1000:.1f} ms")
            database.close()
    small, large = sizes
    say(f"the large database takes {found[large] / found[small]:.2f} times the small one")


def _best(work: Callable[[], object], times: int = 7) -> float:
    took = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return sorted(took)[times // 2]


def _compose(house: House, database: Database) -> None:
    with database.reading() as session:
        composing.compose(session, house, DAY, DAY, "en", Edition("final", house.clock()))


def _by_hand(database: Database) -> None:
    begin = datetime(2023, 10, 4, 21, tzinfo=UTC)
    given = {"begin": begin, "end": begin + timedelta(days=1), "before": begin - timedelta(days=21)}
    as_text = {name: value.strftime("%Y-%m-%d %H:%M:%S.%f") for name, value in given.items()}
    with database.reading() as session:
        for query in BY_HAND:
            session.execute(text(query), as_text).all()


def _fill(database: Database, size: int) -> None:
    columns = reports._columns(_attack(0, datetime(2023, 10, 5, 9, tzinfo=UTC)))
    rows: list[dict[str, Any]] = []
    with database.transaction() as session:
        for n in range(size):
            at = datetime(2023, 10, 5, 0, tzinfo=UTC) + timedelta(minutes=2 * n)
            if n >= OF_THE_DAY:  # the others lie on the 2,000 days before the fortnight that the trend reads
                at = datetime(2023, 9, 1, tzinfo=UTC) - timedelta(minutes=2.88 * (n % 1_000_000))
            number, in_day = f"{n}", n
            rows.append(
                columns
                | {"id": f"r{n}", "number": number, "number_day": None, "number_in_day": in_day}
                | {"occurred_at": at, "changed_at": at, "reporter_id": None}
            )
            if len(rows) == 5000:
                session.execute(insert(ReportRow), rows)
                rows.clear()
        if rows:
            session.execute(insert(ReportRow), rows)
    with database.transaction() as session:
        session.execute(text("ANALYZE"))


def _attack(n: int, at: datetime) -> Attack:
    attack = Attack(
        id=f"r{n}",
        occurred_at=at,
        place=Place("Sarmin", "سرمين", governorate="Idlib", governorate_ar="إدلب"),
        attack_kinds=("missile",),
        targets=(Target("home", 1),),
        killed=Figures(total=1, women=1),
        injured=Figures(total=3, women=1, children=1),
        certainty="probable",
    )
    return replace(attack, reported_at=at)
