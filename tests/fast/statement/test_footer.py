"""The footer: as of when, on what, what is open, what changed."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.domain.statement.counting.facts import gather
from bot.domain.statement.sentences.footer import Edition
from bot.domain.statement.sentences.writer import write
from bot.i18n.words import Words
from storage.model.history import Change
from storage.model.records import Attack
from tests.fast.statement.sample import AR, DAY, EN, POLICY, attack, example_day

EVENING = datetime(2023, 10, 5, 18, tzinfo=UTC)  # 21:00 in Damascus


def lines(words: Words, records: list[Attack], policy: Any = POLICY, **edition: Any) -> list[str]:
    made = {"kind": "preliminary", "as_of": EVENING} | edition
    return write(gather(DAY, DAY, records, policy), words, Edition(**made)).part("footer").splitlines()


def test_the_example_day() -> None:
    assert lines(EN, example_day(), number=12) == [
        "Preliminary statement no. 12, as of 21:00 on Thursday, October 5th, 2023.",
        "Based on 15 reports, all of them verified.",
    ]
    assert lines(AR, example_day(), number=12) == [
        "بيان أولي رقم 12، حتى الساعة 21:00 من يوم الخميس 5 تشرين الأول 2023.",
        "يستند البيان إلى 15 بلاغاً، جرى التحقق منها جميعاً.",
    ]


def test_editions() -> None:
    assert lines(EN, [], kind="final")[0] == "Final statement, as of 21:00 on Thursday, October 5th, 2023."
    assert lines(EN, [], kind="updated", number=3)[0].startswith("Updated statement no. 3, as of 21:00")
    assert lines(AR, [], kind="final", number=3)[0].startswith("بيان نهائي رقم 3، حتى الساعة 21:00")
    assert lines(AR, [], kind="updated")[0].startswith("بيان محدّث، حتى الساعة 21:00")
    assert len(lines(EN, [])) == 1


def reports(verified: int, waiting: int, rumours: int = 0) -> list[Attack]:
    return [
        *(attack() for _ in range(verified)),
        *(attack(state="submitted") for _ in range(waiting)),
        *(attack(state="needs_info", certainty="rumour") for _ in range(rumours)),
    ]


def test_what_it_rests_on_and_what_is_open() -> None:
    cases = [
        (
            reports(1, 0),
            ["Based on one report, which is verified."],
            ["يستند البيان إلى بلاغ واحد جرى التحقق منه."],
        ),
        (
            reports(2, 0),
            ["Based on two reports, both of them verified."],
            ["يستند البيان إلى بلاغين جرى التحقق منهما."],
        ),
        (
            reports(1, 1),
            [
                "Based on two reports, one of them verified.",
                "One of the reports counted is still being checked.",
            ],
            [
                "يستند البيان إلى بلاغين، جرى التحقق من واحد منهما.",
                "ولا يزال أحد البلاغات المحسوبة قيد التحقق.",
            ],
        ),
        (
            reports(2, 2, 2),
            [
                "Based on four reports, two of them verified.",
                "Two of the reports counted are still being checked.",
                "Two reports that are still being checked are not counted here.",
            ],
            [
                "يستند البيان إلى 4 بلاغات، جرى التحقق من اثنين منها.",
                "ولا يزال اثنان من البلاغات المحسوبة قيد التحقق.",
                "ولا يُحتسب هنا بلاغان لا يزالان قيد التحقق.",
            ],
        ),
        (
            reports(0, 11, 3),
            [
                "Based on 11 reports, none of them verified yet.",
                "Three reports that are still being checked are not counted here.",
            ],
            [
                "يستند البيان إلى 11 بلاغاً، لم يجرِ التحقق من أي منها بعد.",
                "ولا تُحتسب هنا 3 بلاغات لا تزال قيد التحقق.",
            ],
        ),
    ]
    for records, english, arabic in cases:
        assert lines(EN, records)[1:] == english
        assert lines(AR, records)[1:] == arabic


def test_verified_only_says_so_and_counts_only_those() -> None:
    policy = replace(POLICY, verified_only=True)
    assert lines(EN, reports(2, 1), policy)[1:] == [
        "Based on two reports, both of them verified.",
        "One report that is still being checked is not counted here.",
        "Only verified reports are counted.",
    ]
    assert gather(DAY, DAY, reports(2, 1), policy).attacks.count == 2


def test_possible_duplicates() -> None:
    english = [
        "Two reports may describe the same attack.",
        "In 2 cases, two reports may describe the same attack.",
    ]
    arabic = [
        "وربما يتحدث بلاغان عن الهجوم نفسه.",
        "وفي حالتين ربما يتحدث بلاغان عن هجوم واحد.",
    ]
    for count in (1, 2):
        assert lines(EN, reports(3, 0), possible_duplicates=count)[2] == english[count - 1]
        assert lines(AR, reports(3, 0), possible_duplicates=count)[2] == arabic[count - 1]


def test_the_seal_of_the_records_is_the_last_line_and_reads_in_its_own_order() -> None:
    for head in ("8e7b11b1f26bc97e", "abcdef0123456789", "1234567890123456"):  # pragma: allowlist secret
        assert lines(EN, [], head=head)[-1] == f"Seal of the records: {head}"
        assert lines(AR, [], head=head)[-1] == f"ختم السجلات: \u2066{head}\u2069"
    assert "Seal" not in "".join(lines(EN, []))


def test_changes_are_named_figure_by_figure_and_all_else_in_words() -> None:
    changes = (
        Change("2023-10-04/07", "killed.total", 2, 3),
        Change("2023-10-05/01", "injured.women", None, 0),
        Change("2023-10-05/02", "indirect_deaths", 1, None),
        Change("2023-10-05/03", "place"),
        Change("2023-10-05/04", "merged", None, "2023-10-05/02"),
        Change("2023-10-05/05", "something new"),
    )
    assert lines(EN, [], changes=changes)[1:] == [
        "Changed since the last statement:",
        "Report 2023-10-04/07: killed 3, earlier 2",
        "Report 2023-10-05/01: women injured 0, earlier not known",
        "Report 2023-10-05/02: indirect deaths not known, earlier 1",
        "Report 2023-10-05/03: place corrected",
        "Report 2023-10-05/04: counted once with report 2023-10-05/02",
        "Report 2023-10-05/05: corrected",
    ]
    assert lines(AR, [], changes=changes)[1:6] == [
        "ما تغيّر منذ البيان السابق:",
        "البلاغ \u20662023-10-04/07\u2069: عدد القتلى 3، وكان 2",
        "البلاغ \u20662023-10-05/01\u2069: عدد النساء بين المصابين 0، وكان غير معروف",
        "البلاغ \u20662023-10-05/02\u2069: عدد الوفيات غير المباشرة غير معروف، وكان 1",
        "البلاغ \u20662023-10-05/03\u2069: صُحّح المكان",
    ]
    assert lines(AR, [], changes=changes)[6].endswith("مع البلاغ \u20662023-10-05/02\u2069")


def test_a_report_that_was_changed_after_it_was_verified_is_marked() -> None:
    records = reports(2, 0)
    facts = gather(DAY, DAY, records, replace(POLICY, verified_only=True), changed={records[0].id})
    footer = write(facts, EN, Edition("final", EVENING)).part("footer")
    assert "One of the reports was changed after it was verified" in footer
