"""The digest of a day of 500 reports, in a database of 10,000 and of 1,000,000, beside hand-written SQL for its figures.

The other reports lie evenly on the 2,000 days before, those that the trend reads among them. What the two ways found is
compared before anything is timed.
"""

import random
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from sqlalchemy import insert, text
from sqlmodel import Session

from bot.config.settings import Settings
from bot.domain.statement.sentences.footer import Edition
from bot.runtime.context import build_context
from bot.services.context import AppContext
from bot.services.publishing import composing
from storage.audit.fingerprints import made_by
from storage.engine import proofs
from storage.engine.database import Database
from storage.model.json_document import to_document
from storage.model.records import Attack
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.reports.row_mapping import columns_of, report_from_row
from storage.tables.reports import ReportRow, RevisionRow
from tests.bench.digest_by_hand import Figures, by_hand, figures_of
from tests.bench.export import _row
from tests.support.theatres import SYRIA

DAY = date(2023, 10, 5)
OF_THE_DAY = 500
DAYS_BEFORE = 2_000
#: Days before it of which a statement reads whole records.
DAYS_READ = 31
TIMES = 31


@dataclass(frozen=True)
class Filled:
    """A database of this size, and the context around it."""

    size: int
    context: AppContext
    database: Database


def run(say: Callable[[str], None], sizes: tuple[int, ...] = (10_000, 1_000_000)) -> None:
    """Milliseconds for each size, and the two ratios."""
    with ExitStack() as stack:
        compare([_filled(size, stack) for size in sizes], say)


def _filled(size: int, stack: ExitStack) -> Filled:
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    settings = Settings(_env_file=None, data_dir=Path(folder))  # type: ignore[call-arg]
    database = Database(settings.database, settings.key_ring())
    stack.callback(database.close)
    database.migrate()
    fill(database, size)
    return Filled(size, build_context(settings, database), database)


def compare(filled: list[Filled], say: Callable[[str], None]) -> None:
    """All by turns, so that all meet the same machine; before that, whether both ways find the same."""
    counted = {each.size: _agreed(each) for each in filled}
    ways = {"digest": digest, "facts": facts, "hand": hand_written}
    took: dict[tuple[int, str], list[float]] = {(each.size, name): [] for each in filled for name in ways}
    for _ in range(TIMES):
        for each in filled:
            for name, way in ways.items():
                took[each.size, name].append(_seconds(partial(way, each.context, each.database)))
    median = {key: sorted(times)[TIMES // 2] * 1000 for key, times in took.items()}
    for size in (each.size for each in filled):
        ours, hand = median[size, "digest"], median[size, "hand"]
        say(
            f"{size:>9,} reports, {OF_THE_DAY} of the day, {counted[size]} counted: digest with its words {ours:.1f} ms, "
            f"its figures {median[size, 'facts']:.1f} ms · the same figures by hand {hand:.1f} ms · "
            f"{ours / hand:.2f} times (medians of {TIMES})"
        )
    small, large = (median[each.size, "digest"] for each in (filled[0], filled[-1]))
    say(f"the large database takes {large / small:.2f} times the small one")


def _agreed(filled: Filled) -> int:
    with filled.database.reading() as session:
        ours = figures_of(
            composing.gather_facts(session, filled.context, _counted(session, filled.context), DAY, DAY)
        )
    hand = hand_written(filled.context, filled.database)
    assert ours == hand, {name: (ours.get(name), hand.get(name)) for name in {*ours, *hand}}
    counted: int = ours["basis"][0]
    return counted


def _counted(session: Session, app: AppContext) -> composing.DayRecords:
    return composing.read_records(session, app, DAY, DAY, COUNTED_STATES)


def _seconds(request: Callable[[], object]) -> float:
    began = time.perf_counter()
    request()
    return time.perf_counter() - began


def digest(app: AppContext, database: Database) -> None:
    """What `balagh digest` prints; no phrase is remembered from the one before."""
    app.catalogue.words("en")._filled.clear()
    with database.reading() as session:
        composing.compose_statement(
            session, app, _counted(session, app), DAY, DAY, "en", Edition("final", app.clock())
        )


def facts(app: AppContext, database: Database) -> None:
    """Its figures alone."""
    with database.reading() as session:
        composing.gather_facts(session, app, _counted(session, app), DAY, DAY)


def hand_written(app: AppContext, database: Database) -> Figures:
    """The same figures in SQL by hand."""
    with database.reading() as session:
        return by_hand(session.connection(), DAY, composing.build_policy(app))


def fill(
    database: Database,
    size: int,
    days_before: int = DAYS_BEFORE,
    party: str | None = None,
    of_the_day: int = OF_THE_DAY,
) -> None:
    """The day's reports, and the others evenly over the days before; if a `party` is given, it is named in all."""
    dice, places = random.Random(5), SYRIA.places
    midnight = datetime(2023, 10, 4, 21, tzinfo=UTC)  # in Damascus
    rows: list[dict[str, Any]] = []
    revisions: list[dict[str, Any]] = []
    with database.transaction() as session:
        for n in range(size):
            back = 0 if n < of_the_day else 1 + n % days_before
            at = midnight + timedelta(days=-back, minutes=dice.randrange(1440))
            row = _row(n, at, dice, places) | _as_reported(back, n if back == 0 else n // days_before, dice)
            if party:
                row |= {"attributed_to": party, "attribution": "approved"}
            attack = report_from_row(SimpleNamespace(**row, verified_revision=None)).attack
            proof = proofs.proof_of(ReportRow, attack.id, None, attack.revision)
            rows.append(row | columns_of(attack) | {"proof": proof})
            if back <= DAYS_READ:
                revisions.append(_revision(attack, at))
            if len(rows) == 5000 or n == size - 1:
                session.execute(insert(ReportRow), rows)
                session.execute(insert(RevisionRow), revisions)
                rows.clear()
                revisions.clear()
    with database.transaction() as session:
        session.execute(text("ANALYZE"))


def _revision(attack: Attack, at: datetime) -> dict[str, Any]:
    """The revision to which a statement holds the record."""
    document = to_document(attack, UTC)
    return {
        "report_id": attack.id,
        "revision": attack.revision,
        "verb": "import",
        "at": at,
        "document": document,
        "made": made_by(attack.id, attack.revision, "import", None, at, None, None),
    }


def _as_reported(back: int, in_day: int, dice: random.Random) -> dict[str, Any]:
    """Most reports are counted; not everything is known of everybody."""
    day = DAY - timedelta(days=back)
    killed = dice.choice((0, 0, 0, 1, 2, 5, None))
    some = None if not killed else dice.choice((None, 0, 1))
    return {
        "number": f"{day}/{in_day + 10:02d}",
        "state": dice.choice(("verified", "verified", "verified", "submitted", "needs_info", "rejected")),
        "certainty": dice.choice(("confirmed", "confirmed", "probable", "possible", "rumour")),
        "attributed_to": dice.choice(("syrian_regime", "syrian_regime", "russia", "unknown")),
        "attribution": dice.choice(("approved", "approved", "assessed")),
        "killed_total": killed,
        "killed_women": 0 if killed == 0 else some,
        "killed_children": 0 if killed == 0 else None,
        "killed_men": None,
        "killed_responders": 0 if killed == 0 else None,
    }
