"""A day's figures as a statement reads them: the same as by hand in SQL, from every record, and one by one."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text

from bot.config.settings import Settings
from bot.domain.statement.counting.facts import gather
from bot.runtime.context import build_context
from bot.services.context import AppContext
from bot.services.publishing import composing
from storage.engine.database import Database
from storage.repositories.reports import day_counts, reports
from tests.bench.digest import DAY, fill
from tests.bench.digest_by_hand import by_hand, figures_of

Filled = tuple[AppContext, Database]


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Callable[..., Filled]]:
    opened: list[Database] = []

    def make(size: int, party: str | None = None) -> Filled:
        settings = Settings(_env_file=None, data_dir=tmp_path)  # type: ignore[call-arg]
        database = Database(settings.database, settings.key_ring())
        opened.append(database)
        database.migrate()
        fill(database, size, days_before=30, party=party, of_the_day=100)
        return build_context(settings, database), database

    yield make
    for database in opened:
        database.close()


@pytest.mark.parametrize(
    ("size", "named", "rise"), [(400, True, True), (400, False, True), (2_500, True, False)]
)
def test_a_days_figures(filled: Callable[..., Filled], size: int, named: bool, rise: bool) -> None:
    """100 reports after days of 10 are a rise, after days of 80 they are none; its party is Russia, or nobody."""
    app, database = filled(size, "russia" if named else None)
    with database.reading() as session:
        facts = composing.gather_facts(session, app, composing.read_records(session, app, DAY, DAY), DAY, DAY)
        assert (facts.rise is not None) == rise
        if facts.rise is not None:
            assert facts.rise.parties == (("russia",) if named else ())
        assert figures_of(facts) == by_hand(session.connection(), DAY, composing.build_policy(app))
        every = composing.read_records(session, app, DAY - timedelta(days=30), DAY).disclosed(app)
        days = composing.read_history(session, app, DAY)
        policy = composing.build_policy(app)
        assert facts == gather(DAY, DAY, every, policy, days, sites=facts.sites)
        read = reports.list_between(session, app.start_of(DAY), app.start_of(DAY + timedelta(days=1)))
        one_by_one = [reports.find(session, each.id) for each in read]
        assert len(read) == 100
        assert read == [each.attack for each in one_by_one if each is not None]


def test_nothing_is_claimed_of_a_history_that_was_changed_outside(filled: Callable[..., Filled]) -> None:
    app, database = filled(400)
    early = app.start_of(DAY - timedelta(days=10))
    with database.engine.begin() as connection:
        forged = "UPDATE report SET certainty = 'rumour' WHERE occurred_at >= :early AND occurred_at < :late"
        connection.execute(text(forged), {"early": f"{early:%F}", "late": f"{early + timedelta(days=1):%F}"})
    with database.reading() as session:
        facts = composing.gather_facts(session, app, composing.read_records(session, app, DAY, DAY), DAY, DAY)
    assert (facts.rise, facts.proposed_days, facts.days_without) == (None, None, None)


def test_the_trend_is_counted_from_the_index(filled: Callable[..., Filled]) -> None:
    """However many reports a day has, no row is read for it."""
    app, database = filled(600)
    asked: list[tuple[str, Any]] = []

    @event.listens_for(database.engine, "before_cursor_execute")
    def _note(_connection: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        asked.append((statement, values))

    with database.reading() as session:
        day_counts.count_by_day(session, [app.start_of(DAY - timedelta(days=n)) for n in (3, 2, 1, 0)])
        (statement, values) = asked[-1]
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        told = [row[3] for row in plan]
    assert sum("USING COVERING INDEX ix_report_occurred_at" in line for line in told) == 3
