"""How many people, of whom: STATEMENT.md's table of figures, as the lead's second sentence says it."""

from dataclasses import replace

import pytest

from bot.i18n.words import Words
from storage.model.records import Figures
from tests.fast.statement.sample import AR, EN, POLICY, attack, say

NO_ONE = Figures(0, 0, 0, 0, 0)


def hurt(
    words: Words, killed: Figures, injured: Figures, *more: tuple[Figures, Figures], men: bool = False
) -> str:
    """The end of the lead, after what was hit."""
    records = [attack("school", killed=k, injured=i) for k, i in ((killed, injured), *more)]
    sentence = say(words, records, replace(POLICY, men=men)).parts[1].sentences[1].text
    for opening in ("The attack struck schools", "The attacks struck schools"):
        sentence = sentence.removeprefix(opening)
    for opening in ("وطال الهجوم المدارس", "وطال الهجومان المدارس", "وطالت الهجمات المدارس"):
        sentence = sentence.removeprefix(opening)
    return sentence.removeprefix(", ").removeprefix("; ").removeprefix("، ").removesuffix(".")


def people(total: int | None, women: int = 0, children: int = 0, men: int | None = None) -> Figures:
    return Figures(total, women, children, men, 0)


KILLED = [
    # one
    (people(1), "a civilian", "مدني"),
    (people(1, women=1), "a woman", "امرأة"),
    (people(1, children=1), "a child", "طفل"),
    # two
    (people(2), "2 civilians", "مدنيين اثنين"),
    (people(2, children=1), "2 civilians, including a child", "مدنيين اثنين أحدهما طفل"),
    (people(2, women=1), "2 civilians, including a woman", "مدنيين اثنين إحداهما امرأة"),
    (people(2, women=1, men=1), "2 civilians, a man and a woman", "مدنيين اثنين، هما رجل وامرأة"),
    (people(2, children=1, men=1), "2 civilians, a child and a man", "مدنيين اثنين، هما طفل ورجل"),
    (people(2, women=1, children=1), "a child and a woman", "مدنيين اثنين، هما طفل وامرأة"),
    (people(2, children=2), "2 children", "طفلين"),
    (people(2, women=2), "2 women", "امرأتين"),
    # three to ten
    (people(3), "3 civilians", "3 مدنيين"),
    (people(3, women=1), "3 civilians, including a woman", "3 مدنيين بينهم امرأة"),
    (people(3, women=2, children=1), "2 women and a child", "3 مدنيين، هم امرأتان وطفل"),
    (people(4, women=1, children=3), "3 children and a woman", "4 مدنيين، هم 3 أطفال وامرأة"),
    (people(5, children=5), "5 children", "5 أطفال"),
    (
        people(5, women=2, children=2),
        "5 civilians, including 2 children and 2 women",
        "5 مدنيين بينهم طفلان وامرأتان",
    ),
    (people(6, men=6), "6 civilians", "6 مدنيين"),
    (people(10, children=3), "10 civilians, including 3 children", "10 مدنيين بينهم 3 أطفال"),
    # eleven to ninety-nine
    (people(11), "11 civilians", "11 مدنياً"),
    (
        people(13, women=3, children=2),
        "13 civilians, including 3 women and 2 children",
        "13 مدنياً بينهم 3 نساء وطفلان",
    ),
    (
        people(62, 13, 18),
        "62 civilians, including 18 children and 13 women",
        "62 مدنياً بينهم 18 طفلاً و13 امرأة",
    ),
    (people(18, children=18), "18 children", "18 طفلاً"),
    # a hundred and more
    (people(100), "100 civilians", "100 مدني"),
    (people(101), "101 civilians", "101 مدني"),
    (people(102, women=102), "102 women", "102 امرأة"),
    (people(103), "103 civilians", "103 مدنيين"),
    (people(110, children=100), "110 civilians, including 100 children", "110 مدنيين بينهم 100 طفل"),
    (people(111), "111 civilians", "111 مدنياً"),
    (people(199), "199 civilians", "199 مدنياً"),
    (people(200), "200 civilians", "200 مدني"),
    (people(9999), "9,999 civilians", "9,999 مدنياً"),
]


@pytest.mark.parametrize(("killed", "english", "arabic"), KILLED)
def test_only_killed_and_only_injured(killed: Figures, english: str, arabic: str) -> None:
    assert hurt(EN, killed, NO_ONE) == f"killing {english}"
    assert hurt(EN, NO_ONE, killed) == f"injuring {english}"
    assert hurt(AR, killed, NO_ONE) == f"ما أدى إلى مقتل {arabic}"
    assert hurt(AR, NO_ONE, killed) == f"ما أدى إلى إصابة {arabic}"


