"""What a statement says of several days and of attacks one by one: rises, the deadliest day, totals, a list, parts."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.domain.disclosure import PublicAttack
from bot.domain.statement.counting.changes import facts_document
from bot.domain.statement.counting.facts import gather, with_totals
from bot.domain.statement.model import Statement
from bot.domain.statement.sentences.writer import write
from bot.i18n.words import Words
from storage.model.history import DayCount
from storage.model.records import Attack, Figures, Target
from tests.fast.statement.sample import AR, DAMASCUS, DAY, EN, POLICY, attack, say

FIRST = DAY - timedelta(days=6)


def on(day: int, killed: int | None = 0, **fields: Any) -> Attack:
    """An attack so many days before the last one."""
    at = datetime(2023, 10, 5, 15, tzinfo=DAMASCUS) - timedelta(days=day)
    return attack("home", occurred_at=at, killed=Figures(killed), **fields)


def week(words: Words, records: list[Attack], *counts: int) -> Statement:
    """The statement of a week; `counts`: the attacks of each day before it."""
    history = [DayCount(FIRST - timedelta(days=n), c, known=True) for n, c in enumerate(counts, 1)]
    return write(gather(FIRST, DAY, [PublicAttack(r) for r in records], POLICY, history), words)


@pytest.mark.parametrize(
    ("killed", "said"),
    [
        ([3, 5], True),
        ([5, 5], False),  # no day is the deadliest
        ([3, None], False),  # nobody knows
        ([0, 0], False),
    ],
)
def test_the_deadliest_day_is_said_only_where_every_figure_is_known(
    killed: list[int | None], said: bool
) -> None:
    records = [on(6, killed[0]), on(2, killed[1])]
    english, arabic = (week(words, records).part("trend") for words in (EN, AR))
    assert ("The deadliest day was Tuesday, October 3rd, with 5 civilians killed." in english) == said
    assert (
        "وكان يوم الثلاثاء 3 تشرين الأول أكثر الأيام دموية، إذ أدت هجماته إلى مقتل 5 مدنيين." in arabic
    ) == said


def test_nothing_is_the_deadliest_while_a_death_is_being_checked() -> None:
    records = [on(6, 3), on(2, 5, state="submitted")]
    assert "deadliest" not in week(EN, records).text
    assert "deadliest" not in say(EN, [attack(killed=Figures(3)), attack(killed=Figures(5))]).text  # one day


def test_a_rise_within_a_period() -> None:
    quiet, risen = (
        [2] * 14,
        [on(6), *(on(n) for n, many in ((3, 8), (2, 10), (1, 12)) for _ in range(many)), on(0)],
    )
    assert "Attacks increased from October 2nd to 4th." in week(EN, risen, *quiet).part("trend")
    assert "وتصاعدت الهجمات من 2 حتى 4 تشرين الأول." in week(AR, risen, *quiet).part("trend")
    sharp = [*(on(n) for n in range(7) for _ in range(2)), *(on(2) for _ in range(25))]
    assert "Attacks rose sharply on Tuesday, October 3rd." in week(EN, sharp, *quiet).part("trend")
    assert "ncreased" not in week(EN, [on(n) for n in range(7) for _ in range(2)], *quiet).text
    assert "ncreased" not in week(EN, risen).text  # nothing is known of the days before


@pytest.mark.parametrize(
    ("figures", "english", "arabic"),
    [
        (
            {"killed": Figures(4, 1, 1, None, 0), "injured": Figures(9)},
            "The attacks reported to us since Sunday, January 1st, 2023 have killed 7 civilians",
            "وأدت الهجمات التي أُبلغنا بها منذ يوم الأحد 1 كانون الثاني 2023 إلى مقتل 7 مدنيين",
        ),
    ],
)
def test_totals_since_a_date_say_what_was_reported_to_us(
    figures: dict[str, Figures], english: str, arabic: str
) -> None:
    since = DAY.replace(month=1, day=1)
    earlier, today = on(100, 3, injured=Figures()), attack(**figures)
    before = on(400, 99)
    for words, expected in ((EN, english), (AR, arabic)):
        facts = gather(DAY, DAY, [PublicAttack(today)], POLICY)
        records = [PublicAttack(r) for r in (before, earlier, today)]
        text = write(with_totals(facts, since, records), words).part("trend")
        assert expected.split(", including")[0] in text, text
        assert "99" not in text


def test_attacks_are_listed_only_where_asked_and_never_before_their_day_is_old_enough() -> None:
    records = [
        on(1, None, targets=(Target("school", 2),)),
        attack(("hospital", 1), killed=Figures(3, 0, 1, None, 0), injured=Figures(1)),
    ]
    assert say(EN, records).part("list") == ""
    policy = replace(POLICY, list_until=DAY - timedelta(days=1))
    facts = gather(FIRST, DAY, [PublicAttack(r) for r in records], policy)
    assert write(facts, EN).part("list").splitlines() == [
        "The attacks in detail:",
        "Wednesday, October 4th, Sarmin, in the countryside of Idlib: an artillery attack; struck 2 schools; killed: not yet confirmed",
    ]
    facts = gather(DAY, DAY, [PublicAttack(records[1])], replace(POLICY, list_until=DAY))
    assert (
        write(facts, EN).part("list").endswith("killed: 3 civilians, including a child; injured: a civilian")
    )
    assert write(facts, AR).part("list").endswith("القتلى: 3 مدنيين بينهم طفل؛ المصابون: مدني")
    assert facts_document([PublicAttack(records[1])], replace(POLICY, list_until=DAY)) == facts_document(
        [PublicAttack(records[1])], POLICY
    )


@pytest.mark.parametrize(
    ("counts", "english", "arabic"),
    [
        ((3, 2), "five medical facilities (including two hospitals)", "5 مرافق طبية (بينها مشفيان)"),
        ((1, 1), "two medical facilities (including a hospital)", "مرفقين طبيين (أحدهما مشفىً)"),
        ((None, 2), "medical facilities and two hospitals", "مرافق طبية ومشفيين"),
    ],
)
def test_a_category_and_its_part(counts: tuple[int | None, int], english: str, arabic: str) -> None:
    hit = tuple(Target(c, n) for c, n in zip(("medical_facility", "hospital"), counts, strict=True))
    records = [attack(targets=hit)]
    assert english in say(EN, records).part("lead")
    assert arabic in say(AR, records).part("lead")


def test_the_part_of_the_day_is_said_where_all_attacks_share_it() -> None:
    night = attack(time_precision="hour", occurred_at=datetime(2023, 10, 5, 23, tzinfo=DAMASCUS))
    assert "The attack took place at night in Sarmin" in say(EN, [night]).part("trend")
    assert "ووقع الهجوم ليلاً في سرمين" in say(AR, [night]).part("trend")
    assert "took place in Sarmin" in say(EN, [attack(time_precision="date")]).part("trend")
