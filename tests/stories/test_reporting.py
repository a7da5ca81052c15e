"""Amal reports."""

from bot.sandbox.client import Person
from storage import reports
from tests.house import House


def only_report(house: House) -> reports.Filed:
    with house.database.reading() as session:
        found = list(
            reports.stream(session, house.clock().replace(year=2000), house.clock().replace(year=2100))
        )
    assert len(found) == 1
    return found[0]


def test_a_plain_report_in_ten_taps(house: House, amal: Person) -> None:
    taps = ["📝 Report an attack"]
    amal.sends("📝 Report an attack")
    amal.sends("Sarmin")
    for label in (
        "Now 15:22",
        "Missile",
        "Next ›",
        "House",
        "Next ›",
        "Not known",
        "No one (checked)",
        "✓ Send",
    ):
        amal.taps(label)
        taps.append(label)
    amal.waits_for("✓ 2023-10-05/01")
    assert len(taps) == 9
    attack = only_report(house).attack
    assert attack.place.name == "Sarmin"