MEN_ASKED = [
    (people(1, men=1), "a man", "رجل"),
    (people(2, men=2), "2 men", "رجلين"),
    (people(6, men=6), "6 civilians, all of them men", "6 مدنيين جميعهم رجال"),
    (people(4, women=1, men=2), "4 civilians, including 2 men and a woman", "4 مدنيين بينهم رجلان وامرأة"),
    (people(3, women=1, men=2), "3 civilians (2 men and a woman)", "3 مدنيين، هم رجلان وامرأة"),
    (people(12, men=11), "12 civilians, including 11 men", "12 مدنياً بينهم 11 رجلاً"),
]


@pytest.mark.parametrize(("killed", "english", "arabic"), MEN_ASKED)
def test_men_where_the_organisation_asks(killed: Figures, english: str, arabic: str) -> None:
    assert hurt(EN, killed, NO_ONE, men=True) == f"killing {english}"
    assert hurt(AR, killed, NO_ONE, men=True) == f"ما أدى إلى مقتل {arabic}"


OTHERS = [
    (people(1), "another", "آخر"),
    (people(1, children=1), "a child", "طفل"),
    (people(2), "2 others", "مدنيين اثنين آخرين"),
    (people(2, women=1), "2 others, including a woman", "مدنيين اثنين آخرين إحداهما امرأة"),
    (people(2, women=1, men=1), "2 others, a man and a woman", "مدنيين اثنين آخرين، هما رجل وامرأة"),
    (people(3, children=1), "3 others, including a child", "3 آخرين بينهم طفل"),
    (people(3, women=2, children=1), "2 women and a child", "3 آخرين، هم امرأتان وطفل"),
    (people(4, children=4), "4 children", "4 أطفال"),
    (people(11), "11 others", "11 آخرين"),
    (people(100), "100 others", "100 آخرين"),
]


@pytest.mark.parametrize(("injured", "english", "arabic"), OTHERS)
def test_the_injured_after_the_killed_are_others(injured: Figures, english: str, arabic: str) -> None:
    assert hurt(EN, people(5), injured) == f"killing 5 civilians and injuring {english}"
    assert hurt(AR, people(5), injured) == f"ما أدى إلى مقتل 5 مدنيين وإصابة {arabic}"


CHILD, WOMAN, RESCUER = people(1, children=1), people(1, women=1), Figures(1, 0, 0, 1, 1)
#: Killed, who were not called civilians, and injured: which noun is meant has to be said.
ANOTHER = [
    (CHILD, people(1, men=1), "a child", "another civilian", "طفل", "مدني آخر"),
    (CHILD, people(2), "a child", "2 other civilians", "طفل", "مدنيين اثنين آخرين"),
    (
        CHILD,
        people(2, children=1, men=1),
        "a child",
        "2 other civilians, a child and a man",
        "طفل",
        "مدنيين اثنين آخرين، هما طفل ورجل",
    ),
    (
        CHILD,
        people(4, women=1),
        "a child",
        "4 other civilians, including a woman",
        "طفل",
        "4 مدنيين آخرين بينهم امرأة",
    ),
    (CHILD, people(12), "a child", "12 other civilians", "طفل", "12 مدنياً آخر"),
    (CHILD, people(1, children=1), "a child", "another child", "طفل", "طفل آخر"),
    (CHILD, people(2, children=2), "a child", "2 other children", "طفل", "طفلين آخرين"),
    (CHILD, people(2, women=2), "a child", "2 women", "طفل", "امرأتين"),
    (WOMAN, people(1), "a woman", "another civilian", "امرأة", "مدني آخر"),
    (WOMAN, people(1, women=1), "a woman", "another woman", "امرأة", "امرأة أخرى"),
    (WOMAN, people(2, women=2), "a woman", "2 other women", "امرأة", "امرأتين أخريين"),
    (WOMAN, people(4, women=4), "a woman", "4 other women", "امرأة", "4 نساء أخريات"),
    (RESCUER, people(1), "a rescue worker", "another civilian", "عامل إنقاذ", "مدني آخر"),
    (RESCUER, RESCUER, "a rescue worker", "another rescue worker", "عامل إنقاذ", "عامل إنقاذ آخر"),
]


