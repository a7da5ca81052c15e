"""Several days in one statement, and the week's."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.runtime.context import build_context
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN
from bot.services.imports.jsonl import import_file
from bot.services.imports.storing import Choices
from storage.model.json_document import content_hash, from_document, to_document
from storage.model.records import Attack
from tests.support.running_bot import RunningBot

EXAMPLE = Path(__file__).parents[2] / "fast" / "statement" / "example_day.jsonl"
#: Monday, 9 October 2023, 9:01 in Damascus.
MONDAY = datetime(2023, 10, 9, 6, 1, tzinfo=UTC)


def imported(app: RunningBot, folder: Path) -> list[Attack]:
    """The example day, and it again three days later: two days to add up by hand."""
    day = [from_document(json.loads(line), content_hash) for line in EXAMPLE.read_text("utf-8").splitlines()]
    later = [
        replace(a, id=f"again-{a.id}", number=None, occurred_at=a.occurred_at + timedelta(days=3))
        for a in day
    ]
    app.database.migrate()
    alive = build_context(app.settings, app.database, app.clock)
    file = folder / "days.jsonl"
    file.write_text("\n".join(json.dumps(to_document(a, app.settings.zone)) for a in [*day, *later]), "utf-8")
    assert not import_file(app.database, alive, file, Choices(doubtful_too=True, decided=True)).refused
    return [*day, *later]


def test_the_figures_are_the_sums_by_hand(app: RunningBot, tmp_path: Path) -> None:
    every = imported(app, tmp_path)
    basel = app.joins("Basel", "coordinator")
    app.clock.put(MONDAY)
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
    basel.sends("/digest 2023-10-08 some-day")
    basel.waits_for("I read no days in “2023-10-08 some-day”")


def test_every_week_on_its_day_once(make: Callable[..., RunningBot], tmp_path: Path) -> None:
    app = make(weekly_day="monday")
    imported(app, tmp_path)
    app.opens()
    basel = app.joins("Basel", "coordinator")
    app.clock.put(MONDAY)
    week = basel.waits_for("from October 2nd to 8th", chat=CHANNEL_EN)
    assert "26 civilians" in week.text
    basel.waits_for("من 2 حتى 8 تشرين الأول", chat=CHANNEL_AR)
    app.clock.passes(hours=3)
    app.closes()
    app.opens()
    assert sum("October 2nd to 8th" in m.text for m in basel.chat(CHANNEL_EN)) == 1


@pytest.mark.parametrize("pressed", [True, False])
def test_where_approval_is_wanted_a_coordinator_posts_the_week(
    make: Callable[..., RunningBot], tmp_path: Path, pressed: bool
) -> None:
    app = make(weekly_day="monday", publish_mode="approval")
    imported(app, tmp_path)
    app.opens()
    basel = app.joins("Basel", "coordinator")
    app.clock.put(MONDAY)
    basel.waits_for("The statement of the week up to 2023-10-08")
    assert not any("October 2nd" in m.text for m in basel.chat(CHANNEL_EN))
    if pressed:
        basel.taps("✓ Post it")
        basel.waits_for("from October 2nd to 8th", chat=CHANNEL_EN)
