"""A place of another table is known by our spellings, too; a namesake far away is not."""

from dataclasses import replace

from bot.domain.places.aliases import add_spellings
from tests.support.theatres import SYRIA

BINNISH = next(place for place in SYRIA.places if place.name == "Binnish")


def test_the_same_town_of_another_table_takes_our_spellings() -> None:
    theirs = replace(BINNISH, name="Bennsh", other=(), latitude=BINNISH.latitude + 0.01)
    (found,) = add_spellings([theirs], [BINNISH])
    assert (found.name, found.other[0]) == ("Bennsh", "Binnish")


def test_a_namesake_elsewhere_does_not() -> None:
    far = replace(BINNISH, name="Bennsh", other=(), latitude=BINNISH.latitude + 0.2)
    other = replace(BINNISH, name="Bennsh", other=(), admin1_pcode="SY05")
    assert all(not place.other for place in add_spellings([far, other], [BINNISH]))


def test_the_nearest_of_two_is_meant() -> None:
    near = replace(BINNISH, name="Near", other=(), latitude=BINNISH.latitude + 0.01)
    less = replace(BINNISH, name="Less", other=(), latitude=BINNISH.latitude + 0.03)
    assert [bool(p.other) for p in add_spellings([less, near], [BINNISH])] == [False, True]
