"""Eve can write to the database and has no key: she gives a revision to somebody else, or to another day."""

from datetime import timedelta

import pytest

from bot.services.audit import daily_roots, watch
from bot.views.callbacks import Callback
from storage.errors import BrokenChain
from storage.model.records import Figures
from storage.repositories.reports import reports
from storage.repositories.reports.reports import Author
from tests.stories.publishing.test_corrections import DAY, SARMIN, THREE, ZONE, Newsroom, attack
from tests.support.direct_bot import DirectBot
from tests.support.running_bot import STORY_TIME


@pytest.mark.parametrize("author", ["NULL", "(SELECT id FROM person WHERE role = 'coordinator')"])
def test_what_a_responder_lowered_is_nobody_elses_decision(direct: DirectBot, author: str) -> None:
    newsroom = Newsroom(direct)
    direct.joins("Basel", "coordinator")
    eve = direct.joins("Eve", "responder")
    one = newsroom.sends(killed=THREE)
    newsroom.schedule(5, 21)
    newsroom.arrived()
    newsroom.schedule(6, 9)
    newsroom.changes(one, by=eve, killed=Figures(0))
    direct.tampers(f"UPDATE report_revision SET person_id = {author} WHERE revision = 2")
    newsroom.schedule(6, 11)
    newsroom.schedule(6, 12)
    assert newsroom.corrections() == []
    with pytest.raises(BrokenChain, match="a record"):
        watch.watch_audit(direct.database, direct.context)


def test_nobody_verifies_their_own_change_as_somebody_elses(direct: DirectBot) -> None:
    newsroom = Newsroom(direct)
    basel, amal = direct.joins("Basel", "coordinator"), direct.joins("Amal", "responder")
    with direct.database.transaction() as session:
        sent = attack("home", number=None, place=SARMIN, state="submitted", killed=THREE)
        author = Author(amal, direct.clock(), "report.submit")
        one = reports.submit(session, sent, DAY, author, ZONE, reporter_id=amal)
    two = newsroom.changes(one, by=basel, killed=Figures(40))
    direct.tampers("UPDATE report_revision SET person_id = NULL WHERE revision = 2")
    direct.does("Basel", "tap", data=Callback.REVIEW.data("verify", one.id, str(two.revision)))
    with direct.database.reading() as session:
        found = reports.find(session, one.id)
    assert found is not None
    assert found.attack.state == "submitted"


def test_no_root_dates_a_record_backwards(direct: DirectBot) -> None:
    newsroom = Newsroom(direct)
    direct.joins("Basel", "coordinator")
    newsroom.sends(killed=THREE)
    for table, column in (("report_revision", "at"), ("report", "changed_at")):
        direct.tampers(f"UPDATE {table} SET {column} = '2023-09-01 10:00:00.000000'")
    direct.clock.put(STORY_TIME + timedelta(hours=7))
    with pytest.raises(BrokenChain, match="was changed outside Balagh: no root is made"):
        daily_roots.seal_due(direct.database, direct.context)
