"""The day, ranges of days, and a day on which nothing happened."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.domain.statement.counting.facts import gather
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.sentences.footer import Edition
from bot.domain.statement.sentences.writer import write
from storage.model.records import Attack
from tests.fast.statement.sample import AR, BOTH, DAMASCUS, DAY, EN, POLICY, attack, say
from tests.support.theatres import SYRIA

ORDINALS = {
    1: "1st",
    2: "2nd",
    3: "3rd",
    4: "4th",
    10: "10th",
    11: "11th",
    12: "12th",
    13: "13th",
    14: "14th",
}
ORDINALS |= {20: "20th", 21: "21st", 22: "22nd", 23: "23rd", 24: "24th", 30: "30th", 31: "31st"}

ALEPPO, IDLIB = (SYRIA.by_pcode[pcode] for pcode in ("SY02", "SY07"))


@pytest.mark.parametrize(("day", "ordinal"), ORDINALS.items())
def test_days(day: int, ordinal: str) -> None:
    on = date(2023, 10, day)
    record = attack(occurred_at=datetime(2023, 10, day, 12, tzinfo=DAMASCUS))
    assert f", October {ordinal}." in write(gather(on, on, [record], POLICY), EN).part("lead")
    assert f" {day} تشرين الأول." in write(gather(on, on, [record], POLICY), AR).part("lead")


RANGES = [
    (date(2023, 10, 4), date(2023, 10, 8), "from October 4th to 8th", "من 4 حتى 8 تشرين الأول"),
    (
        date(2023, 9, 30),
        date(2023, 10, 6),
        "from September 30th to October 6th",
        "من 30 أيلول حتى 6 تشرين الأول",
    ),
]


RANGES += [
    (date(2023, 12, 9), date(2023, 12, 10), "on December 9th and 10th", "يومي 9 و10 كانون الأول"),
    (
        date(2023, 9, 30),
        date(2023, 10, 1),
        "on September 30th and October 1st",
        "يومي 30 أيلول و1 تشرين الأول",
    ),
    (
        date(2023, 12, 27),
        date(2024, 1, 3),
        "from December 27th, 2023, to January 3rd, 2024",
        "من 27 كانون الأول 2023 حتى 3 كانون الثاني 2024",
    ),
    (
        date(2023, 12, 31),
        date(2024, 1, 1),
        "on December 31st, 2023, and January 1st, 2024",
        "يومي 31 كانون الأول 2023 و1 كانون الثاني 2024",
    ),
]


@pytest.mark.parametrize(("first", "last", "english", "arabic"), RANGES)
def test_ranges_of_days(first: date, last: date, english: str, arabic: str) -> None:
    at = datetime(first.year, first.month, first.day, 12, tzinfo=DAMASCUS)
    facts = gather(first, last, [attack(occurred_at=at) for _ in range(3)], POLICY)
    assert f"came under artillery attacks {english}." in write(facts, EN).part("lead")
    assert f"شمال غربي سوريا {arabic}." in write(facts, AR).part("lead")


def test_a_statement_of_another_year_says_which() -> None:
    facts = gather(DAY, DAY, [attack()], POLICY)
    later, then = (Edition("final", datetime(year, 10, 6, 7, tzinfo=DAMASCUS)) for year in (2026, 2023))
    assert "on Thursday, October 5th, 2023." in write(facts, EN, later).part("lead")
    assert "يوم الخميس 5 تشرين الأول 2023." in write(facts, AR, later).part("lead")
    assert "on Thursday, October 5th." in write(facts, EN, then).part("lead")
    first = DAY - timedelta(days=4)
    period = write(gather(first, DAY, [attack(), attack()], POLICY), EN, later).part("lead")
    assert "from October 1st to 5th, 2023." in period
    # one attack did not last for five days
    alone = write(gather(first, DAY, [attack()], POLICY), EN, later).part("lead")
    assert "an artillery attack on Thursday, October 5th, 2023." in alone


def test_a_day_is_the_organisations_own() -> None:
    late = attack(occurred_at=datetime.fromisoformat("2023-10-04T21:30:00+00:00"))
    early = attack(occurred_at=datetime.fromisoformat("2023-10-05T21:30:00+00:00"))
    assert gather(DAY, DAY, [late, early], POLICY).attacks.records == (late.id,)


def test_a_day_without_attacks() -> None:
    english, arabic = (say(words, []) for words in BOTH)
    assert [part.name for part in english.parts] == ["title", "lead"]
    assert english.part("lead") == "No attack was reported to our teams on Thursday, October 5th."
    assert arabic.part("lead") == "لم تُبلَّغ فرقنا بأي هجوم يوم الخميس 5 تشرين الأول."
    for state in ("rejected", "merged", "withdrawn"):
        assert say(EN, [attack(state=state)]).part("lead").startswith("No attack was reported")


WAITING = attack(state="submitted", certainty="rumour")
#: Reports, English and Arabic lead; never that no attack was reported.
UNCHECKED = [
    (
        [WAITING],
        "One report of an incident on Thursday, October 5th is still being checked; no attack has been confirmed so far.",
        "لا يزال بلاغ واحد عن حادثة يوم الخميس 5 تشرين الأول قيد التحقق، ولم يتأكد وقوع أي هجوم حتى الآن.",
    ),
    (
        [attack(certainty="rumour", state="needs_info") for _ in range(3)],
        "Three reports of incidents on Thursday, October 5th are still being checked; no attack has been confirmed so far.",
        "لا تزال 3 بلاغات عن حوادث يوم الخميس 5 تشرين الأول قيد التحقق، ولم يتأكد وقوع أي هجوم حتى الآن.",
    ),
    (
        [attack(state="unverifiable")],
        "One report of an incident on Thursday, October 5th could not be confirmed.",
        "ورد بلاغ عن حادثة يوم الخميس 5 تشرين الأول، وتعذّر التحقق منه.",
    ),
    (
        [attack(state="unverifiable"), attack(certainty="rumour")],
        "Two reports of incidents on Thursday, October 5th could not be confirmed.",
        "ورد بلاغان عن حادثتين يوم الخميس 5 تشرين الأول، وتعذّر التحقق منهما.",
    ),
]


@pytest.mark.parametrize(("records", "english", "arabic"), UNCHECKED)
def test_reports_that_are_not_confirmed_are_no_quiet_day(
    records: list[Attack], english: str, arabic: str
) -> None:
    assert say(EN, records).part("lead") == english
    assert say(AR, records).part("lead") == arabic


def test_with_verified_only_a_report_that_waits_is_no_quiet_day() -> None:
    lead = say(EN, [attack(state="submitted")], replace(POLICY, verified_only=True)).part("lead")
    assert lead.startswith("One report of an incident on Thursday, October 5th is still being checked;")


def test_silence_is_no_quiet_day() -> None:
    english, arabic = (say(words, [], silent=(ALEPPO, None, IDLIB)).part("lead") for words in BOTH)
    assert english == (
        "No report reached us on Thursday, October 5th. "
        "We heard nothing from Aleppo and Idlib and cannot say that it was quiet there."
    )
    assert arabic == (
        "لم يصلنا أي بلاغ يوم الخميس 5 تشرين الأول. "
        "ولم يردنا شيء من حلب وإدلب، فلا يمكننا القول إن الوضع كان هادئاً هناك."
    )
    unnamed = say(EN, [], silent=(None,)).part("lead")
    assert "spotters" not in unnamed
    assert "heard nothing from some of our teams" in unnamed
    assert "heard nothing" not in say(EN, [WAITING], silent=(IDLIB,)).part("lead")


def test_with_no_settings_at_all() -> None:
    statement = say(EN, [attack("school")], Policy(DAMASCUS))
    assert statement.part("title") == "Rescue Teams: Statement on an Attack in the Area Where We Work"
    assert statement.part("lead").startswith("The area where our teams work came under an artillery attack")
    assert "years" not in statement.text
