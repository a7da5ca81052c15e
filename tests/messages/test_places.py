"""No place is ever guessed: with our own table, and with OCHA's of the whole country."""

import pytest

from bot.form.parsing.message import Understood, read_report
from bot.form.step import Context
from tests.messages.reading import NOW, OCHA, context, read, whole_country, wrong_places

needs_ocha = pytest.mark.skipif(not OCHA.is_file(), reason="OCHA's table of places is not here")


def test_no_sentence_is_taken_for_another_place() -> None:
    assert wrong_places(context()) == []


@needs_ocha
def test_nor_with_the_places_of_the_whole_country() -> None:
    assert wrong_places(whole_country()) == []


@needs_ocha
def test_our_spellings_find_places_of_the_other_table() -> None:
    for name in ("Binnish", "Taftanaz", "Kafranbel", "Az Ziyarah", "Inkhil", "خان شيخون"):
        assert _read(f"missile {name} 14:30", whole_country()).answers.get("where"), name


@pytest.mark.parametrize(
    "text",
    [
        "missile on Sarmin and Benish, 2 injured",
        "جبل الزاوية مدفعية ١٤:٣٠",
        "rockets on Qurqina? No: Sarmin",
        "missile on Sarmin? 2 injured",
        "عزيز صاروخ ١٤:٣٠",
    ],
)
def test_what_may_be_another_place_is_asked(text: str) -> None:
    assert "where" not in read(text).answers
    if OCHA.is_file() and "عزيز" not in text:
        assert "where" not in _read(text, whole_country()).answers


def _read(text: str, here: Context) -> Understood:
    return read_report(text, NOW, here)