@pytest.mark.parametrize(("killed", "injured", "dead", "english", "dead_ar", "arabic"), ANOTHER)
def test_another_is_said_of_the_right_noun(
    killed: Figures, injured: Figures, dead: str, english: str, dead_ar: str, arabic: str
) -> None:
    assert hurt(EN, killed, injured) == f"killing {dead} and injuring {english}"
    assert hurt(AR, killed, injured) == f"ما أدى إلى مقتل {dead_ar} وإصابة {arabic}"


def test_people_who_may_not_be_civilians_are_other_people() -> None:
    unsure = {"civilian_status": "unknown"}
    two = attack("school", killed=people(5), injured=people(2), **unsure)
    one = attack("school", killed=CHILD, injured=people(1), **unsure)
    assert say(EN, [two]).part("lead").endswith("killing 5 people and injuring 2 others.")
    assert say(AR, [two]).part("lead").endswith("مقتل 5 أشخاص وإصابة شخصين اثنين آخرين.")
    assert say(EN, [one]).part("lead").endswith("killing a child and injuring another person.")
    assert say(AR, [one]).part("lead").endswith("مقتل طفل وإصابة شخص آخر.")


#: Killed in a verified report, killed in one that is not: what the statement says of all of them.
DOUBTED = [
    (
        people(9),
        people(4),
        "13 civilians, 4 of them in a report that is still being checked",
        "13 مدنياً، 4 منهم بحسب بلاغ لا يزال قيد التحقق",
    ),
    (
        people(2),
        people(1),
        "3 civilians, one of them in a report that is still being checked",
        "3 مدنيين، واحد منهم بحسب بلاغ لا يزال قيد التحقق",
    ),
    (
        people(9, women=3),
        people(2, children=2),
        "11 civilians, including 3 women and 2 children, 2 of the 11 in a report that is still being checked",
        "11 مدنياً بينهم 3 نساء وطفلان، اثنان من القتلى بحسب بلاغ لا يزال قيد التحقق",
    ),
    (
        NO_ONE,
        people(2),
        "2 civilians, according to a report that is still being checked",
        "مدنيين اثنين، بحسب بلاغ لا يزال قيد التحقق",
    ),
    (
        NO_ONE,
        CHILD,
        "a child, according to a report that is still being checked",
        "طفل، بحسب بلاغ لا يزال قيد التحقق",
    ),
    (people(3), NO_ONE, "3 civilians", "3 مدنيين"),
]


@pytest.mark.parametrize("state", ["submitted", "needs_info"])
@pytest.mark.parametrize(("checked", "unchecked", "english", "arabic"), DOUBTED)
def test_doubt_stands_with_the_figure(
    checked: Figures, unchecked: Figures, english: str, arabic: str, state: str
) -> None:
    records = [attack("school", killed=checked), attack("school", killed=unchecked, state=state)]
    assert say(EN, records).part("lead").endswith(f"struck schools, killing {english}.")
    assert say(AR, records).part("lead").endswith(f"إلى مقتل {arabic}.")


def test_doubt_is_closed_before_the_sentence_goes_on() -> None:
    records = [
        attack("school", killed=people(9), injured=people(1)),
        attack(killed=people(4), state="submitted"),
    ]
    assert "9 of" not in say(EN, records).text
    assert "that is still being checked, and injuring another civilian." in say(EN, records).part("lead")
    assert "لا يزال قيد التحقق، وإصابة مدني آخر." in say(AR, records).part("lead")


def test_reports_that_are_only_possible_can_be_left_out_of_the_totals() -> None:
    records = [
        attack("school", killed=people(9)),
        attack("school", killed=people(1), certainty="possible", state="submitted"),
        attack("school", killed=people(2), state="needs_info"),
        attack("school", killed=people(4), certainty="possible"),
    ]
    assert "killing 16 civilians, 3 of them in reports that" in say(EN, records).part("lead")
    assert "killing 13 civilians." in say(EN, records, replace(POLICY, count_possible=False)).part("lead")


def test_a_breakdown_is_closed_before_the_sentence_goes_on() -> None:
    killed = people(13, women=3, children=2)
    english = "killing 13 civilians, including 3 women and 2 children, and injuring another civilian"
    assert hurt(EN, killed, people(1)) == english
    assert hurt(AR, killed, people(1)) == "ما أدى إلى مقتل 13 مدنياً بينهم 3 نساء وطفلان، وإصابة مدني آخر"


