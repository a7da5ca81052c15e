"""Groups: only those that settings name, topics, anonymous administrators, and who is meant."""

from collections.abc import Callable

from bot.sandbox.client.sandbox import Person, Sandbox
from bot.sandbox.presets import BASEL, COORDINATORS
from bot.sandbox.server.server import SandboxServer
from tests.support.review_acts import NUMBER, presses, reports
from tests.support.running_bot import RunningBot

Make = Callable[..., RunningBot]


def test_only_a_reply_to_the_question_is_the_reason(make: Make) -> None:
    app = make(coordinators_chat=str(COORDINATORS)).opens()
    app.sandbox.settings(privacy=False)
    amal, basel, dina = (
        app.joins("Amal", "responder"),
        app.joins("Basel", "coordinator"),
        app.joins("Dina", "admin"),
    )
    reports(amal)
    basel.waits_for(NUMBER, chat=COORDINATORS)
    presses(basel, "⋯", "Reject", "Another reason", chat=COORDINATORS)
    asked = basel.waits_for("Reply to this message", chat=COORDINATORS)
    asking = dina.sends("shall we eat?", chat=COORDINATORS)
    basel.sends("not yet, in ten minutes", chat=COORDINATORS, reply_to=asking.id)
    app.waits_until_idle()
    assert "rejected" not in basel.last(COORDINATORS).text
    basel.sends("it was thunder", chat=COORDINATORS, reply_to=asked.id)
    assert "it was thunder" in basel.waits_for("State: rejected", chat=COORDINATORS).text


def test_who_is_meant_and_who_asks(make: Make) -> None:
    app = make(coordinators_chat=str(COORDINATORS)).opens()
    app.sandbox.settings(privacy=False)
    basel = app.joins("Basel", "coordinator")
    basel.sends("/queue@other_helper_bot", chat=COORDINATORS)
    basel.sends("/queue", chat=COORDINATORS, as_channel=-1009)
    basel.sends("/queue", chat=COORDINATORS, as_channel=-1009, post=int(app.clock().timestamp()))
    basel.sends("/queue", chat=COORDINATORS, anonymous=True)
    line = basel.waits_for("anonymous administrator", chat=COORDINATORS)
    app.waits_until_idle()
    assert [m.id for m in basel.chat(COORDINATORS) if m.from_bot] == [line.id]
    basel.sends("/queue@balagh_sandbox_bot", chat=COORDINATORS)
    basel.waits_for("Nothing waits", chat=COORDINATORS)


def test_a_group_that_nobody_named_is_told_its_number_once_and_left(make: Make) -> None:
    app = make(coordinators_chat=str(COORDINATORS)).opens()
    basel, nadia = app.joins("Basel", "coordinator"), app.sandbox.person("Nadia")
    group = nadia.makes_group("Neighbours")
    nadia.sets_status("member", chat=group)
    nadia.waits_for(str(group), chat=group)
    nadia.sets_status("member", chat=group, user=BASEL)
    basel.sends("/queue", chat=group)
    app.waits_until_idle()
    assert len([m for m in nadia.chat(group) if m.from_bot]) == 1
    app.clock.passes(hours=25)
    app.waits_until_idle()
    app.waits(lambda: app.server.app.world.chats[group].status(app.server.app.world.bot.id) == "left")
    nadia.sets_status("member", chat=group)
    app.waits_until_idle()
    assert len([m for m in nadia.chat(group) if m.from_bot]) == 1


def test_in_a_forum_each_thing_stands_in_its_topic(server: SandboxServer, make: Make) -> None:
    """A topic for reports, one where somebody asks, General closed: nothing is lost, nothing is in the wrong place."""
    with Sandbox(server.url) as sandbox:
        boss = sandbox.person("Dina")
        group = boss.makes_group("Coordinators", "supergroup")
        boss.sets_status("member", chat=group)
        boss.sets_status("member", chat=group, user=BASEL)
        reporting, talk = boss.opens_topic("Reports", chat=group), boss.opens_topic("Talk", chat=group)
        boss.closes_topic(1, chat=group)
        app = make(coordinators_chat=f"{group}/{reporting}").opens()
        amal, basel = app.joins("Amal", "responder"), app.joins("Basel", "coordinator")
        reports(amal)
        assert basel.waits_for(NUMBER, chat=group).topic == reporting
        basel.sends("/queue", chat=group, topic=talk)
        assert basel.waits_for("1 report", chat=group).topic == talk
        boss.deletes_topic(reporting, chat=group)
        boss.closes_topic(1, closed=False, chat=group)
        reports(amal, place="Binnish")
        assert (
            basel.waits_for("Binnish", chat=group).topic is None
        )  # General takes what has no topic any more


def test_in_a_private_chat_with_topics_the_answer_stands_where_was_asked(
    app: RunningBot, amal: Person
) -> None:
    topic = amal.opens_topic("Reports")
    amal.sends("/report Sarmin", topic=topic)
    assert amal.waits_for("When?").topic == topic
    amal.taps("Now ")
    amal.waits_for("What kind of attack?")
    amal.sends("missile", topic=topic)
    amal.waits_for("What was hit?")
    assert {m.topic for m in amal.chat() if m.from_bot and m.changed > amal.acted} == {topic}
