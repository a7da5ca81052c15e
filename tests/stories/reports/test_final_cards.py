"""What a report's card says last stands where the card stood: no second card with living buttons stays above it."""

from bot.sandbox.client.person import Person


def _card(amal: Person) -> int:
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends("Sarmin")
    return amal.waits_for("When?").id


def test_a_report_that_is_thrown_away(amal: Person) -> None:
    card = _card(amal)
    amal.taps("✕ Cancel")
    amal.taps("✕ Yes, throw away")
    assert amal.waits_for("The report was thrown away.").id == card
    assert not any(message.buttons for message in amal.chat())


def test_a_report_that_is_sent_before_it_is_complete(amal: Person) -> None:
    card = _card(amal)
    amal.taps("Now ")
    amal.taps("Missile")
    amal.waits_for("What was hit?")
    amal.taps("⚡ Send now, the rest later")
    rest = amal.waits_for("is sent · question")
    assert amal.waits_for("⚡").id == card
    assert [message.id for message in amal.chat() if message.buttons] == [rest.id]
