"""Figures: round trips, and that nothing turns one figure silently into another."""

import string

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.parsing.numbers.numbers import Number, Refused, Several, read_number
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.text.tokens import tokenise
from bot.i18n.catalogue import Catalogue
from tests.fast.parsing.spelling import arabic, english
from tests.support.theatres import PARTIES

_LEXICON = Lexicon.from_catalogue(Catalogue(), PARTIES)
_FIGURES = st.integers(0, 9999)
_LETTERS = st.sampled_from(string.ascii_lowercase + "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءئ")


def test_every_number_to_999_and_every_seventh_to_9999_is_read_from_its_words() -> None:
    for number in (*range(1000), *range(1000, 10_000, 7)):
        for text in (
            english(number, with_and=False),
            english(number, with_and=True),
            arabic(number, feminine=False, oblique=False),
            arabic(number, feminine=True, oblique=True),
        ):
            assert read_number(text, _LEXICON) == Number(number), text


@given(_FIGURES, st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]))
def test_digits_of_any_script_are_the_number(number: int, digits: str) -> None:
    text = "".join(digits[int(digit)] for digit in str(number))
    assert read_number(text, _LEXICON) == Number(number)


@given(_FIGURES, st.data())
def test_a_letter_inside_digits_never_makes_another_figure(number: int, data: st.DataObject) -> None:
    text = str(number)
    at = data.draw(st.integers(0, len(text)))
    found = read_number(text[:at] + data.draw(_LETTERS) + text[at:], _LEXICON)
    assert not isinstance(found, Number) or found.value == number


@given(_FIGURES, st.booleans(), st.booleans(), st.data())
def test_a_wrong_letter_in_words_never_makes_another_figure(
    number: int, in_arabic: bool, other_form: bool, data: st.DataObject
) -> None:
    text = arabic(number, other_form, other_form) if in_arabic else english(number, other_form)
    at = data.draw(st.integers(0, len(text)))
    cut = data.draw(st.sampled_from([0, 1]))
    spoilt = text[:at] + data.draw(_LETTERS) + text[at + cut :]
    found = read_number(spoilt, _LEXICON)
    if isinstance(found, Number) and found.value != number:
        # Only where the slip is itself a right word of another number ("eight" → "eighty") is nothing to
        # be seen.
        known = {word for key, _ in _LEXICON.phrases("number", "multiple") for word in key}
        changed = set(_words(spoilt)) - set(_words(text))
        assert changed, spoilt
        assert all(word in known or word.removeprefix("و") in known for word in changed), spoilt


@given(st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    _sound(text)


@given(
    st.lists(
        st.sampled_from(
            sorted(
                {
                    w
                    for key, _ in _LEXICON.phrases("number", "people", "link", "uncertain", "multiple")
                    for w in key
                }
                | set("0123456789,.-+?:")
            )
        ),
        max_size=12,
    )
)
def test_no_row_of_known_words_is_too_odd(words: list[str]) -> None:
    _sound(" ".join(words))


def _sound(text: str) -> None:
    """Whatever was read, a number is none below nothing, and a refusal says why."""
    found = read_number(text, _LEXICON)
    if isinstance(found, Number):
        assert found.value >= 0
    elif isinstance(found, Refused):
        assert found.code


def test_what_was_not_understood_is_named() -> None:
    assert read_number("3 zorks", _LEXICON) == Refused("unread_words", ("zorks",))


def test_groups_keep_their_order_and_their_people() -> None:
    found = read_number("شهيد طفل و٩ جرحى بينهم ٤ نساء", _LEXICON)
    assert found == Several(
        (
            Number(1, who="children", fate="killed"),
            Number(9, fate="injured"),
            Number(4, who="women", within=True),
        )
    )


def _words(text: str) -> list[str]:
    return [token.text for token in tokenise(text)]
