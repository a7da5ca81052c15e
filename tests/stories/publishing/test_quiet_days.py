"""QUIET_DAYS=skip: a day of which nothing was reported gets no statement, unless a report of it comes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.services.publishing import composing
from storage.model.records import Figures
from storage.repositories.publishing import publications
from tests.stories.publishing.test_approvals import Desk, make_desk  # noqa: F401 - a fixture
from tests.stories.publishing.test_corrections import DAY, at

TWO = Figures(2)


@pytest.fixture(params=["automatic", "approval"])
def desk(request: pytest.FixtureRequest, make_desk: Callable[..., Desk]) -> Desk:  # noqa: F811
    return make_desk(quiet_days="skip", publish_mode=request.param)


def posted(desk: Desk) -> list[str]:
    return [text for text in desk.posts() if text]


def approves(desk: Desk, edition: str, day: date = DAY) -> None:
    """Basel approves the sheet where approval is asked; the scheduler runs."""
    if desk.direct.context.settings.publish_mode == "approval":
        desk.presses("approve", desk.sheet(edition, day).id)
    desk.runs()


def test_nothing_is_posted_and_no_approval_asked_for(desk: Desk) -> None:
    for day, hour in ((5, 20), (5, 21), (6, 8), (6, 9), (6, 10)):
        desk.tick(day, hour)
    assert posted(desk) == []
    assert "Situation" not in desk.read()


def test_a_report_that_comes_within_a_week_is_published(desk: Desk) -> None:
    for day, hour in ((5, 21), (6, 9), (8, 12)):
        desk.tick(day, hour)
    desk.sends(killed=TWO)
    desk.tick(8, 13)
    approves(desk, "final")
    assert "killing 2 civilians" in posted(desk)[0]
    assert "Changed since" not in posted(desk)[0]
    desk.tick(8, 14)
    assert len(posted(desk)) == 1


def test_a_report_that_comes_overnight_is_in_the_final_statement(desk: Desk) -> None:
    desk.tick(5, 21)
    desk.sends(killed=TWO)
    desk.tick(6, 9)
    approves(desk, "final")
    assert ["Final statement" in text for text in posted(desk)] == [True]
    assert "added" not in posted(desk)[0]


def test_what_comes_later_is_named_in_the_next_footer(desk: Desk) -> None:
    for day, hour in ((5, 21), (6, 9), (16, 8)):
        desk.tick(day, hour)
    desk.sends(killed=TWO)
    desk.tick(16, 9)
    assert posted(desk) == []
    desk.sends(killed=TWO, id="later", occurred_at=at(16, 9))
    desk.tick(17, 9)
    approves(desk, "final", DAY + timedelta(days=11))
    assert "Report 2023-10-05/01: added" in posted(desk)[-1]


def test_reports_that_are_checked_are_no_quiet_day(desk: Desk) -> None:
    desk.sends(killed=TWO, certainty="rumour")
    desk.tick(5, 21)
    approves(desk, "preliminary")
    assert "still being checked" in posted(desk)[0]


def test_what_was_posted_is_taken_back_though_the_day_is_quiet_then(desk: Desk) -> None:
    record = desk.sends(killed=TWO)
    desk.tick(5, 20)
    desk.tick(5, 21)
    approves(desk, "preliminary")
    desk.changes(record, state="withdrawn")
    desk.tick(6, 9)
    approves(desk, "final")
    assert "What we published of an attack on Thursday, October 5th is withdrawn" in posted(desk)[-1]


def test_a_day_that_waits_is_read_again_only_once_it_changes(
    make_desk: Callable[..., Desk],  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = make_desk()
    record = desk.sends(killed=TWO)
    desk.tick(5, 20)
    desk.presses("approve", desk.sheet().id)
    desk.tick(5, 21)
    desk.changes(record, killed=Figures(3))
    desk.tick(6, 9)
    desk.direct.clock.put(at(6, 22))  # the sheet was not approved; long after
    read: list[Any] = []
    real = composing.day_facts
    monkeypatch.setattr(composing, "day_facts", lambda *given: read.append(given) or real(*given))
    desk.runs()
    read.clear()
    desk.direct.clock.put(at(6, 22) + timedelta(minutes=11))
    desk.runs()
    assert DAY not in [given[-1] for given in read]
    with desk.direct.database.reading() as session:
        assert publications.find(session, desk.channels[0].chat_id, "en", DAY, "final") is None
    desk.changes(replace(record, revision=2), killed=TWO)
    desk.runs()
    with desk.direct.database.reading() as session:
        before = publications.find(session, desk.channels[0].chat_id, "en", DAY, "preliminary")
    assert before is not None
    assert before.closed
