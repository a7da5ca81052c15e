"""The review answered in words, and the readings of a doubtful figure as buttons."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.form import engine
from bot.domain.form.answers import figures
from bot.domain.form.message_extras import extras_of
from bot.domain.form.progress import Outcome, Progress, present_rows
from bot.domain.form.report_form import REVIEW
from bot.domain.form.step import Context, Tapped, TextSent
from bot.domain.parsing.message.message import read_report
from bot.views.reports.form_card import CardContext, card
from storage.model.records import Figures
from tests.fast.form.conftest import NOW, catalogue

ANSWERS: dict[str, Any] = {
    "where": {"name": "Sarmin", "names": {"ar": "سرمين"}, "admin1": "Idlib", "admin1_names": {"ar": "إدلب"}},
    "recent": None,
    "when": {"occurred_at": NOW.isoformat(), "precision": "minute"},
    "kinds": ["missile"],
    "targets": [["school", 1]],
    "origin": "syrian_regime",
    "hurt": "killed_and_injured",
    "killed_total": 1,
    "killed_who": "man",
    "injured_total": 3,
    "injured_women": 3,
    "responders": "none",
}


@pytest.mark.parametrize("words", ["ok", "OK", "yes", "send", "تمام", "نعم", "أرسل"])
def test_an_ok_sends_the_review(words: str, context: Context) -> None:
    assert _typed(words, context).status == "sent"


@pytest.mark.parametrize("words", ["injured 7", "7 injured", "الجرحى 7", "الجرحى ٧"])
def test_a_figure_in_the_review_changes_it_and_what_hung_on_it(words: str, context: Context) -> None:
    changed = _typed(words, context).progress
    assert changed.answers["injured_total"] == 7
    assert "injured_women" not in changed.answers
    assert changed.answers["killed_total"] == 1
    assert changed.step == "injured_women"


@pytest.mark.parametrize("words", ["no", "the school is old", "لا"])
def test_other_words_in_the_review_send_and_change_nothing(words: str, context: Context) -> None:
    outcome = _typed(words, context)
    assert (outcome.status, outcome.progress.answers) == ("asked", ANSWERS)


@pytest.mark.parametrize(
    ("text", "step", "readings"),
    [
        ("missile on Sarmin at 14:30, 2 or 3 killed", "killed_total", ["2", "3"]),
        ("missile on Sarmin at 14:30, at least 5 killed", "killed_total", ["5"]),
        ("صاروخ على سرمين الساعة 14:30، على الأقل 5 شهداء", "killed_total", ["5"]),
    ],
)
def test_what_a_figure_may_be_is_offered_first(
    text: str, step: str, readings: list[str], context: Context
) -> None:
    progress = engine.reopen(_from_message(text, context), step, context)
    first = [offer for offer in present_rows(progress, context)[0] if offer.text_id == "form-as-read"]
    assert [offer.choice for offer in first] == readings
    assert step not in progress.answers


@pytest.mark.parametrize("typed", ["at least 5", "more than 5", "5 على الأقل"])
def test_a_lower_bound_is_a_button_and_is_kept(typed: str, context: Context) -> None:
    asked = _from_message("missile on Sarmin at 14:30, at least 5 killed", context)
    asked = engine.reopen(asked, "killed_total", context)
    written = engine.reopen(_from_message("missile on Sarmin at 14:30", context), "killed_total", context)
    written = replace(written, answers={**written.answers, "hurt": "killed_and_injured"})
    written = engine.answer(written, TextSent(typed, 9, NOW), context).progress
    for progress in (asked, written):
        assert present_rows(progress, context)[0][0].text_id == "form-at-least"
        kept = engine.answer(progress, Tapped("killed_total", progress.visit, ">5"), context).progress
        assert figures("killed", kept.answers) == Figures(5, at_least=True)
        again = engine.reopen(kept, "killed_total", context)
        exact = engine.answer(again, Tapped("killed_total", again.visit, "5"), context).progress
        assert figures("killed", exact.answers) == Figures(5)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_card_shows_what_is_doubtful_and_what_would_be_left_open(language: str, context: Context) -> None:
    progress = _from_message("missile on Sarmin, at least 5 killed", context)
    words = catalogue().words(language)
    shown = card(progress, context, CardContext(7), words).text.plain
    assert "5 killed" in shown
    assert words("field-when.answer") in shown.split("⚡")[1]


def _typed(words: str, context: Context) -> Outcome:
    review = engine.reopen(engine.start(context, ANSWERS), REVIEW, context)
    return engine.answer(replace(review, answers=dict(ANSWERS)), TextSent(words, 9, NOW), context)


def _from_message(text: str, context: Context) -> Progress:
    understood = read_report(text, NOW, context)
    extras = extras_of(understood, text, NOW, 9)
    return engine.fill_from_message(engine.start(context), understood.answers, extras, context)
