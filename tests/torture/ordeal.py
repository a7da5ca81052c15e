"""One ordeal: a crowd reports, processes die at random moments, the line is bad; then everything is counted."""

import asyncio
import random
import time
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import text

from bot.sandbox.server.server import SandboxServer
from storage.engine.database import Database
from storage.repositories.reports import reports
from tests.load.crowd import Crowd, Plan, Reporter
from tests.load.process import Organisation, Process

EDITS = ["editMessageText", "editMessageReplyMarkup", "answerCallbackQuery", "deleteMessage"]
SENDS = ["sendMessage", *EDITS]
#: A bad line. What is cut after it was handled is only what can be said again without standing twice.
BAD_LINE: tuple[dict[str, Any], ...] = (
    {"kind": "too_many", "methods": SENDS, "probability": 0.02, "retry_after": 1},
    {"kind": "cut", "methods": [*SENDS, "getUpdates"], "probability": 0.02},
    {"kind": "cut", "methods": [*EDITS, "getUpdates"], "probability": 0.02, "after": True},
    {"kind": "error", "methods": [*SENDS, "getUpdates"], "probability": 0.02},
    {"kind": "repeat", "methods": ["getUpdates"], "probability": 0.2},
    {"kind": "reorder", "methods": ["getUpdates"], "probability": 0.2},
)
#: After this time a person gives up: the answer was lost.
PATIENCE_S = 120.0


@dataclass
class Counts:
    """What came of it. All but the first four must be 0; `said_twice` may be one per kill."""

    kills: int = 0
    seconds: float = 0.0
    reports: int = 0
    answers: int = 0
    said_twice: int = 0
    answers_lost: int = 0
    records_doubled: int = 0
    records_wrong: int = 0
    messages_unsent: int = 0
    updates_unhandled: int = 0

    @property
    def clean(self) -> bool:
        """Nothing lost, nothing doubled, and no more said twice than there were kills."""
        wrong = (
            self.answers_lost,
            self.records_doubled,
            self.records_wrong,
            self.messages_unsent,
            self.updates_unhandled,
        )
        return not any(wrong) and self.said_twice <= self.kills

    def __str__(self) -> str:
        return " · ".join(f"{name.replace('_', ' ')} {value:.0f}" for name, value in asdict(self).items())


async def ordeal(
    folder: Path, *, people: int, each: int, kills: int, workers: int, database_url: str = "", seed: int = 0
) -> Counts:
    """Let it happen."""
    dice = random.Random(seed)
    crowd = Crowd(people, log_length=0)
    counts = Counts()
    server = SandboxServer(crowd.app)
    url = await server.start_here()
    try:
        organisation = await asyncio.to_thread(
            Organisation, folder, crowd, url, database_url, max_in_flight=4
        )
        for number, fault in enumerate(BAD_LINE):
            crowd.app.faults.add({**fault, "times": None, "seed": seed + number})
        began = time.monotonic()
        processes = [organisation.starts() for _ in range(workers)]
        killing = asyncio.create_task(_kill(organisation, processes, kills, dice, counts, crowd))
        reporting = [asyncio.create_task(_report(person, each, dice, counts)) for person in crowd.people]
        try:
            await asyncio.gather(*reporting)
            crowd.all_told = True
            await asyncio.wait_for(killing, 900)
            crowd.app.faults.clear()
            await _quiet(organisation.database)
        finally:
            killing.cancel()
            for process in processes:
                await asyncio.to_thread(process.stops)
        counts.seconds = time.monotonic() - began
        _count(counts, crowd, organisation.database)
        organisation.database.close()
    finally:
        await server.stop_here()
    return counts


async def _until_served(crowd: Crowd, processes: list[Process]) -> None:
    """Until somebody was answered, so that the world kills work and not only starts; once all is told, until a call."""

    def served() -> int:
        return sum(len(person.told.seconds) for person in crowd.people)

    answers, calls = served(), crowd.app.log.total
    while served() <= answers and not (crowd.all_told and crowd.app.log.total > calls):
        assert all(process.runs for process in processes), processes[0].log.read_text()[-2000:]
        await asyncio.sleep(0.02)


async def _kill(
    organisation: Organisation,
    processes: list[Process],
    kills: int,
    dice: random.Random,
    counts: Counts,
    crowd: Crowd,
) -> None:
    while counts.kills < kills:
        if dice.random() < 0.3:  # while it starts
            await asyncio.sleep(dice.uniform(0.0, 1.5) / len(processes))
        else:  # while it works
            await _until_served(crowd, processes)
            await asyncio.sleep(dice.uniform(0.0, 2.0) / len(processes))
        number = dice.randrange(len(processes))
        assert processes[number].runs, f"it ended by itself: {processes[number].log.read_text()[-2000:]}"
        processes[number].dies()
        counts.kills += 1
        processes[number] = organisation.starts()


async def _report(person: Reporter, each: int, dice: random.Random, counts: Counts) -> None:
    for _ in range(each):
        try:
            await person.report(Plan.any(dice), think=0.5, patience=PATIENCE_S)
        except TimeoutError:
            counts.answers_lost += 1
            print(f"{person.id} waits at {person.newest()[0].wire['text'][:60]!r}")
            return


async def _quiet(database: Database, seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not await asyncio.to_thread(_waiting, database):
            return
        await asyncio.sleep(0.2)


def _waiting(database: Database) -> int:
    return _number(database, "SELECT count(*) FROM outbox WHERE state NOT IN ('done')") + _number(
        database, "SELECT count(*) FROM inbox WHERE done_at IS NULL"
    )


def _number(database: Database, query: str) -> int:
    with database.reading() as session:
        return int(session.execute(text(query)).scalar_one())


def _count(counts: Counts, crowd: Crowd, database: Database) -> None:
    told = {number: plan for person in crowd.people for number, plan in person.told.reports.items()}
    with database.reading() as session:
        far = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
        kept = {filed.attack.number: filed.attack for filed in reports.stream_between(session, *far)}
    counts.reports = len(kept)
    counts.answers = sum(len(person.told.seconds) for person in crowd.people)
    counts.said_twice = crowd.doubled()
    counts.answers_lost += len(told.keys() - kept.keys())
    counts.records_doubled = len(kept.keys() - told.keys())
    for number, plan in told.items():
        attack = kept.get(number)
        as_told = attack is not None and (
            attack.attack_kinds == (plan.kind,)
            and attack.injured.total == plan.injured
            and attack.place.name == plan.place
            and [(t.category, t.count) for t in attack.targets] == [("home", 1)]
        )
        if not as_told:
            counts.records_wrong += 1
            print(f"{number}: told {plan}, kept {attack}")
    counts.updates_unhandled = _number(
        database, "SELECT count(*) FROM inbox WHERE done_at IS NULL OR outcome <> 'done'"
    )
    counts.messages_unsent = _number(database, "SELECT count(*) FROM outbox WHERE state <> 'done'")
    assert max(Counter(said for said in told).values(), default=1) == 1
