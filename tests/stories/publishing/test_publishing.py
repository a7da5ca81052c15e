"""The channel gets the day's statement, once, whatever happens."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.runtime.context import build_context
from bot.sandbox.client.sandbox import Person
from bot.sandbox.client.seen import Seen
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN
from bot.services.imports import jsonl
from storage.repositories.people import chats
from tests.support.reports import plain_report
from tests.support.running_bot import RunningBot

EXAMPLE = Path("bot/runtime/example/2023-10-05.jsonl")
#: 5 October 2023, 21:00 in Damascus; and 09:00 the next morning.
EVENING = datetime(2023, 10, 5, 18, 0, 30, tzinfo=UTC)
MORNING = datetime(2023, 10, 6, 6, 0, 30, tzinfo=UTC)


def posts(app: RunningBot, channel: int = CHANNEL_EN) -> list[Seen]:
    return app.sandbox.person("Dina").chat(channel)


def import_example(app: RunningBot) -> None:
    done = jsonl.import_file(app.database, build_context(app.settings, app.database, app.clock), EXAMPLE)
    assert (done.added, done.refused) == (15, ())


def until_posts(app: RunningBot, count: int, channel: int = CHANNEL_EN) -> list[Seen]:
    app.waits(lambda: len(posts(app, channel)) >= count)
    app.waits(lambda: not app.sandbox.pending_updates())
    return posts(app, channel)


def test_the_evening_and_the_morning(app: RunningBot, amal: Person) -> None:
    import_example(app)
    app.waits_until_idle()
    assert posts(app) == []
    app.clock.put(EVENING)
    english, arabic = until_posts(app, 1)[0], until_posts(app, 1, CHANNEL_AR)[0]
    assert "killing 13 civilians, including 3 women and 2 children" in english.text
    assert "Preliminary statement no. 1, as of 21:00" in english.text
    assert "إلى مقتل 13 مدنياً بينهم 3 نساء وطفلان" in arabic.text
    assert english.entities[0]["type"] == "bold"
    plain_report(amal)  # one more attack that evening, nobody hurt
    app.clock.put(MORNING)
    final = until_posts(app, 2)[1]
    assert "Final statement no. 1" in final.text
    assert "2023-10-05/16" in final.text
    assert final.reply_to == english.id
    app.waits_until_idle()
    assert len(posts(app)) == len(posts(app, CHANNEL_AR)) == 2


def test_nothing_changed_overnight_so_no_second_statement(app: RunningBot) -> None:
    import_example(app)
    app.clock.put(EVENING)
    until_posts(app, 1)
    app.clock.put(MORNING)
    app.waits_until_idle()
    assert len(posts(app)) == 1


def test_a_day_already_final_that_changes(app: RunningBot, amal: Person) -> None:
    plain_report(amal)
    app.clock.put(EVENING)
    until_posts(app, 1)
    app.clock.put(MORNING)
    app.waits_until_idle()
    app.sandbox.person("Dina").deletes(
        posts(app, CHANNEL_AR)[0].id, chat=CHANNEL_AR
    )  # by hand: it comes anew
    amal.sends("/mine")
    amal.taps("01 · Sarmin · sent")
    amal.taps("✎ Correct")
    amal.waits_for("Correcting 2023-10-05/01")
    amal.taps("Hurt: No one (checked)")
    amal.taps("Only injured")
    amal.taps("2")
    amal.taps("2")
    amal.taps("None")
    amal.taps("✓ Send")
    amal.waits_for("corrected")
    app.waits(lambda: "Updated later: figures changed (2023-10-05/01)" in posts(app)[0].text)
    before, after = posts(app)[0].text.split("\n\nUpdated later")
    assert "no civilian casualties were reported" in before
    assert after
    assert len(until_posts(app, 1, CHANNEL_AR)) == 1
    app.clock.put(MORNING + timedelta(days=1))  # the next day was missed altogether: one final statement
    footer = until_posts(app, 2)[1].text
    assert "2023-10-05/01" in footer
    assert "0" in footer
    assert "2" in footer


def test_missed_days_are_caught_up_oldest_first(app: RunningBot, amal: Person) -> None:
    plain_report(amal)
    app.closes()
    app.clock.put(MORNING + timedelta(days=2, hours=1))
    app.opens()
    texts = [post.text for post in until_posts(app, 3)]
    assert ["October 5th" in texts[0], "October 6th" in texts[1], "October 7th" in texts[2]] == [True] * 3
    assert all("Final statement" in text for text in texts)
    assert "No attack was reported" in texts[1]
    app.waits_until_idle()
    assert len(posts(app)) == 3


def test_imported_history_is_never_posted(make: Callable[..., RunningBot]) -> None:
    app = make()
    # Before it opens: for days missed after that, it posts.
    app.clock.put(datetime(2023, 11, 1, 12, tzinfo=UTC))
    app.opens()
    import_example(app)
    app.waits_until_idle()
    assert posts(app) == []


def test_basel_reads_any_day_without_posting(app: RunningBot, basel: Person) -> None:
    import_example(app)
    basel.sends("/digest")
    basel.waits_for("Preliminary statement")
    basel.sends("/digest 2023-10-04")
    basel.waits_for("No attack was reported")
    basel.sends("/digest أمس")
    basel.waits_for("No attack was reported")
    basel.sends("/digest from 3 to 5 October")
    basel.waits_for("from October 3rd to 5th")
    basel.sends("/digest ٥/١٠")
    basel.waits_for("may mean different days: 2023-10-05, 2023-05-10.")
    basel.sends("/digest N/A")
    basel.waits_for("I read no day in “N/A”")
    basel.sends("/digest yesterday-ish")
    basel.waits_for("I read no day in “yesterday-ish”")
    assert posts(app) == []


def test_a_long_statement_is_split_at_paragraphs(app: RunningBot) -> None:
    from bot.domain.statement.model import Part, Sentence, Statement
    from bot.views.message import LONGEST_TEXT, units
    from bot.views.publishing.channel_messages import split_statement

    long = " ".join(["ضُرب حي سكني 🏠"] * 120)
    parts = tuple(
        Part(name, (Sentence(name, f"{name} {long}"),)) for name in ("title", "lead", "law", "footer")
    )
    screens = split_statement(Statement("ar", parts))
    assert len(screens) > 1
    assert all(units(screen.text.plain) <= LONGEST_TEXT for screen in screens)
    assert "\n\n".join(screen.text.plain for screen in screens) == Statement("ar", parts).text
    giant = Statement("en", (Part("lead", (Sentence("lead", "word " * 3000),)),))
    assert all(units(screen.text.plain) <= LONGEST_TEXT for screen in split_statement(giant))


def channel_number(app: RunningBot) -> int:

    with app.database.transaction() as session:
        return chats.find_or_create(session, CHANNEL_EN)
