"""What a statement says of each report, and what it means when that changes."""

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.statement.counting.changes import compare_facts, differences, facts_document
from bot.domain.statement.counting.facts import gather
from bot.domain.statement.sentences.writer import write
from storage.model.records import Attack, Figures, Place, Target
from tests.fast.statement.sample import BOTH, DAY, POLICY, attack
from tests.fast.statement.test_properties import ATTACKS, DAYS

FACTS = tuple(field.name for field in fields(Attack) if field.name not in ("id", "number", "revision"))


@given(DAYS.filter(bool), ATTACKS, st.sets(st.sampled_from(FACTS), min_size=1, max_size=3))
def test_no_statement_changes_without_its_facts(day: list[Attack], other: Attack, names: set[str]) -> None:
    changed = [replace(day[0], **{name: getattr(other, name) for name in names}), *day[1:]]
    was, now = (facts_document(rows_of_the_day(rows), POLICY) for rows in (day, changed))
    same = was == now
    if same:
        for words in BOTH:
            before, after = (write(gather(DAY, DAY, rows, POLICY), words).text for rows in (day, changed))
            assert before == after
        assert not differences(was, now)
    assert compare_facts(was, was) == "same"


def rows_of_the_day(rows: list[Attack]) -> list[Attack]:
    """As they are read from the database: those of the day."""
    return [row for row in rows if POLICY.day_of(row.occurred_at) == DAY]


ONE = replace(
    attack("home", ("school", 1)),
    id="one",
    number="2023-10-05/01",
    munitions=("cluster",),
    patterns=("double_tap",),
    killed=Figures(2, 1, None, None, 0),
    injured=Figures(),
    attributed_to="syrian_regime",
    attribution="approved",
)
SECOND = attack("market", number="2023-10-05/02")
SHELTER = (*ONE.targets, Target("shelter"))


@pytest.mark.parametrize(
    ("change", "means", "told"),
    [
        ({"narrative": "words", "certainty": "confirmed", "revision": 5}, "same", []),
        ({"killed": Figures(3, 1, None, None, 0)}, "adds", ["killed.total"]),
        ({"killed": Figures(1, 1, None, None, 0)}, "takes", ["killed.total"]),
        ({"killed": Figures(None)}, "takes", ["killed.total", "killed.women"]),
        ({"missing": 2, "injured": Figures(4)}, "adds", ["missing", "injured.total"]),
        ({"injured": Figures(0)}, "adds", ["injured.total"]),
        ({"missing": 2}, "adds", ["missing"]),
        ({"munitions": ()}, "takes", ["specials"]),
        ({"patterns": ("double_tap", "at_night")}, "adds", ["specials"]),
        ({"attributed_to": "russia"}, "takes", ["parties"]),
        ({"attribution": "reported"}, "takes", ["parties"]),
        ({"attack_kinds": ("artillery", "missile")}, "adds", ["kinds"]),
        ({"attack_kinds": ("missile",)}, "takes", ["kinds"]),
        ({"attack_kinds": ("landmine",)}, "takes", ["kinds", "parties", "specials"]),
        ({"targets": ONE.targets[:1]}, "takes", ["targets"]),
        ({"place": replace(ONE.place, name="Binnish", pcode="C1")}, "takes", ["place"]),
        ({"place": Place("Cave behind the mill", precision="village"), "targets": SHELTER}, "takes", None),
        ({"civilian_status": "unknown"}, "takes", ["people"]),
        ({"occurred_at": ONE.occurred_at.replace(hour=4)}, "takes", ["time"]),
        ({"state": "submitted"}, "takes", ["specials"]),
        ({"state": "withdrawn"}, "takes", ["gone"]),
        ({"certainty": "rumour"}, "takes", ["gone"]),
    ],
)
def test_what_a_change_means(change: dict[str, Any], means: str, told: list[str] | None) -> None:
    was, now = (facts_document([row, SECOND], POLICY) for row in (ONE, replace(ONE, **change)))
    assert compare_facts(was, now) == means
    if told is not None:
        assert sorted(each.field for each in differences(was, now)) == sorted(told)


def test_no_absence_that_was_said_stands_when_reports_come() -> None:
    nothing = facts_document([], POLICY)
    open_ones = [facts_document([replace(ONE, certainty="rumour")] * n, POLICY) for n in (1,)]
    assert compare_facts(nothing, facts_document([ONE], POLICY)) == "takes"
    assert compare_facts(nothing, open_ones[0]) == "takes"
    assert compare_facts(open_ones[0], facts_document([ONE], POLICY)) == "takes"
    assert compare_facts(open_ones[0], nothing) == "takes"
    assert compare_facts(nothing, nothing) == "same"
    unharmed, one_killed = (
        facts_document([replace(ONE, killed=Figures(total), injured=Figures(0))], POLICY) for total in (0, 1)
    )
    assert compare_facts(unharmed, one_killed) == "takes"
    assert compare_facts(facts_document([ONE], POLICY), facts_document([ONE, SECOND], POLICY)) == "adds"
    assert [each.field for each in differences(nothing, facts_document([ONE], POLICY))] == ["added"]


def test_a_review_is_no_change_but_a_verification_that_is_taken_back_is() -> None:
    plain = replace(ONE, munitions=(), patterns=(), state="submitted")
    verified = replace(plain, state="verified")
    was, now = (facts_document([row], POLICY) for row in (plain, verified))
    assert compare_facts(was, now) == "same"
    assert not differences(was, now)
    assert compare_facts(now, was) == "takes"
    assert [each.field for each in differences(now, was)] == ["verified"]
