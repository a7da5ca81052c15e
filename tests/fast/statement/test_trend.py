"""The escalation rule, on days made up for it."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.statement.counting.facts import gather
from bot.domain.statement.counting.trend import rising_days, upper_bound
from storage.model.records import DayCount
from tests.fast.statement.sample import (
    AR,
    DAY,
    EN,
    POLICY,
    attack,
    example_day,
    quiet_fortnight,
    rising_records,
    say,
)


def days(*counts: int | None) -> list[DayCount]:
    """A history that ends on DAY; None: nothing known of that day."""
    start = DAY - timedelta(days=len(counts) - 1)
    return [
        DayCount(start + timedelta(days=n), count or 0, known=count is not None)
        for n, count in enumerate(counts)
    ]


FORTNIGHT = [1, 0] * 7
CASES = [
    ([*FORTNIGHT, 5, 5], 2),
    ([*FORTNIGHT, 4, 5], None),  # nine together
    ([*FORTNIGHT, 3, 3, 4], 3),
    ([*FORTNIGHT, 5, 5, 5, 5, 5, 5, 5], 7),
    # eight days: no more than seven are claimed, and the eighth is in the mean before them
    ([*[1, 0] * 6, 1, 0, *[5] * 8], 7),
    # a day without attacks inside, an unknown day inside
    ([*FORTNIGHT, 9, 0, 9], None),
    ([*FORTNIGHT, 9, None, 9], None),
    ([*FORTNIGHT, 9, 0, 9, 9], 2),
    # nothing before, or too little known, or only quiet days
    ([5, 5], None),
    ([*[None] * 8, *[1] * 6, 9, 9], None),
    ([*[None] * 7, *[1] * 7, 9, 9], 2),
    ([*[0] * 14, 9, 9], None),
    # at 10 a day, 32 in two days are still within chance, though more than 1.5 times as many
    ([*[10] * 14, 16, 16], None),
    ([*[10] * 14, 16, 17], 2),
    # at 40 a day, 119 are beyond chance, but fewer than 1.5 times as many
    ([*[40] * 14, 60, 59], None),
    ([*[40] * 14, 60, 60], 2),
]


@pytest.mark.parametrize(("counts", "expected"), CASES)
def test_the_rule(counts: Sequence[int | None], expected: int | None) -> None:
    assert rising_days(days(*counts), DAY) == expected


@pytest.mark.parametrize(
    ("mean", "bound"), [(0.5, 3), (1.0, 4), (2.0, 6), (8.0, 16), (20.0, 32), (100.0, 127)]
)
def test_the_poisson_bound(mean: float, bound: int) -> None:
    assert upper_bound(mean) == bound


@given(st.floats(0.01, 3000))
def test_the_bound_holds_what_it_says(mean: float) -> None:
    bound = upper_bound(mean)
    below = math.fsum(math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(bound + 1))
    last = math.exp(bound * math.log(mean) - mean - math.lgamma(bound + 1))
    assert below >= 0.995 - 1e-9
    assert below - last < 0.995 + 1e-9


HISTORY = st.lists(st.one_of(st.none(), st.integers(0, 30)), min_size=1, max_size=25)


@given(HISTORY)
def test_what_a_claim_means(counts: list[int | None]) -> None:
    found = rising_days(days(*counts), DAY)
    if found is None:
        return
    window, before = counts[-found:], [c for c in counts[-found - 14 : -found] if c is not None]
    assert 2 <= found <= 7
    assert all(window)
    total = sum(c for c in window if c)
    assert total >= 10
    assert len(before) >= 7
    assert total / found >= 1.5 * sum(before) / len(before) > 0
    longer = [n for n in range(found + 1, 8) if rising_days(days(*counts), DAY) == n]
    assert not longer


@given(HISTORY, st.randoms())
def test_the_order_of_the_days_plays_no_part(counts: list[int | None], random: object) -> None:
    shuffled = days(*counts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rising_days(shuffled, DAY) == rising_days(days(*counts), DAY)


def test_the_example_day_alone_claims_nothing_and_with_its_history_three_days() -> None:
    assert (
        say(EN, example_day())
        .part("trend")
        .startswith("The attacks took place in the countryside of Aleppo and Idlib.")
    )
    risen = say(EN, [*example_day(), *rising_records()], history=quiet_fortnight())
    assert risen.part("lead").startswith("In a serious escalation, the Syrian regime subjected")
    assert risen.part("trend").startswith(
        "Attacks by the Syrian regime have increased over the past three days, reaching the countryside "
        "of Aleppo"
    )
    arabic = say(AR, [*example_day(), *rising_records()], history=quiet_fortnight())
    assert arabic.part("title") == "بيان الخوذ البيضاء بشأن تصعيد النظام السوري هجماته على شمال غربي سوريا"
    assert arabic.part("trend").startswith(
        "وتصاعدت هجمات النظام السوري خلال الأيام الثلاثة الماضية، وطالت ريفي حلب وإدلب."
    )


@pytest.mark.parametrize("records", [example_day(), [*example_day(), *rising_records()[1:]]])
def test_a_rise_names_a_party_only_where_all_its_records_are_seen(records: list) -> None:  # type: ignore[type-arg]
    statement = say(EN, records, history=quiet_fortnight())
    assert statement.part("title") == "White Helmets: Statement on Escalating Attacks in Northwestern Syria"
    assert statement.part("trend").startswith("Attacks have increased over the past three days")
    assert "the Syrian regime subjected" in statement.part("lead")


def test_remnants_do_not_count() -> None:
    mines = [attack(attack_kinds=("landmine",)) for _ in range(10)]
    history = days(*FORTNIGHT, 5, 0)
    assert gather(DAY, DAY, [*mines, attack()], POLICY, history).proposed_days is None
    assert gather(DAY, DAY, [attack() for _ in range(5)], POLICY, history).proposed_days == 2


@pytest.mark.parametrize(
    ("setting", "confirmed", "claimed"),
    [("auto", None, 3), ("ask", None, None), ("ask", 3, 3), ("ask", 4, None), ("off", 3, None)],
)
def test_the_setting(setting: str, confirmed: int | None, claimed: int | None) -> None:
    policy = replace(POLICY, escalation=setting, confirmed_days=confirmed)  # type: ignore[arg-type]
    facts = gather(DAY, DAY, example_day(), policy, quiet_fortnight())
    assert (facts.rise.days if facts.rise else None) == claimed
    assert facts.proposed_days == 3


def test_past_days_in_arabic() -> None:
    said = [AR("past-days", days=n, word=str(n)) for n in (2, 3, 7, 10, 11)]
    assert said == [
        "اليومين الماضيين",
        "الأيام الثلاثة الماضية",
        "الأيام السبعة الماضية",
        "الأيام العشرة الماضية",
        "الـ11 يوماً الماضية",
    ]
