"""Tables of what people type and what is read from it, one file a language."""

from pathlib import Path

import pytest

from bot.domain.parsing.text.lexicon import Lexicon
from tests.fast.parsing.reading import read

_LANGUAGES = ("en", "ar")


def _phrases(language: str) -> list[tuple[str, str, str]]:
    lines = Path(__file__).with_name(f"phrases_{language}.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [(subject, text, expected) for subject, text, expected in rows]


@pytest.mark.parametrize("language", _LANGUAGES)
def test_every_phrase_of_the_table_reads_as_it_says(language: str, lexicon: Lexicon) -> None:
    phrases = _phrases(language)
    wrong = [
        f"{subject}: {text!r}: {found!r}, not {expected!r}"
        for subject, text, expected in phrases
        if (found := read(subject, text, lexicon)) != expected
    ]
    assert not wrong, "\n".join(wrong)
    assert len({text for _, text, _ in phrases}) >= 150


@pytest.mark.parametrize("language", _LANGUAGES)
def test_case_space_and_marks_around_change_nothing(language: str, lexicon: Lexicon) -> None:
    for subject, text, expected in _phrases(language):
        assert read(subject, f"  {text.upper()}  ", lexicon) == expected


def test_scripts_of_digits_are_one(lexicon: Lexicon) -> None:
    for subject, text, expected in (*_phrases("en"), *_phrases("ar")):
        for zero in ("٠", "۰"):
            other = "".join(chr(ord(zero) + int(c)) if c in "0123456789" else c for c in text)
            assert read(subject, other, lexicon).split("?")[0] == expected.split("?")[0]
