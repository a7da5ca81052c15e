"""No place is ever guessed: with our own table, and with OCHA's of the whole country."""

import pytest

from bot.domain.form.step import Context
from bot.domain.parsing.message.message import Understood, read_report
from tests.fast.messages.reading import NOW, OCHA, context, read, whole_country, wrong_places

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


def everyday_words() -> list[str]:
    return [
        " ".join(key) for key, meaning in context().lexicon.phrases("filler") if meaning.code == "everyday"
    ]


def test_a_word_of_every_day_is_no_slip_of_a_target_and_no_spelling_of_a_place() -> None:
    words = everyday_words()
    assert {"walls", "seen", "small", "comes", "النيران", "ثانيه", "المساعده"} <= set(words)
    for word in words:
        assert not read(word).answers.keys() & {"where", "kinds", "targets"}, word
        assert read(f"missile Sarmin 14:30, {word}").answers.get("targets") is None, word
        if OCHA.is_file():
            assert "where" not in _read(word, whole_country()).answers, word
    assert read("Smoke was seen over the walls, to you as the first").answers.keys() <= {"narrative"}


def test_what_such_a_word_is_beside_is_still_read() -> None:
    answers = read("missile on the power station of Sarmin, 2 wells, still 3 injured, small tents").answers
    assert answers["where"]["name"] == "Sarmin"
    assert {code for code, _ in answers["targets"]} >= {"water_facility"}
    assert answers["kinds"] == ["missile"]


def _read(text: str, here: Context) -> Understood:
    return read_report(text, NOW, here)
