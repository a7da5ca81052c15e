"""The escalation rule, on days made up for it."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from random import Random
from statistics import variance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.statement.counting.facts import gather
from bot.domain.statement.counting.trend import find_claim, upper_bound
from storage.model.history import DayCount
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
TWO_TO_FOUR = [3, 2, 4, 3, 2, 4, 3, 3, 2, 4, 3, 2, 4, 3]
RISE, SHARP = "rise", "sharp"
CASES = [
    # 4, 6, 9, 15 after two to four a day: two days, then three, and the 4 is not among them
    ([*TWO_TO_FOUR, 4, 6], None),
    ([*TWO_TO_FOUR, 4, 6, 9], (RISE, 2)),
    ([*TWO_TO_FOUR, 4, 6, 9, 15], (RISE, 3)),
    # one busy day is that day alone
    ([*[1] * 21, 20], (SHARP, 1)),
    ([*[2] * 14, 8, 10, 15], (RISE, 3)),
    # what falls again does not rise
    ([*TWO_TO_FOUR, 20, 14, 9, 5], None),
    # what stays high does not rise again
    ([*TWO_TO_FOUR, 15], (SHARP, 1)),
    ([*TWO_TO_FOUR, 15, 15], None),
    ([*TWO_TO_FOUR, 15, 15, 16], (RISE, 3)),
    ([15] * 20, None),
    # fewer than ten together; a day below two, below one and a half times the mean
    ([*FORTNIGHT, 4, 5], None),
    ([*FORTNIGHT, 5, 5], (RISE, 2)),
    ([*FORTNIGHT, 1, 9], None),
    # from four days on, one of them may be low, but not the first or the last
    ([*[2] * 14, 6, 2, 7, 8], (RISE, 4)),
    ([*[2] * 14, 2, 6, 7, 8], (RISE, 3)),
    ([*[2] * 14, 6, 2, 8], None),
    # an unknown day inside
    ([*FORTNIGHT, 9, None, 9], None),
    # nothing before, too little known
    ([5, 5], None),
    ([*[None] * 8, *[1] * 6, 9, 9], None),
    ([*[None] * 7, *[1] * 7, 9, 9], (RISE, 2)),
    # the first attacks after quiet days, as far as they are known
    ([*[0] * 14, 1], ("first", 14)),
    ([*[0] * 6, None, *[0] * 8, 3], ("first", 8)),
    ([*[0] * 8, None, *[0] * 6, 3], None),
    ([*[0] * 14, 9, 9], None),
    # at 10 a day, what is still within chance, though more than 1.5 times as many
    ([*[10] * 14, 16, 16], None),
    ([*[10] * 14, 17, 19], (RISE, 2)),
    # a base that is itself uneven allows for more
    ([*[0, 12] * 7, 14, 18], None),
]


@pytest.mark.parametrize(("counts", "expected"), CASES)
def test_the_rule(counts: Sequence[int | None], expected: tuple[str, int] | None) -> None:
    claim = find_claim(days(*counts), DAY)
    assert (claim and (claim.kind, claim.days)) == expected


def test_a_longer_statement_is_compared_with_as_many_days_before_it() -> None:
    week = days(*[2, 3] * 3, 2, *[6] * 7)
    claim = find_claim(week, DAY, 7)
    assert claim is not None
    assert (claim.kind, claim.days) == (RISE, 7)
    assert find_claim(days(*[4] * 7, *[5] * 7), DAY, 7) is None
    assert find_claim(days(*[2] * 6, *[9] * 6), DAY, 6) is None
    assert find_claim(days(*[1] * 3, *[9] * 10), DAY, 10) is None


def test_more_people_who_report_are_no_rise() -> None:
    def by(people: int, counts: list[DayCount]) -> list[DayCount]:
        return [replace(count, reporters=frozenset(range(people))) for count in counts]

    history = days(*[1] * 21, 20)
    for people, claimed in ((6, True), (7, False)):
        found = find_claim([*by(4, history[:-1]), *by(people, history[-1:])], DAY)
        assert (found is not None) == claimed
    # nobody knows who reported imported history
    assert find_claim([*history[:-1], *by(7, history[-1:])], DAY) is not None


def test_attacks_that_may_be_told_twice_are_no_rise() -> None:
    history = days(*TWO_TO_FOUR, 6, 9)
    assert find_claim(history, DAY) is not None
    assert find_claim([*history[:-1], replace(history[-1], doubtful=5)], DAY) is None


@pytest.mark.parametrize("base", [[1] * 14, [3] * 14, [2, 4] * 7, [0, 12] * 7, [200, 300] * 5])
@pytest.mark.parametrize("days_", [1, 2, 7])
def test_the_bound_holds_what_it_says(base: list[int], days_: int) -> None:
    """The same sum by another way: each probability from the one before it."""
    mean = days_ * sum(base) / len(base)
    spread = mean * max(1.0, variance(base) / (mean / days_)) * (1 + days_ / len(base))
    size, chance = mean**2 / (spread - mean), mean / spread
    bound = upper_bound(base, days_, 0.99)
    each = [chance**size]
    for count in range(1, bound + 1):
        each.append(each[-1] * (count - 1 + size) / count * (1 - chance))
    assert sum(each) >= 0.995 - 1e-9
    assert sum(each[:-1]) < 0.995 + 1e-9


@given(st.lists(st.integers(0, 40), min_size=7, max_size=14).filter(sum), st.integers(1, 7))
def test_the_bound_is_beyond_the_mean_and_wider_for_uneven_days(base: list[int], days_: int) -> None:
    mean = days_ * sum(base) / len(base)
    assert upper_bound(base, days_, 0.99) >= mean
    assert upper_bound(base, days_, 0.999) >= upper_bound(base, days_, 0.99)
    even = [round(sum(base) / len(base))] * len(base)
    if sum(even) == sum(base):
        assert upper_bound(base, days_, 0.99) >= upper_bound(even, days_, 0.99)


@pytest.mark.parametrize(("mean", "spread"), [(1, 3), (3, 1), (3, 3), (8, 3), (20, 5)])
def test_bursty_noise_makes_at_most_seven_false_episodes_a_year(mean: float, spread: int) -> None:
    """Days that are drawn independently, their variance `spread` times their mean, have nothing that rises."""
    dice, years, episodes = Random(mean * spread), 4, 0
    for _ in range(years):
        counts = [_drawn(dice, mean, spread) for _ in range(22 + 365)]
        claimed = [_rises(counts[n - 22 : n + 1]) for n in range(22, len(counts))]
        episodes += sum(now and not before for before, now in pairwise([False, *claimed]))
    assert episodes <= 7 * years


@pytest.mark.parametrize("mean", [3, 8, 20])
def test_bursts_that_last_some_days_make_no_more(mean: int) -> None:
    """Days that follow each other are alike: the logarithm of their mean goes on by half from one to the next."""
    dice, years, episodes = Random(mean), 3, 0
    for _ in range(years):
        drift, counts = 0.0, list[int]()
        for _ in range(22 + 365):
            drift = 0.5 * drift + dice.gauss(0, math.sqrt(0.75))
            counts.append(_drawn(dice, mean * math.exp(0.5 * drift - 0.125), 2))
        claimed = [_rises(counts[n - 22 : n + 1]) for n in range(22, len(counts))]
        episodes += sum(now and not before for before, now in pairwise([False, *claimed]))
    assert episodes <= 7 * years


def _rises(counts: list[int]) -> bool:
    claim = find_claim(days(*counts), DAY)
    return claim is not None and claim.kind != "first"


def _drawn(dice: Random, mean: float, spread: int) -> int:
    """A Poisson variable; its mean is a gamma variable where the variance is larger."""
    limit = math.exp(-(dice.gammavariate(mean / (spread - 1), spread - 1) if spread > 1 else mean))
    count, product = 0, dice.random()
    while product > limit:
        count, product = count + 1, product * dice.random()
    return count


HISTORY = st.lists(st.one_of(st.none(), st.integers(0, 30)), min_size=1, max_size=25)


@given(HISTORY)
def test_what_a_claim_means(counts: list[int | None]) -> None:
    found = find_claim(days(*counts), DAY)
    if found is None or found.kind == "first":
        return
    window, before = (
        counts[-found.days :],
        [c for c in counts[-found.days - 14 : -found.days] if c is not None],
    )
    assert 1 <= found.days <= 7
    assert len(before) >= 7
    sizes = [c for c in window if c is not None]
    assert len(sizes) == found.days
    assert sum(sizes) >= 10
    assert min(sizes[0], sizes[-1]) >= max(2, 1.5 * sum(before) / len(before))


@given(HISTORY, st.randoms())
def test_the_order_of_the_days_plays_no_part(counts: list[int | None], random: object) -> None:
    shuffled = days(*counts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert find_claim(shuffled, DAY) == find_claim(days(*counts), DAY)


def test_the_example_day_alone_claims_nothing_and_with_its_history_three_days() -> None:
    assert "took place in" in say(EN, example_day()).part("trend")
    risen = say(EN, [*example_day(), *rising_records()], history=quiet_fortnight())
    assert risen.part("lead").startswith("In a serious escalation, the Syrian regime subjected")
    assert risen.part("trend").startswith(
        "Attacks by the Syrian regime have increased over the past three days; 15 attacks took place on Thursday, "
        "October 5th in the countryside of Aleppo"
    )
    arabic = say(AR, [*example_day(), *rising_records()], history=quiet_fortnight())
    assert arabic.part("title") == "بيان الخوذ البيضاء بشأن تصعيد النظام السوري هجماته على شمال غربي سوريا"
    assert arabic.part("trend").startswith(
        "وتصاعدت هجمات النظام السوري خلال الأيام الثلاثة الماضية، وبلغ عدد الهجمات 15 يوم الخميس 5 تشرين الأول في ريفي حلب وإدلب."
    )


def test_others_of_the_days_before_are_not_accused_of_this_day() -> None:
    before = [replace(each, attributed_to="russia") for each in rising_records()]
    risen = say(EN, [*example_day(), *before], history=quiet_fortnight())
    assert risen.part("trend").startswith(
        "Attacks have increased over the past three days; 15 attacks took place on"
    )
    assert risen.part("title").endswith("Statement on the Syrian Regime’s Attacks in Northwestern Syria")
    assert "Russia" not in risen.text


@pytest.mark.parametrize("records", [example_day(), [*example_day(), *rising_records()[1:]]])
def test_a_rise_names_a_party_only_where_all_its_records_are_seen(records: list) -> None:  # type: ignore[type-arg]
    statement = say(EN, records, history=quiet_fortnight())
    assert statement.part("trend").startswith("Attacks have increased over the past three days")
    # the rise is not known to be theirs: no grave words in their sentence, and none in the title
    assert statement.part("title").endswith("Statement on the Syrian Regime’s Attacks in Northwestern Syria")
    assert statement.part("lead").startswith("The Syrian regime subjected")


@pytest.mark.parametrize("kind", ["landmine", "unknown_explosion"])
def test_what_is_no_attack_does_not_count(kind: str) -> None:
    mines = [attack(attack_kinds=(kind,)) for _ in range(10)]
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


def test_a_sharp_rise_and_the_first_attacks_in_words() -> None:
    records = [attack("home", attributed_to="russia", attribution="approved") for _ in range(20)]
    lead, trend = (say(EN, records, history=days(*[1] * 21, 0)).part(part) for part in ("lead", "trend"))
    assert lead.startswith("In a serious escalation, Russian forces subjected")
    assert trend.startswith(
        "Attacks by Russian forces rose sharply on Thursday, October 5th: 20 attacks took place in Sarmin, in the countryside of Idlib. "
    )
    arabic = say(AR, records, history=days(*[1] * 21, 0)).part("trend")
    assert arabic.startswith(
        "وتصاعدت هجمات القوات الروسية تصاعداً حاداً يوم الخميس 5 تشرين الأول، وبلغ عدد الهجمات 20 في سرمين"
    )
    quiet = {"history": days(*[0] * 15)}
    assert "Idlib. It was the first attack reported to us in 14 days. " in say(EN, records[:1], **quiet).text
    assert "وهو أول هجوم أُبلغنا به منذ 14 يوماً. " in say(AR, records[:1], **quiet).text
    assert "scalat" not in say(EN, records, **quiet).text
    assert "first attack" not in say(EN, records, replace(POLICY, escalation="off"), **quiet).text


def test_past_days_in_arabic() -> None:
    said = [AR("past-days", days=n, word=str(n)) for n in (2, 3, 7, 10, 11)]
    assert said == [
        "اليومين الماضيين",
        "الأيام الثلاثة الماضية",
        "الأيام السبعة الماضية",
        "الأيام العشرة الماضية",
        "الـ11 يوماً الماضية",
    ]
