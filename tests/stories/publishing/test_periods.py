"""Several days in one statement, and the week's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.runtime.context import make_house
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN
from bot.services.imports.jsonl import import_file
from storage.model.json_document import content_hash, from_line, to_line
from storage.model.records import Attack
from tests.support.running_bot import House

EXAMPLE = Path(__file__).parents[2] / "fast" / "statement" / "example_day.jsonl"
#: Monday, 9 October 2023, 9:01 in Damascus.
MONDAY = datetime(2023, 10, 9, 6, 1, tzinfo=UTC)


def imported(house: House, folder: Path) -> list[Attack]:
    """The example day, and it again three days later: two days to add up by hand."""
    day = [from_line(line, content_hash) for line in EXAMPLE.read_text("utf-8").splitlines()]
    later = [
        replace(a, id=f"again-{a.id}", number=None, occurred_at=a.occurred_at + timedelta(days=3))
        for a in day
    ]
    house.database.migrate()
    alive = make_house(house.settings, house.database, house.clock)
    file = folder / "days.jsonl"
    file.write_text("\n".join(to_line(a, house.settings.zone) for a in [*day, *later]), "utf-8")
    assert not import_file(house.database, alive, file).refused
    return [*day, *later]


def test_the_figures_are_the_sums_by_hand(house: House, tmp_path: Path) -> None:
    every = imported(house, tmp_path)
    basel = house.joins("Basel", "coordinator")
    house.clock.put(MONDAY)
    basel.sends("/digest 2023-10-04 2023-10-08")
    text = basel.waits_for("from October 4th to 8th").text
    for group, word in (("killed", "civilians"), ("injured", "others")):
        figures = [getattr(a, group) for a in every]
        total = sum(f.total for f in figures)
        assert f"{total} {word}" in text
        for part in ("women", "children"):
            assert f"{sum(getattr(f, part) or 0 for f in figures)} {part}" in text
    assert f"Based on {len(every)} reports" in text
    basel.sends("/digest 2023-10-08 2023-10-04")
    basel.waits_for("I read no days in “2023-10-08 2023-10-04”")
    basel.sends("/digest 2023-10-08 yesterday")
    basel.waits_for("I read no days in “2023-10-08 yesterday”")


def test_every_week_on_its_day_once(make: Callable[..., House], tmp_path: Path) -> None:
    house = make(weekly_day="monday")
    imported(house, tmp_path)
    house.opens()
    basel = house.joins("Basel", "coordinator")
    house.clock.put(MONDAY)
    week = basel.waits_for("from October 2nd to 8th", chat=CHANNEL_EN)
    assert "26 civilians" in week.text
    basel.waits_for("من 2 حتى 8 تشرين الأول", chat=CHANNEL_AR)
    house.clock.passes(hours=3)
    house.closes()
    house.opens()
    assert sum("October 2nd to 8th" in m.text for m in basel.chat(CHANNEL_EN)) == 1


@pytest.mark.parametrize("pressed", [True, False])
def test_where_approval_is_wanted_a_coordinator_posts_the_week(
    make: Callable[..., House], tmp_path: Path, pressed: bool
) -> None:
    house = make(weekly_day="monday", posting="approve")
    imported(house, tmp_path)
    house.opens()
    basel = house.joins("Basel", "coordinator")
    house.clock.put(MONDAY)
    basel.waits_for("This is the draft of the week up to 2023-10-08")
    assert not any("October 2nd" in m.text for m in basel.chat(CHANNEL_EN))
    if pressed:
        basel.taps("✓ Post it")
        basel.waits_for("from October 2nd to 8th", chat=CHANNEL_EN)
