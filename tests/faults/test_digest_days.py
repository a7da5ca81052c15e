"""The digest goes out once for each day: after days down, at 00:00, and over both changes of the clocks."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.runtime.context import make_house
from bot.services.publishing import channels, digests
from bot.services.publishing.channels import Channel
from storage.repositories.people import chats
from tests.support.running_bot import House


def published(house: House) -> list[tuple[str, str]]:
    with house.database.reading() as session:
        rows = session.execute(text("SELECT day, edition FROM publication ORDER BY id"))
        return [(str(row.day), row.edition) for row in rows]


class Ticking:
    """Only the schedule's work, minute by minute."""

    def __init__(self, house: House) -> None:
        self.house = house
        house.database.migrate()
        self._inside = make_house(house.settings, house.database, house.clock)
        with house.database.transaction() as session:
            self._channels = [Channel(chats.number_of(session, -1), "en")]

    def tick(self) -> int:
        channels.open_channels(self.house.database, self._inside, self._channels)
        return digests.publish_due(self.house.database, self._inside, self._channels)

    def when(self, begin: datetime, end: datetime, step: timedelta) -> list[datetime]:
        """When statements went out."""
        moments = []
        at = begin
        while at <= end:
            self.house.clock.put(at)
            moments += [at] * self.tick()
            at += step
        return moments


def test_days_missed_are_caught_up_oldest_first(make: Callable[..., House]) -> None:
    house = make()
    ticking = Ticking(house)
    house.clock.put(datetime(2023, 10, 5, 6, tzinfo=UTC))
    ticking.tick()
    house.clock.put(datetime(2023, 10, 9, 7, tzinfo=UTC))
    for _ in range(3):
        ticking.tick()
    assert published(house) == [(f"2023-10-0{day}", "final") for day in (5, 6, 7, 8)]


@pytest.mark.parametrize("digest_time", ["00:00", "02:30", "21:00"])
@pytest.mark.parametrize(
    "first", [date(2024, 3, 29), date(2024, 10, 25)], ids=["spring forward", "back in autumn"]
)
def test_once_a_day_over_both_changes(make: Callable[..., House], first: date, digest_time: str) -> None:
    house = make(time_zone="Europe/Berlin", digest_time=digest_time, final_time="23:59")
    ticking = Ticking(house)
    start = datetime.combine(first, datetime.min.time(), UTC) - timedelta(hours=3)
    ticking.when(start, start + timedelta(days=4), timedelta(minutes=30))
    preliminary = [day for day, edition in published(house) if edition == "preliminary"]
    days = [str(first + timedelta(days=n)) for n in range(-1, 5)]
    assert preliminary == sorted(set(preliminary))
    assert set(days[1:4]) <= set(preliminary) <= set(days)


def test_two_processes_claim_one(make: Callable[..., House]) -> None:
    house = make()
    first, second = Ticking(house), Ticking(house)
    house.clock.put(datetime(2023, 10, 5, 6, tzinfo=UTC))
    first.tick()
    house.clock.put(datetime(2023, 10, 5, 19, tzinfo=UTC))
    assert first.tick() + second.tick() == 1


def test_a_running_bot_catches_up(make: Callable[..., House]) -> None:
    house = make().opens()
    house.settles()
    house.closes()
    house.clock.passes(days=3)
    house.opens()
    house.waits(lambda: len(published(house)) >= 6)
    days = [day for day, _ in published(house)]
    assert days == sorted(days)
