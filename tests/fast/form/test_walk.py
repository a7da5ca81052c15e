"""The form walked: every step in every language, and wherever random thumbs lead."""

import json
from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.form import engine
from bot.domain.form.answers import to_fields
from bot.domain.form.progress import Outcome, Progress, present_rows
from bot.domain.form.record_answers import from_record
from bot.domain.form.report_form import BY_ID, REVIEW, STEPS, check
from bot.domain.form.step import Context, Edited, Kind, Pending, PositionSent, Step, Tapped, TextSent
from bot.views.callbacks import Callback
from bot.views.message import LONGEST_DATA, LONGEST_TEXT, units
from bot.views.reports.form_card import CardContext, answer_text, card
from storage.model.records import Attack
from storage.model.validation import problems
from tests.fast.form.conftest import NOW, ZONE, catalogue, form_context

#: An answer for every step, so that each can be shown and reopened.
FULL: dict[str, Any] = {
    "where": {"name": "Sarmin", "names": {"ar": "سرمين"}, "admin1": "Idlib", "admin1_names": {"ar": "إدلب"}},
    "recent": "2023-10-05/07",
    "again": "new",
    "when": {"occurred_at": NOW.isoformat(), "precision": "minute"},
    "kinds": ["artillery", "missile"],
    "targets": [["residential_area", None], ["school", 2]],
    "origin": "syrian_regime",
    "hurt": "trapped",
    "trapped": 3,
    "killed_total": 4,
    "killed_at_least": "yes",
    "killed_women": 1,
    "killed_children": 1,
    "killed_men": "yes",
    "injured_total": 9,
    "injured_at_least": "no",
    "injured_women": None,
    "injured_children": 2,
    "responders": "some",
    "killed_responders": 1,
    "injured_responders": None,
    "narrative": "الطريق مقطوع",
    "source": "eyewitness",
    "munitions": ["cluster"],
    "patterns": ["double_tap"],
    "damage": {"school": "destroyed"},
    "service": {"school": "out_of_service"},
    "indirect_deaths": 1,
    "died_later": 1,
    "rescued": 2,
    "displaced_families": 12,
    "homes_destroyed": 3,
    "search": "ended",
    "access": "denied",
    "strikes": 2,
    "civilian_status": "civilians",
    "origin_known_by": "heard",
}
AROUND = CardContext(7, None, 3)


def test_every_step_is_in_the_list_of_answers_here() -> None:
    """A new question without an answer here fails, so that the walk below sees it."""
    given = {*FULL, "killed_who", "injured_who", "injured_men", "missing"}
    assert {s.id for s in STEPS} - given == {REVIEW, "evidence", "more_details"}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_every_step_can_be_shown(step: Step, language: str, context: Context) -> None:
    words = catalogue().words(language)
    for answers in (FULL, {**FULL, "killed_total": 1, "injured_total": 1}, {}):
        progress = engine.reopen(engine.start(context, FULL), step.id, context)
        screen = card(replace(progress, answers=dict(answers)), context, AROUND, words)
        assert 0 < units(screen.text.plain) <= LONGEST_TEXT
        buttons = [button for row in screen.buttons for button in row]
        assert len(buttons) <= 100
        assert all(0 < len(b.data.encode()) <= LONGEST_DATA and b.label.strip() for b in buttons)
        assert words("form-cancel") in [button.label for button in buttons]
        json.dumps(screen.to_json())
    if step.id in FULL:
        progress = engine.start(context, FULL)
        assert answer_text(step.id, progress, ZONE, NOW, words)


def test_the_longest_button_fits() -> None:
    progress = Progress("service", 99_999)
    for target in ("electricity_facility", "civil_defence_vehicle"):
        text = Callback.FORM.data(10**9, progress.visit, "service", f"={target}.out_of_service")
        assert len(text.encode()) <= LONGEST_DATA + 10  # nine-digit drafts leave no room: see below
        assert (
            len(Callback.FORM.data(999999, 999, "service", f"={target}.out_of_service").encode())
            <= LONGEST_DATA
        )


def test_mistakes_in_the_list_fail_at_start() -> None:
    check()
    step = Step("where", Kind())
    with pytest.raises(ValueError, match="steps of one name"):
        check((*STEPS, step))
    with pytest.raises(ValueError, match="clears what no step gives"):
        check((*STEPS, Step("new", Kind(), clears=("nothing",))))
    with pytest.raises(ValueError, match="no review"):
        check((step,))


def walk(thumbs: list[tuple[str, int, str]], context: Context) -> list[Outcome]:
    """Press, type and send as told; the state is saved and read again between any two turns."""
    progress = engine.start(context)
    outcomes: list[Outcome] = []
    for n, (kind, which, text) in enumerate(thumbs):
        progress = Progress.from_json(json.loads(json.dumps(progress.to_json())))
        if kind == "tap":
            screen = card(progress, context, AROUND, catalogue().words("ar"))
            offered = [
                b.data for row in screen.buttons for b in row if not b.data.endswith(("|leave", "|back"))
            ]
            _f, _draft, visit, step, choice = offered[which % len(offered)].split("|")
            given: Any = Tapped(step, int(visit), choice)
        elif kind == "type":
            given = TextSent(text, n, NOW)
        elif kind == "retype":
            given = Edited(text, which, NOW)
        elif kind == "back":
            given = Tapped(progress.step, progress.visit, "back")
        else:
            given = PositionSent(which % 90, which % 180, None)
        outcome = engine.answer(progress, given, context)
        outcomes.append(outcome)
        if outcome.status in ("sent", "cancelled", "more"):
            return outcomes
        progress = outcome.progress
    return outcomes


