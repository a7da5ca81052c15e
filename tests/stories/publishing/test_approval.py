"""The draft before the statement: looked at, changed, approved, frozen, posted, taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.client.sandbox import Person
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN
from bot.views.callbacks import Callback
from storage.repositories.reports.reports import Author
from storage.repositories.reports.reports import submit as keep
from tests.stories.review.test_merging import attack
from tests.support.review_acts import presses
from tests.support.review_acts import reports as sends_report
from tests.support.running_bot import RunningBot

STORY_DAY = datetime(2023, 10, 5, 9, 0, tzinfo=UTC)
#: 20:40, 21:01 and the next morning in Damascus.
BEFORE = datetime(2023, 10, 5, 17, 40, tzinfo=UTC)
DUE = datetime(2023, 10, 5, 18, 1, tzinfo=UTC)
MORNING = datetime(2023, 10, 6, 6, 1, tzinfo=UTC)


@pytest.fixture
def careful(make: Callable[..., RunningBot]) -> RunningBot:
    return make(publish_mode="approval").opens()


def channel(person: Person, chat: int = CHANNEL_EN) -> list[str]:
    return [m.text for m in person.chat(chat)]


def test_the_sheet_comes_before_the_statement(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal, killed=2)
    app.clock.put(BEFORE)
    sheet = basel.waits_for("Sign-off: the preliminary statement of 2023-10-05")
    assert "• 1 report waits for review: 01" in sheet.text
    assert "It goes out by itself." in sheet.text
    assert "✓ Approve" not in sheet.buttons
    assert not channel(basel)
    presses(basel, "Sentences")
    basel.waits_for("Which sentence?")
    presses(basel, "The attack struck")
    opened = basel.waits_for("2 civilians: 01")
    assert opened.button("2023-10-05/01")
    basel.taps("2023-10-05/01", on=opened.id)
    basel.waits_for("State: sent")


def test_a_sentence_is_struck_and_one_is_added(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal, killed=2)
    basel.sends("/sign")
    basel.waits_for("Sign-off: the preliminary")
    presses(basel, "Sentences")
    basel.waits_for("Which sentence?")
    struck = next(
        b for m in basel.chat() if "Which sentence?" in m.text for b in m.buttons if "International" in b
    )
    presses(basel, struck, "✕ Strike it for this day")
    basel.waits_for("✎ 1 sentence is struck or added.")
    presses(basel, "✍ Add a sentence", "English")
    basel.waits_for("Reply to this message with it")
    basel.sends("Our teams are still at work in Sarmin.")
    basel.waits_for("✎ 2 sentences are struck or added.")
    app.clock.put(DUE)
    posted = basel.waits_for("Preliminary statement", chat=CHANNEL_EN).text
    assert "Our teams are still at work in Sarmin." in posted
    assert struck.rstrip("…") not in posted
    assert "Our teams" not in basel.waits_for("بيان أولي", chat=CHANNEL_AR).text


def test_only_what_was_approved_goes_out(careful: RunningBot) -> None:
    basel = careful.joins("Basel", "coordinator")
    dina = careful.joins("Dina", "admin")
    amal = careful.joins("Amal", "responder")
    sends_report(amal, killed=2)
    careful.clock.put(BEFORE)
    basel.waits_for("It goes out only once it is approved.")
    careful.clock.put(DUE)
    basel.waits_for("is due and waits for your approval")
    assert not channel(basel)
    sheet = dina.waits_for("Sign-off: the preliminary")
    presses(basel, "✓ Approve")
    basel.waits_for("Approved by C-01.")
    second = dina.presses(sheet.id, Callback.APPROVAL.data("approve", 1))
    assert second is not None
    assert "C-01" in second.text
    basel.waits_for("2 civilians", chat=CHANNEL_EN)
    basel.sends("/digest post")
    basel.waits_for("Nothing to post")
    assert len(channel(basel)) == 1


def test_a_figure_that_changes_voids_the_approval(careful: RunningBot) -> None:
    basel = careful.joins("Basel", "coordinator")
    amal = careful.joins("Amal", "responder")
    sends_report(amal, killed=1)
    careful.clock.put(BEFORE)
    presses(basel, "✓ Approve")
    basel.waits_for("Approved by C-01.")
    presses(amal, "Withdraw", "Yes, withdraw")
    basel.waits_for("the approval is void")
    careful.clock.put(DUE)
    basel.waits_for("is due and waits for your approval")
    assert not channel(basel)
    basel.sends("/digest post")
    basel.waits_for("This statement has to be approved first: send /sign.")
    assert not channel(basel)


def test_posted_now_and_never_twice(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal, killed=2)
    basel.sends("/digest post")
    basel.waits_for("2 civilians", chat=CHANNEL_EN)
    basel.waits_for("is being posted in 2 channels")
    basel.sends("/digest post")
    basel.waits_for("Nothing to post")
    app.clock.put(DUE)
    app.clock.put(MORNING)
    basel.waits_for("Nothing to post")
    assert len(channel(basel)) == 1


def test_a_post_is_taken_back(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal, killed=2)
    app.clock.put(DUE)
    posted = basel.waits_for("2 civilians", chat=CHANNEL_EN)
    arabic = basel.waits_for("بيان أولي", chat=CHANNEL_AR)
    basel.sends("/retract")
    presses(basel, "Preliminary statement, English", "✕ Yes, take it back")
    taken = basel.waits_for("was taken back", chat=CHANNEL_EN)
    assert taken.id == posted.id
    assert "civilians" not in taken.text
    assert arabic.text in channel(basel, CHANNEL_AR)
    basel.sends("/retract")
    again = basel.waits_for(lambda seen: seen[-1] if "Which statement" in seen[-1].text else None)
    assert again.buttons == ["Preliminary statement, Arabic"]


def test_a_rise_is_claimed_only_when_confirmed(make: Callable[..., RunningBot]) -> None:
    app = make(escalation="ask").opens()
    with app.database.transaction() as session:
        for back in range(16):
            for n in range(6 if back < 2 else 1):
                at = STORY_DAY - timedelta(days=back) + timedelta(minutes=n)
                place = replace(
                    attack().place, name=f"Village {n}", latitude=34 + n / 2
                )  # not one told twice
                one = replace(attack(), number=None, id=f"{back}-{n}", occurred_at=at, place=place)
                keep(session, one, at.date(), Author(None, at, "report.import"), app.settings.zone)
    basel = app.joins("Basel", "coordinator")
    basel.sends("/sign")
    basel.waits_for("The figures show a rise over 2 days.")
    drafted = next(m.text for m in basel.chat() if "as of" in m.text)
    assert "escalat" not in drafted
    presses(basel, "Claim the rise")
    basel.waits_for(lambda seen: not any("Claim the rise" in m.buttons for m in seen))
    basel.sends("/digest")
    assert (
        "past two days" in basel.waits_for(lambda seen: seen[-1] if "as of" in seen[-1].text else None).text
    )


def test_only_verified_records_count_and_the_footer_says_so(make: Callable[..., RunningBot]) -> None:
    app = make(count_only_verified=True).opens()
    basel, amal = app.joins("Basel", "coordinator"), app.joins("Amal", "responder")
    sends_report(amal, killed=2)
    basel.sends("/digest")
    before = basel.waits_for("Preliminary statement").text
    assert "2 civilians" not in before
    assert "verified" in before
    presses(basel, "✓ Verify")
    basel.waits_for("State: verified")
    basel.sends("/digest")
    after = basel.waits_for("2 civilians").text
    assert "Only verified reports are counted" in after
