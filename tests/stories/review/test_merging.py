"""Two people report one attack; Basel decides. And what may be one is never one by itself."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.duplicates import duplicate_pairs, find_duplicates, may_be_same
from bot.domain.merging import merge_records, proposed_choice, total_ranges, unmerge_records
from bot.sandbox.client.sandbox import Person
from storage.model.records import Attack, Figures, Place, Target
from storage.repositories.reports import reports
from storage.repositories.reports.reports import Author
from tests.stories.review.test_decisions import record
from tests.support.review_acts import presses
from tests.support.review_acts import reports as sends_report
from tests.support.running_bot import RunningBot

ZONE = ZoneInfo("Asia/Damascus")
NOON = datetime(2023, 10, 5, 9, 0, tzinfo=UTC)
SARMIN = Place("Sarmin", latitude=35.904, longitude=36.725, precision="town")


def attack(number: str = "1", **fields: object) -> Attack:
    plain = Attack(
        number, NOON, SARMIN, ("missile",), number=f"2023-10-05/0{number}", time_precision="minute"
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("other", "one"),
    [
        ({}, True),
        ({"place": Place("x", latitude=35.925, longitude=36.725)}, True),  # 2.3 km
        ({"place": Place("x", latitude=35.94, longitude=36.725)}, False),  # 4 km
        ({"place": Place("x", latitude=35.94, longitude=36.725, precision="city")}, True),
        ({"place": Place("Sarmin")}, True),
        ({"place": Place("Ariha")}, False),
        ({"occurred_at": NOON + timedelta(minutes=30)}, True),
        ({"occurred_at": NOON + timedelta(minutes=31)}, False),
        ({"occurred_at": NOON + timedelta(hours=3), "time_precision": "part_of_day"}, True),
        ({"occurred_at": NOON + timedelta(hours=13), "time_precision": "date"}, True),
        ({"attack_kinds": ("artillery",)}, True),  # one is often taken for the other
        ({"attack_kinds": ("small_arms",)}, False),
        ({"attack_kinds": ("unknown_explosion",)}, True),
        ({"state": "withdrawn"}, False),
    ],
)
def test_what_may_be_one_attack(other: dict[str, object], one: bool) -> None:
    again = attack("2", **other)
    assert may_be_same(attack(), again) is one
    assert may_be_same(again, attack()) is one
    assert bool(duplicate_pairs([attack(), again])) is one


def test_the_best_three_nearest_first() -> None:
    many = [attack(str(n), occurred_at=NOON + timedelta(minutes=5 * n)) for n in range(2, 7)]
    assert [like.attack.id for like in find_duplicates(attack(), many)] == ["2", "3", "4"]


def test_joining_keeps_both_accounts_and_parting_gives_them_back() -> None:
    one = attack(killed=Figures(2), targets=(Target("school", None),), certainty="possible")
    two = attack(
        "2", killed=Figures(4, women=1), injured=Figures(9), targets=(Target("school", 1), Target("home", 2))
    )
    chosen = proposed_choice(one, two) | {"killed": "other"}
    assert chosen["injured"] == "other"
    fuller = attack("3", killed=Figures(2, women=1, children=0))
    assert (proposed_choice(one, fuller)["killed"], proposed_choice(fuller, one)["killed"]) == (
        "other",
        "kept",
    )
    both = merge_records(one, two, chosen)
    assert (both.id, both.killed, both.injured) == ("1", Figures(4, women=1), Figures(9))
    assert both.targets == (Target("school", 1), Target("home", 2))
    assert both.certainty == "possible"
    assert merge_records(one, two, chosen | {"unconnected": True}).certainty == "confirmed"
    found = total_ranges([one, two])
    assert (found["killed"].lowest, found["killed"].highest) == (2, 4)
    corrected = replace(both, injured=Figures(10))
    assert unmerge_records(both, one, both) == one
    assert unmerge_records(corrected, one, both).injured == Figures(10)  # corrected since: that stands
    assert unmerge_records(corrected, one, both).killed == Figures(2)


def test_merged_counted_once_and_undone(app: RunningBot, basel: Person, dina: Person, amal: Person) -> None:
    sends_report(amal, killed=2)
    app.clock.passes(minutes=10)
    sends_report(dina, killed=3)
    basel.waits_for("⧉ Perhaps the same as 2023-10-05/01: 0.0 km away, 10 min apart")
    basel.sends("/digest")
    assert "Two reports may describe the same attack." in basel.waits_for("Preliminary").text
    presses(basel, "= Same as …")
    presses(basel, "2023-10-05/0")
    assert "Is this one attack?" in basel.waits_for("Is this one attack?").text
    presses(basel, "killed 3", "The two sources are independent")
    basel.waits_for("Certainty after merging: confirmed")
    presses(basel, "✓ One attack: merge")
    basel.waits_for("C-01 merged them.")
    card = basel.waits_for("Accounts: killed 2–3")
    assert "2023-10-05/01, reporter A-03: killed 2" in card.text
    assert "2023-10-05/02, reporter D-02: killed 3" in card.text
    kept = record(app).attack
    assert (kept.killed.total, kept.certainty) == (3, "confirmed")
    assert record(app, "2023-10-05/02").attack.state == "merged"
    basel.sends("/digest")
    text = basel.waits_for("Based on one report").text
    assert "3 civilians" in text
    assert "may describe the same attack" not in text
    card = next(m for m in basel.chat() if "Accounts:" in m.text)
    basel.taps("⋯", on=card.id)
    basel.taps("Undo the merge", on=card.id)
    basel.waits_for("C-01 undid the merge.")
    assert record(app).attack.killed.total == 2
    assert record(app, "2023-10-05/02").attack.state == "submitted"
    basel.sends("/report 2023-10-05/01")
    history = basel.waits_for("all that happened").text
    assert "• C-01 merged 2023-10-05/02 into it at 15:32.\n   killed: 2 → 3" in history
    assert "• C-01 undid the merge with 2023-10-05/02 at 15:32.\n   killed: 3 → 2" in history


def test_two_attacks_are_not_proposed_again(
    app: RunningBot, basel: Person, dina: Person, amal: Person
) -> None:
    sends_report(amal)
    sends_report(dina)
    basel.waits_for("⧉ Perhaps the same as")
    presses(basel, "= Same as …")
    presses(basel, "2023-10-05/0")
    basel.waits_for("Is this one attack?")
    presses(basel, "‹ Leave it open")
    basel.waits_for(lambda seen: not any("Is this one attack?" in m.text for m in seen))
    presses(basel, "= Same as …")
    presses(basel, "2023-10-05/0")
    asked = basel.waits_for("Is this one attack?").text
    assert "Where: both Sarmin, Idlib" in asked
    assert "Reporter: 01 A-03 | 02 D-02" in asked
    assert "After merging, 2023-10-05/01 counts for both. The reporter of 2023-10-05/02 is told." in asked
    dina.waits_for("⧉ Perhaps the same as")
    presses(basel, "They are two attacks")
    basel.waits_for("C-01 decided: two attacks.")
    basel.waits_for(lambda seen: not any("⧉" in m.text for m in seen))
    basel.sends("/digest")
    assert "may describe" not in basel.waits_for("Preliminary").text


def test_one_that_was_verified_meanwhile_is_the_one_that_is_kept(
    app: RunningBot, basel: Person, dina: Person, amal: Person
) -> None:
    sends_report(amal, killed=2)
    sends_report(dina, killed=3)
    basel.waits_for("⧉ Perhaps the same as")
    presses(basel, "= Same as …")
    presses(basel, "2023-10-05/0")
    basel.waits_for("Is this one attack?")
    with app.database.transaction() as session:
        author = Author(None, app.clock(), "report.verify")
        reports.revise(session, replace(record(app, "2023-10-05/02").attack, state="verified"), author, ZONE)
    presses(basel, "✓ One attack: merge")  # the first one shows what changed meanwhile
    app.waits_until_idle()
    assert record(app).attack.state == "submitted"
    presses(basel, "✓ One attack: merge")
    basel.waits_for("C-01 merged them.")
    assert [record(app, f"2023-10-05/0{n}").attack.state for n in (1, 2)] == ["merged", "verified"]
