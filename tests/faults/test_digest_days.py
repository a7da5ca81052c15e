"""The digest goes out once for each day: after days down, at 00:00, and over both changes of the clocks."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.runtime.context import build_context
from bot.services.publishing import channels, digests
from bot.services.publishing.channels import Channel
from storage.repositories.people import chats
from tests.support.running_bot import RunningBot


def published(app: RunningBot) -> list[tuple[str, str]]:
    with app.database.reading() as session:
        rows = session.execute(text("SELECT day, edition FROM publication ORDER BY id"))
        return [(str(row.day), row.edition) for row in rows]


class Ticking:
    """Only the schedule's work, minute by minute."""

    def __init__(self, app: RunningBot) -> None:
        self.context = app
        app.database.migrate()
        self._inside = build_context(app.settings, app.database, app.clock)
        with app.database.transaction() as session:
            self._channels = [Channel(chats.find_or_create(session, -1), "en")]

    def tick(self) -> int:
        channels.open_channels(self.context.database, self._inside, self._channels)
        return digests.publish_due(self.context.database, self._inside, self._channels)

    def when(self, begin: datetime, end: datetime, step: timedelta) -> list[datetime]:
        """When statements went out."""
        moments = []
        at = begin
        while at <= end:
            self.context.clock.put(at)
            moments += [at] * self.tick()
            at += step
        return moments


def test_days_missed_are_caught_up_oldest_first(make: Callable[..., RunningBot]) -> None:
    app = make()
    ticking = Ticking(app)
    app.clock.put(datetime(2023, 10, 5, 6, tzinfo=UTC))
    ticking.tick()
    app.clock.put(datetime(2023, 10, 9, 7, tzinfo=UTC))
    for _ in range(3):
        ticking.tick()
    assert published(app) == [(f"2023-10-0{day}", "final") for day in (5, 6, 7, 8)]


@pytest.mark.sample(3)
@pytest.mark.parametrize("digest_time", ["00:00", "02:30", "21:00"])
@pytest.mark.parametrize(
    ("zone", "first"),
    [
        ("Europe/Berlin", date(2024, 3, 29)),
        ("Europe/Berlin", date(2024, 10, 25)),
        ("Africa/Cairo", date(2024, 4, 24)),
    ],
    ids=["spring forward", "back in autumn", "a day without a midnight"],
)
def test_once_a_day_over_the_changes_of_clocks(
    make: Callable[..., RunningBot], zone: str, first: date, digest_time: str
) -> None:
    app = make(time_zone=zone, digest_time=digest_time, final_time="23:59")
    ticking = Ticking(app)
    start = datetime.combine(first, datetime.min.time(), UTC) - timedelta(hours=3)
    ticking.when(start, start + timedelta(days=4), timedelta(minutes=30))
    preliminary = [day for day, edition in published(app) if edition == "preliminary"]
    days = [str(first + timedelta(days=n)) for n in range(-1, 5)]
    assert preliminary == sorted(set(preliminary))
    assert set(days[1:4]) <= set(preliminary) <= set(days)


def test_two_processes_claim_one(make: Callable[..., RunningBot]) -> None:
    app = make()
    first, second = Ticking(app), Ticking(app)
    app.clock.put(datetime(2023, 10, 5, 6, tzinfo=UTC))
    first.tick()
    app.clock.put(datetime(2023, 10, 5, 19, tzinfo=UTC))
    assert first.tick() + second.tick() == 1


def test_a_running_bot_catches_up(make: Callable[..., RunningBot]) -> None:
    app = make().opens()
    app.waits_until_idle()
    app.closes()
    app.clock.passes(days=3)
    app.opens()
    app.waits(lambda: len(published(app)) >= 6)
    days = [day for day, _ in published(app)]
    assert days == sorted(days)
