"""What people of these stories do over and over."""

from bot.sandbox.client.sandbox import Person

NUMBER = "2023-10-05/01"


def reports(person: Person, place: str = "Sarmin", kind: str = "Missile", killed: int = 0) -> None:
    """Send a plain report: a known place, now, one kind, a house; and how many were killed."""
    person.sends("📝 Report an attack")
    person.waits_for("Where did it happen?")
    person.sends(place)
    for label in ("Now ", kind, "House", "Not known"):
        person.taps(label)
    if not killed:
        person.taps("No one (checked)")
    else:
        person.taps("Killed and injured")
        person.waits_for("How many were killed?")
        person.sends(str(killed))
        if killed > 1:
            for question in ("how many were women?", "how many were children?"):
                person.waits_for(question)
                person.taps("Not known yet")
        else:
            person.waits_for("Who was killed?")
            person.taps("Man")
        person.waits_for("How many were injured?")
        person.sends("0")
        person.taps("None")
    person.taps("✓ Send")
    person.waits_for("✓ 2023-10-05/")


def presses(person: Person, *labels: str, chat: int | None = None) -> None:
    """Press buttons one after another, each on the newest message that has it."""
    for label in labels:
        person.taps(label, chat=chat)
