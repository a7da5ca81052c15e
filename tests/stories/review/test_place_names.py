"""A name of a place that one person typed needs another one's yes."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.views.callbacks import Callback
from storage.model.records import Attack, Place
from storage.repositories.reports import reports
from storage.repositories.reports.reports import Author
from tests.support.direct_bot import DirectBot

AMAL, BASEL, CARIM = 1, 2, 3


@pytest.mark.parametrize("typed_by", [AMAL, BASEL])
@pytest.mark.parametrize("filed_by", [AMAL, BASEL])
def test_whoever_typed_a_name_does_not_allow_it(direct: DirectBot, filed_by: int, typed_by: int) -> None:
    for name, role in (("Amal", "responder"), ("Basel", "coordinator"), ("Carim", "coordinator")):
        direct.joins(name, role)
    zone, day = direct.settings.zone, direct.clock().date()
    attack = Attack("r1", datetime(2023, 10, 5, 10, tzinfo=UTC), Place("A field"), ("missile",))
    reporter = AMAL if filed_by == AMAL else None
    with direct.database.transaction() as session:
        author = Author(filed_by, direct.clock(), "report.submit")
        filed = reports.submit(session, attack, day, author, zone, reporter_id=reporter)
        typed = replace(filed, place=Place("The old mill"))
        reports.revise(session, typed, Author(typed_by, direct.clock(), "report.correct"), zone)
    direct.does("Basel", "tap", data=Callback.REVIEW.data("name.yes", "r1", 2))
    allowed = [typed_by != BASEL]
    assert [bool(place["approved_name"]) for place in direct.rows("SELECT place FROM report")] == allowed
    if typed_by == BASEL:
        direct.does("Carim", "tap", data=Callback.REVIEW.data("name.yes", "r1", 2))
        assert [bool(place["approved_name"]) for place in direct.rows("SELECT place FROM report")] == [True]
