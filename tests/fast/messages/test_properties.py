"""What holds for every message: order, slips, digits, nonsense, time."""

import random
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.parsing.numbers.figures import read_figure
from bot.domain.parsing.text.tokens import tokenise
from tests.fast.messages.reading import (
    LANGUAGES,
    NOW,
    Sentence,
    context,
    people,
    read,
    signs,
    signs_of,
    table,
    tables,
)

PARTS = {
    "en": (
        "Sarmin",
        "missile",
        "at 14:30",
        "two houses",
        "1 killed",
        "3 injured",
        "the bakery",
        "from the regime",
    ),
    "ar": ("سرمين", "صاروخ", "الساعة 14:30", "منزلين", "شهيد واحد", "٣ جرحى", "الفرن", "من النظام"),
    "uk": ("Ізюм", "ракета", "о 14:30", "дві хати", "1 загиблий", "3 поранених", "пекарня", "з боку росіян"),
}
#: Languages whose sentences the parser was written with.
TUNED = ("en", "ar")
#: Whether this is `make fuzz`, which searches at random.
SEARCHES = not settings.default.derandomize
LETTERS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}


@pytest.mark.parametrize("language", LANGUAGES)
@given(seed=st.integers(0, 10**6))
def test_the_order_of_the_parts_changes_nothing(language: str, seed: int) -> None:
    parts = list(PARTS[language])
    expected = signs_of(", ".join(parts), language)
    assert expected["people"] == {"k1", "i3"}
    random.Random(seed).shuffle(parts)
    assert signs(read(", ".join(parts), language)) == expected


@pytest.mark.hypothesis  # make fuzz runs it
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slip_of_one_letter_changes_no_figure(language: str) -> None:
    """A slip may turn a figure into a question, never into another figure.

    Slips that make another word that we know ("nine" → "none") are other sentences, and left out.
    """
    chance = random.Random(None if SEARCHES else 8)
    changed = []
    for sentence in table("tuned", language):
        before = set(people(read(sentence.text)))
        for _ in range(20 if SEARCHES else 2):
            slipped = _slip(sentence.text, LETTERS[language], chance)
            more = set(people(read(slipped))) - before - _right(sentence) if slipped else set()
            if more:
                changed.append(f"{sentence.text} → {slipped}: {sorted(more)} beside {sorted(before)}")
    assert not changed, "\n".join(changed)


def _right(sentence: Sentence) -> frozenset[str]:
    """What the sentence says; and of sentences that are asked back for caution, the figure that is plain in them."""
    plain = {"family of 5": "k5", "عائلة من ٥": "k5"}
    more = (sign for words, said in plain.items() if words in sentence.text for sign in said.split())
    return sentence.expected["people"] | frozenset(more)


def _slip(text: str, letters: str, chance: random.Random) -> str | None:
    """The text with one letter left out, doubled, swapped or mistaken; None where that makes a known word."""
    places = [n for n, letter in enumerate(text) if letter.isalpha()]
    at, how = chance.choice(places), chance.randrange(4)
    if how == 0:
        slipped = text[:at] + text[at + 1 :]
    elif how == 1:
        slipped = text[:at] + chance.choice(letters) + text[at + 1 :]
    elif how == 2:
        slipped = text[:at] + text[at] + text[at:]
    else:
        slipped = text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :]
    return None if _makes_a_known_word(text, slipped) else slipped


def _makes_a_known_word(text: str, slipped: str) -> bool:
    before = {token.text for token in tokenise(text)}
    lexicon = context().lexicon
    families = (
        "number",
        "people",
        "uncertain",
        "link",
        "answer",
        "multiple",
        "unit",
        "kind",
        "target",
        "filler",
        "weak",
    )
    tokens = tokenise(slipped)
    new = [n for n, token in enumerate(tokens) if token.text not in before]
    return any(lexicon.find(tokens, n, *families) for n in new) or len(tokens) != len(tokenise(text))


