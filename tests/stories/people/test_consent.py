"""Amal is told what her reports are used for, and decides; what goes outside the organisation obeys."""

import json

import pytest
from sqlalchemy import text

from bot.services.exports import writing
from bot.services.exports.writing import ExportRequest
from bot.services.people import consent
from storage.model.vocabulary import CONSENT_PURPOSES
from storage.repositories.people import people
from tests.support.direct_bot import DirectBot
from tests.support.reports import plain_report
from tests.support.running_bot import RunningBot


def count(app: RunningBot, profile: str) -> int:
    """How many records a file for these readers would hold."""
    today = app.clock().date()
    with app.database.reading() as session:
        assert app._office is not None
        wanted = ExportRequest("csv", today.replace(day=1), today, profile, "en")
        return sum(writing.count_by_state(session, app._office, wanted).values())


def test_what_she_does_not_agree_to_is_not_done(app: RunningBot) -> None:
    basel, amal = app.joins("Basel", "coordinator"), app.sandbox.person("Amal")
    amal.sends(f"/start {app.invites('responder')}")
    amal.taps("English")
    screen = amal.waits_for("Before you begin")
    assert "Telegram carries it" in screen.text
    assert screen.buttons[:4] == [
        "☐ Published figures",
        "☐ Files for other aid and rights organisations",
        "☐ Investigators and courts",
        "☐ You may be asked about it later",
    ]
    amal.taps("☐ Investigators and courts")
    amal.taps("Save as ticked")
    amal.waits_for("You are A-02.")
    plain_report(amal)
    basel.waits_for("does not agree to: Published figures, Files for other aid")
    assert [count(app, profile) for profile in ("internal", "partner", "public")] == [1, 0, 0]
    basel.sends("/digest")
    today = basel.waits_for("is not published").text
    assert "One report is not counted, because whoever sent it does not agree to that." in today
    assert "No attack was reported" not in today
    amal.sends("/consent")
    amal.taps("☐ Published figures")
    amal.taps("☐ Files for other aid and rights organisations")
    amal.taps("Save as ticked")
    amal.waits_for("☑ Published figures")
    basel.sends("/digest")
    assert "not counted" not in basel.waits_for("Based on one report").text
    assert [count(app, profile) for profile in ("internal", "partner")] == [1, 1]
    basel.sends("/queue")
    basel.taps("⋯")
    basel.taps("🕊 The family objects")
    basel.waits_for("The family objects: counted by region and day, in no file for others.")
    assert [count(app, profile) for profile in ("internal", "partner")] == [1, 0]
    basel.sends("/digest")
    basel.waits_for("Based on one report")


def test_each_answer_is_kept_with_what_was_read_and_when(direct: DirectBot) -> None:
    number = direct.joins("Amal", "responder", "ar")
    answers = []
    for data in (None, "g|1110|save"):
        if data is not None:
            direct.clock.passes(days=1)
            direct.does("Amal", "tap", data=data)
        with direct.database.reading() as session:
            answers.append(people.get(session, number).consent or {})
    first, second = answers
    assert (first["version"], first["language"]) == (consent.VERSION, "ar")
    assert (first["purposes"], second["purposes"]) == ([*CONSENT_PURPOSES], [*CONSENT_PURPOSES[:3]])
    assert first["text"] == second["text"]
    assert first["at"] < second["at"]
    with direct.database.reading() as session:
        kept = session.execute(text("SELECT count(*) FROM audit WHERE verb = 'consent.give'")).scalar_one()
    assert kept == len(answers)


@pytest.mark.parametrize("data", ["g|111|all", "g|11111|all", "g|11x1|save", "g|0000|everything", "g|0000|"])
def test_a_forged_answer_agrees_to_nothing(direct: DirectBot, data: str) -> None:
    number = direct.joins("Amal", "responder")
    direct.does("Amal", "tap", data="g|0000|save")
    direct.does("Amal", "tap", data=data)
    with direct.database.reading() as session:
        assert all(number in people.list_withholding(session, purpose) for purpose in CONSENT_PURPOSES)


def test_who_was_changed_outside_the_program_agrees_to_nothing(direct: DirectBot) -> None:
    number = direct.joins("Amal", "responder")
    direct.does("Amal", "tap", data="g|0000|save")
    with direct.database.transaction() as session:
        agreed = json.dumps({"version": 1, "purposes": list(CONSENT_PURPOSES)})
        session.execute(
            text("UPDATE person SET consent = :agreed WHERE id = :id"), {"agreed": agreed, "id": number}
        )
    with direct.database.reading() as session:
        assert number in people.list_withholding(session, "statistics")