OPEN = Figures()
CASES = [
    (NO_ONE, NO_ONE, "no civilian casualties were reported", "ولم يُبلَّغ عن قتلى أو مصابين بين المدنيين"),
    (
        OPEN,
        OPEN,
        "the numbers of people killed and injured are not yet confirmed",
        "ولم تتأكد بعد حصيلة القتلى والمصابين",
    ),
    (
        people(2),
        OPEN,
        "killing 2 civilians; the number of people injured is not yet confirmed",
        "ما أدى إلى مقتل مدنيين اثنين، ولم تتأكد بعد حصيلة المصابين",
    ),
    (
        OPEN,
        people(10),
        "injuring 10 civilians; the number of people killed is not yet confirmed",
        "ما أدى إلى إصابة 10 مدنيين، ولم تتأكد بعد حصيلة القتلى",
    ),
    (
        NO_ONE,
        OPEN,
        "no deaths were reported, and the number of people injured is not yet confirmed",
        "دون تسجيل قتلى، ولم تتأكد بعد حصيلة المصابين",
    ),
    (
        OPEN,
        NO_ONE,
        "no injuries were reported, and the number of people killed is not yet confirmed",
        "دون تسجيل إصابات، ولم تتأكد بعد حصيلة القتلى",
    ),
]


@pytest.mark.parametrize(("killed", "injured", "english", "arabic"), CASES)
def test_none_and_not_known(killed: Figures, injured: Figures, english: str, arabic: str) -> None:
    assert hurt(EN, killed, injured) == english
    assert hurt(AR, killed, injured) == arabic


AT_LEAST = [
    # known in one record, open in the other
    (people(13), OPEN, "at least 13 civilians", "ما لا يقل عن 13 مدنياً"),
    (people(1), OPEN, "at least one civilian", "ما لا يقل عن مدني واحد"),
    (people(2), OPEN, "at least 2 civilians", "ما لا يقل عن مدنيين اثنين"),
    (people(5, children=5), OPEN, "at least 5 children", "ما لا يقل عن 5 أطفال"),
    (
        people(2, children=1),
        OPEN,
        "at least 2 civilians, including at least one child",
        "ما لا يقل عن مدنيين اثنين بينهما طفل واحد على الأقل",
    ),
    # totals known, the breakdown in one record only
    (
        people(5, women=3),
        Figures(4),
        "9 civilians, including at least 3 women",
        "9 مدنيين بينهم ما لا يقل عن 3 نساء",
    ),
    (
        people(5, women=1),
        Figures(4),
        "9 civilians, including at least one woman",
        "9 مدنيين بينهم ما لا يقل عن امرأة واحدة",
    ),
    # nobody in the open record's breakdown: not open at all
    (people(5, women=3), Figures(0), "5 civilians, including 3 women", "5 مدنيين بينهم 3 نساء"),
    # nothing but zeros known
    (people(0), Figures(4), "4 civilians", "4 مدنيين"),
]


@pytest.mark.parametrize(("first", "second", "english", "arabic"), AT_LEAST)
def test_known_in_some_records_only(first: Figures, second: Figures, english: str, arabic: str) -> None:
    assert hurt(EN, first, NO_ONE, (second, NO_ONE)) == f"killing {english}"
    assert hurt(AR, first, NO_ONE, (second, NO_ONE)) == f"ما أدى إلى مقتل {arabic}"


def test_one_record_of_unknown_status_turns_civilians_into_people() -> None:
    records = [
        attack("school", killed=people(3)),
        attack("school", killed=people(1), civilian_status="unknown"),
    ]
    assert "killing 4 people." in say(EN, records).part("lead")
    assert "إلى مقتل 4 أشخاص." in say(AR, records).part("lead")
    assert "killing 3 civilians." in say(EN, records[:1]).part("lead")


def test_doubt_about_the_injured_does_not_reach_the_killed() -> None:
    sure = attack("home", killed=Figures(total=1))
    open_ = attack(injured=Figures(total=1), killed=Figures(total=0), state="submitted")
    assert (
        "killing a civilian and injuring another, the injury according to a report that is still being checked."
        in say(EN, [sure, open_]).part("lead")
    )
    assert "مقتل مدني وإصابة آخر، وهذه الإصابة بحسب بلاغ لا يزال قيد التحقق." in say(AR, [sure, open_]).part(
        "lead"
    )


@pytest.mark.parametrize("state", ["submitted", "verified"])
def test_an_unchecked_attack_without_casualties_is_said_to_be_unchecked(state: str) -> None:
    nobody = Figures(total=0)
    for words, said in (
        (EN, "According to a report that is still being checked, "),
        (AR, "بحسب بلاغ لا يزال قيد التحقق، "),
    ):
        lead = say(words, [attack("farm", killed=nobody, injured=nobody, state=state)]).part("lead")
        assert (said in lead) == (state == "submitted")