#: Sentences times so many changes are 20,000 in `make fuzz`.
CHANGES = 21 if SEARCHES else 1


@pytest.mark.parametrize(("name", "language"), tables())
def test_a_changed_message_gives_no_figure_out_of_nothing(name: str, language: str) -> None:
    """Words left out, doubled, swapped or put in from elsewhere: never an error, and never more people than are said."""
    chance = random.Random(None if SEARCHES else 18)
    everyday = [word for sentence in table("fresh", language) for word in sentence.text.split()]
    for sentence in table(name, language):
        for _ in range(CHANGES):
            changed = _changed(sentence.text.replace("\\n", "\n").split(" "), everyday, chance)
            for sign in people(read(changed, language)):
                figure = int(re.sub(r"\D", "", sign))
                assert figure <= _said(changed), f"{changed}: {sign}"


def _changed(words: list[str], others: list[str], chance: random.Random) -> str:
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(words))
        match chance.randrange(4):
            case 0 if len(words) > 1:
                del words[at]
            case 1:
                words.insert(at, words[at])
            case 2:
                other = chance.randrange(len(words))
                words[at], words[other] = words[other], words[at]
            case _:
                words.insert(at, chance.choice(others))
    return " ".join(words)


def _said(text: str) -> int:
    """At most so many people are said: every figure, and one or two for every noun that says so."""
    lexicon, tokens = context().lexicon, tokenise(text)
    total = 0
    for at in range(len(tokens)):
        figure = read_figure(tokens, at, lexicon)
        noun = lexicon.find(tokens, at, "people", "kin", "group")
        stem = noun is None and tokens[at].kind == "word"
        total += (figure.value if figure else 0) + (noun.meaning.number or 1 if noun else 0) + 2 * stem
    return total


@pytest.mark.parametrize("language", LANGUAGES)
def test_scripts_of_digits_are_one(language: str) -> None:
    for sentence in table("tuned" if language in TUNED else "fresh", language):
        plain = read(sentence.text, language)
        for zero in "٠۰":
            other = "".join(chr(ord(zero) + int(c)) if c in "0123456789" else c for c in sentence.text)
            assert people(read(other, language)) == people(plain), other


@given(st.text(max_size=300))
def test_nothing_typed_is_ever_an_error(text: str) -> None:
    understood = read(text)
    assert all(0 <= start < end <= len(text) for start, end in understood.unread)


@given(
    st.lists(
        st.sampled_from([w for lang in LANGUAGES for s in table("tuned", lang) for w in s.text.split()]),
        max_size=40,
    )
)
def test_no_row_of_words_is_an_error_nor_breaks_a_rule(words: list[str]) -> None:
    answers = read(" ".join(words)).answers
    for fate in ("killed", "injured"):
        total = answers.get(f"{fate}_total")
        parts = [answers.get(f"{fate}_{part}") or 0 for part in ("women", "children")]
        assert total is None or sum(parts) <= total
        assert total is not None or not sum(parts)


def test_the_time_counts_from_when_it_was_sent() -> None:
    understood = read("missile Sarmin 10 minutes ago")
    assert understood.answers["when"]["occurred_at"].startswith(f"{NOW.date()}T14:35")


#: What took longest to read, again and again up to Telegram's longest message.
DEAR = (
    "a/", "1+1+", "12:", "killed 1 ", "one man and ", "5/10/2023 ", "35.1234 ", "Sarmin ", "near Sarmin ", "سرمين ",
    "مئة و", "twenty one hundred thousand ", "3 women and 2 children, ", "sarmn idlb alepo khan jabal tell ", "al ", "\u200d",
)  # fmt: skip


@pytest.mark.parametrize("words", DEAR)
def test_no_text_takes_more_than_a_second_to_read(words: str) -> None:
    """Two thousand letters of "a/a/a…" took as long as half a second, and four thousand four times as long."""
    text = (words * 4096)[:4096]
    begun = time.process_time()
    read(text)
    assert time.process_time() - begun < 1