THUMBS = st.lists(
    st.tuples(
        st.sampled_from(["tap"] * 8 + ["type", "retype", "back", "locate"]),
        st.integers(0, 60),
        st.one_of(
            st.sampled_from(
                ["سرمين", "0", "3", "١٢", "two women", "صاروخ", "now", "about 5", "مدرستين", "x"]
            ),
            st.text(max_size=30),
        ),
    ),
    max_size=60,
)


@given(THUMBS)
@example(
    [("tap", 0, "")] * 11
    + [("tap", 29, ""), ("tap", 28, ""), ("type", 0, "\x1b"), ("tap", 0, ""), ("tap", 14, "")]
)
def test_wherever_thumbs_lead_the_record_is_sound(thumbs: list[tuple[str, int, str]]) -> None:
    context = form_context()
    outcomes = walk(thumbs, context)
    for outcome in outcomes:
        assert outcome.progress.step in BY_ID
        card(outcome.progress, context, AROUND, catalogue().words("en"), outcome.problem)
        card(outcome.progress, context, AROUND, catalogue().words("ar"), outcome.problem)
    if outcomes and outcomes[-1].status == "sent":
        attack = Attack(id="x", **to_fields(outcomes[-1].progress.answers))
        assert problems(attack) == []


def straight_through(context: Context, choices: dict[str, str]) -> Progress:
    """Answer every question with a certain choice, else with its first."""
    progress = engine.start(context)
    for _ in range(60):
        if progress.step == REVIEW:
            return progress
        offered = [offer.choice for row in present_rows(progress, context) for offer in row]
        choice = choices.get(progress.step) or offered[0]
        if progress.step in ("kinds", "targets") and progress.pending:
            choice = "next"
        progress = engine.answer(progress, Tapped(progress.step, progress.visit, choice), context).progress
    raise AssertionError(f"stuck at {progress.step}")


@given(
    st.sampled_from(["none", "killed_and_injured", "only_injured", "trapped", "unknown"]),
    st.lists(st.sampled_from(["0", "1", "2", "3", "7", "unknown"]), min_size=8, max_size=8),
    st.sampled_from(["man", "woman", "child", "unknown"]),
    st.sampled_from(["none", "some", "unknown"]),
)
def test_a_record_reopened_gives_the_record_again(
    hurt: str, figures: list[str], who: str, responders: str
) -> None:
    context = form_context()
    totals = dict(zip(("killed_total", "injured_total", "trapped"), figures, strict=False))
    progress = straight_through(
        context, {"hurt": hurt, "killed_who": who, "injured_who": who, "responders": responders, **totals}
    )
    first = Attack(id="x", **to_fields(progress.answers))
    assert problems(first) == []
    again = Attack(id="x", **to_fields(from_record(first, asdict(first.place))))
    assert again == first
    reopened = engine.start(context, from_record(first, asdict(first.place)))
    assert reopened.step == REVIEW
    assert engine.answer(reopened, Tapped(REVIEW, reopened.visit, "send"), context).status == "sent"


def test_pressed_twice_does_no_harm(context: Context) -> None:
    """The same button again, of every step on the way, leaves the answers as the first press left them."""
    progress = engine.start(context)
    choices = {"hurt": "killed_and_injured", "killed_total": "3", "injured_total": "2"}
    for _ in range(40):
        if progress.step == REVIEW:
            break
        offered = [offer.choice for row in present_rows(progress, context) for offer in row]
        choice = choices.get(progress.step) or offered[0]
        if progress.step in ("kinds", "targets") and progress.pending:
            choice = "next"
        tap = Tapped(progress.step, progress.visit, choice)
        once = engine.answer(progress, tap, context).progress
        twice = engine.answer(once, tap, context).progress
        assert (twice.answers, twice.step, twice.pending) == (once.answers, once.step, once.pending)
        progress = once
    assert progress.step == REVIEW


def test_a_when_card_older_than_half_an_hour_is_drawn_again(context: Context) -> None:
    progress = engine.reopen(engine.start(context), "when", context)
    offered = present_rows(progress, context)[0][0].choice
    later = replace(context, now=context.now + timedelta(minutes=31))
    outcome = engine.answer(progress, Tapped("when", progress.visit, offered), later)
    assert outcome.status == "stale"
    assert "when" not in outcome.progress.answers
    assert outcome.progress.visit > progress.visit


def test_a_position_far_from_every_place_is_kept_under_no_empty_name() -> None:
    """The button that keeps a name as typed is from another card."""
    where, context = BY_ID["where"].kind, form_context()
    asked = where.position(PositionSent(0.0, -150.0, None), context)
    assert isinstance(asked, Pending)
    assert where.tap("typed", {}, asked.value, context) is None
